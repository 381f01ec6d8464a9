import { EVIDENCE, INDICATOR, MEASURE, SHEETS } from "#books/score-book/columns.ts";
import type { BookContext } from "#books/score-book/context.ts";
import { exactValue, fixed, type GridCell, live, pointsValue } from "#books/score-book/frame/cell.ts";
import type { GridSheet } from "#books/score-book/frame/grid.ts";
import { cellOn, rangeOn } from "#books/score-book/frame/reference.ts";
import { NO_DATA } from "#books/score-book/formulas/measure.ts";
import { pointsFormula, vetoFormula } from "#books/score-book/formulas/points.ts";
import { sameFormula } from "#books/score-book/formulas/same.ts";
import type { PlannedLine } from "#books/score-book/plan.ts";
import { vetoFires } from "#books/score-book/limits.ts";
import { isOutside } from "#books/score-book/sections.ts";
import { shownAs } from "#books/score-book/evidence-rows.ts";
import type { ScoreLine } from "#domain/score-book.ts";

const COLUMNS = [
  { header: "代码", width: 17 },
  { header: "对象", width: 18 },
  { header: "归入", width: 17 },
  { header: "指标", width: 26 },
  { header: "计分方式", width: 10 },
  { header: "状态", width: 8 },
  { header: "统计值", width: 11 },
  { header: "应得满分", width: 9 },
  { header: "得分", width: 9 },
  { header: "达标或触发", width: 9 },
  { header: "程序得分", width: 9 },
  { header: "核对", width: 7 },
];

/** 计分: the points of every line by its method; the rows of a subject, and of each of its sums, stand together. */
export function lineSheet(context: BookContext): GridSheet {
  const required = new Set(
    context.part.material.config.dimensions.filter(({ kind }) => kind === "基本要求").map(({ name }) => name),
  );
  return {
    name: SHEETS.lines,
    title: "逐项计分",
    subtitle: context.part.material.subtitle,
    columns: COLUMNS,
    rows: context.plan.flatMap(({ lines }) => lines.map((one) => rowOf(one, context, required.has(one.section)))),
    frozen: 2,
    checks: [12],
    choices: [],
  };
}

function rowOf(planned: PlannedLine, context: BookContext, required: boolean): readonly GridCell[] {
  const { line, code, subject, section, row } = planned;
  const head = [
    fixed(code, "centre"),
    fixed(subject.name),
    fixed(section),
    fixed(line.indicator.name),
    fixed(line.indicator.method, "centre"),
  ];
  const measure = measureCell(planned);
  if (measure === null) {
    const blanks = [...Array(6).keys()].map(() => fixed(null));
    return [...head, fixed(line.state === "exempt" ? "不适用" : "未到期", "centre"), ...blanks];
  }
  const points = pointsValue(line.points);
  return [
    ...head,
    live(`IF(ISNUMBER($G${row}),"计分","未到期")`, line.state === "counted" ? "计分" : "未到期", "centre"),
    live(measure, line.measured === null ? NO_DATA : exactValue(line.measured), shownAs(line)),
    fullCell(planned, context),
    live(`IF(ISNUMBER($G${row}),${pointsOf(planned, context)},"")`, points, "points"),
    verdictCell(planned, context, required),
    fixed(points, "points"),
    live(sameFormula(`$I${row}`, `$K${row}`), "一致", "centre"),
  ];
}

function measureCell({ measureRow }: PlannedLine): string | null {
  return measureRow === null ? null : cellOn(SHEETS.measures, MEASURE.value, measureRow);
}

/** A component's own line is out of 100. */
function fullCell({ line, row, subject }: PlannedLine, { indicatorRow }: BookContext): GridCell {
  if (isOutside(line.indicator)) return fixed(null);
  const at = indicatorRow(subject.subject.type, line.indicator.id);
  const full = at === null ? "100" : cellOn(SHEETS.indicators, INDICATOR.due, at);
  return live(`IF(ISNUMBER($G${row}),${full},"")`, pointsValue(line.full), "points");
}

function pointsOf({ line, row, subject, evidence, measureRow }: PlannedLine, context: BookContext): string {
  const { type } = subject.subject;
  const { indicator } = line;
  const at = context.indicatorRow(type, indicator.id) ?? 1;
  const parameter = (column: number): string => cellOn(SHEETS.indicators, column, at);
  return pointsFormula({
    indicator,
    measure: `$G${row}`,
    full: `$H${row}`,
    target: parameter(INDICATOR.dueTarget),
    perUnit: parameter(INDICATOR.perUnit),
    cap: parameter(INDICATOR.cap),
    compared: cellOn(SHEETS.measures, MEASURE.compared, measureRow ?? 1),
    worked: evidence === null ? null : rangeOn(SHEETS.evidence, EVIDENCE.worked, evidence),
    bands: context.parameters.bands(type, indicator.id),
  });
}

/** 1 where a base requirement is met or a veto fires, else 0. */
function verdictCell({ line, row, subject }: PlannedLine, { indicatorRow }: BookContext, required: boolean): GridCell {
  if (line.indicator.method === "一票否决") {
    const at = indicatorRow(subject.subject.type, line.indicator.id) ?? 1;
    const fires = vetoFormula(`$G${row}`, cellOn(SHEETS.indicators, INDICATOR.dueTarget, at));
    return live(`IF(ISNUMBER($G${row}),${fires},0)`, vetoFires(line) ? 1 : 0);
  }
  if (!required) return fixed(null);
  return live(`IF(ISNUMBER($I${row}),IF($I${row}>=N($H${row})-1E-9,1,0),"")`, requirementNow(line));
}

function requirementNow({ state, points, full }: ScoreLine): 0 | 1 | "" {
  if (state !== "counted") return "";
  return (points ?? 0) >= (full ?? 0) ? 1 : 0;
}
