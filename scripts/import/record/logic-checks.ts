import { dateText, dateValueText, earliestDay } from "#domain/civil-date.ts";
import type { CrossCheck, TableKind } from "#domain/fields/field.ts";
import { birthdayIn, sexIn } from "#domain/id-number.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { Location } from "#domain/location.ts";
import { exact } from "#domain/points.ts";
import type { FieldValue, FieldValues } from "#domain/record.ts";
import { fieldDate, fieldDecimal, fieldText } from "#domain/record.ts";
import { ballotMismatch } from "#import/record/ballot-sums.ts";

/** One row as far as it could be read. */
interface Row {
  readonly values: FieldValues;
  readonly cells: Readonly<Record<string, Location>>;
}

/** Finds values of one row that contradict each other, by the checks of its kind. Blanks never do. */
export function logicFaults(kind: TableKind, row: Row): readonly Issue[] {
  return kind.checks.flatMap((check) => {
    const at = row.cells[check.field];
    const params = at === undefined ? null : faultOf(check, row);
    return params === null || at === undefined ? [] : [params({ ...at, field: check.field })];
  });
}

type FaultAt = (place: Location & { readonly field: string }) => Issue;

function faultOf(check: CrossCheck, row: Row): FaultAt | null {
  switch (check.rule) {
    case "not-more":
      return moreThan(check, row);
    case "not-before":
      return before(check, row);
    case "not-before-day":
      return beforeDay(check, row);
    case "years-after":
      return tooSoonAfter(check, row);
    case "agrees-with-id":
      return differsFromId(check, row);
    case "votes-add-up":
      return votesThatDiffer(row);
  }
}

type Check<R extends CrossCheck["rule"]> = Extract<CrossCheck, { rule: R }>;

function votesThatDiffer({ values }: Row): FaultAt | null {
  const mismatch = ballotMismatch(values);
  return mismatch && ((at) => issue("record-ballot-sum", at, mismatch));
}

function moreThan({ field, than, otherwise }: Check<"not-more">, { values }: Row): FaultAt | null {
  const value = fieldDecimal(values[field]);
  const otherValue = fieldDecimal(values[than]) ?? otherwise;
  if (value === null || otherValue === null || exact(value).compare(exact(otherValue)) <= 0) return null;
  return (at) => issue("record-more-than", at, { field, value, other: than, otherValue });
}

function before({ field, than }: Check<"not-before">, { values }: Row): FaultAt | null {
  const later = fieldDate(values[field]);
  const earlier = fieldDate(values[than]);
  if (later === null || earlier === null || later.day >= earliestDay(earlier)) return null;
  const pair = { field, value: dateValueText(later), other: than, otherValue: dateValueText(earlier) };
  return (at) => issue("record-date-order", at, pair);
}

function beforeDay({ field, day }: Check<"not-before-day">, { values }: Row): FaultAt | null {
  const date = fieldDate(values[field]);
  if (date === null || date.day >= day) return null;
  return (at) => issue("record-date-early", at, { field, value: dateValueText(date), earliest: dateText(day) });
}

function tooSoonAfter({ field, than, years }: Check<"years-after">, { values }: Row): FaultAt | null {
  const later = fieldDate(values[field]);
  const earlier = fieldDate(values[than]);
  if (later === null || earlier === null) return null;
  const first = earliestDay(earlier);
  const due = `${Number(first.slice(0, 4)) + years}${first.slice(4)}`;
  // Earlier than its birth is an error of its own.
  if (later.day >= due || later.day < first) return null;
  const pair = { field, value: dateValueText(later), other: than, otherValue: dateValueText(earlier), years };
  return (at) => issue("record-age", at, pair);
}

function differsFromId({ field, id }: Check<"agrees-with-id">, { values }: Row): FaultAt | null {
  const value = values[field] ?? null;
  const inId = value === null ? null : partOfId(value, fieldText(values[id]) ?? "");
  if (value === null || inId === null) return null;
  const shown = value.kind === "date" ? dateValueText(value.date) : (fieldText(value) ?? "");
  return (at) => issue("record-id-differs", at, { field, value: shown, inId });
}

/** What the ID number says instead of the value; null where it agrees or says nothing. */
function partOfId(value: FieldValue, id: string): string | null {
  if (value.kind !== "date") {
    const sex = sexIn(id);
    return sex === fieldText(value) ? null : sex;
  }
  const birthday = birthdayIn(id);
  if (birthday === null || (earliestDay(value.date) <= birthday && birthday <= value.date.day)) return null;
  return dateText(birthday);
}
