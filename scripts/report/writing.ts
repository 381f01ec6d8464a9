import { z } from "zod";
import type { ToWrite } from "#domain/report-job.ts";
import type { Month } from "#report/month.ts";

/** Words of 文稿补充, or the mark that they are still to be written. */
export const writtenSchema = z.strictObject({
  heading: z.string(),
  paragraphs: z.array(z.string()),
  signature: z.string().nullable(),
});
export type Written = z.infer<typeof writtenSchema>;

/** What people wrote for one document of a month, and what they still have to write. */
export interface Writing {
  /** The words for a position, one after the other; where there are none, the mark 【待补 …】, put on the list. */
  readonly needed: (position: string) => Written;
  /** The words for the positions that hold, in the sheet's order; [] where nobody wrote any: they may be left out. */
  readonly optional: (holds: (position: string) => boolean) => readonly Written[];
  /** What has been asked for by {@link Writing.needed} and is not there yet. */
  readonly pending: () => readonly ToWrite[];
}

/**
 * Words that only a person may write (product.md section 6.7), from the sheet 文稿补充. `document` is the name by which
 * the 文档 cell speaks of it, `aliases` further ones; `code` begins the codes of what is missing: 点评-1.
 */
export function writingOf(
  { config, period }: Month,
  { document, aliases = [], code }: { document: string; aliases?: readonly string[]; code: string },
): Writing {
  const names = new Set([document, ...aliases]);
  const own = config.writtenTexts.filter((one) => one.period === period && names.has(one.document));
  const pending: ToWrite[] = [];
  const missing = (position: string): Written => {
    const one = { code: `${code}-${pending.length + 1}`, document, position };
    pending.push(one);
    return { heading: position, paragraphs: [pendingMark(one)], signature: null };
  };
  const optional = (holds: (position: string) => boolean): readonly Written[] =>
    own
      .filter(({ position }) => holds(position))
      .map(({ position, text, signature }) => ({ heading: position, paragraphs: paragraphsOf(text), signature }));
  return {
    optional,
    needed: (position) => {
      const found = optional((one) => one === position);
      const signature = found.find((one) => one.signature !== null)?.signature ?? null;
      if (found.length === 0) return missing(position);
      return { heading: position, paragraphs: found.flatMap(({ paragraphs }) => paragraphs), signature };
    },
    pending: () => pending,
  };
}

/** 【待补 点评-1】: stands where a person must write. */
function pendingMark({ code }: Pick<ToWrite, "code">): string {
  return `【待补 ${code}】`;
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
