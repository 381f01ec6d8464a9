import type { ReportJob } from "#domain/report-job.ts";
import { monthOf } from "#report/month.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { REPORTS } from "#report/reports.ts";

/**
 * Builds the jobs of all documents of a month, or of those that `only` names: models of final strings, paths unique,
 * no ID number and no phone in them. Charts are drawn here, so this waits for the drawing library.
 */
export async function buildReports(material: ReportMaterial): Promise<readonly ReportJob[]> {
  const month = monthOf(material);
  const wanted = REPORTS.filter(({ name }) => material.only === null || material.only.includes(name));
  const jobs = await Promise.all(wanted.map((report) => report.build(month)));
  return jobs.flat();
}
