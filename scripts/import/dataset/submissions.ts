import type { Period } from "#domain/civil-date.ts";
import { periodOf } from "#domain/civil-date.ts";
import type { Dataset } from "#domain/dataset.ts";
import { by, groupBy } from "#domain/order.ts";
import type { SourcedRecord } from "#domain/record.ts";
import type { Table, TableContext } from "#domain/table.ts";
import type { Register } from "#import/dataset/organisations.ts";
import { organisationOfTable, statedOrganisation } from "#import/dataset/stated-organisation.ts";

type Submission = Dataset["submissions"][number];

/**
 * Which organisation sent which table for which month: the one named around the table, else those in its
 * 党组织 column. Each once, in fixed order; `month` is that of 填报日期, else of the title, else null.
 */
export function submissionsOf(
  tables: readonly Table[],
  records: readonly SourcedRecord[],
  register: Register,
): readonly Submission[] {
  const rows = groupBy(records, (record) => record.table.id);
  const all = tables.flatMap((table) => {
    const month = monthOf(table.context);
    return sendersOf(table, rows.get(table.id) ?? [], register).map((organisation) => ({
      organisation,
      kind: table.kind,
      month,
    }));
  });
  const each = new Map(all.map((one) => [`${one.organisation}\u0000${one.kind}\u0000${one.month ?? ""}`, one]));
  return [...each].sort(by(([key]) => key)).map(([, one]) => one);
}

function sendersOf(table: Table, records: readonly SourcedRecord[], register: Register): readonly string[] {
  const sender = organisationOfTable(table, register);
  if (sender !== null) return [sender];
  const named = records.flatMap((record) => {
    const stated = statedOrganisation(record, register);
    return stated.kind === "named" ? [stated.organisation] : [];
  });
  return [...new Set(named)];
}

function monthOf({ asOf, month }: TableContext): Period | null {
  if (asOf !== null) return periodOf(asOf.day);
  return month === null || month.month === null ? null : `${month.year}-${String(month.month).padStart(2, "0")}`;
}
