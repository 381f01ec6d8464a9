import { z } from "zod";
import { dateText } from "#domain/civil-date.ts";
import type { ReportJob } from "#domain/report-job.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import { rectificationSentence } from "#report/progress-rows.ts";
import { rectificationSchema, rectificationTable, rectificationsOf } from "#report/rectification-rows.ts";
import type { Report } from "#report/report.ts";

const schema = z.strictObject({
  page: pageHeadSchema,
  sentence: z.string(),
  rows: z.array(rectificationSchema),
});
type RectificationLedger = z.infer<typeof schema>;

/** 整改台账: every matter entered by the month's end, what is closed with the cell that closes it. Internal. */
export const rectificationLedger: Report = {
  id: "rectification-ledger",
  name: "整改台账",
  title: "整改台账",
  schema,
  layout: "wide",
  build: async (month) => {
    if (rectificationsOf(month).length === 0) return { reason: `截至${dateText(month.lastDay)}没有下达限期整改事项` };
    return [ledgerJob(month)];
  },
};

function ledgerJob(month: Month): ReportJob {
  const model: RectificationLedger = {
    page: pageHead(month),
    sentence: rectificationSentence(month),
    rows: rectificationTable(rectificationsOf(month), month),
  };
  const words = {
    definition: rectificationLedger,
    path: "内部/汇总/整改台账.pdf",
    model,
    face: "internal",
    mayName: null,
    mustContain: [...new Set(model.rows.map(({ organisation }) => organisation))],
    subject: null,
  } as const;
  return makeJob(words, month);
}
