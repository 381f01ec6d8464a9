import type { CivilDate, DateValue } from "#domain/civil-date.ts";
import { TABLE_KIND_LIST } from "#domain/fields/table-kinds.ts";
import type { TableContext } from "#domain/table.ts";
import { cleanText, normaliseHeader } from "#domain/text.ts";
import type { Cell } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";
import { formMarkIn } from "#import/table/form-pages.ts";
import { dateLabel, isLabelLine, placeOf, unitLabel } from "#import/table/labels.ts";
import type { MonthWords } from "#import/table/month-words.ts";
import { dateNamedIn, findMonth, yearOf } from "#import/table/month-words.ts";

/** Where the words around a table stand: its own lines, those of the sheet's first table, and the lines under it. */
export interface Surroundings {
  readonly file: string;
  readonly titleRows: readonly number[];
  readonly sheetTitleRows: readonly number[];
  readonly footerRows: readonly number[];
  /** Headings inside the table that name an organisation. */
  readonly sections: TableContext["sections"];
  /** How the workbook's serial dates count. */
  readonly date1904: boolean;
}

/** Words of titles and sheet names that name no organisation. */
const PLAIN_WORDS = [
  ...TABLE_KIND_LIST.map(({ name }) => name),
  ...TABLE_KIND_LIST.flatMap(({ titleWords }) => titleWords),
  ..."中共党员 党员 活动 台账 登记 统计 汇总 总表 明细 一览 情况 基本 工作 创先争优 在职 离退休 退休 名单 签到 签到表 表 册 年度 季度 上半年 下半年 全年 年 月份 月 日 第 sheet 工作表 附件 关于 的 公示".split(
    " ",
  ),
].sort((a, b) => b.length - a.length);

/**
 * Reads what stands around a table and completes its rows (formats.md, "Dates without a year or month",
 * and product.md section 5, as-of date): its title, the organisations named, the as-of date, the month.
 */
export function contextOf(grid: Grid, around: Surroundings): TableContext {
  const lines = [...new Set([...around.titleRows, ...around.sheetTitleRows])].map(grid.cellsOf);
  const titles = lines.filter((cells) => cells.length > 0 && !isLabelLine(cells));
  const named = [...titles.map(lineText), grid.sheet.name ?? ""].map(findMonth);
  const labels = [...lines, ...around.footerRows.map(grid.cellsOf)].flatMap(
    (cells) => dateLabel(cells, around.date1904) ?? [],
  );
  const reported = labels.map(({ text }) => findMonth(text));
  const files = around.file.split("/").reverse().map(findMonth);
  const own = around.titleRows.map(grid.cellsOf).find((cells) => titles.includes(cells));
  return {
    title: own === undefined ? null : lineText(own),
    organisations: organisationsOf(grid, lines, around.file),
    asOf: asOf(reported, [...named, ...files]),
    dated: datedOn(reported, [...named, ...files]),
    month: completingMonth([...named, ...reported, ...files]),
    sections: around.sections,
    form: lines.flat().flatMap((cell) => formMarkIn(cellText(cell.value)) ?? [])[0] ?? null,
  };
}

/** True when the surroundings seem to name an organisation, so that a table may do without 党组织. */
export function namesOrganisation(context: TableContext): boolean {
  return context.sections.length > 0 || context.organisations.some(({ text }) => namesSomething(text));
}

/** True when the title, the sheet's or the file's name holds one of the words. */
export function speaksOf(words: readonly string[], texts: readonly string[]): boolean {
  return texts.some((text) => words.some((word) => normaliseHeader(text).includes(normaliseHeader(word))));
}

function lineText(cells: readonly Cell[]): string {
  return cleanText(cells.map((cell) => cellText(cell.value)).join(" "));
}

function organisationsOf(grid: Grid, lines: readonly (readonly Cell[])[], file: string): TableContext["organisations"] {
  const sheet = { file, sheet: grid.sheet.name };
  const titles = lines.filter((cells) => !isLabelLine(cells)).flatMap((cells) => cells.slice(0, 1));
  const units = lines.flatMap((cells) => unitLabel(cells) ?? []);
  return [
    ...titles.map((cell) => ({ text: cleanText(cellText(cell.value)), at: placeOf(sheet, cell) })),
    ...units.map(({ text, cell }) => ({ text: cleanText(text), at: placeOf(sheet, cell) })),
    ...(sheet.sheet === null ? [] : [{ text: sheet.sheet, at: { ...sheet, cell: null } }]),
  ];
}

/** Instructions over a table name nobody, however many words they have. */
function namesSomething(text: string): boolean {
  if (text.length > 60 || /[。；;]|^(?:填写|填表|填报要求|说明|注意|须知)/.test(text)) return false;
  const bare = PLAIN_WORDS.reduce((rest, word) => rest.replaceAll(word, ""), normaliseHeader(text));
  return (bare.match(/\p{Script=Han}/gu) ?? []).length >= 2;
}

function asOf(reported: readonly MonthWords[], named: readonly MonthWords[]): DateValue | null {
  return dateNamedIn([...reported, ...named]);
}

/** A day in a title or a file name says what a table is of, not when it was filled in. */
function datedOn(reported: readonly MonthWords[], named: readonly MonthWords[]): CivilDate | null {
  const day = reported.some(({ month }) => month !== null) ? asOf(reported, named) : null;
  return day?.precision === "day" ? day.day : null;
}

function completingMonth(texts: readonly MonthWords[]): TableContext["month"] {
  const first = texts.findIndex((words) => words.month !== null);
  const words = texts[first];
  const year = words?.year ?? yearOf(texts);
  if (year === null) return null;
  // A range of months completes the year only.
  return { year, month: words !== undefined && words.until === words.month ? words.month : null };
}
