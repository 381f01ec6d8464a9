import { EVIDENCE, INDICATOR, SHEETS } from "#books/score-book/columns.ts";
import type { BookContext } from "#books/score-book/context.ts";
import { exactValue, fixed, type GridCell, input, live } from "#books/score-book/frame/cell.ts";
import type { GridSheet } from "#books/score-book/frame/grid.ts";
import { cellOn } from "#books/score-book/frame/reference.ts";
import { rawKind, type RawValues, rawValues } from "#books/score-book/evidence-rows.ts";
import { schedulePoints } from "#books/score-book/formulas/points.ts";
import type { PlannedLine } from "#books/score-book/plan.ts";
import { type CivilDate, lastDay } from "#domain/civil-date.ts";
import { columnLetters } from "#domain/location.ts";
import { exact } from "#domain/points.ts";

const COLUMNS = [
  { header: "代码", width: 17 },
  { header: "对象", width: 16 },
  { header: "指标", width: 24 },
  { header: "日期", width: 12 },
  { header: "原值", width: 10 },
  { header: "应到或满分", width: 10 },
  { header: "折算", width: 10 },
  { header: "说明", width: 16 },
  { header: "文件", width: 44 },
  { header: "工作表", width: 16 },
  { header: "单元格", width: 8 },
];

/** What the raw number is, in words for the clerk. */
const MEANINGS = {
  count: "记1次",
  field: "原始数值",
  attendance: "1到会，0缺席",
  headcount: "实到，应到",
  completion: "1按期，0未按期",
  schedule: "逾期天数",
  judges: "评委打分",
  ballots: "",
} as const;

/** 依据: one row per record with effect, numbers only; the rows of a line stand together. */
export function evidenceSheet(context: BookContext): GridSheet {
  const { book, subtitle } = context.part.material;
  const periodEnd = lastDay(book.period);
  const lines = context.plan.flatMap((subject) => subject.lines).filter((one) => rawKind(one.line) !== "ballots");
  return {
    name: SHEETS.evidence,
    title: "计分依据（原始数值）",
    subtitle,
    columns: COLUMNS,
    rows: lines.flatMap((one) => rowsOf(one, context, periodEnd)),
    frozen: 2,
    checks: [],
    choices: [],
  };
}

function rowsOf(planned: PlannedLine, context: BookContext, periodEnd: CivilDate): readonly (readonly GridCell[])[] {
  const { line, code, subject, evidence } = planned;
  const kind = rawKind(line);
  const byDeadline = kind === "schedule" || kind === "completion";
  return line.records.map((record, index) => {
    const raw = rawValues(line, record, periodEnd);
    const at = line.cellOf(record);
    const row = (evidence?.first ?? 0) + index;
    return [
      fixed(code, "centre"),
      fixed(subject.name),
      fixed(line.indicator.name),
      fixed(byDeadline ? (record.due ?? record.day) : record.day, "centre"),
      input(raw.value),
      raw.base === null ? fixed(null) : input(raw.base),
      workedCell(raw, row, { planned, context }),
      fixed(kind === "judges" ? `评委${index + 1}` : MEANINGS[kind], "centre"),
      fixed(at.file),
      fixed(at.sheet ?? "—"),
      fixed(at.cell ?? "—", "centre"),
    ];
  });
}

/** A judge's mark by its full marks; the points of a record of 按期完成; blank for everything else. */
function workedCell(
  { value, base }: RawValues,
  row: number,
  { planned, context }: { planned: PlannedLine; context: BookContext },
): GridCell {
  const kind = rawKind(planned.line);
  const valueCell = `$${columnLetters(EVIDENCE.value)}${row}`;
  if (kind === "judges") {
    const baseCell = `$${columnLetters(EVIDENCE.base)}${row}`;
    const ratio = base === null || base === 0 ? "" : exactValue(exact(String(value ?? 0)).div(exact(String(base))));
    return live(`IF(OR(NOT(ISNUMBER(${valueCell})),N(${baseCell})=0),"",${valueCell}/${baseCell})`, ratio, "percent");
  }
  const { indicator } = planned.line;
  const at = context.indicatorRow(planned.subject.subject.type, indicator.id);
  if (kind !== "schedule" || at === null || planned.measureRow === null) return fixed(null);
  const full = cellOn(SHEETS.indicators, INDICATOR.due, at);
  const perDay = cellOn(SHEETS.indicators, INDICATOR.perUnit, at);
  return live(schedulePoints(valueCell, full, perDay), pointsNow(value, planned), "points");
}

function pointsNow(value: RawValues["value"], { line }: PlannedLine): number {
  if (typeof value !== "number" || line.full === null) return 0;
  const full = exact(line.full, 100);
  const left = full.sub(exact(line.indicator.perUnit ?? "0").mul(exact(value)));
  return left.compare(0) < 0 ? 0 : exactValue(left);
}
