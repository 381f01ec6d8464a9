import { SHEETS } from "#books/score-book/columns.ts";
import type { BookContext } from "#books/score-book/context.ts";
import { fixed, type GridCell } from "#books/score-book/frame/cell.ts";
import type { GridSheet } from "#books/score-book/frame/grid.ts";
import { cellOn, FIRST_ROW } from "#books/score-book/frame/reference.ts";
import type { PlannedSubject } from "#books/score-book/plan.ts";
import { type TotalColumn, totalColumns } from "#books/score-book/sheets/total-columns.ts";
import { columnLetters } from "#domain/location.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import type { SubjectType } from "#domain/subject.ts";

/** Totals of one kind of subjects, and where ranks and tiers find them. */
export interface TotalSheet {
  readonly sheet: GridSheet;
  /** Reference to a subject's 总分, 基本要求 or 限制 from another sheet. */
  readonly cell: (subject: SubjectScore, key: "total" | "gate" | "limit") => string;
}

/** 组织总分 or 党员总分: dimensions, components, bonus and malus, total; null without such subjects. */
export function totalSheet(type: SubjectType, context: BookContext): TotalSheet | null {
  const subjects = context.plan.filter(({ subject }) => subject.subject.type === type);
  if (subjects.length === 0) return null;
  const columns = totalColumns(type, context);
  const numbers = new Map(columns.map(({ key }, index) => [key, index + 1]));
  const rows = new Map(subjects.map(({ subject }, index) => [subject.code, FIRST_ROW + index]));
  const numberOf = (key: string): number => numbers.get(key) ?? 1;
  const sheet: GridSheet = {
    name: SHEETS.totals[type],
    title: `${type}总分`,
    subtitle: context.part.material.subtitle,
    columns,
    rows: subjects.map((one) =>
      rowOf(one, columns, (key) => `$${columnLetters(numberOf(key))}${rows.get(one.subject.code)}`),
    ),
    frozen: 2,
    checks: [numberOf("same")],
    choices: [],
  };
  return { sheet, cell: (subject, key) => cellOn(sheet.name, numberOf(key), rows.get(subject.code) ?? 1) };
}

function rowOf(one: PlannedSubject, columns: readonly TotalColumn[], at: (key: string) => string): readonly GridCell[] {
  const scored = one.subject.exempt === null;
  return columns.map((column) => (scored || column.always ? column.cell(one, at) : fixed(null)));
}
