import { FORM_MARK, INSTRUCTION_SHEET } from "#domain/fields/form-version.ts";
import type { Sheet } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";

const MARK = new RegExp(`${FORM_MARK}[:：]\\s*(\\S+-[0-9a-f]{8})`);

/** The mark `表样：花名册-1a2b3c4d` that a blank form of ours carries (`formVersion`); null on other texts. */
export function formMarkIn(text: string): string | null {
  return MARK.exec(text)?.[1] ?? null;
}

/** The kind that a mark names: `花名册-1a2b3c4d` → 花名册, whatever the version. */
export function kindOfMark(mark: string): string {
  return mark.replace(/-[0-9a-f]{8}$/, "");
}

/**
 * True for the page of instructions that every blank form of ours carries: the sheet 填表说明 with the form's mark on
 * it. Its explanations, examples and lists of choices are no records and no fault of the sender.
 */
export function isInstructionPage(sheet: Sheet): boolean {
  if (sheet.name !== INSTRUCTION_SHEET) return false;
  return sheet.rows.some(({ cells }) => cells.some((cell) => formMarkIn(cellText(cell.value)) !== null));
}
