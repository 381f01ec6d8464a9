import { z } from "zod";
import { type CivilDate, dateText, periodText } from "#domain/civil-date.ts";
import type { Json, ReportJob } from "#domain/report-job.ts";
import { maskPersonal } from "#domain/text.ts";
import type { Month } from "#report/month.ts";

/** What every document says of itself. */
export const pageHeadSchema = z.strictObject({
  /** Prints 示例 on every page. */
  sample: z.boolean(),
  /** 2010年6月 */
  month: z.string(),
  unit: z.string(),
  party: z.string(),
  editor: z.string(),
  /** 印发日期 of 期次, else the period's last day (product.md section 6.3). */
  date: z.string(),
  /** 第二阶段（全面争创，扎实推进） */
  phase: z.string(),
});

/** The day that is printed: 印发日期 of 期次, else the period's last day (product.md section 6.3). */
export function issuedDay({ config, period, lastDay }: Month): CivilDate {
  return config.briefingIssues.find((one) => one.period === period)?.issued ?? lastDay;
}

/** What every document of a month says of itself. */
export function pageHead(month: Month): z.infer<typeof pageHeadSchema> {
  const { office } = month.config;
  return {
    sample: month.sample,
    month: periodText(month.period),
    unit: office.unit,
    party: office.partyOrganisation,
    editor: office.editor,
    date: dateText(issuedDay(month)),
    phase: `${month.book.phase.id}（${month.book.phase.name}）`,
  };
}

/**
 * A model without ID numbers and phones, whatever a cell, a file name or an activity's name may hold. Numbers in `spared`
 * are the office's own.
 */
export function maskedModel(model: ReportJob["model"], spared?: ReadonlySet<string>): ReportJob["model"] {
  return Object.fromEntries(Object.entries(model).map(([key, value]) => [key, masked(value, spared)]));
}

function masked(value: Json, spared?: ReadonlySet<string>): Json {
  if (typeof value === "string") return maskPersonal(value, spared);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((one: Json) => masked(one, spared));
  return maskedModel(value as ReportJob["model"], spared);
}
