import { fieldDate, fieldText } from "#domain/record.ts";
import { cleanName, cleanToken } from "#domain/text.ts";
import type { SnapshotRow } from "#import/dataset/snapshots.ts";

/** A row of 花名册 with what tells people apart. */
export interface PersonRow extends SnapshotRow {
  readonly name: string;
  /** `YYYY-MM`; `YYYY` when only the year is known; "" when unknown. From the ID number where the cell is blank. */
  readonly birth: string;
  /** 18 characters, upper case; null when blank. Never leaves this folder. */
  readonly idNumber: string | null;
}

/** Reads from a row of 花名册 what tells people apart. */
export function personRow(row: SnapshotRow): PersonRow {
  const { values } = row.record;
  const idNumber = wholeNumber(fieldText(values["身份证号"]));
  const birth = fieldDate(values["出生日期"]);
  const written = birth === null ? "" : birth.day.slice(0, birth.precision === "year" ? 4 : 7);
  return { ...row, name: cleanName(fieldText(values["姓名"]) ?? ""), birth: written || birthOf(idNumber), idNumber };
}

/** An ID number in 18 characters; an old one of 15 digits gets its century and check digit (GB 11643-1999). */
function wholeNumber(written: string | null): string | null {
  const number = cleanToken(written ?? "")
    .replaceAll(" ", "")
    .toUpperCase();
  if (!/^\d{15}$/.test(number)) return number === "" ? null : number;
  const digits = `${number.slice(0, 6)}19${number.slice(6)}`;
  const sum = [...digits].reduce((so, digit, at) => so + Number(digit) * (2 ** (17 - at) % 11), 0);
  return `${digits}${"10X98765432"[sum % 11] ?? ""}`;
}

/** Digits 7 to 12 of an ID number (GB 11643-1999) as `YYYY-MM`. */
function birthOf(idNumber: string | null): string {
  const digits = /^\d{6}(\d{4})(\d{2})/.exec(idNumber ?? "");
  return digits ? `${digits[1]}-${digits[2]}` : "";
}
