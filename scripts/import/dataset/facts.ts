import type { Facts } from "#domain/answers.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { fieldText } from "#domain/record.ts";

/** Whose record it is, as remembered answers name it. */
export interface Named {
  readonly name: string;
  /** Standard name; null where the record says none. */
  readonly organisation: string | null;
}

/** All that a remembered answer may say of a record: its fields, its file and sheet, and whose it is. */
export function factsOf(record: SourcedRecord, named: Named): Facts {
  const values = Object.entries(record.values).map(([field, value]) => [field, fieldText(value) ?? ""] as const);
  const { file, sheet } = record.table;
  return { ...Object.fromEntries(values), 文件: file, 工作表: sheet, ...whose(record, named) };
}

/** The facts that tell a record from others: the fields of its key. */
export function keyFacts(record: SourcedRecord, named: Named): Facts {
  const { key } = tableKind(record.kind);
  const fields = key.filter((field) => field !== "person");
  const texts = fields.map((field) => [field, fieldText(record.values[field]) ?? ""] as const);
  return { ...whose(record, named), ...Object.fromEntries(texts) };
}

/** 姓名 or 对象, and 党组织. */
export function whose(record: SourcedRecord, { name, organisation }: Named): Facts {
  const field = tableKind(record.kind).ownerField ?? (record.kind === "花名册" ? "姓名" : "党组织");
  return field === "党组织" ? { 党组织: organisation ?? name } : { [field]: name, 党组织: organisation };
}
