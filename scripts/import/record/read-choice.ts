import type { FieldDefinition } from "#domain/fields/field.ts";
import { issue } from "#domain/issues/issue.ts";
import { cleanToken, isEmptyWord } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import { splitList } from "#import/record/read-names.ts";
import type { Reading } from "#import/record/reading.ts";
import { BLANK, fault, read, wrote } from "#import/record/reading.ts";

/** The standard value of a spelling, "" for one that says nothing; null when the field's list has none for it. */
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
  if (standard !== null) return standard === "" ? BLANK : read(standard);
  return isEmptyWord(token) ? BLANK : unknown(raw, field);
}

/** Reads several choices of one cell; one unknown among them is a fault. */
export function readChoices(value: CellValue, field: FieldDefinition): Reading<readonly string[]> {
  const parts = splitList(cellText(value)).flatMap((part) => known(part, field));
  if (parts.length === 0) return BLANK;
  const strange = parts.find(({ standard }) => standard === null);
  if (strange !== undefined) return unknown(strange.part, field);
  return read([...new Set(parts.flatMap(({ standard }) => standard ?? []))]);
}

/** A part as it stands without its blanks, else each word of it: blanks may separate choices too. */
function known(part: string, field: FieldDefinition) {
  const whole = standardValue(part.replace(/ /g, ""), field);
  if (whole !== null) return [{ part, standard: whole }];
  return part.split(" ").map((word) => ({ part: word, standard: standardValue(word, field) }));
}

function flagText(flag: boolean): string {
  return flag ? "是" : "否";
}

function unknown(raw: string, field: FieldDefinition): Reading<never> {
  return fault((at) => issue("record-choice", at, { ...wrote(field, raw), values: field.values ?? [] }));
}
