import { z } from "zod";
import type { PrintDocument } from "#domain/printing.ts";
import type { ReportDefinition } from "#domain/report-job.ts";
import { readTemplates } from "#files/project.ts";
import { loadTemplates, renderHtml } from "#print/html/templates.ts";
import { REPORTS } from "#report/reports.ts";
import { aJob } from "./print-builders.ts";
import { reportJobs } from "./report-jobs.ts";
import { reportMaterial } from "./report-month.ts";
import { office } from "./score-config.ts";

const TEMPLATES = new URL("../../templates", import.meta.url).pathname;

/** A page with the project's own styles around a body that is written as it stands. */
export async function officialPage(body: string, layout: ReportDefinition["layout"] = "read"): Promise<PrintDocument> {
  const definition = { id: "trial", name: "试印", title: "试印", schema: z.strictObject({}), layout } as const;
  const files = new Map([...(await readTemplates(TEMPLATES)), ["reports/trial/report.hbs", body]]);
  const job = aJob({ definition, path: `内部/${layout}-${body.length}.pdf` });
  return { job, html: renderHtml(job, loadTemplates(files, [definition])) };
}

/** What a test says of a briefing. */
interface BriefingWords {
  readonly number: number | null;
  /** Null for a briefing without 按语. */
  readonly foreword: string | null;
  readonly branches: Readonly<Record<string, number>>;
}

const BRIEFING: BriefingWords = { number: 6, foreword: "按语的文字。", branches: { 机关支部: 3, 学会支部: 2 } };

/** The briefing of an invented month through its own template, with everything that a 简报 may carry. */
export async function fullBriefing(changes: Partial<BriefingWords> = {}): Promise<PrintDocument> {
  const { number, foreword, branches } = { ...BRIEFING, ...changes };
  const written = { document: "简报", signature: null, period: "2010-06", position: "按语" };
  const config = {
    office: office({ reportTo: "市委办公室", sendTo: "市直机关工委", issueTo: "各党支部", copies: "30" }),
    briefingIssues: [{ period: "2010-06", number, totalNumber: 18, issued: "2010-07-05", signer: "郑守正" }],
    writtenTexts: foreword === null ? [] : [{ ...written, text: foreword }],
  };
  const [job] = await reportJobs({ ...reportMaterial({ branches, config }), only: ["简报"] });
  if (!job) throw new Error("no briefing");
  return { job, html: renderHtml(job, loadTemplates(await readTemplates(TEMPLATES), REPORTS)) };
}
