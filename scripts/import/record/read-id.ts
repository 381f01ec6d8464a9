import type { FieldDefinition } from "#domain/fields/field.ts";
import { isSoundIdNumber } from "#domain/id-number.ts";
import { issue } from "#domain/issues/issue.ts";
import { cleanToken, isEmptyWord } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Reading } from "#import/record/reading.ts";
import { BLANK, fault, read } from "#import/record/reading.ts";

/** As Excel shows a long number; also in text files that it saved. */
const SHORTENED = /^\d(?:\.\d+)?E\+?\d+$/;
/** Excel keeps 15 digits of a number, so these 18 were probably one. As text with a right check sign it can be real. */
const ZEROED = /^\d{15}000$/;

/**
 * Reads an ID number: 18 signs with a right check sign, or 15 digits, with a birthday that exists. One kept as a
 * number has lost its last digits and is named, never guessed. Values in messages are masked.
 */
export function readIdNumber(value: CellValue, field: FieldDefinition): Reading<string> {
  const id = cleanToken(cellText(value))
    .replace(/^['’‘`]/, "")
    .replace(/[ -]/g, "")
    .toUpperCase();
  if (id === "" || isEmptyWord(id)) return BLANK;
  const shown = { field: field.name, value: masked(id) };
  if (
    (value.kind === "number" && !/^\d{1,15}$/.test(id)) ||
    SHORTENED.test(id) ||
    (ZEROED.test(id) && !isSoundIdNumber(id))
  ) {
    return fault((at) => issue("record-id-lost-digits", at, shown));
  }
  if (!/^\d{15}$|^\d{17}[\dX]$/.test(id)) {
    return fault((at) => issue("record-id-length", at, { ...shown, length: id.length }));
  }
  return isSoundIdNumber(id) ? read(id) : fault((at) => issue("record-id-checksum", at, shown));
}

/** Reads a telephone number as written; an unlikely one is let in with a warning, all but its first two signs masked. */
export function readPhone(value: CellValue, field: FieldDefinition): Reading<string> {
  const phone = cleanToken(cellText(value)).replace(/^['’‘`]/, "");
  if (phone === "" || isEmptyWord(phone)) return BLANK;
  const digits = phone.replace(/\D/g, "");
  const likely = digits.length >= 7 && digits.length <= 26 && !SHORTENED.test(phone.toUpperCase());
  if (likely) return read(phone);
  const shown = { field: field.name, value: masked(phone) };
  return { value: phone, faults: [(at) => issue("record-phone", at, shown)] };
}

function masked(secret: string): string {
  return secret.slice(0, 2) + "*".repeat(Math.max(0, secret.length - 2));
}
