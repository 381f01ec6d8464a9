import { createHash } from "node:crypto";
import type { TableKind } from "#domain/fields/field.ts";

/** How the mark of a blank form begins, wherever it is printed. */
export const FORM_MARK = "表样";

/** The sheet of a blank form that explains how to fill it in; holds no records. */
export const INSTRUCTION_SHEET = "填表说明";

/**
 * The version of a kind's blank form, such as `花名册-1a2b3c4d`: it changes when the fields that staff are to fill in
 * change, so that a table on an old form is known by its mark `表样：花名册-1a2b3c4d`.
 */
export function formVersion({ name, fields }: TableKind): string {
  const asked = fields.map((field) => [field.name, field.type, field.required, field.values]);
  return `${name}-${createHash("sha256").update(JSON.stringify(asked)).digest("hex").slice(0, 8)}`;
}
