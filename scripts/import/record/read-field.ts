import type { DateValue } from "#domain/civil-date.ts";
import { dateValueText } from "#domain/civil-date.ts";
import { issue } from "#domain/issues/issue.ts";
import type { FieldValue } from "#domain/record.ts";
import { cleanText, cleanToken, isEmptyWord } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { FieldDefinition, FieldType } from "#domain/fields/field.ts";
import { isDitto } from "#import/record/ditto.ts";
import { readChoice, readChoices } from "#import/record/read-choice.ts";
import type { DateSetting } from "#import/record/read-date.ts";
import { readDate } from "#import/record/read-date.ts";
import { readIdNumber, readPhone } from "#import/record/read-id.ts";
import { readName, readNames } from "#import/record/read-names.ts";
import { readNumber } from "#import/record/read-number.ts";
import type { Reading } from "#import/record/reading.ts";
import { BLANK, fault, read, wrote } from "#import/record/reading.ts";

type Reader = (value: CellValue, setting: DateSetting) => Reading<FieldValue>;

const nameReader: Reader = (value, { field }) => asText(readName(value, field));
const numberReader: Reader = (value, { field }) => asNumber(readNumber(value, field));
const choiceReader: Reader = (value, { field }) => asText(readChoice(value, field));

const READERS: Readonly<Record<FieldType, Reader>> = {
  name: nameReader,
  organisation: nameReader,
  subject: nameReader,
  text: (value, { field }) => asText(readText(value, field)),
  date: (value, setting) => asDate(readDate(value, setting)),
  number: numberReader,
  integer: numberReader,
  choice: choiceReader,
  flag: choiceReader,
  choices: (value, { field }) => asList(readChoices(value, field)),
  names: (value, { field }) => asList(readNames(value, field)),
  "id-number": (value, { field }) => asText(readIdNumber(value, field)),
  phone: (value, { field }) => asText(readPhone(value, field)),
  code: (value, { field }) => asText(readCode(value, field)),
};

/** Reads a cell by its field's type, never by its number format. Excel errors and merges over rows are faults. */
export function readField(value: CellValue, setting: DateSetting): Reading<FieldValue> {
  const { field } = setting;
  if (value.kind === "error") return errorFault(value.code, field);
  if (isErrorText(value)) return errorFault(cellText(value), field);
  if (isDitto(value)) return fault((at) => issue("record-ditto", at, wrote(field, cellText(value))));
  return READERS[field.type](value, setting);
}

/** An error of Excel that a text file carries as text, or the signs of a column that was too narrow to show a number. */
function isErrorText(value: CellValue): boolean {
  if (value.kind !== "text" || !value.text.startsWith("#")) return false;
  return /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#{2,})$/.test(value.text.trim());
}

function errorFault(code: string, field: FieldDefinition): Reading<never> {
  if (code === "merged") return fault((at) => issue("record-merged", at, { field: field.name }));
  if (code === "formula") return fault((at) => issue("record-formula-unsaved", at, { field: field.name }));
  return fault((at) => issue("record-excel-error", at, wrote(field, code)));
}

function readText(value: CellValue, field: FieldDefinition): Reading<string> {
  const text = value.kind === "date" ? dateValueText(value.date) : cleanText(cellText(value));
  const blank = text === "" || isEmptyWord(cleanToken(text)) || field.valueSynonyms[text] === "";
  return blank ? BLANK : read(text);
}

function readCode(value: CellValue, field: FieldDefinition): Reading<string> {
  const code = cleanToken(cellText(value)).replace(/ /g, "");
  if (code === "" || isEmptyWord(code)) return BLANK;
  if (value.kind === "text" && /\p{L}/u.test(code)) return read(code);
  return fault((at) => issue("record-code", at, wrote(field, cellText(value))));
}

function asText(reading: Reading<string>): Reading<FieldValue> {
  return mapped(reading, (text) => ({ kind: "text", text }));
}

function asNumber(reading: Reading<string>): Reading<FieldValue> {
  return mapped(reading, (decimal) => ({ kind: "number", decimal }));
}

function asDate(reading: Reading<DateValue>): Reading<FieldValue> {
  return mapped(reading, (date) => ({ kind: "date", date }));
}

function asList(reading: Reading<readonly string[]>): Reading<FieldValue> {
  return mapped(reading, (items) => ({ kind: "list", items }));
}

function mapped<T>(reading: Reading<T>, toValue: (value: T) => FieldValue): Reading<FieldValue> {
  return { value: reading.value === null ? null : toValue(reading.value), faults: reading.faults };
}
