import type { NotDue, ReportJob } from "#domain/report-job.ts";
import { monthOf } from "#report/month.ts";
import type { Report } from "#report/report.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { REPORTS } from "#report/reports.ts";

/** The documents of a month, and which kinds are not due in it. */
export interface BuiltReports {
  readonly jobs: readonly ReportJob[];
  readonly notDue: readonly NotDue[];
}

/**
 * Builds the jobs of all documents of a month, or of those that `only` names: models of final strings, paths unique,
 * no ID number and no phone in them. A kind that the month gives no reason for is listed with why. Charts are drawn
 * here, so this waits for the drawing library.
 */
export async function buildReports(
  material: ReportMaterial,
  reports: readonly Report[] = REPORTS,
): Promise<BuiltReports> {
  const month = monthOf(material);
  const wanted = reports.filter(({ name }) => material.only === null || material.only.includes(name));
  const built = await Promise.all(
    wanted.map(async (report) => ({ title: report.title, made: await report.build(month) })),
  );
  return {
    jobs: built.flatMap(({ made }) => ("reason" in made ? [] : made)),
    notDue: built.flatMap(({ title, made }) => ("reason" in made ? [{ title, reason: made.reason }] : [])),
  };
}
