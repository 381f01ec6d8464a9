import type { ConfigurationSheet } from "#books/sample/configuration/configuration-sheet.ts";
import { CRITERIA_SHEETS } from "#books/sample/configuration/criteria-sheets.ts";
import { OFFICE_SHEETS } from "#books/sample/configuration/office-sheets.ts";
import { REPORTING_SHEETS } from "#books/sample/configuration/reporting-sheets.ts";
import { TASK_SHEET } from "#books/sample/configuration/task-sheet.ts";

/**
 * The sample's 考评配置.xlsx as plain values, in the order of formats.md section 1: a fictitious association
 * with the phases, tasks, dimensions and base requirements of the campaign plan. It reads without any issue.
 */
export function configurationSheets(): readonly ConfigurationSheet[] {
  return [...OFFICE_SHEETS, TASK_SHEET, ...CRITERIA_SHEETS, ...REPORTING_SHEETS];
}
