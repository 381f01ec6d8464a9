import type { NotDue, ReportDefinition, ReportJob } from "#domain/report-job.ts";
import type { Month } from "#report/month.ts";

/** A kind of document: what it is, and how its jobs are made from a month. */
export interface Report extends ReportDefinition {
  /** The jobs of one month, in fixed order; or why the month gives no reason for the document. */
  readonly build: (month: Month) => Promise<readonly ReportJob[] | Pick<NotDue, "reason">>;
}
