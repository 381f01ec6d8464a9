import type { CivilDate } from "#domain/civil-date.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { RejectedRow, SourcedRecord } from "#domain/record.ts";
import { fieldText } from "#domain/record.ts";
import type { Table } from "#domain/table.ts";
import { cleanName } from "#domain/text.ts";
import type { MendedRow } from "#import/dataset/mended-rows.ts";
import type { Register } from "#import/dataset/organisations.ts";
import { findOrganisation } from "#import/dataset/organisations.ts";
import { organisationAbove, statedOrganisation } from "#import/dataset/stated-organisation.ts";

/**
 * Finds the faulty rows of rosters and registers that a newer snapshot of their organisation has replaced, or that
 * another sheet of the same day has without fault. `used` are the rows of the snapshots that apply.
 */
export function replacedSnapshotRows(
  rejected: readonly RejectedRow[],
  used: readonly SourcedRecord[],
  register: Register,
): readonly MendedRow[] {
  const snapshots = rejected.filter(({ table }) => tableKind(table.kind).nature === "snapshot");
  return snapshots.flatMap((of) => {
    const organisation = organisationOfRow(of, register);
    const own = used.filter((one) => one.kind === of.table.kind && organisationOf(one, register) === organisation);
    const newer = own.find((one) => asOf(one.table) > asOf(of.table) && asOf(of.table) !== "");
    if (organisation === null) return [];
    if (newer !== undefined) return [{ of, there: { file: newer.table.file, sheet: newer.table.sheet, cell: null } }];
    const same = own.find(
      (one) => asOf(one.table) === asOf(of.table) && isNamed(one, of) && one.table.id !== of.table.id,
    );
    return same === undefined ? [] : [{ of, there: same.at }];
  });
}

function organisationOfRow(row: RejectedRow, register: Register): string | null {
  const { table, owner, organisation } = row;
  const written = table.kind === "党组织名册" ? (owner ?? organisation) : organisation;
  return written === null ? organisationAbove(row, register) : findOrganisation(register, written);
}

function organisationOf(record: SourcedRecord, register: Register): string | null {
  const stated = statedOrganisation(record, register);
  return stated.kind === "named" ? stated.organisation : null;
}

function isNamed(record: SourcedRecord, { owner }: RejectedRow): boolean {
  const field = record.kind === "党组织名册" ? "党组织" : "姓名";
  return owner !== null && cleanName(fieldText(record.values[field]) ?? "") === cleanName(owner);
}

function asOf(table: Table): CivilDate {
  return table.context.asOf?.day ?? "";
}
