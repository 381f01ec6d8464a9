import type { CivilDate } from "#domain/civil-date.ts";
import type { RejectedRow } from "#domain/record.ts";
import type { Directory } from "#import/dataset/find-person.ts";
import { findPeople, organisationAt } from "#import/dataset/find-person.ts";
import { findOrganisation } from "#import/dataset/organisations.ts";
import { organisationAbove } from "#import/dataset/stated-organisation.ts";

/**
 * The organisation that a row reports for: the one in 党组织 or in 对象; without such a cell the branch named around
 * the table. In a table of a superior, or of nobody known, it is that of the person the row is about. Null when
 * nothing tells.
 */
export function senderOfRow(row: RejectedRow, directory: Directory, periodEnd: CivilDate): string | null {
  const { register } = directory;
  const written = findOrganisation(register, row.organisation ?? "") ?? findOrganisation(register, row.owner ?? "");
  if (written !== null) return written;
  const around = organisationAbove(row, register);
  const isBranch = around !== null && (register.within.get(around)?.size ?? 0) <= 1;
  return isBranch ? around : (organisationOfPerson(row, around, { directory, periodEnd }) ?? around);
}

function organisationOfPerson(
  { owner, day }: RejectedRow,
  organisation: string | null,
  { directory, periodEnd }: { readonly directory: Directory; readonly periodEnd: CivilDate },
): string | null {
  if (owner === null) return null;
  const on = day ?? periodEnd;
  const [person, ...others] = findPeople(directory, { name: owner, organisation, day: on });
  if (person === undefined || others.length > 0) return null;
  return organisationAt(person, on) ?? person.organisation;
}
