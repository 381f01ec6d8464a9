import type { Condition, Filter } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Exact } from "#domain/points.ts";
import { exact } from "#domain/points.ts";
import type { FieldValue, FieldValues } from "#domain/record.ts";
import { fieldText } from "#domain/record.ts";

type Test = (value: FieldValue | null) => boolean;

/**
 * Turns 筛选条件 or 适用范围 into a test; all conditions must hold, an empty filter always does.
 * `≠` holds on a blank, every other comparison fails on it (formats.md section 1). Numbers are compared as
 * numbers, dates as days; a list equals a value when any of its members does.
 */
export function compileFilter(filter: Filter): (values: FieldValues) => boolean {
  const [only, ...others] = filter.map(compileFieldCondition);
  if (only === undefined) return () => true;
  // Nearly all filters have one condition, and are asked a million times.
  return others.length === 0 ? only : (values) => only(values) && others.every((holds) => holds(values));
}

/** Turns 筛选条件 into a test of records; 党组织 is the standard name of the owner's organisation at the record's date. */
export function compileRecordFilter(filter: Filter): (record: DatasetRecord) => boolean {
  const holds = compileFilter(filter);
  const asksOrganisation = filter.some((condition) => condition.field === "党组织");
  return (record) => holds(asksOrganisation ? withOrganisation(record.values, record.organisation) : record.values);
}

/** The fields with 党组织 under its standard name; as written where the organisation is not known. */
export function withOrganisation(values: FieldValues, organisation: string | null): FieldValues {
  return organisation === null ? values : { ...values, 党组织: { kind: "text", text: organisation } };
}

/** A field's value, or null where nothing was written (an empty list says nothing either). */
function present(value: FieldValue | null | undefined): FieldValue | null {
  if (value === null || value === undefined) return null;
  return value.kind === "list" && value.items.length === 0 ? null : value;
}

function compileFieldCondition(condition: Condition): (values: FieldValues) => boolean {
  const holds = compileCondition(condition);
  return (values) => holds(present(values[condition.field]));
}

function compileCondition(condition: Condition): Test {
  const wanted = condition.values.map((text) => ({ text, number: decimalOrNull(text) }));
  const equalsAny: Test = (value) => value !== null && isAnyOf(wanted, value);
  switch (condition.operator) {
    case "=":
      return equalsAny;
    case "≠":
      return (value) => !equalsAny(value);
    case "≥":
      return (value) => value !== null && wanted.every((one) => (compare(value, one) ?? -1) >= 0);
    case "≤":
      return (value) => value !== null && wanted.every((one) => (compare(value, one) ?? 1) <= 0);
    case "含":
      return (value) => wanted.every((one) => fieldText(value)?.includes(one.text) ?? false);
    case "为空":
      return (value) => value === null;
    case "非空":
      return (value) => value !== null;
  }
}

interface Wanted {
  readonly text: string;
  readonly number: Exact | null;
}

function isAnyOf(wanted: readonly Wanted[], value: FieldValue): boolean {
  for (const one of wanted) if (equals(value, one)) return true;
  return false;
}

function equals(value: FieldValue, wanted: Wanted): boolean {
  if (value.kind === "list") return value.items.includes(wanted.text);
  if (value.kind === "text") return value.text === wanted.text;
  return compare(value, wanted) === 0;
}

/** Negative, 0 or positive; null where the two cannot be ordered (words, lists). */
function compare(value: FieldValue, wanted: Wanted): number | null {
  if (value.kind === "date") return dayOrder(value.date.day, wanted.text);
  if (value.kind === "number" && wanted.number) return exact(value.decimal).compare(wanted.number);
  return null;
}

function dayOrder(day: string, wanted: string): number {
  if (day === wanted) return 0;
  return day < wanted ? -1 : 1;
}

function decimalOrNull(text: string): Exact | null {
  return /^-?\d+(\.\d+)?$/.test(text) ? exact(text) : null;
}
