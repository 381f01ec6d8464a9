import { by } from "#domain/order.ts";
import { CORE_WIDTH } from "#report/charts/chart.ts";
import { brokenName } from "#report/charts/lettering.ts";
import { box, letters, type Shape, TYPE } from "#report/charts/shapes.ts";
import { INK } from "#report/charts/svg.ts";
import { type Band, namesOf, NO_TIER, type TierFlowFigures, type Way, WAY_WORDS } from "#report/charts/tier-bands.ts";

/** Lightness tells the ways apart on a grey printer, the word at both ends of a band in any case. */
const WAYS: Readonly<Record<Way, { readonly fill: string; readonly ink: string; readonly dash?: readonly number[] }>> =
  {
    up: { fill: "#d9a19b", ink: INK.text },
    down: { fill: INK.line, ink: INK.paper },
    same: { fill: "#efefef", ink: INK.text },
    other: { fill: INK.paper, ink: INK.text, dash: [3, 2] },
  };

const NAME_EMS = 10;
const SIDE = { name: 172, node: 10 };
const TOP = 30;
const NODE_GAP = 12;
const LINE_HEIGHT = 14;

/** One tier on one side, from the upper edge down. */
interface Node {
  readonly name: string;
  readonly count: number;
  readonly lines: readonly string[];
  readonly y: number;
  readonly height: number;
  /** Height with the name, which may be higher than the bands are wide. */
  readonly room: number;
}

/** Tiers on both sides and the bands between them, and how high they stand. */
export function tierShapes(
  figures: TierFlowFigures,
  bands: readonly Band[],
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const order = namesOf(figures.tiers, figures.moves);
  const left = nodesOf(order, { bands, side: "before", unit: figures.unit });
  const right = nodesOf(order, { bands, side: "after", unit: figures.unit });
  const [x1, x2] = [SIDE.name, CORE_WIDTH - SIDE.name];
  const shapes = [
    letters(figures.from, { x: x1, y: 12 }, { align: "center" }),
    letters(figures.to, { x: x2, y: 12 }, { align: "center" }),
    ...bandShapes(bands, { left, right, x1, x2 }),
    ...left.flatMap((node) => nodeShapes(node, { x: x1 - SIDE.node, nameX: x1 - SIDE.node - 6, align: "right" })),
    ...right.flatMap((node) => nodeShapes(node, { x: x2, nameX: x2 + SIDE.node + 6, align: "left" })),
  ];
  return { shapes, height: footOf([...left, ...right]) + 4 };
}

function footOf(nodes: readonly Node[]): number {
  return Math.max(TOP, ...nodes.map(({ y, room }) => y + room));
}

function nodesOf(
  order: readonly string[],
  { bands, side, unit }: { readonly bands: readonly Band[]; readonly side: "before" | "after"; readonly unit: string },
): readonly Node[] {
  const nodes: Node[] = [];
  for (const name of order) {
    const own = bands.filter((band) => band[side] === name);
    if (name === NO_TIER && own.length === 0) continue;
    const last = nodes.at(-1);
    const y = last === undefined ? TOP : last.y + last.room + NODE_GAP;
    const height = own.reduce((sum, { width }) => sum + width, 0);
    const count = own.reduce((sum, band) => sum + band.count, 0);
    const lines = brokenName(`${name} ${count}${unit}`, NAME_EMS);
    nodes.push({ name, count, lines, y, height, room: Math.max(height, lines.length * LINE_HEIGHT) });
  }
  return nodes;
}

function nodeShapes(
  { lines, y, height, room }: Node,
  { x, nameX, align }: { readonly x: number; readonly nameX: number; readonly align: "left" | "right" },
): readonly Shape[] {
  const name = letters(lines.join("\n"), { x: nameX, y: y + room / 2 }, { align });
  const size = { width: SIDE.node, height };
  return [
    ...(height === 0 ? [] : [box({ x, y: y + (room - height) / 2 }, size, { fill: "#4d4d4d", outline: "#4d4d4d" })]),
    name,
  ];
}

interface Sides {
  readonly left: readonly Node[];
  readonly right: readonly Node[];
  readonly x1: number;
  readonly x2: number;
}

/** Bands below, their figures above, so that no band covers a figure. */
function bandShapes(bands: readonly Band[], { left, right, x1, x2 }: Sides): readonly Shape[] {
  const from = stacked(bands, left, "before");
  const to = stacked(bands, right, "after");
  const drawn = bands.map((band, at) => ({ band, y1: from[at] ?? TOP, y2: to[at] ?? TOP }));
  return [
    ...drawn.toSorted(byLayer).map(({ band, y1, y2 }) => bandShape(band, { x1, y1, x2, y2 })),
    ...drawn.flatMap(({ band: { way, count, width }, y1, y2 }) => {
      const text = `${WAY_WORDS[way]}${count}`;
      const look = { size: TYPE.small, color: WAYS[way].ink };
      return [
        letters(text, { x: x1 + 6, y: y1 + width / 2 }, { ...look, align: "left" }),
        letters(text, { x: x2 - 6, y: y2 + width / 2 }, { ...look, align: "right" }),
      ];
    }),
  ];
}

/** From the bottom up: what has moved is not hidden by what has stayed. */
const LAYERS: readonly Way[] = ["other", "same", "down", "up"];
const byLayer = by<{ readonly band: Band }>(({ band }) => LAYERS.indexOf(band.way));

/** Upper edge of every band on one side: the bands of a tier lie one below the other, in the order of the bands. */
function stacked(bands: readonly Band[], nodes: readonly Node[], side: "before" | "after"): readonly number[] {
  const next = new Map(nodes.map(({ name, y, room, height }) => [name, y + (room - height) / 2]));
  return bands.map((band) => {
    const y = next.get(band[side]) ?? TOP;
    next.set(band[side], y + band.width);
    return y;
  });
}

interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Straight for a while at both ends, where its figure stands, and slanting between. */
function bandShape({ way, width }: Band, { x1, y1, x2, y2 }: Ends): Shape {
  const { fill, dash } = WAYS[way];
  const [bend1, bend2] = [x1 + 46, x2 - 46];
  const points = [
    [x1, y1],
    [bend1, y1],
    [bend2, y2],
    [x2, y2],
    [x2, y2 + width],
    [bend2, y2 + width],
    [bend1, y1 + width],
    [x1, y1 + width],
  ];
  const outline = way === "down" ? INK.paper : INK.grid;
  const style = { fill, stroke: outline, lineWidth: 0.75, ...(dash === undefined ? {} : { lineDash: dash }) };
  return { type: "polygon", silent: true, shape: { points }, style };
}
