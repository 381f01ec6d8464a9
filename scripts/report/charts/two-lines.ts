import { brokenName, widest } from "#report/charts/lettering.ts";
import { letters, type Place, type Shape, ruled, TYPE } from "#report/charts/shapes.ts";
import { INK } from "#report/charts/svg.ts";

/**
 * How the subject and its peers are drawn beside each other: a dark, whole line with full dots, and a grey, dashed one with
 * empty squares. Told apart without colour.
 */
export const OWN = {
  color: INK.line,
  width: 2,
  symbol: "circle",
  symbolSize: 6,
  filled: true,
  dash: undefined,
} as const;
export const PEERS = {
  color: INK.other,
  width: 1.5,
  symbol: "rect",
  symbolSize: 6,
  filled: false,
  dash: [5, 3],
} as const;
export type LineStyle = typeof OWN | typeof PEERS;

/** The style of a line as ECharts takes it. */
export function lineLook({
  color,
  width,
  symbol,
  symbolSize,
  filled,
  dash,
}: LineStyle): Readonly<Record<string, unknown>> {
  return {
    silent: true,
    symbol,
    symbolSize,
    lineStyle: { color, width, ...(dash === undefined ? {} : { type: [...dash] }) },
    itemStyle: { color: filled ? color : INK.paper, borderColor: color, borderWidth: 1.25, opacity: 1 },
  };
}

/** Length of the sample of a line in the key, and what parts it from its name and from the next. */
const SAMPLE = 30;
const GAP = { name: 6, next: 24 };
/** A longer name of the key is broken. */
const NAME_EMS = 13;

/** The key, from the place to the right: a sample of each line and its name. */
export function keyOfLines(names: { readonly own: string; readonly peers: string }, { x, y }: Place): readonly Shape[] {
  const own = brokenName(names.own, NAME_EMS);
  const second = x + SAMPLE + GAP.name + widest(own) * TYPE.plain + GAP.next;
  return [...sample(OWN, own, { x, y }), ...sample(PEERS, brokenName(names.peers, NAME_EMS), { x: second, y })];
}

/** How wide the key of two lines is. */
export function keyWidth(names: { readonly own: string; readonly peers: string }): number {
  const name = (text: string): number => SAMPLE + GAP.name + widest(brokenName(text, NAME_EMS)) * TYPE.plain;
  return name(names.own) + GAP.next + name(names.peers);
}

function sample(look: LineStyle, name: readonly string[], { x, y }: Place): readonly Shape[] {
  const { color, width, dash, symbolSize, filled } = look;
  const middle = { x: x + SAMPLE / 2, y };
  const paint = { fill: filled ? color : INK.paper, stroke: color, lineWidth: 1.25 };
  const half = symbolSize / 2;
  return [
    ruled({ x, y }, { x: x + SAMPLE, y }, { color, width, ...(dash === undefined ? {} : { dash }) }),
    look.symbol === "circle"
      ? { type: "circle", silent: true, shape: { cx: middle.x, cy: y, r: half }, style: paint }
      : {
          type: "rect",
          silent: true,
          shape: { x: middle.x - half, y: y - half, width: symbolSize, height: symbolSize },
          style: paint,
        },
    letters(name.join("\n"), { x: x + SAMPLE + GAP.name, y }),
  ];
}
