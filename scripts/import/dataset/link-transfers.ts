import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { locationText } from "#domain/location.ts";
import { groupBy } from "#domain/order.ts";
import { placeOf } from "#import/dataset/outcome.ts";
import type { PersonRow } from "#import/dataset/person-rows.ts";
import type { DatedRow } from "#import/dataset/snapshots.ts";
import { isOpen } from "#import/dataset/stints.ts";

type Rows = readonly DatedRow<PersonRow>[];

/** People, those who moved between organisations joined. */
export interface Linked {
  readonly people: readonly Rows[];
  readonly issues: readonly Issue[];
}

/**
 * Joins the rows of somebody who moved from one organisation to another and has no ID number in one of them:
 * the same name and birth month, never two different ID numbers, and at most one organisation where they
 * still are. Where they still are in two, they stay two people, with a warning.
 */
export function linkTransfers(people: readonly Rows[]): Linked {
  const movers = people.filter((own) => moverKey(own) !== null);
  const linked = [...groupBy(movers, (own) => moverKey(own) ?? "").values()].map(linkGroup);
  const settled = people.filter((own) => moverKey(own) === null);
  return { people: [...settled, ...linked.flatMap((one) => one.people)], issues: linked.flatMap((one) => one.issues) };
}

/** Name and birth month; null when the month is unknown: then nobody can be joined. */
function moverKey(own: Rows): string | null {
  const row = own.find((one) => one.row.birth.length === 7)?.row;
  return row === undefined ? null : `${row.name}\u0000${row.birth}`;
}

function linkGroup(group: readonly Rows[]): Linked {
  const numbers = new Set(group.flat().flatMap((one) => one.row.idNumber ?? []));
  const organisations = group.map((own) => new Set(own.map((one) => one.row.organisation)));
  const apart =
    new Set(organisations.flatMap((own) => [...own])).size === organisations.reduce((sum, own) => sum + own.size, 0);
  if (group.length === 1 || numbers.size > 1 || !apart) return { people: group, issues: [] };
  const [first, second] = group.filter((own) => own.some(isOpen));
  if (first === undefined || second === undefined) return { people: [group.flat()], issues: [] };
  return { people: group, issues: perhapsOne(first, second) };
}

function perhapsOne(first: Rows, second: Rows): readonly Issue[] {
  const here = second.find(isOpen)?.row.record;
  const there = first.find(isOpen)?.row.record;
  const name = second[0]?.row.name ?? "";
  if (here === undefined || there === undefined) return [];
  const other = locationText(placeOf(there, "姓名"));
  return [issue("member-perhaps-of-two", placeOf(here, "姓名"), { name, other })];
}
