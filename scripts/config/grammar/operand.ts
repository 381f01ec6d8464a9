import { parseDateText } from "#config/grammar/date.ts";
import { parseDecimal } from "#config/grammar/decimal.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { firstDay, periodOf } from "#domain/civil-date.ts";
import type { Condition } from "#domain/config.ts";
import type { FieldDefinition } from "#domain/fields/field.ts";
import { cleanName, cleanToken } from "#domain/text.ts";

/** What is wrong with a condition. */
export type FilterFault =
  | { readonly reason: "syntax"; readonly found: string }
  | { readonly reason: "field"; readonly found: string }
  | { readonly reason: "value"; readonly found: string; readonly field: FieldDefinition }
  | { readonly reason: "operand"; readonly found: string; readonly field: FieldDefinition; readonly rule: string };

/** Reads the value of a condition in the form in which the records hold it, or says why it cannot be. */
export function checkOperand(
  operand: string,
  operator: Condition["operator"],
  field: FieldDefinition,
): string | FilterFault {
  switch (operator) {
    case "≥":
    case "≤":
      return bound(operand, operator, field);
    case "含":
      return contained(operand, field);
    case "=":
    case "≠":
      return equalTo(operand, operator, field);
    case "为空":
    case "非空":
      return operand;
  }
}

function bound(operand: string, operator: "≥" | "≤", field: FieldDefinition): string | FilterFault {
  const found = `${field.name}${operator}${operand}`;
  if (isNumeric(field)) {
    return parseDecimal(operand) ?? { reason: "operand", found, field, rule: "请写数，如 时长≥2" };
  }
  if (field.type !== "date") {
    return { reason: "operand", found, field, rule: "≥ 和 ≤ 只用于数和日期；文字请用 = 或 含" };
  }
  const date = parseDateText(operand);
  if (date === null) return { reason: "operand", found, field, rule: "请写日期，如 日期≥2010-06-01" };
  return operator === "≥" && date.precision === "month" ? firstDay(periodOf(date.day)) : date.day;
}

function contained(operand: string, field: FieldDefinition): string | FilterFault {
  const { values } = field;
  const fits = values === null || values.some((value) => value.includes(operand));
  return fits ? operand : { reason: "value", found: operand, field };
}

function equalTo(operand: string, operator: "=" | "≠", field: FieldDefinition): string | FilterFault {
  const fault = (rule: string): FilterFault => {
    return { reason: "operand", found: `${field.name}${operator}${operand}`, field, rule };
  };
  if (field.values !== null) {
    const several = operator === "≠" && /[/／]/.test(operand);
    return several ? fault("≠ 后只写一个值；几个值请写成几个条件，用；隔开") : listed(operand, field);
  }
  if (isNumeric(field)) return parseDecimal(operand) ?? fault("请写数，如 时长=2");
  if (field.type === "date") return wholeDay(operand) ?? fault("请写日期，如 日期=2010-06-01");
  return comparable(operand, field);
}

function isNumeric(field: FieldDefinition): boolean {
  return field.type === "number" || field.type === "integer";
}

function wholeDay(operand: string): CivilDate | null {
  const date = parseDateText(operand);
  return date?.precision === "day" ? date.day : null;
}

function listed(operand: string, field: FieldDefinition): string | FilterFault {
  const token = cleanToken(operand);
  const standard = field.values?.find((value) => cleanToken(value) === token);
  if (standard !== undefined) return standard;
  const spelling = Object.entries(field.valueSynonyms).find(([other]) => cleanToken(other) === token);
  return spelling === undefined || spelling[1] === "" ? { reason: "value", found: operand, field } : spelling[1];
}

/** A value in the form in which the records hold it: names without inner blanks, codes half-width, prose as typed. */
function comparable(operand: string, field: FieldDefinition): string {
  if (field.type === "text") return operand;
  return ["name", "names", "organisation", "subject"].includes(field.type) ? cleanName(operand) : cleanToken(operand);
}
