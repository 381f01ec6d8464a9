import type { FieldDefinition } from "#domain/fields/field.ts";
import { issue } from "#domain/issues/issue.ts";
import { cleanToken, isEmptyWord } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import { splitList } from "#import/record/read-names.ts";
import type { Reading } from "#import/record/reading.ts";
import { BLANK, fault, read, wrote } from "#import/record/reading.ts";

/** The standard value of a spelling; null when the field's list has none for it. */
export function standardValue(token: string, field: FieldDefinition): string | null {
  if (field.values?.includes(token) === true) return token;
  return Object.hasOwn(field.valueSynonyms, token) ? (field.valueSynonyms[token] ?? null) : null;
}

/** Reads a choice or a flag as its standard value; TRUE and FALSE are 是 and 否. */
export function readChoice(value: CellValue, field: FieldDefinition): Reading<string> {
  const raw = value.kind === "flag" ? flagText(value.flag) : cellText(value);
  const token = cleanToken(raw).replace(/ /g, "");
  if (token === "") return BLANK;
  const standard = standardValue(token, field);
  if (standard !== null) return read(standard);
  return isEmptyWord(token) ? BLANK : unknown(raw, field);
}

/** Reads several choices of one cell; one unknown among them is a fault. */
export function readChoices(value: CellValue, field: FieldDefinition): Reading<readonly string[]> {
  const parts = splitList(cellText(value));
  if (parts.length === 0) return BLANK;
  const standards = parts.map((part) => standardValue(part.replace(/ /g, ""), field));
  const strange = parts.find((_, index) => standards[index] === null);
  if (strange !== undefined) return unknown(strange, field);
  return read([...new Set(standards.filter((standard) => standard !== null))]);
}

function flagText(flag: boolean): string {
  return flag ? "是" : "否";
}

function unknown(raw: string, field: FieldDefinition): Reading<never> {
  return fault((at) => issue("record-choice", at, { ...wrote(field, raw), values: field.values ?? [] }));
}
