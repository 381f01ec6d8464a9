import { officeNumbers } from "#domain/office-numbers.ts";
import type { ReportJob } from "#domain/report-job.ts";
import type { Month } from "#report/month.ts";
import { maskedModel } from "#report/page-head.ts";

/** What one document says beyond its kind and its month. */
export interface JobWords
  extends
    Partial<Pick<ReportJob, "toWrite" | "pictures">>,
    Pick<ReportJob, "definition" | "path" | "model" | "face" | "mayName" | "mustContain"> {
  /** Whom it is about: 某某党支部, a member's name; null: the whole month. */
  readonly subject: string | null;
  /** In place of `definition title：subject` or `definition title`. */
  readonly title?: string;
}

/** One document to print: author and keywords are the same for all of a month, the model is masked. */
export function makeJob({ subject, title, model, toWrite = [], ...words }: JobWords, month: Month): ReportJob {
  const { office } = month.config;
  const own = words.definition.title;
  return {
    ...words,
    toWrite,
    title: title ?? (subject === null ? own : `${own}：${subject}`),
    author: office.editor,
    keywords: [own, subject ?? office.unit, month.period],
    model: maskedModel(model, officeNumbers(office)),
    about: subject === null ? own : `${own} ${subject}`,
  };
}
