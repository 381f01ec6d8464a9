import { fieldText } from "#domain/record.ts";
import type { SourcedRecord } from "#domain/record.ts";
import type { Table } from "#domain/table.ts";
import { sectionAbove } from "#domain/table.ts";
import { findOrganisation, organisationNamedIn } from "#import/dataset/organisations.ts";
import type { Register } from "#import/dataset/organisations.ts";

/** What a record says about its organisation. */
export type Stated =
  | { readonly kind: "named"; readonly organisation: string }
  | { readonly kind: "unknown"; readonly written: string }
  | { readonly kind: "none" };

/**
 * The organisation in 党组织; without such a column the one that heads the row's section of the table (一支部：), else the
 * one named in the sheet title, the 填报单位 line or the sheet's name (formats.md section 1, Details). A blank cell of such a column says nothing.
 */
export function statedOrganisation(record: SourcedRecord, register: Register): Stated {
  const written = fieldText(record.values["党组织"]);
  if (written !== null) return inRegister(written, register);
  if (hasColumn(record.table)) return { kind: "none" };
  const section = sectionAbove(record.table.context, record.row);
  if (section !== null) return inRegister(section.text, register);
  const organisation = organisationOfTable(record.table, register);
  return organisation === null ? { kind: "none" } : { kind: "named", organisation };
}

/** The organisation under which a row without one of its own stands: its section's, else the table's. */
export function organisationAbove(
  { table, row }: { readonly table: Table; readonly row: number },
  register: Register,
): string | null {
  const section = sectionAbove(table.context, row);
  return section === null ? organisationOfTable(table, register) : findOrganisation(register, section.text);
}

const AROUND = new WeakMap<Register, Map<Table, string | null>>();

/** The organisation that stands around a table; null when none or none that is known. Looked for once per table. */
function organisationOfTable(table: Table, register: Register): string | null {
  const known = AROUND.get(register) ?? new Map<Table, string | null>();
  AROUND.set(register, known);
  const found = known.get(table);
  if (found !== undefined) return found;
  const named = table.context.organisations.map(({ text }) => organisationNamedIn(register, text));
  const organisation = named.find((one) => one !== null) ?? null;
  known.set(table, organisation);
  return organisation;
}

function inRegister(written: string, register: Register): Stated {
  const organisation = findOrganisation(register, written);
  return organisation === null ? { kind: "unknown", written } : { kind: "named", organisation };
}

function hasColumn(table: Table): boolean {
  return table.columns.some((column) => column.field === "党组织");
}
