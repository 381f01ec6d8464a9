import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Canvas } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PrintDocument, Printer } from "#domain/printing.ts";
import type { ReportJob } from "#domain/report-job.ts";
import { renderHtml } from "#print/html/templates.ts";
import { openPrinter } from "#print/pdf/printer.ts";
import { canvasOf, differingShare, openPdf, pageCanvas } from "../support/page-pictures.ts";
import { printOne, SEARCH } from "../support/print-builders.ts";
import { ownTemplates } from "../support/printed-reports.ts";
import { reportJobs } from "../support/report-jobs.ts";
import { reportMaterial } from "../support/report-month.ts";
import { goldenJobs } from "./golden-month.ts";

/** Low: enough to see a moved line, little enough to keep in the project. */
const DPI = 36;
const FOLDER = fileURLToPath(new URL("reference/", import.meta.url));
/** PINGBAO_REFERENCE=write draws them anew, after a change that was looked at. */
const WRITES = process.env["PINGBAO_REFERENCE"] === "write";

/** First pages of the kinds that are handed out most. */
const KINDS = ["briefing", "organisation-report", "member-card", "scoring-basis"] as const;
/** Of the month in which everything is due: a turned page, a drawing with many texts, a page for the public. */
const GOLDEN_KINDS = [
  ["summary-table", "internal"],
  ["task-progress", "internal"],
  ["commendation-notice", "public"],
] as const;
const templates = ownTemplates();
let printer: Printer;
let jobs: readonly ReportJob[];
let golden: readonly ReportJob[];

beforeAll(async () => {
  printer = await openPrinter(SEARCH);
  jobs = await reportJobs(reportMaterial());
  golden = await goldenJobs();
});
afterAll(() => printer.close());

function documentOf(kind: string, face?: string): PrintDocument {
  const from = face === undefined ? jobs : golden.filter((job) => job.face === face);
  const job = from.find(({ definition }) => definition.id === kind);
  if (!job) throw new Error(`no ${kind} in the month`);
  return { job, html: renderHtml(job, templates) };
}

async function firstPage(document: PrintDocument): Promise<Canvas> {
  const pdf = await openPdf(await printOne(printer, document));
  return pageCanvas(pdf, 1, DPI);
}

async function shareFromReference(page: Canvas, name: string): Promise<number> {
  const path = `${FOLDER}${name}.png`;
  if (WRITES) await writeFile(path, page.toBuffer("image/png"));
  expect(existsSync(path), "样张存在").toBe(true);
  return differingShare(page, await canvasOf(await readFile(path)));
}

describe("印出来的样子与看过的样张一致", () => {
  it.each(KINDS)("%s 首页：不同的像素不超过百分之一", async (kind) => {
    const page = await firstPage(documentOf(kind));
    expect(await shareFromReference(page, kind)).toBeLessThanOrEqual(0.01);
  });

  it.each(GOLDEN_KINDS)("%s（%s）首页：不同的像素不超过百分之一", async (kind, face) => {
    const page = await firstPage(documentOf(kind, face));
    expect(await shareFromReference(page, `${kind}-${face}`)).toBeLessThanOrEqual(0.01);
  });

  it("同一内容印两次，图样相同", async () => {
    const [one, other] = [await firstPage(documentOf("briefing")), await firstPage(documentOf("briefing"))];
    expect(differingShare(one, other)).toBe(0);
  });

  it("一行字挪了位置，就看得出来", async () => {
    const { job, html } = documentOf("briefing");
    const moved = `${html.css} .imprint { position: relative; top: 2mm; }`;
    const page = await firstPage({ job, html: { ...html, css: moved } });
    expect(differingShare(page, await canvasOf(await readFile(`${FOLDER}briefing.png`)))).toBeGreaterThan(0.01);
  });
});
