import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { locationText } from "#domain/location.ts";
import { by, groupBy } from "#domain/order.ts";
import { rowSignature } from "#import/dataset/row-signature.ts";
import { placeOf } from "#import/dataset/outcome.ts";
import type { PersonRow } from "#import/dataset/person-rows.ts";

/** The rows of each person, in the order given, and what is doubtful about them. */
export interface Identified {
  readonly people: readonly (readonly PersonRow[])[];
  readonly issues: readonly Issue[];
}

/**
 * Groups rows of 花名册 into people: by ID number where there is one, else by name, organisation and birth
 * month. One ID number with two names is two people, with a warning, where one table says so or rosters that
 * apply at the same time in two organisations; over time it is one person whose name was corrected. A row without ID number joins the one person of that name and organisation in another table whose
 * birth month does not contradict it; so a roster that gains a column still speaks of the same people. Two
 * such rows in one table are one person when all their cells are equal, else two people, with a warning.
 * `rows` must be in content order.
 */
export function identifyPeople(rows: readonly PersonRow[], isCurrent: (row: PersonRow) => boolean): Identified {
  const shared = sharedNumbers(rows, isCurrent);
  const numbered = rows.filter((row) => row.idNumber !== null);
  const keyOf = (row: PersonRow): string => `${row.idNumber}${shared.has(row.idNumber ?? "") ? row.name : ""}`;
  const people: PersonRow[][] = [...groupBy(numbered, keyOf).values()];
  const byName = new Map<string, PersonRow[][]>();
  for (const person of people) for (const row of person) remember(byName, row, person);
  const issues = [...shared.values()];
  // The best described rows come first, so that a row without birth month finds all people it may speak of.
  for (const row of rows.filter((one) => one.idNumber === null).sort(by((one) => -one.birth.length))) {
    const known = byName.get(nameKey(row)) ?? [];
    const person = joinable(row, known) ?? [];
    if (person.length === 0) people.push(person);
    if (person.length === 0) issues.push(...sameKeyWarning(row, known));
    person.push(row);
    remember(byName, row, person);
  }
  return { people, issues };
}

function nameKey(row: PersonRow): string {
  return `${row.organisation}\u0000${row.name}`;
}

function remember(byName: Map<string, PersonRow[][]>, row: PersonRow, person: PersonRow[]): void {
  const known = byName.get(nameKey(row)) ?? [];
  if (!known.includes(person)) byName.set(nameKey(row), [...known, person]);
}

/** The person a row joins: one of equal birth month, the first of several; else the only one it may be. */
function joinable(row: PersonRow, known: readonly PersonRow[][]): PersonRow[] | null {
  const fitting = known.filter((person) => person.every((other) => mayBeOne(row, other)));
  const equal = fitting.find((person) => person.some((other) => other.birth === row.birth));
  return equal ?? (fitting.length === 1 ? (fitting[0] ?? null) : null);
}

function mayBeOne(a: PersonRow, b: PersonRow): boolean {
  if (!a.birth.startsWith(b.birth) && !b.birth.startsWith(a.birth)) return false;
  return a.record.table.id !== b.record.table.id || rowSignature(a.record) === rowSignature(b.record);
}

/** Warns of a second person with the same key in one table. */
function sameKeyWarning(row: PersonRow, known: readonly PersonRow[][]): readonly Issue[] {
  const first = known
    .flat()
    .find((one) => one.record.table.id === row.record.table.id && one.birth === row.birth && one.idNumber === null);
  return first === undefined ? [] : [issue("record-same-key", row.record.at, { row: first.record.row })];
}

/** ID numbers that are given to two names at one time, each with the warning about it. */
function sharedNumbers(rows: readonly PersonRow[], isCurrent: (row: PersonRow) => boolean): ReadonlyMap<string, Issue> {
  const found = new Map<string, Issue>();
  const numbered = rows.filter((row) => row.idNumber !== null);
  for (const same of groupBy(numbered, (row) => row.idNumber ?? "").values()) {
    const [first, other] = twoAtOnce(same, isCurrent) ?? [];
    if (first === undefined || other === undefined) continue;
    const place = locationText(placeOf(first.record, "身份证号"));
    found.set(
      first.idNumber ?? "",
      issue("id-number-shared", placeOf(other.record, "身份证号"), { name: first.name, other: place }),
    );
  }
  return found;
}

/** Two rows that give one number to two names: in one table, or in two organisations' rosters that both apply. */
function twoAtOnce(
  same: readonly PersonRow[],
  isCurrent: (row: PersonRow) => boolean,
): readonly [PersonRow, PersonRow] | null {
  for (const first of same) {
    const other = same.find((row) => {
      if (row.name === first.name) return false;
      if (row.record.table.id === first.record.table.id) return true;
      return row.organisation !== first.organisation && isCurrent(row) && isCurrent(first);
    });
    if (other !== undefined) return [first, other];
  }
  return null;
}
