// Draws the pages of every kind of document onto contact sheets, one picture a case: reports/contact-sheets/*.png.
// npm run contact-sheets; .ci/run makes them too. They are for eyes: nothing here decides.
import { createCanvas, GlobalFonts, type Canvas } from "@napi-rs/canvas";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openPdf, pageCanvas } from "../support/page-pictures.ts";
import { ROOT } from "../support/program.ts";
import { printJobs } from "../support/printed-reports.ts";
import { oneOfEachKind, type PageCase, pageCases } from "./page-cases.ts";

const FOLDER = join(ROOT, "reports", "contact-sheets");
const DPI = 40;
const PAGES_EACH = 4;
const COLUMNS = 6;
const CELL = { width: 470, height: 480, caption: 26 };

/** A page with the words under it. */
interface Shown {
  readonly canvas: Canvas;
  readonly caption: string;
}

GlobalFonts.registerFromPath(join(ROOT, ".fonts", "NotoSansSC-Medium.ttf"), "Sheet");
// A case that is gone must leave no sheet.
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
let pages = 0;
for (const one of pageCases()) {
  const shown = await pagesOf(one);
  if (shown.length === 0) throw new Error(`${one.name}: no page was printed`);
  pages += shown.length;
  await writeFile(join(FOLDER, `${one.name}.png`), sheetOf(shown).toBuffer("image/png"));
}
console.log(`${pages} pages on contact sheets in ${FOLDER}`);

async function pagesOf(one: PageCase): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (const outcome of await printJobs(await oneOfEachKind(one))) {
    const caption = `${outcome.job.definition.title} ${outcome.job.face}`;
    if (outcome.kind === "failed") throw new Error(`${one.name}: ${caption}: ${outcome.reason}`);
    const pdf = await openPdf(outcome.bytes);
    for (let number = 1; number <= Math.min(PAGES_EACH, pdf.numPages); number += 1) {
      shown.push({ canvas: await pageCanvas(pdf, number, DPI), caption: `${caption} ${number}/${pdf.numPages}` });
    }
    await pdf.destroy();
  }
  return shown;
}

function sheetOf(shown: readonly Shown[]): Canvas {
  const rows = Math.ceil(shown.length / COLUMNS);
  const sheet = createCanvas(COLUMNS * CELL.width, rows * (CELL.height + CELL.caption));
  const context = sheet.getContext("2d");
  context.fillStyle = "#dddddd";
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.font = "14px Sheet";
  context.fillStyle = "black";
  for (const [at, { canvas, caption }] of shown.entries()) {
    const left = (at % COLUMNS) * CELL.width;
    const top = Math.floor(at / COLUMNS) * (CELL.height + CELL.caption);
    context.drawImage(canvas, left + 4, top + 4);
    context.fillText(caption, left + 6, top + CELL.height + 16);
  }
  return sheet;
}
