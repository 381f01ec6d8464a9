import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { PdfOutcome, ReportJob } from "#domain/report-job.ts";
import { loadTemplates, renderHtml, type Templates } from "#print/html/templates.ts";
import { openPrinter } from "#print/pdf/printer.ts";
import { REPORTS } from "#report/reports.ts";
import { printDocuments, SEARCH } from "./print-builders.ts";
import { ROOT } from "./program.ts";

/** The project's own templates: path below `templates/` → text. */
export function templateFiles(): ReadonlyMap<string, string> {
  const folder = join(ROOT, "templates");
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    names.map((one) => {
      const path = join(one.parentPath, one.name);
      return [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")];
    }),
  );
}

/** The templates of all reports, checked. */
export function ownTemplates(): Templates {
  return loadTemplates(templateFiles(), REPORTS);
}

/** The HTML of a document, by the project's own templates. */
export function pageOf(job: ReportJob): string {
  return renderHtml(job, ownTemplates()).body;
}

/** Prints documents as a run does: own templates, open fonts, a real browser. In the order of the jobs. */
export async function printJobs(jobs: readonly ReportJob[]): Promise<readonly PdfOutcome[]> {
  const templates = ownTemplates();
  const printer = await openPrinter(SEARCH);
  try {
    return await printDocuments(
      printer,
      jobs.map((job) => ({ job, html: renderHtml(job, templates) })),
    );
  } finally {
    await printer.close();
  }
}
