import type { DataValidation } from "exceljs";
import type { Entry, FormColumn } from "#books/forms/form-columns.ts";

/** A defined name for the cells of a list: names must not begin with a digit or look like a cell. */
export function listName(field: string): string {
  return `可选_${field}`;
}

/** Excel's number format of the cells of a column; null for the general one. */
export function numberFormat({ kind }: Entry): string | null {
  if (kind === "exact-text") return "@";
  return kind === "date" ? "yyyy-mm-dd" : null;
}

/**
 * 1910-01-01. A year (2010) or a month (2010.7) typed into a date cell is a number that Excel takes for a day of
 * 1905; this limit refuses it while it lets the oldest members' birthdays in.
 */
const EARLIEST = Date.UTC(1910, 0, 1);
const LATEST = Date.UTC(2099, 11, 31);

/** Excel refuses a workbook whose prompts are longer (ECMA-376 18.3.1.32: prompt 255, promptTitle 32 characters). */
const LONGEST_PROMPT = 255;
const LONGEST_TITLE = 32;

/** The rule of a column's cells: what is let in, what is said when a cell is entered, and what when it is refused. */
export function entryRule(column: FormColumn): DataValidation {
  const { entry } = column;
  const words = promptOf(column);
  const rule = ruleOf(entry);
  return {
    ...rule,
    allowBlank: true,
    showInputMessage: true,
    promptTitle: cut(column.header === "" ? "记号" : column.header, LONGEST_TITLE),
    prompt: cut(words, LONGEST_PROMPT),
    showErrorMessage: isRefused(entry),
    errorStyle: entry.kind === "listed" ? "warning" : "stop",
    errorTitle: "请核对",
    error: cut(words, LONGEST_PROMPT),
  };
}

/** The rule of the cell behind 填报单位, where the register is known. */
export const UNIT_RULE: DataValidation = entryRule({
  header: "填报单位",
  required: true,
  entry: { kind: "listed", field: "党组织" },
  hint: "从下拉列表中选本党组织的标准名称",
  example: "",
});

/** The rule of the cell behind 填报日期. */
export const REPORT_DATE_RULE: DataValidation = {
  ...ruleOf({ kind: "date" }),
  allowBlank: true,
  showInputMessage: true,
  promptTitle: "填报日期",
  prompt: "写到日，如 2010-7-31；名册以这一天为准",
  showErrorMessage: true,
  errorStyle: "stop",
  errorTitle: "请核对",
  error: "请写到日，如 2010-7-31",
};

/** The parts of a rule that differ with what is typed. */
function ruleOf(entry: Entry): Pick<DataValidation, "type" | "operator" | "formulae"> {
  switch (entry.kind) {
    case "choice":
      return { type: "list", formulae: [`"${entry.values.join(",")}"`] };
    case "listed":
      return { type: "list", formulae: [listName(entry.field)] };
    case "date":
      return { type: "date", operator: "between", formulae: [new Date(EARLIEST), new Date(LATEST)] };
    case "number":
      return { type: entry.whole ? "whole" : "decimal", operator: "between", formulae: [entry.least, entry.most] };
    case "text":
    case "exact-text":
      return { type: "textLength", operator: "lessThanOrEqual", formulae: [2000] };
  }
}

/** A cell may hold several of the values of `choices`, and a mark of the sender's own. */
function isRefused(entry: Entry): boolean {
  return entry.kind !== "choice" || entry.strict;
}

function promptOf({ header, required, entry, hint, example }: FormColumn): string {
  const parts = [
    required ? "必填。" : "",
    `${hint}。`,
    entry.kind === "choice" && header !== "" ? `可填：${entry.values.join("、")}。` : "",
    example === "" ? "" : `示例：${example}`,
  ];
  return parts.join("");
}

function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}
