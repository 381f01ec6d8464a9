import type { CivilDate } from "#domain/civil-date.ts";

/** A day that Excel holds as a date, and how it shows it. */
interface DateInput {
  readonly day: CivilDate;
  readonly format: string;
}

/** A number with its own format (percent). */
interface NumberInput {
  readonly number: number;
  readonly format: string;
}

/** What stands in a cell; null leaves it blank. */
export type CellInput = string | number | DateInput | NumberInput | null;

/** One column of a form. */
export interface FormColumn {
  /** Key under which the rows hold the value; 序号 is counted by the form itself. */
  readonly field: string;
  readonly header: string;
  /** Head above this and its neighbours of the same group; null for none. */
  readonly group: string | null;
  /** In Excel's units, half-width characters. */
  readonly width: number;
  readonly align: "left" | "center";
}

/** body: a numbered record · sum: 小计 or 合计 · blank: only a 序号 · again: the head repeated · line: a text across the table (续表). */
export type FormRow =
  | { readonly look: "body" | "sum"; readonly cells: Readonly<Record<string, CellInput>> }
  | { readonly look: "blank" }
  | { readonly look: "again" }
  | { readonly look: "line"; readonly text: string };

/** A sheet as an office prepares it for printing. */
export interface Form {
  readonly sheet: string;
  readonly title: string;
  /** The line over the head: 填报单位 on the left, 填报日期 on the right; null for none. */
  readonly above: readonly [string, string] | null;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** Lines under the table: notes, 填表人 and 审核人. */
  readonly below: readonly string[];
  /** Field whose equal neighbours are merged down the column; null for none. */
  readonly mergedField: string | null;
  readonly landscape: boolean;
}

/** A centred column; `header` may be `组/列` for a head of two lines. */
export function column(field: string, header: string, width: number): FormColumn {
  const [first = "", second] = header.split("/");
  return { field, header: second ?? first, group: second === undefined ? null : first, width, align: "center" };
}

/** A column of running text, set from the left. */
export function textColumn(field: string, header: string, width: number): FormColumn {
  return { ...column(field, header, width), align: "left" };
}

/** The usual first column. */
export const NUMBER_COLUMN: FormColumn = column("序号", "序号", 6);

/** Records as numbered rows. */
export function bodyRows(records: readonly Readonly<Record<string, CellInput>>[]): readonly FormRow[] {
  return records.map((cells) => ({ look: "body" as const, cells }));
}

/** Rows of the printed form that nobody filled in. */
export function blankRows(count: number): readonly FormRow[] {
  return Array.from({ length: count }, () => ({ look: "blank" as const }));
}
