import { z } from "zod";
import type { AppliedAnswer } from "#domain/answers.ts";
import { dateText } from "#domain/civil-date.ts";
import type { FontUse } from "#domain/fonts.ts";
import { locationText } from "#domain/location.ts";
import { type SheetVerdicts, VERDICTS, VERDICT_TEXT } from "#domain/verdict.ts";

/** What became of every row. */
export const verdictFields = {
  verdictNames: z.array(z.string()),
  sheets: z.array(
    z.strictObject({ file: z.string(), sheet: z.string(), rows: z.string(), counts: z.array(z.string()) }),
  ),
  sheetTotal: z.strictObject({ rows: z.string(), counts: z.array(z.string()) }),
};
const verdictSchema = z.strictObject(verdictFields);

/** Per sheet how many rows met which verdict; verdicts that no row met are left out. */
export function verdictPart(verdicts: readonly SheetVerdicts[]): z.infer<typeof verdictSchema> {
  const sum = (count: (one: SheetVerdicts) => number) => String(verdicts.reduce((total, one) => total + count(one), 0));
  const met = VERDICTS.filter((verdict) => verdicts.some(({ counts }) => counts[verdict] > 0));
  return {
    verdictNames: met.map((verdict) => VERDICT_TEXT[verdict]),
    sheets: verdicts.map(({ file, sheet, nonEmptyRows, counts }) => ({
      file,
      sheet: sheet ?? "",
      rows: String(nonEmptyRows),
      counts: met.map((verdict) => String(counts[verdict])),
    })),
    sheetTotal: {
      rows: sum(({ nonEmptyRows }) => nonEmptyRows),
      counts: met.map((verdict) => sum(({ counts }) => counts[verdict])),
    },
  };
}

/** A remembered answer that took effect, and where. */
export const answerSchema = z.strictObject({
  matter: z.string(),
  subject: z.string(),
  decision: z.string(),
  reason: z.string(),
  use: z.string(),
});

/** One remembered answer as a row. */
export function answerRow({ answer, first, uses }: AppliedAnswer): z.infer<typeof answerSchema> {
  const { matter, subject, decision, reason, clerk, day } = answer;
  return {
    matter,
    subject,
    decision,
    reason: [reason, clerk, dateText(day)].filter((part) => part !== null).join("，"),
    use: `${locationText(first)}${uses > 1 ? ` 等${uses}处` : ""}`,
  };
}

/** A face in use. */
export const fontSchema = z.strictObject({ role: z.string(), face: z.string(), note: z.string() });

/** One face as a row. */
export function fontRow({ role, face, substituted, source }: FontUse): z.infer<typeof fontSchema> {
  return { role, face, note: substituted ? "代用" : source === "office" ? "本单位字体" : "" };
}
