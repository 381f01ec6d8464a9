import { hundredthOf, likelyDecimal, readDecimal } from "#domain/decimal.ts";
import type { FieldDefinition } from "#domain/fields/field.ts";
import { issue } from "#domain/issues/issue.ts";
import { exact } from "#domain/points.ts";
import { cleanToken, isEmptyWord } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Appearance } from "#import/record/number-appearance.ts";
import { appearanceOf } from "#import/record/number-appearance.ts";
import type { Reading } from "#import/record/reading.ts";
import { BLANK, fault, read, wrote } from "#import/record/reading.ts";

/** Larger than anything that staff count; also where a number of a spreadsheet is no longer exact. */
const LARGEST = "999999999999999";

/**
 * Reads a cell of a number or integer column as decimal text. A unit that the field names may stand
 * behind the number (2.5小时), a percent sign where the field is a share (95% is 0.95; typed as text, with a warning);
 * words, ranges, dates and TRUE are faults. What is counted, that is integers and numbers with a unit, cannot be negative. A number
 * is its stored value whatever its format; a format that shows something else is named.
 */
export function readNumber(value: CellValue, field: FieldDefinition): Reading<string> {
  if (value.kind === "number") return readStored(value, field);
  const raw = cellText(value);
  const token = cleanToken(raw).replace(/^['’‘`]/, "");
  if (token === "" || isEmptyWord(token)) return BLANK;
  if (value.kind === "text" && token.endsWith("%")) return readPercent(token, field);
  const decimal = value.kind === "text" ? readDecimal(withoutUnit(token, field)) : null;
  return decimal === null ? notANumber(raw, token, field) : checked(decimal, raw, field);
}

function readStored({ decimal, format }: Extract<CellValue, { kind: "number" }>, field: FieldDefinition) {
  const plain = readDecimal(decimal);
  if (plain === null) return notANumber(decimal, decimal, field);
  const appearance = appearanceOf(format);
  const asHours = appearance === "time" && field.units.includes("小时");
  if (asHours) return fault((at) => issue("record-hours-as-time", at, { field: field.name }));
  if (appearance === "percent" && !field.percent)
    return percentFault(`${hundredfold(plain)}%`, hundredfold(plain), field);
  const reading = checked(plain, decimal, field);
  return appearance === "plain" || appearance === "percent" ? reading : shownOtherwise(reading, appearance, field);
}

function hundredfold(decimal: string): string {
  return exact(decimal).mul(100).toString();
}

function shownOtherwise(reading: Reading<string>, appearance: Appearance, field: FieldDefinition): Reading<string> {
  const { value } = reading;
  if (value === null) return reading;
  const warning = { field: field.name, value, shown: SHOWN_AS[appearance] };
  return { value, faults: [...reading.faults, (at) => issue("record-number-format", at, warning)] };
}

const SHOWN_AS: Readonly<Record<Appearance, string>> = {
  plain: "数",
  percent: "百分数",
  time: "时间",
  date: "日期",
  hidden: "空白（内容被隐藏）",
  scaled: "缩小了的数",
};

function readPercent(token: string, field: FieldDefinition): Reading<string> {
  const decimal = readDecimal(token.replace(/ ?%$/, ""));
  if (decimal === null) return notANumber(token, token, field);
  if (!field.percent) return percentFault(token, decimal, field);
  const share = hundredthOf(decimal);
  return { value: share, faults: [(at) => issue("record-percent-read", at, { ...wrote(field, token), share })] };
}

function percentFault(shown: string, decimal: string, field: FieldDefinition): Reading<never> {
  return fault((at) => issue("record-percent", at, { ...wrote(field, shown), decimal }));
}

/** The longest unit first: 2个小时 is no 2个. */
function withoutUnit(token: string, field: FieldDefinition): string {
  const lower = token.toLowerCase();
  const fitting = field.units.filter((unit) => lower.endsWith(unit) && token.length > unit.length);
  const longest = Math.max(0, ...fitting.map((unit) => unit.length));
  return longest === 0 ? token : token.slice(0, -longest).trimEnd();
}

function notANumber(raw: string, token: string, field: FieldDefinition): Reading<never> {
  const example = likelyDecimal(token) ?? (field.type === "integer" ? "12" : "2.5");
  return fault((at) => issue("record-number", at, { ...wrote(field, raw), example, unit: field.units[0] ?? null }));
}

function checked(decimal: string, raw: string, field: FieldDefinition): Reading<string> {
  const counted = field.type === "integer" || field.units.length > 0;
  if (field.type === "integer" && decimal.includes(".")) {
    return fault((at) => issue("record-integer", at, wrote(field, raw)));
  }
  if (counted && decimal.startsWith("-")) return fault((at) => issue("record-negative", at, wrote(field, raw)));
  const max = field.max ?? LARGEST;
  if (decimal.length < max.length || exact(decimal).abs().compare(exact(max)) <= 0) return read(decimal);
  return fault((at) => issue("record-number-range", at, { ...wrote(field, raw), max }));
}
