import type { FilterFault } from "#config/grammar/operand.ts";
import { checkOperand } from "#config/grammar/operand.ts";
import type { Condition, Filter } from "#domain/config.ts";
import type { FieldDefinition, TableKind } from "#domain/fields/field.ts";
import { fieldOf } from "#domain/fields/table-kinds.ts";
import { cleanName, cleanText, cleanToken } from "#domain/text.ts";

/** A filter as read; conditions with a fault are left out. */
export interface ParsedFilter {
  readonly filter: Filter;
  readonly faults: readonly FilterFault[];
}

/**
 * Reads 筛选条件 and 适用范围: conditions joined by ；, of the forms 字段=值, 字段=值1/值2, 字段≠值, 字段≥数,
 * 字段≤数, 字段含文字, 字段为空, 字段非空 (formats.md section 1). Signs of either width are equal, >= is ≥, != is ≠.
 * ≥ and ≤ also take dates; a month then means its first or last day. With `kind` null only the form is checked.
 */
export function parseFilter(raw: string, kind: TableKind | null): ParsedFilter {
  const read = raw
    .split(/[;；]/)
    .map((part) => cleanText(part))
    .filter((part) => part !== "")
    .map((part) => parseCondition(part, kind));
  return {
    filter: read.flatMap((one) => (one.condition === null ? [] : [one.condition])),
    faults: read.flatMap((one) => one.faults),
  };
}

interface ParsedCondition {
  readonly condition: Condition | null;
  readonly faults: readonly FilterFault[];
}

function parseCondition(part: string, kind: TableKind | null): ParsedCondition {
  const split = splitCondition(part);
  if (split === null) return faulty({ reason: "syntax", found: part });
  if (kind === null) return { condition: { ...split, values: split.operands }, faults: [] };
  const field = fieldOf(kind, split.field);
  return field === null ? faulty({ reason: "field", found: split.field }) : checkCondition(split, field);
}

function faulty(...faults: readonly FilterFault[]): ParsedCondition {
  return { condition: null, faults };
}

interface SplitCondition {
  readonly field: string;
  readonly operator: Condition["operator"];
  readonly operands: readonly string[];
}

const OPERATORS: Readonly<Record<string, Condition["operator"]>> = {
  "=": "=",
  "＝": "=",
  "≠": "≠",
  "!=": "≠",
  "<>": "≠",
  "≥": "≥",
  "≧": "≥",
  ">=": "≥",
  "≤": "≤",
  "≦": "≤",
  "<=": "≤",
  含: "含",
};

function splitCondition(part: string): SplitCondition | null {
  const match = /^([^=＝≠!！<＜>＞≥≧≤≦含]+)([!！<＜>＞][=＝>＞]|[=＝≠≥≧≤≦含])(.+)$/.exec(part);
  if (match) return splitBinary(match.slice(1));
  const unary = /^(.+?)(为空|非空)$/.exec(part);
  if (!unary) return null;
  return { field: cleanName(unary[1] ?? ""), operator: unary[2] as "为空" | "非空", operands: [] };
}

function splitBinary([field = "", sign = "", rest = ""]: readonly string[]): SplitCondition | null {
  const operator = OPERATORS[sign] ?? OPERATORS[cleanToken(sign)];
  if (operator === undefined) return null;
  const operands = (operator === "=" ? rest.split(/[/／]/) : [rest]).map((value) => cleanText(value));
  if (operands.includes("")) return null;
  return { field: cleanName(field), operator, operands };
}

function checkCondition(split: SplitCondition, field: FieldDefinition): ParsedCondition {
  const read = split.operands.map((operand) => checkOperand(operand, split.operator, field));
  const faults = read.filter((one) => typeof one !== "string");
  if (faults.length > 0) return faulty(...faults);
  return { condition: { field: field.name, operator: split.operator, values: read as string[] }, faults: [] };
}
