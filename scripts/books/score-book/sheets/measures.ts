import { MEASURE, SHEETS } from "#books/score-book/columns.ts";
import type { BookContext } from "#books/score-book/context.ts";
import { type RawKind, rawKind, shownAs } from "#books/score-book/evidence-rows.ts";
import { exactValue, fixed, type GridCell, input, live, type Show } from "#books/score-book/frame/cell.ts";
import type { GridSheet } from "#books/score-book/frame/grid.ts";
import { rangeOf } from "#books/score-book/frame/reference.ts";
import { measureFormula, NO_DATA } from "#books/score-book/formulas/measure.ts";
import { sameFormula } from "#books/score-book/formulas/same.ts";
import type { PlannedLine } from "#books/score-book/plan.ts";
import { measureText } from "#books/score-book/sheets/indicators.ts";
import { by } from "#domain/order.ts";

const COLUMNS = [
  { header: "代码", width: 17 },
  { header: "对象", width: 18 },
  { header: "指标", width: 26 },
  { header: "统计量", width: 12 },
  { header: "依据行", width: 14 },
  { header: "人均人数", width: 9 },
  { header: "试算值", width: 10 },
  { header: "统计值", width: 11 },
  { header: "单位", width: 7 },
  { header: "同组名次或最优", width: 10 },
  { header: "程序统计值", width: 11 },
  { header: "核对", width: 7 },
];

/** 统计: the measure of every line over its raw numbers, with a cell to try another value in. */
export function measureSheet(context: BookContext): GridSheet {
  const lines = context.plan.flatMap((subject) => subject.lines).filter((one) => one.measureRow !== null);
  const headcounts = headcountsOf(context);
  return {
    name: SHEETS.measures,
    title: "指标统计",
    subtitle: context.part.material.subtitle,
    columns: COLUMNS,
    rows: lines.toSorted(by((one) => one.measureRow ?? 0)).map((one) => rowOf(one, context, headcounts)),
    frozen: 2,
    checks: [12],
    choices: [],
  };
}

function rowOf(
  planned: PlannedLine,
  context: BookContext,
  headcounts: ReadonlyMap<string, number>,
): readonly GridCell[] {
  const { line, code, subject, measureRow } = planned;
  const row = measureRow ?? 0;
  const { measured, indicator, unit } = line;
  const show: Show = shownAs(line);
  const now = measured === null ? NO_DATA : exactValue(measured);
  const perHead = rawKind(line) === "field" && indicator.measure.kind === "人均";
  const trial = rawKind(line) === "schedule" ? fixed("—", "centre") : input(null, show);
  return [
    fixed(code, "centre"),
    fixed(subject.name),
    fixed(indicator.name),
    fixed(measureName(planned), "centre"),
    fixed(evidenceText(planned), "centre"),
    perHead ? input(headcounts.get(subject.name) ?? 0) : fixed(null),
    trial,
    live(valueFormula(planned, context), now, show),
    fixed(unit, "centre"),
    comparedCell(planned, row),
    fixed(now, show),
    live(sameFormula(`$H${row}`, `$K${row}`, "1E-9"), "一致", "centre"),
  ];
}

/** A value tried by the clerk stands for the one measured. 按期完成 is marked record by record, so there is none to try. */
function valueFormula(planned: PlannedLine, { parameters, part }: BookContext): string {
  const { line, evidence, measureRow } = planned;
  const { trimJudges } = parameters;
  const options = part.material.config.ballotOptions.length;
  const formula = measureFormula({ line, evidence, divisor: `$F${measureRow}`, trimJudges, options });
  return rawKind(line) === "schedule" ? formula : `IF(ISNUMBER($G${measureRow}),$G${measureRow},${formula})`;
}

/** Place or best measure inside the peer group; a value where the group is not whole in this workbook. */
function comparedCell({ line, peers }: PlannedLine, row: number): GridCell {
  const { method } = line.indicator;
  if (method !== "排名赋分" && method !== "相对最优") return fixed(null);
  const now = comparedNow(line);
  if (peers === null) return fixed(now);
  const range = rangeOf(MEASURE.value, peers);
  const more = line.indicator.direction === "越大越好";
  const place = `RANK($H${row},${range},${more ? 0 : 1})`;
  const best = `${more ? "MAX" : "MIN"}(${range})`;
  return live(`IF(ISNUMBER($H${row}),${method === "排名赋分" ? place : best},"")`, now);
}

function comparedNow({ working, indicator }: PlannedLine["line"]): number | "" {
  if (working?.kind !== "peers") return "";
  return indicator.method === "排名赋分" ? working.place : exactValue(working.best);
}

const OWN_NAMES: Partial<Record<RawKind, string>> = { ballots: "得票折算", judges: "评委均分", schedule: "按期率" };

function measureName({ line }: PlannedLine): string {
  return OWN_NAMES[rawKind(line)] ?? measureText(line.indicator.measure);
}

function evidenceText({ line, evidence }: PlannedLine): string {
  if (evidence === null) return "无记录";
  const sheet = rawKind(line) === "ballots" ? SHEETS.ballots : SHEETS.evidence;
  return `${sheet}第${evidence.first}–${evidence.last}行`;
}

/** Evaluated members by organisation: what 人均 divides by. */
function headcountsOf({ part }: BookContext): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { branch, exempt } of part.material.book.subjects) {
    if (branch !== null && exempt === null) counts.set(branch, (counts.get(branch) ?? 0) + 1);
  }
  return counts;
}
