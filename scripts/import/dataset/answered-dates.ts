import type { Facts } from "#domain/answers.ts";
import type { DateValue } from "#domain/civil-date.ts";
import { dayValue, monthValue } from "#domain/civil-date.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { RejectedRow, SourcedRecord } from "#domain/record.ts";
import type { Table } from "#domain/table.ts";
import { comparableText } from "#domain/answers.ts";
import type { AnswerLog } from "#import/dataset/answer-log.ts";

/**
 * What names a table in remembered answers. The content's mark keeps an answer from a later file that happens to
 * have the same name; a clerk who types by hand may leave it out.
 */
export function tableFacts(table: Table): Facts {
  return { 文件: table.file.split("/").at(-1) ?? "", 工作表: table.sheet, 内容: table.sha256.slice(0, 8) };
}

interface Rows {
  readonly tables: readonly Table[];
  readonly records: readonly SourcedRecord[];
  readonly rejected: readonly RejectedRow[];
}

/** Gives rosters and registers without a date the month that the clerk settled (截至月份). */
export function withAnsweredDates<T extends Rows>(imported: T, log: AnswerLog): T {
  const dated = new Map(imported.tables.flatMap((table) => answeredTable(table, log)));
  if (dated.size === 0) return imported;
  const inTable = <R extends { readonly table: Table }>(row: R): R => {
    const table = dated.get(row.table.id);
    return table === undefined ? row : { ...row, table };
  };
  return {
    ...imported,
    tables: imported.tables.map((table) => dated.get(table.id) ?? table),
    records: imported.records.map(inTable),
    rejected: imported.rejected.map(inTable),
  };
}

function answeredTable(table: Table, log: AnswerLog): readonly (readonly [string, Table])[] {
  const { id, file, sheet, context, kind } = table;
  if (tableKind(kind).nature !== "snapshot" || context.asOf !== null) return [];
  const answer = log.find({ matter: "截至月份", kind, facts: tableFacts(table) });
  const asOf = answer === null ? null : dateOf(answer.decision);
  if (answer === null || asOf === null) return [];
  log.note(answer, { file, sheet, cell: null });
  return [[id, { ...table, context: { ...context, asOf } }]];
}

function dateOf(decision: string): DateValue | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})(?:-?(\d{2}))?$/.exec(comparableText(decision)) ?? [];
  if (year === undefined || month === undefined) return null;
  return day === undefined
    ? monthValue(Number(year), Number(month))
    : dayValue(Number(year), Number(month), Number(day));
}
