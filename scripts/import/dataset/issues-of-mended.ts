import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { parseCellAddress } from "#domain/location.ts";
import { groupBy } from "#domain/order.ts";
import { type MendedRow, mendedWords } from "#import/dataset/mended-rows.ts";

/**
 * The issues of the import without the faults of rows that another table has right: each such row keeps one
 * warning, at its first faulty cell, that names the row which is used instead.
 */
export function withoutMended(issues: readonly Issue[], mended: readonly MendedRow[]): readonly Issue[] {
  if (mended.length === 0) return issues;
  const rows = groupBy(mended, ({ of }) => rowKey(of.table.file, of.table.sheet, of.row));
  const told = new Set<MendedRow>();
  return issues.flatMap((found) => {
    const { file, sheet, cell } = found.at;
    const place = parseCellAddress(cell ?? "");
    const own = place === null ? [] : (rows.get(rowKey(file, sheet, place.row)) ?? []);
    const row = own.find(({ of }) => of.table.columns.some(({ column }) => column === place?.column));
    if (row === undefined || found.severity !== "error") return [found];
    if (told.has(row)) return [];
    told.add(row);
    const at = found.field === null ? found.at : { ...found.at, field: found.field };
    return [issue("record-mended", at, mendedWords(row.there))];
  });
}

function rowKey(file: string, sheet: string | null, row: number): string {
  return [file, sheet ?? "", row].join("\u0000");
}
