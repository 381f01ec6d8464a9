import { dateValueText } from "#domain/civil-date.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { Location } from "#domain/location.ts";
import { exact } from "#domain/points.ts";
import type { FieldValues } from "#domain/record.ts";
import { fieldDate, fieldDecimal } from "#domain/record.ts";

/** Pairs of dates of which the first cannot be earlier than the second (domain.md 3.2, logic checks). */
const DATE_ORDER: readonly (readonly [later: string, earlier: string])[] = [
  ["入党日期", "出生日期"],
  ["转正日期", "入党日期"],
  ["转出日期", "转入日期"],
];

type Cells = Readonly<Record<string, Location>>;

/** Finds values of one row that contradict each other: 实到 over 应到, joined before born. Blanks never do. */
export function logicFaults(values: FieldValues, cells: Cells): readonly Issue[] {
  return [...headCountFaults(values, cells), ...DATE_ORDER.flatMap((pair) => dateOrderFaults(pair, values, cells))];
}

function headCountFaults(values: FieldValues, cells: Cells): readonly Issue[] {
  const due = fieldDecimal(values["应到人数"]);
  const actual = fieldDecimal(values["实到人数"]);
  const at = cells["实到人数"];
  if (due === null || actual === null || at === undefined || exact(actual).compare(exact(due)) <= 0) return [];
  return [issue("record-more-than-due", { ...at, field: "实到人数" }, { actual, due })];
}

function dateOrderFaults(pair: readonly [string, string], values: FieldValues, cells: Cells): readonly Issue[] {
  const [field, other] = pair;
  const later = fieldDate(values[field]);
  const earlier = fieldDate(values[other]);
  const at = cells[field];
  if (later === null || earlier === null || at === undefined) return [];
  // A month or a year counts on its last day, so a coarse earlier date may lie after the later one in the same month.
  const length = later.precision === "day" && earlier.precision === "day" ? 10 : 4;
  if (later.day.slice(0, length) >= earlier.day.slice(0, length)) return [];
  const params = { field, value: dateValueText(later), other, otherValue: dateValueText(earlier) };
  return [issue("record-date-order", { ...at, field }, params)];
}
