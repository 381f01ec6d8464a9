import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A printed character. Lengths are millimetres from the page's left and top edge. */
export interface Glyph {
  readonly text: string;
  /** Where its cell begins and ends along the line; for turned text that is downwards. */
  readonly start: number;
  readonly end: number;
  /** The line it stands on; for turned text the distance from the left edge. */
  readonly baseline: number;
  /** Points. */
  readonly size: number;
  /** The font's own name, without the subset's letters. */
  readonly face: string;
  /** As `#rrggbb`. */
  readonly colour: string;
  /** Runs down the page, its head to the right. */
  readonly turned: boolean;
}

/** A filled area: a rule, a table's line, a ground. Millimetres. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** What is printed on a page, in the order of printing. Millimetres. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly areas: readonly Area[];
}

/** A line of upright text: its characters from left to right, blanks included. */
export interface TextLine {
  readonly text: string;
  readonly baseline: number;
  readonly glyphs: readonly Glyph[];
}

type Matrix = readonly [number, number, number, number, number, number];

const MM = 25.4 / 72;

/** Reads where everything stands on each page of a PDF, as Chromium writes it. */
export async function pageGeometries(bytes: Uint8Array): Promise<readonly PageGeometry[]> {
  // pdf.js takes the bytes over.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: PageGeometry[] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await pageGeometry(await pdf.getPage(number)));
  await task.destroy();
  return pages;
}

/** The upright lines of a page from top to bottom; characters on one baseline are one line. */
export function linesOf(page: PageGeometry): readonly TextLine[] {
  const lines = new Map<string, Glyph[]>();
  for (const glyph of page.glyphs) {
    if (glyph.turned) continue;
    const key = glyph.baseline.toFixed(2);
    lines.set(key, [...(lines.get(key) ?? []), glyph]);
  }
  return [...lines.values()]
    .map((glyphs) => glyphs.toSorted((a, b) => a.start - b.start))
    .map((glyphs) => ({ text: glyphs.map(({ text }) => text).join(""), baseline: glyphs[0]?.baseline ?? 0, glyphs }))
    .toSorted((a, b) => a.baseline - b.baseline);
}

async function pageGeometry(page: PDFPageProxy): Promise<PageGeometry> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { fnArray, argsArray } = await page.getOperatorList();
  const reader = new OperatorReader([MM, 0, 0, -MM, -left * MM, top * MM], (id) => faceName(page, id));
  for (const [index, operator] of fnArray.entries()) reader.read(operator, argsArray[index] as unknown[] | null);
  return {
    width: (right - left) * MM,
    height: (top - bottom) * MM,
    glyphs: reader.glyphs,
    areas: reader.areas,
  };
}

function faceName(page: PDFPageProxy, id: string): string {
  const font = page.commonObjs.get(id) as { readonly name?: string };
  return (font.name ?? "").replace(/^[A-Z]{6}\+/, "");
}

interface GraphicsState {
  readonly matrix: Matrix;
  readonly colour: string;
  readonly face: string;
  readonly size: number;
}

/** Follows the operators that Chromium uses; others change neither places nor colours here. */
class OperatorReader {
  readonly glyphs: Glyph[] = [];
  readonly areas: Area[] = [];
  private state: GraphicsState;
  private readonly saved: GraphicsState[] = [];
  private line: Matrix = [1, 0, 0, 1, 0, 0];
  private readonly nameOf: (id: string) => string;

  constructor(matrix: Matrix, nameOf: (id: string) => string) {
    this.nameOf = nameOf;
    this.state = { matrix, colour: "#000000", face: "", size: 0 };
  }

  read(operator: number, args: readonly unknown[] | null): void {
    this.operators[operator]?.(args ?? []);
  }

  private readonly operators: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: () => this.save(),
    [OPS.restore]: () => this.restore(),
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      this.save();
      if (matrix) this.transform(matrix as Matrix);
    },
    [OPS.paintFormXObjectEnd]: () => this.restore(),
    [OPS.transform]: (args) => this.transform(args as unknown as Matrix),
    [OPS.setFillRGBColor]: ([colour]) => this.change({ colour: String(colour) }),
    [OPS.setFont]: ([id, size]) => this.change({ face: this.nameOf(String(id)), size: Number(size) }),
    [OPS.setTextMatrix]: ([matrix]) => void (this.line = matrix as Matrix),
    [OPS.moveText]: ([x, y]) => void (this.line = multiply([1, 0, 0, 1, Number(x), Number(y)], this.line)),
    [OPS.showText]: ([glyphs]) => this.show(glyphs as readonly (PdfGlyph | number)[]),
    [OPS.constructPath]: ([paint, , bounds]) => this.fill(Number(paint), bounds as ArrayLike<number> | null),
  };

  private save(): void {
    this.saved.push(this.state);
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private change(part: Partial<GraphicsState>): void {
    this.state = { ...this.state, ...part };
  }

  private transform(matrix: Matrix): void {
    this.change({ matrix: multiply(matrix, this.state.matrix) });
  }

  private show(glyphs: readonly (PdfGlyph | number)[]): void {
    const [a, b, c, d, x, y] = multiply(this.line, this.state.matrix);
    const turned = Math.abs(b) > Math.abs(a);
    const scale = Math.hypot(c, d);
    let along = turned ? y : x;
    for (const glyph of glyphs) {
      const advance = (typeof glyph === "number" ? -glyph : glyph.width) * 0.001 * this.state.size * scale;
      if (typeof glyph !== "number") {
        const { face, colour } = this.state;
        const size = (this.state.size * scale) / MM;
        const place = { start: along, end: along + advance, baseline: turned ? x : y };
        this.glyphs.push({ text: glyph.unicode, ...place, size, face, colour, turned });
      }
      along += advance;
    }
  }

  private fill(paint: number, bounds: ArrayLike<number> | null): void {
    if (!bounds || (paint !== OPS.fill && paint !== OPS.eoFill)) return;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(bounds);
    const [a, b, c, d, e, f] = this.state.matrix;
    const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
    const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
    this.areas.push({ left, top, width, height, colour: this.state.colour });
  }
}

interface PdfGlyph {
  readonly unicode: string;
  /** Thousandths of the font's size. */
  readonly width: number;
}

function multiply(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = then;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}
