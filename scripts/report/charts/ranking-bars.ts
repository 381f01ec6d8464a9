import type { Points } from "#domain/points.ts";
import { pointsText } from "#domain/points.ts";
import { alternativeText, type Chart, CORE_WIDTH, evenParts } from "#report/charts/chart.ts";
import { brokenName, emsOf, widest } from "#report/charts/lettering.ts";
import { shades } from "#report/charts/paints.ts";
import { box, letters, type Shape, ruled, TYPE } from "#report/charts/shapes.ts";
import { drawSvg, INK } from "#report/charts/svg.ts";
import { NO_FIGURE, pointsCell, plainPoints } from "#report/figures.ts";

/** One bar. */
export interface RankedTotal {
  readonly name: string;
  /** Null: no bar; `note` says why. */
  readonly total: Points | null;
  readonly place: number | null;
  /** Name of the tier; null without one. */
  readonly tier: string | null;
  /** 免评, 无数据, 待核实; empty where there is nothing to say. */
  readonly note: string;
}

/** What the ranking is drawn from. */
export interface RankingFigures {
  /** 党组织, 党员: of whom the totals are. */
  readonly subjects: string;
  /** In the order in which they are to stand. */
  readonly totals: readonly RankedTotal[];
  /** Tiers from the highest down, with the least total of each; 0 draws no line. */
  readonly tiers: readonly { readonly name: string; readonly floor: Points }[];
}

/** Bars in one drawing: what a page holds beside its heading. */
const MOST_BARS = 30;
const NAME_EMS = 13;
const LINE_HEIGHT = 14;
const LEVEL_HEIGHT = 15;
const GAP = 8;

/**
 * Draws totals as bars, with the place before the name, total and tier behind the bar, and the cut-offs of the tiers as
 * lines. The fill says the tier again, from dark to light. Several drawings where there are more bars than a page holds;
 * none without totals.
 */
export async function rankingBars(figures: RankingFigures): Promise<readonly Chart[]> {
  const parts = evenParts(figures.totals, MOST_BARS);
  return Promise.all(parts.map((totals) => rankingPart({ ...figures, totals }, figures.totals)));
}

async function rankingPart(figures: RankingFigures, all: readonly RankedTotal[]): Promise<Chart> {
  const { subjects, totals } = figures;
  const layout = layoutOf(figures, all);
  const alternative = alternativeText(`${subjects}总分排名`, totals.map(totalInWords));
  return {
    svg: await drawSvg(
      { graphic: shapesOf(figures, layout) },
      { width: CORE_WIDTH, height: layout.height },
      alternative,
    ),
    alternative,
    head: ["名次", subjects, "总分", "等次", "备注"],
    rows: totals.map(({ name, total, place, tier, note }) => [
      place === null ? NO_FIGURE : String(place),
      name,
      pointsCell(total),
      tier ?? NO_FIGURE,
      note,
    ]),
  };
}

function totalInWords({ name, total, place, tier, note }: RankedTotal): string {
  const ranked = place === null ? "" : `第${place}名`;
  const words = total === null ? "没有总分" : `${pointsText(total)}分`;
  const remarks = [tier, note].filter((remark) => remark !== null && remark !== "");
  return `${ranked}${name}${words}${remarks.length === 0 ? "" : `（${remarks.join("，")}）`}`;
}

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly height: number;
  /** From a total to its place across. */
  readonly xOf: (total: Points) => number;
  readonly cutOffs: readonly CutOff[];
}

interface CutOff {
  readonly text: string;
  readonly x: number;
  /** Rows of the heading from its foot up: labels that would meet stand in different rows. */
  readonly level: number;
}

/** All parts of a ranking have one scale. */
function layoutOf({ totals, tiers }: RankingFigures, all: readonly RankedTotal[]): Layout {
  const names = totals.map(({ name }) => brokenName(name, NAME_EMS));
  const left = PLACE_WIDTH + Math.max(...names.map(widest)) * TYPE.plain + GAP;
  const right = CORE_WIDTH - TOTAL_WIDTH - widest(totals.map(endText)) * TYPE.plain - GAP;
  const rowHeight = Math.max(...names.map(({ length }) => length)) * LINE_HEIGHT + GAP;
  const xOf = scaleOf(all, { left, right });
  const cutOffs = cutOffsOf(tiers, xOf);
  const top = (1 + Math.max(-1, ...cutOffs.map(({ level }) => level))) * LEVEL_HEIGHT + 4;
  return { left, right, top, rowHeight, height: top + totals.length * rowHeight + 4, xOf, cutOffs };
}

