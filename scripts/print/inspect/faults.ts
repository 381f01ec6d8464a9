import type { PrintDocument } from "#domain/printing.ts";
import type { Json, ReportJob } from "#domain/report-job.ts";
import { folded } from "#print/inspect/characters.ts";
import { farthestOutside } from "#print/inspect/page-frame.ts";
import type { PageShape } from "#print/inspect/page-shape.ts";
import type { ReadPdf } from "#print/inspect/read-pdf.ts";

/** What a program leaves behind in a text when something went wrong. */
const REMAINS = /undefined|NaN|\[object|(?<![A-Za-z])null(?![A-Za-z])/;

/** Faults of a finished PDF in Chinese: pages, fonts, texts, what lies outside. `texts` are folded, one for each page. */
export function findFaults(
  pdf: ReadPdf,
  {
    document,
    shape,
    texts,
  }: { readonly document: PrintDocument; readonly shape: PageShape; readonly texts: readonly string[] },
): readonly string[] {
  const { job } = document;
  return [
    ...pageFaults(pdf, document),
    ...pdf.foreignFonts.map((font) => `有不是嵌入的 TrueType 的字体（${font}）`),
    ...textFaults(texts.join(""), job),
    ...remains(texts, job),
    ...outside(pdf, document, shape),
  ];
}

function pageFaults({ pages }: ReadPdf, { job, html }: PrintDocument): readonly string[] {
  if (pages.length === 0) return ["PDF 没有页面"];
  const isOnePage = job.definition.layout === "card" && !/class="card [^"]*\boverfull\b/.test(html.body);
  return isOnePage && pages.length > 1 ? [`应为 1 页，实为 ${pages.length} 页`] : [];
}

function textFaults(text: string, job: ReportJob): readonly string[] {
  const lost = job.mustContain.filter((one) => !text.includes(folded(one)));
  const wanted = job.toWrite.map(({ code }) => folded(code));
  const standing = [...text.matchAll(/【待补([^】]*)】/g)].map(([, code = ""]) => code);
  return [
    ...lost.map((one) => `没有应有的文字“${one}”`),
    ...unique(standing.filter((code) => !wanted.includes(code))).map((code) => `【待补 ${code}】不在待写清单中`),
    ...unique(wanted.filter((code) => !standing.includes(code))).map((code) => `待写清单中的【待补 ${code}】没有印出`),
  ];
}

/** Braces are a fault of the template unless somebody wrote them into a cell. */
function remains(texts: readonly string[], job: ReportJob): readonly string[] {
  return texts.flatMap((text, index) => {
    const braces = text.includes("{{") && !holds(job.model, "{{") ? ["{{"] : [];
    const found = [...braces, REMAINS.exec(text)?.[0] ?? "", /\uFFFD/.exec(text)?.[0] ?? ""];
    return found.filter((one) => one !== "").map((one) => `第 ${index + 1} 页有程序残留或乱码“${one}”`);
  });
}

function holds(value: Json, words: string): boolean {
  if (typeof value === "string") return value.includes(words);
  if (value === null || typeof value !== "object") return false;
  return Object.values(value).some((one: Json) => holds(one, words));
}

function outside(pdf: ReadPdf, document: PrintDocument, shape: PageShape): readonly string[] {
  return pdf.pages.flatMap((glyphs, index) => {
    const found = farthestOutside(glyphs, document, shape);
    if (found === null) return [];
    return [`第 ${index + 1} 页有文字在版面之外：“${found.text}”（${found.side}超出 ${found.by.toFixed(1)} 毫米）`];
  });
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
