import { dateText } from "#domain/civil-date.ts";
import { fieldOf, tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { Location } from "#domain/location.ts";
import type { FieldValue } from "#domain/record.ts";
import type { Occasion, Table, TableColumn, TableRow } from "#domain/table.ts";
import { cleanToken, excerpt, isEmptyWord } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import { standardValue } from "#import/record/read-choice.ts";

/** One filled cell of a sign-in matrix; `values` null when its column has no date. */
export interface Mark {
  readonly at: Location;
  readonly values: Readonly<Record<"活动名称" | "日期" | "状态", FieldValue>> | null;
}

/** The state that a mark stands for, by the sheet's key first, then by the usual marks; null for an unknown one. */
export function markState(token: string, occasion: Occasion): string | null {
  if (Object.hasOwn(occasion.marks, token)) return occasion.marks[token] ?? null;
  const field = fieldOf(tableKind("签到表"), "状态");
  if (field === null) return null;
  // 请假(出差): a word with its reason. A tick with a remark may mean anything.
  const word = /^(\p{Script=Han}+)\([^()]+\)$/u.exec(token)?.[1];
  return standardValue(token, field) ?? (word === undefined ? null : standardValue(word, field));
}

/** True for a cell of a matrix that says nothing: not due. */
export function isBlankMark(value: CellValue, occasion: Occasion): boolean {
  const token = markToken(value);
  return token === "" || (isEmptyWord(token) && !Object.hasOwn(occasion.marks, token));
}

/** Reads the marks of a matrix row, one for every filled cell; an unknown mark is an error. */
export function readMarks(table: Table, row: TableRow): { marks: readonly Mark[]; issues: readonly Issue[] } {
  const marks: Mark[] = [];
  const issues: Issue[] = [];
  for (const column of table.columns) {
    const cell = row.cells.get(column.column);
    if (column.occasion === null || cell === undefined || isBlankMark(cell.value, column.occasion)) continue;
    const state = markState(markToken(cell.value), column.occasion);
    if (state === null) issues.push(markFault(cell, column));
    else marks.push({ at: cell.at, values: markValues(column.occasion, state) });
  }
  return { marks, issues };
}

/** A mark as it is compared: half-width, without blanks. A ticked box is a tick; an empty one says nothing certain. */
export function markToken(value: CellValue): string {
  if (value.kind === "flag" && value.flag) return "√";
  return cleanToken(cellText(value)).replace(/ /g, "");
}

function markFault(cell: { value: CellValue; at: Location }, column: TableColumn): Issue {
  const place = { ...cell.at, field: "状态" };
  if (cell.value.kind === "error") {
    if (cell.value.code === "merged") return issue("record-merged", place, { field: column.header });
    return issue("record-excel-error", place, { field: column.header, value: cell.value.code });
  }
  return issue("record-mark", place, { value: excerpt(cellText(cell.value)), occasion: occasionText(column) });
}

/** The head of a column as the clerk sees it: a date cell holds the bare number of a day. */
function occasionText({ header, occasion }: TableColumn): string {
  const isNumber = /^\d+(?:\.\d+)?$/.test(header);
  return isNumber && occasion?.date ? dateText(occasion.date.day) : header;
}

function markValues({ activity, date }: Occasion, state: string): Mark["values"] {
  if (date === null) return null;
  return {
    // A column that is only a date still needs a name, which is part of the record's key.
    活动名称: { kind: "text", text: activity ?? `${dateText(date.day)}活动` },
    日期: { kind: "date", date },
    状态: { kind: "text", text: state },
  };
}
