import { groupBy } from "#domain/order.ts";
import type { RowVerdict, SheetVerdicts, Verdict } from "#domain/verdict.ts";
import { VERDICT_TEXT, VERDICTS } from "#domain/verdict.ts";
import type { ImportedFile, ReadSheet } from "#domain/imported-file.ts";

/**
 * Adds up the verdicts of every sheet and proves that no row was lost (product.md section 6.1): every non-empty
 * row has exactly one verdict per table it belongs to, or exactly one if it belongs to none, and no verdict
 * speaks of a row that is not there. Throws an Error that names file, sheet and row otherwise: that is a bug of
 * ours (exit 70), never the clerk's.
 */
export function accountRows(
  files: readonly Pick<ImportedFile, "file" | "sheets">[],
  verdicts: readonly RowVerdict[],
): readonly SheetVerdicts[] {
  const open = groupBy(verdicts, (one) => sheetKey(one.file, one.sheet));
  const accounts = files.flatMap(({ file, sheets }) =>
    sheets.map((sheet) => {
      const key = sheetKey(file, sheet.name);
      const own = open.get(key) ?? [];
      open.delete(key);
      return accountSheet(file, sheet, own);
    }),
  );
  const [stray] = [...open.values()].flat();
  if (stray) throw new Error(`${place(stray)}：判定所指的工作表不存在`);
  return accounts;
}

function accountSheet(file: string, sheet: ReadSheet, verdicts: readonly RowVerdict[]): SheetVerdicts {
  const byRow = groupBy(verdicts, (one) => String(one.row));
  for (const row of sheet.rows) {
    const fault = faultOf(byRow.get(String(row)) ?? []);
    if (fault !== null) throw new Error(`${place({ file, sheet: sheet.name, row })}：${fault}`);
    byRow.delete(String(row));
  }
  const [stray] = [...byRow.values()].flat();
  if (stray) throw new Error(`${place(stray)}：空行也有判定（${VERDICT_TEXT[stray.verdict]}）`);
  return {
    file,
    sheet: sheet.name,
    state: sheet.state,
    nonEmptyRows: sheet.rows.length,
    pairs: verdicts.length,
    counts: countsOf(verdicts),
  };
}

/** What is wrong with the verdicts on one row; null when nothing is. */
function faultOf(own: readonly RowVerdict[]): string | null {
  if (own.length === 0) return "没有判定";
  const tables = new Set(own.map((one) => one.table));
  if (tables.size < own.length)
    return `在同一张表中有几个判定（${own.map((one) => VERDICT_TEXT[one.verdict]).join("、")}）`;
  return tables.has(null) && own.length > 1 ? "既属于某张表，又不属于任何表" : null;
}

function countsOf(verdicts: readonly RowVerdict[]): Readonly<Record<Verdict, number>> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of verdicts) counts[verdict] += 1;
  return counts;
}

function place(at: { readonly file: string; readonly sheet: string | null; readonly row: number }): string {
  return [at.file, at.sheet, `第${at.row}行`].filter((part) => part !== null).join(" › ");
}

function sheetKey(file: string, sheet: string | null): string {
  return `${file}\u0000${sheet ?? ""}`;
}
