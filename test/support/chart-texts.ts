import { emsOf } from "#report/charts/lettering.ts";

/** A text of a drawing and the rectangle that it fills, in CSS pixels. */
export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every text of a drawing with its place; a font's digits are a little narrower than counted here. */
export function drawnTexts(svg: string): readonly DrawnText[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", text = ""]) => {
    const plain = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    const number = (pattern: RegExp): number => Number(pattern.exec(attributes)?.[1] ?? 0);
    const size = number(/font-size:([\d.]+)px/);
    const x = number(/ x="([-\d.]+)"/) + number(/translate\(([-\d.]+)/);
    const y = number(/ y="([-\d.]+)"/) + number(/translate\([-\d.]+[ ,]([-\d.]+)\)/);
    const width = emsOf(plain) * size;
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? "start";
    const left = x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    return { text: plain, left, right: left + width, top: y - size / 2, bottom: y + size / 2 };
  });
}

/** Texts that lie over one another, or outside the drawing; each as a sentence. */
export function badlyPlaced(svg: string): readonly string[] {
  const texts = drawnTexts(svg);
  const [width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? [];
  const outside = texts.filter(
    (one) => one.left < -2 || one.right > width + 2 || one.top < -2 || one.bottom > height + 2,
  );
  const over = texts.flatMap((one, at) =>
    texts.slice(at + 1).flatMap((other) => (meets(one, other) ? [`${one.text} over ${other.text}`] : [])),
  );
  return [...outside.map(({ text }) => `${text} outside`), ...over];
}

/** Two pixels are the blank around the signs of two lines. */
function meets(a: DrawnText, b: DrawnText): boolean {
  return a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
}

/** The words of a drawing, one after the other. */
export function wordsOf(svg: string): string {
  return drawnTexts(svg)
    .map(({ text }) => text)
    .join(" ");
}

/** Lightness of a colour `#rrggbb` as a grey printer sees it, 0 (black) to 1 (white): Rec. 601 luma. */
function greyOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/** The least difference in lightness between any two colours. */
export function leastContrast(colors: readonly string[]): number {
  const greys = colors.map(greyOf).toSorted((a, b) => a - b);
  return Math.min(...greys.slice(1).map((grey, at) => grey - (greys[at] ?? 0)));
}
