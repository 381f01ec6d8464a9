import { groupedIssues } from "#books/issue-list.ts";
import { SEVERITY_TEXT } from "#books/returned/mark.ts";
import { cellString } from "#books/returned/package/comments.ts";
import type { ListStyle } from "#books/returned/package/style-sheet.ts";
import { escapeXml } from "#books/returned/package/xml.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { returnMarkText } from "#domain/return-mark.ts";

/** What the first sheet of a returned copy tells. */
export interface ProblemSheetContent {
  /** Path of the original below the inbox. */
  readonly file: string;
  readonly sha256: string;
  /** As shown: 2010年8月. */
  readonly month: string;
  readonly issues: readonly Issue[];
  /** What the reader must know about this copy, for instance that its look could not be kept. */
  readonly remarks: readonly string[];
}

/** What the sheet is written with: namespaces of the package and numbers of the cell styles. */
export interface ProblemSheetForm {
  readonly main: string;
  readonly styles: Readonly<Record<ListStyle, number>>;
  /** The name that a sheet goes by in the copy; null where it has none of that name. */
  readonly sheetName: (sheet: string | null) => string | null;
}

const COLUMNS = [
  { header: "序号", width: 7 },
  { header: "性质", width: 8 },
  { header: "位置", width: 30 },
  { header: "问题", width: 52 },
  { header: "应填写", width: 52 },
];
const LAST = "E";
const LINE_POINTS = 16;
const MOST_PLACES = 100;

interface Line {
  readonly cells: readonly { readonly text: string; readonly style: ListStyle }[];
  /** Over the whole width. */
  readonly merged: boolean;
  /** Where a click on the place leads. */
  readonly link: string | null;
}

/** The XML of the sheet 问题清单: what is wrong, where, and what to type; every place a link. Strings stand in the cells. */
export function problemSheetXml(content: ProblemSheetContent, form: ProblemSheetForm): string {
  const head = headLines(content);
  const lines = [...head, ...issueLines(content.issues, form)];
  const rows = lines.map((line, index) => rowXml(line, index + 1, form.styles)).join("");
  const merged = lines.flatMap((line, index) => (line.merged ? [`A${index + 1}:${LAST}${index + 1}`] : []));
  const links = lines.flatMap((line, index) =>
    line.link === null ? [] : [`<hyperlink ref="C${index + 1}" location="${escapeXml(line.link)}"/>`],
  );
  const cols = COLUMNS.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${form.main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">` +
    `<pane ySplit="${head.length}" topLeftCell="A${head.length + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join("")}</cols><sheetData>${rows}</sheetData>` +
    `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` +
    (links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`) +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
  );
}

function headLines({ file, sha256, month, issues, remarks }: ProblemSheetContent): readonly Line[] {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const advice = "请直接在本文件有颜色的单元格中改正（鼠标停在格上可看说明），保存后交回；这张表不必删除。";
  return [
    wide("问题清单", "title"),
    wide(`文件：${file}　考核月份：${month}　错误 ${errors} 处，提醒 ${issues.length - errors} 处`, "note"),
    wide(advice, "note"),
    ...remarks.map((remark) => wide(remark, "note")),
    wide(returnMarkText({ sha256 }), "note"),
    {
      cells: [
        { text: "图例", style: "note" },
        { text: SEVERITY_TEXT.error, style: "error" },
        { text: "这一行没有采用，改正后才能计入", style: "note" },
        { text: "", style: "note" },
        { text: "", style: "note" },
      ],
      merged: false,
      link: null,
    },
    {
      cells: [
        { text: "", style: "note" },
        { text: SEVERITY_TEXT.warning, style: "warning" },
        { text: "已经采用，请核对", style: "note" },
      ],
      merged: false,
      link: null,
    },
    { cells: COLUMNS.map(({ header }) => ({ text: header, style: "header" as const })), merged: false, link: null },
  ];
}

function wide(text: string, style: ListStyle): Line {
  return { cells: [{ text, style }], merged: true, link: null };
}

function issueLines(issues: readonly Issue[], form: ProblemSheetForm): readonly Line[] {
  return groupedIssues(issues).map(({ issue, places }, index) => {
    const { at, severity, text } = issue;
    const sheet = form.sheetName(at.sheet);
    const place = [sheet ?? at.sheet, at.cell === null ? null : shortened(places)].filter((part) => part !== null);
    const link = sheet === null ? null : `'${sheet.replaceAll("'", "''")}'!${at.cell ?? "A1"}`;
    return {
      cells: [
        { text: String(index + 1), style: "text" },
        { text: SEVERITY_TEXT[severity], style: severity },
        { text: place.length === 0 ? "整个文件" : place.join(" › "), style: link === null ? "text" : "link" },
        { text: text.found, style: "text" },
        { text: text.remedy, style: "text" },
      ],
      merged: false,
      link,
    };
  });
}

function shortened(places: string): string {
  if (places.length <= MOST_PLACES) return places;
  return `${places.slice(0, places.lastIndexOf("、", MOST_PLACES))}…`;
}

function rowXml({ cells, merged }: Line, row: number, styles: ProblemSheetForm["styles"]): string {
  const widths = merged ? [COLUMNS.reduce((sum, { width }) => sum + width, 0)] : COLUMNS.map(({ width }) => width);
  const lines = Math.max(
    ...cells.map(({ text }, index) => Math.ceil(textWidth(text) / ((widths[index] ?? 1) - 2)) || 1),
  );
  const height = cells[0]?.style === "title" ? 30 : lines * LINE_POINTS + 2;
  const texts = cells.map(({ text, style }, index) => {
    const address = `${String.fromCharCode(65 + index)}${row}`;
    if (text === "") return `<c r="${address}" s="${styles[style]}"/>`;
    return `<c r="${address}" s="${styles[style]}" t="inlineStr"><is><t xml:space="preserve">${cellString(text)}</t></is></c>`;
  });
  return `<row r="${row}" ht="${height}" customHeight="1">${texts.join("")}</row>`;
}

/** Width in units of a digit: Chinese characters are two wide. */
function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2.1 : 1.1), 0);
}