/** Room for a place of three digits. */
const PLACE_WIDTH = 26;
/** Room for 100.00 behind the bars. */
const TOTAL_WIDTH = 50;

/** From zero, or the least total below it, to a hundred, or the greatest total above it. */
function scaleOf(totals: readonly RankedTotal[], { left, right }: Pick<Layout, "left" | "right">): Layout["xOf"] {
  const known = totals.flatMap(({ total }) => total ?? []);
  const least = Math.min(0, ...known);
  const most = Math.max(10_000, ...known);
  return (total) => left + ((total - least) / (most - least)) * (right - left);
}

/** A label ends at its own line, and stands above all labels that another line would cross. */
function cutOffsOf(tiers: RankingFigures["tiers"], xOf: Layout["xOf"]): readonly CutOff[] {
  const placed: CutOff[] = [];
  const lines = tiers.filter(({ floor }) => floor > 0).toSorted((a, b) => a.floor - b.floor);
  for (const { name, floor } of lines) {
    const text = `${name} ${plainPoints(floor)}`;
    const x = xOf(floor);
    const from = x - emsOf(text) * TYPE.small - 8;
    const met = placed.filter((one) => one.x >= from).map(({ level }) => level);
    placed.push({ text, x, level: 1 + Math.max(-1, ...met) });
  }
  return placed;
}

function shapesOf({ totals, tiers }: RankingFigures, layout: Layout): readonly Shape[] {
  const fills = new Map(shades(tiers.length).map((fill, at) => [tiers[at]?.name ?? "", fill]));
  const zero = layout.xOf(0);
  const foot = layout.height - 2;
  return [
    ...totals.flatMap((total, at) => barShapes(total, { layout, at, fill: fills.get(total.tier ?? "") ?? INK.paper })),
    ruled({ x: zero, y: layout.top }, { x: zero, y: foot }, { color: INK.grid, width: 1 }),
    ...layout.cutOffs.flatMap((cutOff) => cutOffShapes(cutOff, layout)),
  ];
}

function barShapes(
  { name, total, place, tier, note }: RankedTotal,
  { layout, at, fill }: { readonly layout: Layout; readonly at: number; readonly fill: string },
): readonly Shape[] {
  const { left, right, top, rowHeight, xOf } = layout;
  const y = top + (at + 0.5) * rowHeight;
  const ends = [xOf(0), xOf(total ?? 0)];
  const bar = { x: Math.min(...ends), y: y - 7 };
  const size = { width: Math.abs(xOf(total ?? 0) - xOf(0)), height: 14 };
  const dash = tier === null ? { dash: [3, 2] } : {};
  return [
    letters(place === null ? NO_FIGURE : String(place), { x: PLACE_WIDTH - 6, y }, { align: "right" }),
    letters(brokenName(name, NAME_EMS).join("\n"), { x: left - GAP, y }, { align: "right" }),
    ...(total === null ? [] : [box(bar, size, { fill, outline: INK.line, ...dash })]),
    letters(pointsCell(total), { x: right + TOTAL_WIDTH, y }, { align: "right" }),
    letters(endText({ tier, note }), { x: right + TOTAL_WIDTH + GAP, y }),
  ];
}

/** 先进 待核实 */
function endText({ tier, note }: Pick<RankedTotal, "tier" | "note">): string {
  return [tier ?? "", note].filter((part) => part !== "").join(" ");
}

/** White below the dashes: they are seen on a dark bar too. */
function cutOffShapes({ text, x, level }: CutOff, { top, height }: Layout): readonly Shape[] {
  const y = top - 4 - (level + 0.5) * LEVEL_HEIGHT;
  const [from, to] = [
    { x, y: y - LEVEL_HEIGHT / 2 + 2 },
    { x, y: height - 2 },
  ];
  return [
    ruled(from, to, { color: INK.paper, width: 2 }),
    ruled(from, to, { color: INK.text, width: 0.75, dash: [4, 3] }),
    letters(text, { x: x - 4, y }, { align: "right", size: TYPE.small }),
  ];
}
