import type { Issue, IssuePlace } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { cellAddress } from "#domain/location.ts";
import { excerpt } from "#domain/text.ts";
import type { Choice } from "#import/table/choose-kind.ts";
import { mayBeAround } from "#import/table/choose-kind.ts";
import type { Head, HeadColumn } from "#import/table/header-rows.ts";
import { headerText } from "#import/table/header-rows.ts";
import type { KindFit, Twin } from "#import/table/kind-fit.ts";
import type { Cell } from "#domain/workbook.ts";

type Sheet = { readonly file: string; readonly sheet: string | null };

/** Why a table was not read; one issue, with the closest kind and what is missing. */
export function unreadIssue(choice: Exclude<Choice, { outcome: "chosen" }>, head: Head, sheet: Sheet): Issue {
  const place = headPlace(head, head.columns[0], sheet);
  if (head.columns.length === 0) return issue("table-no-head", place, undefined);
  if (choice.outcome === "ambiguous") return issue("table-ambiguous", place, { kinds: choice.kinds });
  const { closest } = choice;
  if (closest === null) return issue("table-foreign", place, { kind: null, missing: [] });
  const kind = closest.kind.name;
  const missing = closest.missing.filter((name) => !mayBeAround(closest.kind, name));
  if (closest.missing.length === 0) return issue("table-mixed", place, { kind });
  if (missing.length === 0) return issue("table-missing-organisation", place, { kind });
  const required = closest.kind.fields.filter((field) => field.required).length;
  const isOurs = missing.length * 2 < required && closest.share >= 0.5;
  return issue(isOurs ? "table-missing-headers" : "table-foreign", place, { kind, missing });
}

/** The columns of a fit that mean the same field: grave ones keep the table out, others are only named. */
export function twinIssues(fit: KindFit, head: Head, sheet: Sheet): readonly Issue[] {
  return fit.twins.map((twin) => {
    const place = { ...headPlace(head, twin.other, sheet), field: twin.field.name };
    return issue(twin.grave ? "table-header-twice" : "table-header-spare", place, twinParams(twin, head, sheet));
  });
}

/** A unit of time or count in brackets behind a header. */
const UNIT = /[(（]\s*(?:单位[:：])?\s*(秒|分钟?|小时|时|天|日|周|个?月|次|人次?|元)\s*[)）]$/;

/** Columns whose header says another unit than their field has: 工时（分钟） read as hours would be wrong in every row. */
export function unitIssues(fit: KindFit, head: Head, sheet: Sheet): readonly Issue[] {
  return head.columns.flatMap((column) => {
    const field = fit.fields.get(column.column);
    const unit = UNIT.exec(headerText(column))?.[1];
    if (field === undefined || unit === undefined || field.units.length === 0 || field.units.includes(unit)) return [];
    const place = { ...headPlace(head, column, sheet), field: field.name };
    return [issue("table-header-unit", place, { header: excerpt(headerText(column)), units: field.units })];
  });
}

/** Cells named one by one; the rest is counted. */
const NAMED_CELLS = 5;

/** Words beside the table, on its data rows but under none of its headers: they are not read, and the clerk is told. */
export function besideIssues(cells: readonly Cell[], head: Head, sheet: Sheet): readonly Issue[] {
  const own = new Set(head.columns.map(({ column }) => column));
  const beside = cells.filter(({ column }) => !own.has(column));
  const places = beside.slice(0, NAMED_CELLS).map(({ row, column }) => cellAddress(row, column));
  const [first] = places;
  if (first === undefined) return [];
  const named = places.join("、") + (beside.length > NAMED_CELLS ? ` 等 ${beside.length} 格` : "");
  return [issue("table-cells-beside", { ...sheet, cell: first }, { cells: named })];
}

/** The cell of a column's own header, the lowest of its texts. */
export function headPlace(head: Head, column: HeadColumn | undefined, sheet: Sheet): IssuePlace {
  const row = head.rows.at(-1) ?? null;
  return { ...sheet, cell: row === null || column === undefined ? null : cellAddress(row, column.column) };
}

function twinParams(twin: Twin, head: Head, sheet: Sheet) {
  return {
    header: excerpt(headerText(twin.other)),
    other: excerpt(headerText(twin.kept)),
    at: headPlace(head, twin.kept, sheet).cell ?? "",
  };
}
