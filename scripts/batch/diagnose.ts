import { z } from "zod";
import { configurationFor, isAnswerBook } from "#batch/configuration.ts";
import { prepareFonts } from "#print/fonts/prepare.ts";
import { loadTemplates } from "#print/html/templates.ts";
import { INDEX_PAGES } from "#batch/index-files.ts";
import { REPORTS } from "#report/reports.ts";
import { AppError } from "#domain/app-error.ts";
import type { Diagnosis, DiagnosisRequest, Finding } from "#domain/diagnosis.ts";
import { FONT_ROLES } from "#domain/fonts.ts";
import type { PrintDocument, Printer } from "#domain/printing.ts";

/** A pangram of sorts: figures, Western letters, punctuation, and a rare character of a name. */
const TEST_LINE = "创先争优活动考评：五个好、五个模范，2010年8月，92.50分，ABC，“一、（一）1.（1）”，䶮";
const DATE = "2010-08-31";

/** Checks configuration, templates, browser and fonts, each for itself: one fault never hides another. */
export async function diagnose(request: DiagnosisRequest): Promise<Diagnosis> {
  const printer = await attempt(request.openPrinter);
  return {
    configuration: await attempt(async () => {
      const files = await request.readConfigurations();
      const answers = files.filter(isAnswerBook);
      const configurations = files.filter((file) => !isAnswerBook(file));
      for (const file of configurations) await configurationFor([file, ...answers], DATE.slice(0, 7));
      return files.map((file) => file.path);
    }),
    templates: await attempt(async () => {
      const definitions = [...REPORTS, ...INDEX_PAGES];
      loadTemplates(await request.readTemplates(), definitions);
      return definitions.length;
    }),
    browser: printer.ok ? { ok: true, value: printer.value.browser } : printer,
    testPage: printer.ok ? await attempt(() => printTestPage(printer.value, request)) : printer,
  };
}

async function attempt<T>(check: () => Promise<T>): Promise<Finding<T>> {
  try {
    return { ok: true, value: await check() };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, message: error.message, remedy: error.remedy };
    throw error;
  }
}

async function printTestPage(printer: Printer, request: DiagnosisRequest) {
  const fonts = await prepareFonts([testPage()], await request.readFonts(), { strict: false });
  const order = { documents: fonts.documents, fontFaces: fonts.fontFaces, date: DATE, jobs: 1 };
  let bytes = 0;
  for await (const outcome of printer.print(order)) {
    if (outcome.kind === "failed") {
      throw new AppError(outcome.reason, { remedy: "请重新运行；仍不成功时换用其他浏览器", exitCode: 3 });
    }
    bytes = outcome.bytes.length;
  }
  return { fonts: fonts.uses, bytes };
}

function testPage(): PrintDocument {
  const lines = FONT_ROLES.map((role) => `<p style="font-family:'PB${role}','PB宋体'">${role}：${TEST_LINE}</p>`);
  const definition = { id: "test-page", name: "试印", title: "试印", schema: z.unknown(), layout: "card" as const };
  const about = {
    title: "试印",
    author: "评报",
    keywords: [],
    about: "试印",
    face: "internal",
    mayName: null,
    toWrite: [],
  } as const;
  const job = { definition, path: "试印.pdf", model: {}, ...about };
  const html = { css: "@page{size:A4;margin:25mm}", body: lines.join(""), title: "试印", lang: "zh-CN" };
  return { job: { ...job, mustContain: ["五个模范"] }, html };
}
