import { dateValueText } from "#domain/civil-date.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { Location } from "#domain/location.ts";
import { cellAddress } from "#domain/location.ts";
import { cleanToken } from "#domain/text.ts";
import type { Cell } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import { readDate } from "#import/record/read-date.ts";

/** A text and the cell it stands in. */
export interface Labelled {
  readonly text: string;
  readonly cell: Cell;
}

const DATE_FIELD = defineField("日期", "date");
const REMARK = "(?:\\([^()]*\\))?";
const UNIT_LABEL = new RegExp(
  `(?:填报|报送|上报|填表|制表|编制|所属|所在)?(?:单位|党支部|支部|党组织)${REMARK}:\\s*(?<value>.*?)\\s*(?=\\S*(?:日期|时间|人|电话)${REMARK}:|$)`,
  "u",
);
const DATE_LABEL = new RegExp(
  `(?:(?:填报|报送|上报|填表|制表|编制|统计|截止)(?:日期|时间)|^(?:日期|时间))${REMARK}:\\s*(?<value>.*?)\\s*(?=\\S*(?:单位|人|电话)${REMARK}:|$)`,
  "u",
);
/** What 单位： means over a table of figures: the unit of measure. */
const MEASURE = /^(人|人次|小时|次|元|万元|个|篇|分|名|%|—|-|_+)?$/;

/** The value of a 填报单位： line; null when there is none or only a unit of measure. */
export function unitLabel(cells: readonly Cell[]): Labelled | null {
  const found = labelled(cells, UNIT_LABEL);
  return found === null || MEASURE.test(found.text) ? null : found;
}

/** The value of a 填报日期： line; a date that Excel holds as a number is put in words. */
export function dateLabel(cells: readonly Cell[], date1904: boolean): Labelled | null {
  const found = labelled(cells, DATE_LABEL);
  if (found === null || found.cell.value.kind !== "number") return found;
  const { value } = readDate(found.cell.value, { field: DATE_FIELD, month: null, date1904 });
  return value === null ? found : { ...found, text: dateValueText(value) };
}

/** True for a line that holds a 填报单位 or 填报日期, and so is no title. */
export function isLabelLine(cells: readonly Cell[]): boolean {
  return labelled(cells, UNIT_LABEL) !== null || labelled(cells, DATE_LABEL) !== null;
}

/** The place of a cell. */
export function placeOf(sheet: { file: string; sheet: string | null }, cell: Cell): Location {
  return { ...sheet, cell: cellAddress(cell.row, cell.column) };
}

/** The value stands behind the label in its cell, or in the next cell of the line. */
function labelled(cells: readonly Cell[], label: RegExp): Labelled | null {
  for (const [index, cell] of cells.entries()) {
    const value = label.exec(cleanToken(cellText(cell.value)))?.groups?.["value"];
    if (value === undefined) continue;
    if (value !== "") return { text: value, cell };
    const next = cells[index + 1];
    if (next !== undefined && !/[:：]/.test(cellText(next.value))) return { text: cellText(next.value), cell: next };
  }
  return null;
}
