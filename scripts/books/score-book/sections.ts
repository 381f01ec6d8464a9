import type { Indicator } from "#domain/config.ts";

/** The sum a line goes into: its dimension, or what stands outside the hundred. Never the name of a dimension by chance. */
export function sectionOf({ method, dimension, veto }: Indicator): string {
  if (method === "加分" || method === "扣减") return method;
  return method === "一票否决" ? `否决·${veto ?? "零分"}` : dimension;
}

/** True for the methods without full marks. */
export function isOutside({ method }: Indicator): boolean {
  return method === "加分" || method === "扣减" || method === "一票否决";
}
