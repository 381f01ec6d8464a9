import type { PrintDocument, Printer } from "#domain/printing.ts";
import { fullBriefing, officialPage } from "./official-page.ts";
import { type Glyph, linesOf, type PageGeometry, pageGeometries, type TextLine } from "./pdf-geometry.ts";
import { type InkFinder, inkOf } from "./pdf-ink.ts";
import { printDocuments } from "./print-builders.ts";

/** A printed document and where everything stands in it. */
export interface Print {
  readonly bytes: Uint8Array;
  readonly pages: readonly PageGeometry[];
}

/** A printed document and the ink of its first page. */
export interface InkedPrint extends Print {
  readonly ink: InkFinder;
}

/** What the clauses are measured on. */
export interface ClausePrints {
  /** A few characters over and over, without punctuation or indent: two full pages and the start of a third. */
  readonly grid: InkedPrint;
  /** An official paper with all parts of GB/T 9704-2012 that a template may use. */
  readonly paper: Print;
  /** A 简报 through its own template. */
  readonly briefing: Print;
  /** A turned table of several pages. */
  readonly wide: InkedPrint;
}

/** Prints the documents on which {@link CLAUSES} are measured, through the real path. */
export async function clausePrints(printer: Printer): Promise<ClausePrints> {
  const documents = await Promise.all([
    officialPage(GRID),
    officialPage(PAPER),
    fullBriefing({ foreword: null }),
    officialPage(WIDE, "wide"),
  ]);
  const [grid, paper, briefing, wide] = await printed(printer, documents);
  if (!grid || !paper || !briefing || !wide) throw new Error("not everything was printed");
  return { grid: await inked(grid), paper, briefing, wide: await inked(wide) };
}

async function inked(print: Print): Promise<InkedPrint> {
  return { ...print, ink: await inkOf(print.bytes, 1) };
}

/** Prints documents and reads where everything stands. */
export async function printed(printer: Printer, documents: readonly PrintDocument[]): Promise<readonly Print[]> {
  const outcomes = await printDocuments(printer, documents);
  return Promise.all(
    outcomes.map(async (outcome) => {
      if (outcome.kind !== "printed") throw new Error(outcome.reason);
      return { bytes: outcome.bytes, pages: await pageGeometries(outcome.bytes) };
    }),
  );
}

/** The first line of a document that contains a text. */
export function lineWith(print: Print, text: string): TextLine {
  const found = print.pages.flatMap(linesOf).find((line) => line.text.includes(text));
  if (!found) throw new Error(`no line with ${text}`);
  return found;
}

/** The first character of a text in a document. */
export function glyphAt(print: Print, text: string): Glyph {
  const line = lineWith(print, text);
  const glyph = line.glyphs[Array.from(line.text.slice(0, line.text.indexOf(text))).length];
  if (!glyph) throw new Error(`no character at ${text}`);
  return glyph;
}

/** The lines of a page that are body text by their size. */
export function bodyLines(page: PageGeometry | undefined): readonly TextLine[] {
  if (!page) return [];
  return linesOf(page).filter((line) => Math.abs((line.glyphs[0]?.size ?? 0) - 15.75) < 0.1);
}

const GRID = `<article class="document"><p class="addressee">${"考核评比党员".repeat(7 * 22 * 2)}</p></article>`;

const TAIL =
  '<div class="recipient"><span>抄送：</span><span>市委办公室。</span></div>' +
  '<div class="closing"><span>示例市科协办公室</span><span>2010年7月5日印发</span></div>';

const PAPER = `<article class="document">
  <h1 class="title"><span>示例市科学技术协会</span><span>关于创先争优活动考评情况的通报</span></h1>
  <p class="addressee">各党支部：</p>
  <p>正文第一段${"的文字".repeat(30)}。</p>
  <h2>一、第一层标题</h2><h3>（一）第二层标题</h3><h4>1. 第三层标题</h4>
  <p>正文末段。</p>
  <div class="attachments"><span>附件：</span><ol><li>考评结果${"和说明".repeat(9)}</li><li>名单</li></ol></div>
  <div class="signoff"><div>示例市科协领导小组办公室</div><div>2010年7月5日</div></div>
  <section class="annex"><h2>附件1</h2><h1 class="title">考评结果名单</h1><p>名单的文字。</p></section>
  <div class="tail-room" aria-hidden="true">${TAIL}</div><footer class="tail">${TAIL}</footer>
</article>`;

const ROWS = Array.from({ length: 40 }, (_, index) => `<tr><td>支部${index + 1}</td><td>完成</td></tr>`).join("");

const WIDE = `<article class="document"><h1 class="title">汇总表</h1><table>
  <thead><tr><th>党组织</th><th>情况</th></tr></thead><tbody>${ROWS}</tbody></table></article>`;
