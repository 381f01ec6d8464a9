import type { ReportJob } from "#domain/report-job.ts";
import { buildReports } from "#report/build-reports.ts";
import type { ReportMaterial } from "#report/report-material.ts";

/** The documents of a month alone, without the kinds that are not due. */
export async function reportJobs(material: ReportMaterial): Promise<readonly ReportJob[]> {
  return (await buildReports(material)).jobs;
}
