import type { CivilDate } from "#domain/civil-date.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { RejectedRow, SourcedRecord } from "#domain/record.ts";
import { fieldDate, fieldText } from "#domain/record.ts";
import type { SubjectRef } from "#domain/subject.ts";
import type { Table } from "#domain/table.ts";
import type { Directory, Search } from "#import/dataset/find-person.ts";
import { findPeople } from "#import/dataset/find-person.ts";
import { findOrganisation } from "#import/dataset/organisations.ts";
import type { Person } from "#import/dataset/people.ts";
import { organisationAbove } from "#import/dataset/stated-organisation.ts";

/**
 * Whom a rejected row is about, as far as its names tell (product.md section 4: such subjects are marked 待核实):
 * the organisation of a row that belongs to one, else the person; of namesakes all. A faulty row of a roster
 * concerns nobody whom a newer roster describes; a row later than the period's end, nobody yet.
 */
export function concernedBy(row: RejectedRow, directory: Directory, periodEnd: CivilDate): readonly SubjectRef[] {
  const { register } = directory;
  const { ownerField, name } = tableKind(row.table.kind);
  if (isLater(row, periodEnd)) return [];
  const organisation =
    row.organisation === null ? organisationAbove(row, register) : findOrganisation(register, row.organisation);
  const own = ownerField === "对象" ? findOrganisation(register, row.owner ?? "") : null;
  if (own !== null) return [{ type: "组织", id: own }];
  if (ownerField !== "党组织" && name !== "党组织名册")
    return peopleOf(row, { organisation, day: periodEnd }, directory);
  return organisation === null ? [] : [{ type: "组织", id: organisation }];
}

function isLater({ table, day }: RejectedRow, periodEnd: CivilDate): boolean {
  return (tableKind(table.kind).nature === "snapshot" ? asOfDay(table) : (day ?? "")) > periodEnd;
}

function peopleOf(row: RejectedRow, search: Omit<Search, "name">, directory: Directory): readonly SubjectRef[] {
  const people = findPeople(directory, { ...search, name: row.owner ?? "" });
  const asOf = asOfDay(row.table);
  const isNewest = (person: Person): boolean => asOf === "" || asOfDay(person.row.record.table) <= asOf;
  const concerned = row.table.kind === "花名册" ? people.filter(isNewest) : people;
  return concerned.map((one) => ({ type: "党员", id: one.id }));
}

function asOfDay(table: Table): CivilDate {
  return table.context.asOf?.day ?? "";
}

/** A record that passed its own checks and was rejected here, as a rejected row. */
export function rejectedRow(record: SourcedRecord): RejectedRow {
  const { ownerField, dateField } = tableKind(record.kind);
  const owner = fieldText(record.values[ownerField ?? "姓名"]);
  const day = fieldDate(record.values[dateField ?? ""])?.day ?? null;
  return {
    table: record.table,
    row: record.row,
    owner,
    organisation: fieldText(record.values["党组织"]),
    day,
    values: record.values,
  };
}
