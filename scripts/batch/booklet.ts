import { z } from "zod";
import type { MonthImport } from "#batch/import-month.ts";
import { makeBooklet } from "#print/booklet/make-booklet.ts";
import { lastDay, periodText } from "#domain/civil-date.ts";
import { BOOKLET_PATH, type PdfOutcome, type ReportDefinition, type ReportJob } from "#domain/report-job.ts";

const BOOKLET: ReportDefinition = {
  id: "booklet",
  name: "合订本",
  title: "合订本",
  schema: z.strictObject({}),
  layout: "read",
};

/** 内部/合订本.pdf: all documents of the month that were printed, as one more of them. None where nothing was printed. */
export async function bookletOf(outcomes: readonly PdfOutcome[], month: MonthImport): Promise<readonly PdfOutcome[]> {
  const printed = outcomes.filter((outcome) => outcome.kind === "printed");
  if (printed.length === 0) return [];
  const { period, config } = month;
  const job = jobOf(`${periodText(period)}${BOOKLET.title}`, config.office.editor, period);
  const date = lastDay(period);
  return [
    { kind: "printed", job, thumbnail: null, ...(await makeBooklet(printed, { ...job, subject: job.about, date })) },
  ];
}

function jobOf(title: string, author: string, period: string): ReportJob {
  return {
    definition: BOOKLET,
    path: BOOKLET_PATH,
    title,
    author,
    keywords: [BOOKLET.title, period],
    model: {},
    face: "internal",
    mayName: null,
    toWrite: [],
    mustContain: [],
    about: title,
  };
}
