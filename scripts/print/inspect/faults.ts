import type { PrintDocument } from "#domain/printing.ts";
import type { Json, ReportJob } from "#domain/report-job.ts";
import { folded, textOf } from "#print/inspect/characters.ts";
import type { Glyph } from "#print/inspect/page-glyphs.ts";
import { farthestOutside } from "#print/inspect/page-frame.ts";
import type { PageShape } from "#print/inspect/page-shape.ts";
import type { ReadPdf } from "#print/inspect/read-pdf.ts";

/** What a program leaves behind in a text when something went wrong. */
const REMAINS = /undefined|NaN|\[object|(?<![A-Za-z])null(?![A-Za-z])/;

/** What a finished PDF is compared with; `pages` without marks and numbers in the margins, `texts` theirs, folded. */
interface Expected {
  readonly document: PrintDocument;
  readonly shape: PageShape;
  readonly pages: ReadPdf["pages"];
  readonly texts: readonly string[];
  readonly shown: string;
}

/** Rounding of the browser's scale. */
const FULL_SIZE = 0.998;

/** Faults of a finished PDF in Chinese: pages, fonts, texts, what lies outside or was cut off. */
export function findFaults(pdf: ReadPdf, { document, shape, pages, texts, shown }: Expected): readonly string[] {
  const { job } = document;
  return [
    ...pageFaults(pdf, document),
    ...pdf.foreignFonts.map((font) => `有不是嵌入的 TrueType 的字体（${font}）`),
    ...textFaults(texts.join(""), job),
    ...remains(texts, job),
    ...outside(pdf, document, shape),
    ...shrunk(pages),
    ...cutOff(folded(pdf.pages.map(textOf).join("")), shown),
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

/** A line that is too long to break makes the browser print the whole document smaller, to make room for it. */
function shrunk(pages: readonly (readonly Glyph[])[]): readonly string[] {
  const scales = pages.map((glyphs) => Math.max(0, ...glyphs.map(({ scale }) => scale)));
  return scales.flatMap((scale, index) => {
    if (scale === 0 || scale > FULL_SIZE) return [];
    return [`第 ${index + 1} 页有过长而不能折行的文字，整页被缩小到 ${(scale * 100).toFixed(1)}%`];
  });
}

/** The browser leaves out what lies wholly outside; repeated table heads make the print longer, never shorter. */
function cutOff(printed: string, shown: string): readonly string[] {
  const left = new Map<string, number>();
  for (const character of printed) left.set(character, (left.get(character) ?? 0) + 1);
  let lost = "";
  for (const character of shown) {
    const count = left.get(character) ?? 0;
    left.set(character, count - 1);
    if (count <= 0) lost += character;
  }
  const [...all] = lost;
  return all.length === 0 ? [] : [`有 ${all.length} 个字没有印出：“${all.slice(0, 20).join("")}”`];
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
