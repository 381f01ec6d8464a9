import { type Period, periodOf } from "#domain/civil-date.ts";
import type { FieldDefinition, TableKind } from "#domain/fields/field.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import { compareText, groupBy } from "#domain/order.ts";
import { exact } from "#domain/points.ts";
import { type SourcedRecord, fieldText } from "#domain/record.ts";
import type { Submission } from "#domain/submission.ts";
import { cleanName } from "#domain/text.ts";

/** A submission before it is compared with those of earlier months. */
export interface Draft extends Omit<Submission, "unchanged"> {
  /** What it says of the organisation. */
  readonly records: readonly SourcedRecord[];
}

/**
 * Tells of each submission whether it says anything that an earlier month's did not: a ledger, by any record that
 * stood in none of them; a roster, by any difference from the one before. Records are compared in the fields that make
 * their key or affect identity or a score, as far as all the tables have these columns. The organisation is left out:
 * one month's table spells it in full and the next by an alias, or in the title.
 */
export function withComparison(drafts: readonly Draft[]): Submission[] {
  const groups = groupBy(drafts, ({ organisation, kind }) => `${organisation}\u0000${kind}`);
  return [...groups.values()].flatMap((group) =>
    group.map((draft) => {
      const { records: _, ...submission } = draft;
      return { ...submission, unchanged: isUnchanged(draft, group) };
    }),
  );
}

function isUnchanged(draft: Draft, group: readonly Draft[]): boolean {
  const month = draft.months?.until;
  if (month === undefined || draft.records.length === 0) return false;
  const kind = tableKind(draft.kind);
  const earlier = group.flatMap(({ months }) => (months !== null && months.until < month ? months.until : []));
  const lastMonth = earlier.toSorted(compareText).at(-1);
  if (lastMonth === undefined) return false;
  // A roster may stand on several sheets of one month, those in service and those in retirement.
  const isRoster = kind.nature === "snapshot";
  const records = isRoster ? recordsOf(group, (until) => until === month) : draft.records;
  const before = recordsOf(group, (until) => (isRoster ? until === lastMonth : until < month));
  const fields = sharedFields(kind, [...records, ...before]);
  const now = contentsOf(records, fields);
  const then = contentsOf(before, fields);
  return (!isRoster || now.size === then.size) && [...now].every((one) => then.has(one));
}

function recordsOf(group: readonly Draft[], isWanted: (until: Period) => boolean): readonly SourcedRecord[] {
  return group.flatMap(({ months, records }) => (months !== null && isWanted(months.until) ? records : []));
}

function sharedFields(kind: TableKind, records: readonly SourcedRecord[]): readonly FieldDefinition[] {
  const tables = [...new Set(records.map(({ table }) => table))].filter(({ layout }) => layout === "list");
  return kind.fields.filter(
    (field) =>
      isContent(field, kind) && tables.every(({ columns }) => columns.some((column) => column.field === field.name)),
  );
}

function isContent(field: FieldDefinition, { key, ownerField, dateField, dueField }: TableKind): boolean {
  if (field.type === "organisation") return false;
  return field.matters || field.type === "name" || [...key, ownerField, dateField, dueField].includes(field.name);
}

function contentsOf(records: readonly SourcedRecord[], fields: readonly FieldDefinition[]): ReadonlySet<string> {
  return new Set(records.map((record) => fields.map((field) => textOf(record, field)).join("\u0000")));
}

/**
 * 2 and 2.0 are equal, lists without regard to their order, words without regard to blanks; the dates of a roster by
 * month, because one office writes the day of birth and the next does not.
 */
function textOf(record: SourcedRecord, field: FieldDefinition): string {
  const value = record.values[field.name] ?? null;
  if (value?.kind === "number") return exact(value.decimal).toFraction();
  if (value?.kind === "list") return value.items.toSorted(compareText).join("、");
  if (value?.kind === "date" && tableKind(record.kind).nature === "snapshot") return periodOf(value.date.day);
  return cleanName(fieldText(value) ?? "").replaceAll(" ", "");
}
