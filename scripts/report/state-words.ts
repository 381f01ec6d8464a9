import { addMonths, dateText, lastDay, periodOf } from "#domain/civil-date.ts";
import type { Condition, Config, Filter, WindowName } from "#domain/config.ts";
import type { ScoreLine } from "#domain/score-book.ts";
import { exact, pointsText } from "#domain/points.ts";

const MONTHS: Readonly<Partial<Record<WindowName, number>>> = { 月: 1, 季: 3, 半年: 6, 年: 12 };

/** Why a line is not counted, for its subject to read; null for a counted one. `exempt` is the subject's 免评 reason. */
export function stateReason(line: ScoreLine, exempt: string | null, config: Config): string | null {
  switch (line.state) {
    case "counted":
      return null;
    case "exempt":
      return exempt === null
        ? `不适用：本指标只考评${scopeText(line.indicator.scope)}的对象，不计分`
        : `免评（${exempt}），不计分`;
    case "not-due":
      return notDueText(line, config);
  }
}

function notDueText({ indicator, from, to }: ScoreLine, config: Config): string {
  if (from > to) return `未到期：考核周期从${dateText(from)}开始，不计分`;
  const end = windowEnd(indicator.window, from, config);
  if (indicator.partial === "到期" && end !== null && end > to)
    return `未到期：考核周期到${dateText(end)}为止，期满才计分`;
  return "考核周期内没有可以计量的记录，不计分，满分也不计";
}

/** Last day of the whole window; null for an open one. */
function windowEnd(window: WindowName, from: string, { phases }: Config): string | null {
  const months = MONTHS[window];
  if (months !== undefined) return lastDay(addMonths(periodOf(from), months - 1));
  return window === "阶段" ? (phases.find((phase) => phase.from === from)?.to ?? null) : null;
}

/** A filter as the configuration writes it: 在职状态=在职；人员类别=正式. */
function scopeText(filter: Filter): string {
  return `“${filter.map(conditionText).join("；")}”`;
}

function conditionText({ field, operator, values }: Condition): string {
  return `${field}${operator}${values.join("/")}`;
}

/**
 * What stands in place of points and full marks of a line outside the hundred: 加1.50分, 扣2.00分, 未触发. Null for a line
 * with full marks, and for one that is not counted.
 */
export function outsideText(line: ScoreLine): string | null {
  if (line.state !== "counted" || line.full !== null) return null;
  const amount = pointsText(Math.abs(line.points ?? 0));
  if (line.indicator.method === "一票否决") return isFired(line) ? "已触发" : "未触发";
  if (line.points === 0) return line.indicator.method === "加分" ? "没有加分" : "没有扣减";
  return line.indicator.method === "加分" ? `加${amount}分` : `扣${amount}分`;
}

/** m ≥ t, a blank 目标值 is 1 (product.md section 4, 一票否决). */
function isFired({ indicator, measured, share }: ScoreLine): boolean {
  return measured !== null && measured.gte(exact(indicator.target ?? "1").mul(share ?? exact(1)));
}
