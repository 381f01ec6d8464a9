import { SHEETS } from "#books/score-book/columns.ts";
import type { BookContext } from "#books/score-book/context.ts";
import { fixed, type GridCell, input, live, exactValue, pointsValue } from "#books/score-book/frame/cell.ts";
import type { GridSheet } from "#books/score-book/frame/grid.ts";
import { FIRST_ROW } from "#books/score-book/frame/reference.ts";
import { isOutside } from "#books/score-book/sections.ts";
import { roundedPoints } from "#books/score-book/formulas/points.ts";
import type { Indicator, Measure } from "#domain/config.ts";
import { exact, exactOf, type Exact, roundToPoints } from "#domain/points.ts";

const COLUMNS = [
  { header: "编号", width: 9 },
  { header: "对象", width: 6 },
  { header: "维度", width: 16 },
  { header: "指标", width: 26 },
  { header: "计分方式", width: 10 },
  { header: "统计量", width: 12 },
  { header: "满分", width: 8 },
  { header: "目标值", width: 8 },
  { header: "每次得分", width: 8 },
  { header: "封顶", width: 8 },
  { header: "期中比例", width: 9 },
  { header: "应得满分", width: 9 },
  { header: "应达目标", width: 10 },
  { header: "考核周期", width: 9 },
  { header: "方向", width: 9 },
  { header: "否决效果", width: 11 },
];

/** 指标: what each line is marked by; full marks, targets and amounts may be changed. */
export function indicatorSheet(context: BookContext): GridSheet {
  const { material } = context.part;
  return {
    name: SHEETS.indicators,
    title: "指标与计分参数",
    subtitle: material.subtitle,
    columns: COLUMNS,
    rows: material.config.indicators.map((indicator, index) => rowOf(indicator, FIRST_ROW + index, context)),
    frozen: 1,
    checks: [],
    choices: [],
  };
}

function rowOf(indicator: Indicator, row: number, context: BookContext): readonly GridCell[] {
  const { id, subjectType, full, cap } = indicator;
  const share = context.shareOf(subjectType, id);
  return [
    fixed(id, "centre"),
    fixed(subjectType, "centre"),
    fixed(indicator.dimension),
    fixed(indicator.name),
    fixed(indicator.method, "centre"),
    fixed(measureText(indicator.measure), "centre"),
    isOutside(indicator) ? fixed("—", "centre") : input(pointsValue(full), "points"),
    amount(indicator.target, takesTarget(indicator)),
    amount(indicator.perUnit, indicator.perUnit !== null),
    cap === null ? fixed("—", "centre") : input(pointsValue(cap), "points"),
    share === null ? fixed("未到期", "centre") : live(quotient(share), exactValue(share), "fraction"),
    dueMarks(indicator, row, share),
    dueTarget(indicator, row, share),
    fixed(indicator.window, "centre"),
    fixed(comparesPeers(indicator) ? indicator.direction : "—", "centre"),
    fixed(indicator.veto ?? "—", "centre"),
  ];
}

/** 统计量 as the configuration writes it. */
export function measureText({ kind, field }: Measure): string {
  return field === null ? kind : `${kind}(${field})`;
}

/** Full marks after 期中计法, rounded to 0.01. */
function dueMarks(indicator: Indicator, row: number, share: Exact | null): GridCell {
  if (isOutside(indicator) || share === null) return fixed("—", "centre");
  const full = roundToPoints(exactOf(indicator.full).mul(share));
  return live(roundedPoints(`$G${row}*$K${row}`), pointsValue(full), "points");
}

/** The target after 期中计法; a blank one is 1. */
function dueTarget(indicator: Indicator, row: number, share: Exact | null): GridCell {
  if (!takesTarget(indicator) || share === null) return fixed("—", "centre");
  const target = exact(indicator.target ?? "1").mul(share);
  return live(`IF(ISNUMBER($H${row}),$H${row},1)*$K${row}`, target.valueOf());
}

function amount(decimal: string | null, used: boolean): GridCell {
  return used ? input(decimal === null ? null : Number(decimal)) : fixed("—", "centre");
}

function takesTarget({ method }: Indicator): boolean {
  return method === "按量折算" || method === "比率得分" || method === "一票否决";
}

function comparesPeers({ method }: Indicator): boolean {
  return method === "排名赋分" || method === "相对最优";
}

function quotient(share: Exact): string {
  return share.d === 1n ? String(share.n) : `${share.n}/${share.d}`;
}
