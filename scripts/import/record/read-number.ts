import type { FieldDefinition } from "#domain/fields/field.ts";
import { issue } from "#domain/issues/issue.ts";
import { cleanToken, isEmptyWord } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Reading } from "#import/record/reading.ts";
import { BLANK, fault, read, wrote } from "#import/record/reading.ts";

const NUMBER = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

/**
 * Reads a plain decimal by the one grammar of numbers: sign, digits (also full-width, also with commas
 * in groups of three), decimals; null for anything else. Normal form: no `+`, no leading or trailing zeros.
 */
export function readDecimal(token: string): string | null {
  const match = NUMBER.exec(token.replace(/^−/, "-"));
  if (!match) return null;
  const whole = (match[2] ?? "").replaceAll(",", "").replace(/^0+(?=\d)/, "");
  const decimals = (match[3] ?? "").replace(/0+$/, "");
  const plain = decimals === "" ? whole : `${whole}.${decimals}`;
  return match[1] === "-" && plain !== "0" ? `-${plain}` : plain;
}

/**
 * Reads a cell of a number or integer column as decimal text. A unit that the field names may stand
 * behind the number (2.5小时); percent signs, words, dates and TRUE are faults. What is counted, that
 * is integers and numbers with a unit, cannot be negative.
 */
export function readNumber(value: CellValue, field: FieldDefinition): Reading<string> {
  const raw = cellText(value);
  const token = cleanToken(raw).replace(/ /g, "");
  if (token === "" || isEmptyWord(token)) return BLANK;
  const decimal = value.kind === "number" || value.kind === "text" ? readDecimal(withoutUnit(token, field)) : null;
  if (decimal === null) {
    return fault((at) => issue("record-number", at, { ...wrote(field, raw), units: field.units }));
  }
  const code = rangeFault(decimal, field);
  return code === null ? read(decimal) : fault((at) => issue(code, at, wrote(field, raw)));
}

function withoutUnit(token: string, field: FieldDefinition): string {
  const unit = field.units.find((one) => token.toLowerCase().endsWith(one) && token.length > one.length);
  return unit === undefined ? token : token.slice(0, -unit.length);
}

function rangeFault(decimal: string, field: FieldDefinition): "record-integer" | "record-negative" | null {
  if (field.type === "integer" && decimal.includes(".")) return "record-integer";
  const counted = field.type === "integer" || field.units.length > 0;
  return counted && decimal.startsWith("-") ? "record-negative" : null;
}
