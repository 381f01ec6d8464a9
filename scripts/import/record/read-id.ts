import { civilDate } from "#domain/civil-date.ts";
import type { FieldDefinition } from "#domain/fields/field.ts";
import { issue } from "#domain/issues/issue.ts";
import { cleanToken, isEmptyWord } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Reading } from "#import/record/reading.ts";
import { BLANK, fault, read, wrote } from "#import/record/reading.ts";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = "10X98765432";

/** True when the check sign of an 18-digit ID number is right and its birthday exists (GB 11643-1999). */
export function isSoundIdNumber(id: string): boolean {
  if (!/^\d{17}[\dX]$/.test(id)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  const birthday = civilDate(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)));
  return CHECK_SIGNS[sum % 11] === id[17] && birthday !== null;
}

/**
 * Reads an ID number: 18 signs with a right check sign, or 15 digits. One kept as a number has lost its
 * last digits (Excel keeps 15) and is named, never guessed. Values in messages are masked.
 */
export function readIdNumber(value: CellValue, field: FieldDefinition): Reading<string> {
  const id = cleanToken(cellText(value)).replace(/[ -]/g, "").toUpperCase();
  if (id === "" || isEmptyWord(id)) return BLANK;
  const shown = { field: field.name, value: masked(id) };
  if ((value.kind === "number" && id.length > 15) || /^\d(?:\.\d+)?E\+?\d+$/.test(id)) {
    return fault((at) => issue("record-id-lost-digits", at, shown));
  }
  if (!/^\d{15}$|^\d{17}[\dX]$/.test(id)) {
    return fault((at) => issue("record-id-length", at, { ...shown, length: id.length }));
  }
  if (id.length === 18 && !isSoundIdNumber(id)) return fault((at) => issue("record-id-checksum", at, shown));
  return read(id);
}

/** Reads a telephone number as written; an unlikely one is let in with a warning, its middle masked. */
export function readPhone(value: CellValue, field: FieldDefinition): Reading<string> {
  const phone = cleanToken(cellText(value));
  if (phone === "" || isEmptyWord(phone)) return BLANK;
  const digits = phone.replace(/\D/g, "");
  if (digits.length >= 7 && digits.length <= 26) return read(phone);
  return { value: phone, faults: [(at) => issue("record-phone", at, wrote(field, masked(phone)))] };
}

function masked(secret: string): string {
  return secret.slice(0, 2) + "*".repeat(Math.max(0, secret.length - 2));
}
