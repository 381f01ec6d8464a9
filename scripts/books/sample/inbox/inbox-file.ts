import type { CivilDate } from "#domain/civil-date.ts";
import type { Form } from "#books/sample/layout/form.ts";

/** A workbook of the sample's inbox before it is written; `path` below `inbox/`. */
export interface InboxBook {
  readonly path: string;
  readonly forms: readonly Form[];
}

/** A text file of the sample's inbox: rows of fields, to be written in GB18030. */
export interface InboxText {
  readonly path: string;
  readonly rows: readonly (readonly string[])[];
}

/** Last days of the three months: what is later is not in the books of that month. */
export const JUNE: CivilDate = "2010-06-30";
export const JULY: CivilDate = "2010-07-31";
export const AUGUST: CivilDate = "2010-08-31";

/** The footer of almost every form. */
export const SIGNED = "填表人：贺青苗　　　　审核人：顾知行　　　　联系电话：15400000000";

/** The line over the head. */
export function unitLine(unit: string, date: string): readonly [string, string] {
  return [`填报单位（盖章）：${unit}`, `填报日期：${date}`];
}
