import type { RejectedRow, SourcedRecord } from "#domain/record.ts";
import { compareText } from "#domain/order.ts";
import type { Table } from "#domain/table.ts";
import type { RowVerdict } from "#domain/verdict.ts";
import type { MendedRow } from "#import/dataset/mended-rows.ts";
import type { Outcome, RecordVerdict } from "#import/dataset/outcome.ts";

const STRENGTH: readonly RecordVerdict[] = ["used", "rejected", "superseded", "duplicate", "notInPeriod"];

/**
 * The verdict on every data row. Where several records share a row (a sign-in matrix) the strongest stands:
 * used, rejected, superseded, duplicate, not in the period. A row of a matrix without a single mark was read
 * and nothing was due (formats.md section 2): used.
 */
export function rowVerdicts(
  tables: readonly Table[],
  outcomes: readonly Pick<Outcome<SourcedRecord>, "of" | "verdict">[],
  faulty: { readonly rejected: readonly RejectedRow[]; readonly mended: readonly MendedRow[] },
): readonly RowVerdict[] {
  const strongest = new Map<string, Map<number, RecordVerdict>>(tables.map((table) => [table.id, new Map()]));
  const judge = (table: Table, row: number, verdict: RecordVerdict): void => {
    const rows = strongest.get(table.id);
    rows?.set(row, stronger(rows.get(row), verdict));
  };
  for (const { of, verdict } of outcomes) judge(of.table, of.row, verdict);
  for (const { table, row } of faulty.rejected) judge(table, row, "rejected");
  for (const { of } of faulty.mended) judge(of.table, of.row, "superseded");
  return tables.toSorted((a, b) => compareText(a.id, b.id)).flatMap((table) => ofTable(table, strongest.get(table.id)));
}

function stronger(a: RecordVerdict | undefined, b: RecordVerdict): RecordVerdict {
  return a !== undefined && STRENGTH.indexOf(a) <= STRENGTH.indexOf(b) ? a : b;
}

function ofTable(table: Table, judged: ReadonlyMap<number, RecordVerdict> | undefined): readonly RowVerdict[] {
  const { file, sheet, id } = table;
  return table.rows.flatMap(({ row }) => {
    const verdict = judged?.get(row) ?? (table.layout === "matrix" ? "used" : null);
    return verdict === null ? [] : [{ file, sheet, row, table: id, verdict }];
  });
}
