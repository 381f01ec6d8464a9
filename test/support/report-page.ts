import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReportJob } from "#domain/report-job.ts";
import { loadTemplates, renderHtml } from "#print/html/templates.ts";
import { REPORTS } from "#report/reports.ts";

const FOLDER = fileURLToPath(new URL("../../templates", import.meta.url));

function filesIn(folder: string): [string, string][] {
  return readdirSync(folder).flatMap((name): [string, string][] => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return [[path.slice(FOLDER.length + 1), readFileSync(path, "utf8")]];
  });
}

/** The HTML of a document, by the project's own templates. */
export function pageOf(job: ReportJob): string {
  return renderHtml(job, loadTemplates(new Map(filesIn(FOLDER)), REPORTS)).body;
}
