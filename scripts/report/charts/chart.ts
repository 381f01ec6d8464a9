import { z } from "zod";

/** A chart as part of a document's model: the drawing, the same in words, the same in figures. */
export const chartSchema = z.strictObject({
  svg: z.string().meta({ trusted: "svg" }),
  /** What the drawing says, with its figures: for those who listen to the document. It stands in the drawing too. */
  alternative: z.string(),
  /** The figures drawn, as a table: as many cells in every row as in the head. */
  head: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});
export type Chart = z.infer<typeof chartSchema>;

/** Width of the 版心 (156 mm) in CSS pixels: at this width a drawing's type has its true size. */
export const CORE_WIDTH = 590;

/** Figures named one by one in an alternative text; of more, the first are named and the rest counted. */
const FIGURES_NAMED = 12;

/** Title and figures in a sentence: 各党组织总分：甲支部92.50分；乙支部88.00分. */
export function alternativeText(title: string, figures: readonly string[]): string {
  const named = figures.slice(0, FIGURES_NAMED).join("；");
  const rest = figures.length > FIGURES_NAMED ? `；等${figures.length}项，其余见表` : "";
  return `${title}：${named}${rest}。`;
}

/** Cuts a list into parts of nearly the same size, none larger than `most`: 60 by 32 → 30, 30. */
export function evenParts<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  const parts = Math.ceil(list.length / most);
  const size = Math.ceil(list.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, at) => list.slice(at * size, (at + 1) * size));
}
