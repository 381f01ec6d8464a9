import { z } from "zod";
import { lineCode } from "#domain/line-code.ts";
import type { ScoreBook, SubjectScore } from "#domain/score-book.ts";

/** How a reader follows a number of a subject's document to its cell; null for an exempt subject, who has no number. */
export const traceSchema = z
  .strictObject({
    words: z.string(),
    /** With a code of this very document, and its month: codes are those of one month. */
    command: z.string(),
  })
  .nullable();

/** How to follow a number of this subject's document. */
export function traceOf(score: SubjectScore, { period }: Pick<ScoreBook, "period">): z.infer<typeof traceSchema> {
  if (score.exempt !== null) return null;
  const line = score.lines.find(({ records }) => records.length > 0) ?? score.lines[0];
  const code = line === undefined ? score.code : lineCode(score.code, line.indicator.id);
  const whose = score.branch === null ? "本组织" : "本支部";
  return {
    words: `查出处：凭代码（如${code}）在${whose}《计分依据》中查到单元格和算法；办公室可运行`,
    command: `npm run explain -- --period ${period} ${code}`,
  };
}
