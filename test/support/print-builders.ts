import { fileURLToPath } from "node:url";
import { z, type ZodType } from "zod";
import type { PrintDocument, Printer, PrintOrder } from "#domain/printing.ts";
import type { PdfOutcome, ReportDefinition, ReportJob } from "#domain/report-job.ts";
import { readFonts } from "#files/fonts.ts";
import { prepareFonts } from "#print/fonts/prepare.ts";
import type { BrowserSearch } from "#print/pdf/browser/candidate.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The browser that this machine prints with. */
export const SEARCH: BrowserSearch = {
  browserPath: null,
  environment: process.env,
  npmBrowserFolder: `${ROOT}/.browser`,
};

export const A4 = "@page{size:A4;margin:37mm 26mm 35mm 28mm} body{font-family:PB数字,PB宋体}";

/** A report definition around a schema. */
export function aDefinition(schema: ZodType = z.strictObject({}), layout: ReportDefinition["layout"] = "read") {
  return { id: "trial", name: "试印", title: "试印", schema, layout } as const;
}

/** A job with everything but what the test is about. */
export function aJob(changes: Partial<ReportJob> = {}): ReportJob {
  return {
    definition: aDefinition(),
    path: "内部/试印.pdf",
    title: "试印",
    author: "丹东市科协",
    keywords: ["考评", "2010年6月"],
    model: {},
    face: "internal",
    mayName: null,
    toWrite: [],
    mustContain: [],
    about: "试印",
    ...changes,
  };
}

/** A document that is printed as it stands, without a template. */
export function aDocument(body: string, changes: Partial<ReportJob> & { readonly css?: string } = {}): PrintDocument {
  const { css = A4, ...job } = changes;
  return { job: aJob(job), html: { css, body, title: job.title ?? "试印", lang: "zh-CN" } };
}

/** An order for documents with the open fonts, subset as in a run. */
export async function anOrder(documents: readonly PrintDocument[]): Promise<PrintOrder> {
  const files = await readFonts({ office: `${ROOT}/no-such-folder`, open: `${ROOT}/.fonts` });
  const fonts = await prepareFonts(documents, files, { strict: false });
  return { documents: fonts.documents, fontFaces: fonts.fontFaces, date: "2010-06-30", jobs: 2 };
}

/** Prints documents and gives the outcomes in the documents' order. */
export async function printDocuments(
  printer: Printer,
  documents: readonly PrintDocument[],
  changes: Partial<PrintOrder> = {},
): Promise<readonly PdfOutcome[]> {
  const outcomes = new Map<string, PdfOutcome>();
  const order = { ...(await anOrder(documents)), ...changes };
  for await (const outcome of printer.print(order)) outcomes.set(outcome.job.path, outcome);
  return documents.flatMap((document) => outcomes.get(document.job.path) ?? []);
}

/** The bytes of one document; fails with the reason when it was not printed. */
export async function printOne(printer: Printer, document: PrintDocument): Promise<Uint8Array> {
  const [outcome] = await printDocuments(printer, [document]);
  if (outcome?.kind !== "printed") throw new Error(outcome?.reason ?? "no outcome");
  return outcome.bytes;
}
