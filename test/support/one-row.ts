import { columnLetters } from "#domain/location.ts";
import { fieldText } from "#domain/record.ts";
import type { Typed } from "./table-builder.ts";
import { importSheet, sheetOf } from "./table-builder.ts";
import { rawXlsx, read } from "./workbook-xlsx.ts";

/** The head of 评委打分. */
export const MARKS = ["对象", "日期", "评委", "分数"];
const ROSTER = ["姓名", "党支部", "出生日期", "入党日期", "身份证号"];

/** One row of 评委打分 whose 分数 in D2 is typed by the test. */
export function marked(score: Typed) {
  return outcomeOf(importSheet(sheetOf("打分", [MARKS, ["王伟", "2010-6-18", "李强", score]])), "分数");
}

/** One row of a roster; fields that the test does not type are sound. */
export function member(typed: Partial<Record<(typeof ROSTER)[number], Typed>>, field: string) {
  const row: Record<string, Typed> = { 姓名: "王伟", 党支部: "一支部", ...typed };
  return outcomeOf(importSheet(sheetOf("名册", [ROSTER, ROSTER.map((name) => row[name] ?? null)])), field);
}

/** Imports a sheet of real bytes: each row is the XML of its cells' contents, in columns from A. */
export async function imported(
  rows: readonly (readonly string[])[],
  options: { styles?: string; workbook?: string } = {},
) {
  const xml = rows.map((cells, index) => {
    const content = cells.map((cell, column) => cell.replace("<c", `<c r="${columnLetters(column + 1)}${index + 1}"`));
    return `<row r="${index + 1}">${content.join("")}</row>`;
  });
  const { value } = await read(rawXlsx({ rows: xml.join(""), ...options }));
  const [sheet] = value?.sheets ?? [];
  if (value === null || sheet === undefined) throw new Error("the workbook was refused");
  return importSheet(sheet, value);
}

/** The XML of a cell that holds a text. */
export const inline = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const STYLES = `<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0\\s"/><numFmt numFmtId="165" formatCode=";;;"/></numFmts><cellXfs count="9">${[0, 164, 9, 165, 22, 20, 31, 57, 14].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;

/** One row of 评委打分 in real bytes; the cell of 分数 is XML. */
export async function markedXml(cell: string) {
  const row = [inline("王伟"), inline("2010-6-18"), inline("李强"), cell];
  return outcomeOf(await imported([MARKS.map(inline), row], { styles: STYLES }), "分数");
}

/** One row of a roster in real bytes; the cell of 入党日期 is XML. */
export async function joinedXml(cell: string, workbook?: string) {
  const row = [inline("王伟"), inline("一支部"), inline(""), cell, inline("")];
  const options = workbook === undefined ? { styles: STYLES } : { styles: STYLES, workbook };
  return outcomeOf(await imported([ROSTER.map(inline), row], options), "入党日期");
}

/** What became of a sheet of one row: the value of a field, and the faults with their cells. */
export function outcomeOf({ records, rejected, issues }: ReturnType<typeof importSheet>, field: string) {
  const faults = issues.filter(({ severity }) => severity === "error");
  return {
    value: fieldText(records[0]?.values[field]),
    rows: records.length + rejected.length,
    errors: faults.map(({ code, at }) => `${code} ${at.cell}`),
    warnings: issues.flatMap(({ code, severity, at }) => (severity === "warning" ? [`${code} ${at.cell}`] : [])),
    found: faults[0]?.text.found ?? "",
    remedy: faults[0]?.text.remedy ?? "",
  };
}
