import { INK } from "#report/charts/svg.ts";

/** Something drawn at a place of its own; an element of ECharts' `graphic`. */
export type Shape = Readonly<Record<string, unknown>>;

/** A point in CSS pixels from the left and upper edge. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How a text hangs on its place, and how it is set. */
export interface Lettering {
  readonly align?: "left" | "center" | "right";
  readonly size?: number;
  readonly color?: string;
}

/** Type sizes in CSS pixels: 9 pt for names and figures, 8 pt where many stand side by side. */
export const TYPE = { plain: 12, small: 10.5 } as const;

/** A text centred on the height of its place; several lines by `\n`. */
export function letters(text: string, { x, y }: Place, lettering: Lettering = {}): Shape {
  const { align = "left", size = TYPE.plain, color = INK.text } = lettering;
  const style = { text, x, y, fontSize: size, lineHeight: size + 2, fill: color, align, verticalAlign: "middle" };
  return { type: "text", silent: true, style: { ...style, fontFamily: "PB数字, PB宋体" } };
}

/** A rectangle with its upper left corner at the place; `dash` for its outline. */
export function box(
  { x, y }: Place,
  size: { readonly width: number; readonly height: number },
  paint: { readonly fill: string; readonly outline?: string; readonly dash?: readonly number[] },
): Shape {
  const { fill, outline = INK.grid, dash } = paint;
  const style = { fill, stroke: outline, lineWidth: 0.75, ...(dash === undefined ? {} : { lineDash: dash }) };
  return { type: "rect", silent: true, shape: { x, y, ...size }, style };
}

/** A straight line; `dash` as in SVG. */
export function ruled(
  from: Place,
  to: Place,
  paint: { readonly color: string; readonly width: number; readonly dash?: readonly number[] },
): Shape {
  const { color, width, dash } = paint;
  const style = { stroke: color, lineWidth: width, ...(dash === undefined ? {} : { lineDash: dash }) };
  return { type: "line", silent: true, shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y }, style };
}
