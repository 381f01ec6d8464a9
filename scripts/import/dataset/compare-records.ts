import { tableKind } from "#domain/fields/table-kinds.ts";
import type { FieldDefinition } from "#domain/fields/field.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { fieldText } from "#domain/record.ts";
import type { Named } from "#import/dataset/facts.ts";

/** A record whose person or organisation is identified, with the key that makes it the same as another. */
export interface Keyed {
  readonly record: SourcedRecord;
  readonly key: string;
  /** Whose it is, for remembered answers. */
  readonly named: Named;
  /** Ids of the people in 参加人员. */
  readonly participants: readonly string[];
}

const STATES = ["", "未开始", "进行中", "已完成"];
const FILLED_LATER = new Set(["完成日期", "实到人数"]);

/**
 * The fields in which two records of one key contradict each other: those that affect identity or a score,
 * and the dates that decide the window. Who it is was settled by the key, so a ledger's names are left out; in a
 * snapshot they are compared, because two people may carry one ID number.
 */
export function comparedFields(record: SourcedRecord): readonly FieldDefinition[] {
  const kind = tableKind(record.kind);
  return kind.fields.filter((field) => {
    if (kind.nature === "snapshot") return field.matters || field.type === "name";
    if (field.type === "organisation" || field.type === "subject" || field.type === "name") return false;
    return field.matters || field.name === kind.dateField || field.name === kind.dueField;
  });
}

/** A field as it is compared: 2 and 2.0 are equal, lists without regard to their order; "" for a blank. */
export function comparedText(keyed: Keyed, field: FieldDefinition): string {
  if (field.type === "names") return keyed.participants.toSorted().join("、");
  const value = keyed.record.values[field.name];
  if (value?.kind === "number") return plainDecimal(value.decimal);
  if (value?.kind === "list") return value.items.toSorted().join("、");
  return fieldText(value) ?? "";
}

/** Whether two records of one key agree in every compared field. */
export function agree(a: Keyed, b: Keyed): boolean {
  return comparedFields(a.record).every((field) => comparedText(a, field) === comparedText(b, field));
}

/**
 * Whether a record says the same as another or more of the same: a filled 完成日期 or 实到人数 supersedes an
 * empty one, a later 状态 an earlier or empty one (formats.md section 2). Anything else that differs does not.
 */
export function covers(newer: Keyed, older: Keyed): boolean {
  return comparedFields(newer.record).every((field) => fieldCovers(field, newer, older));
}

/** {@link covers} for one field. */
export function fieldCovers(field: FieldDefinition, newer: Keyed, older: Keyed): boolean {
  const [now, before] = [comparedText(newer, field), comparedText(older, field)];
  if (now === before) return true;
  if (FILLED_LATER.has(field.name)) return before === "";
  if (field.name !== "状态" || !STATES.includes(now) || !STATES.includes(before)) return false;
  return STATES.indexOf(now) > STATES.indexOf(before);
}

/** A plain decimal without needless zeros: 2.50 → 2.5, 02 → 2. */
export function plainDecimal(decimal: string): string {
  const whole = decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
  return whole.replace(/^(-?)0+(?=\d)/, "$1");
}
