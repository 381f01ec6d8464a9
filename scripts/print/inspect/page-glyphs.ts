import { PDFArray, PDFDict, PDFName, type PDFPage, PDFRawStream } from "@cantoo/pdf-lib";
import { combined, IDENTITY, type Matrix, matrixOf, moved } from "#print/inspect/matrix.ts";
import { openFont, type PdfFont, streamText } from "#print/inspect/pdf-font.ts";

/** One character on a page: its em box in millimetres from the page's left and top edge. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** 1 as it was laid out, less where the browser has shrunk the page or a chart was scaled. */
  readonly scale: number;
}

/** Fonts of one file that were opened already. */
export type OpenedFonts = Map<PDFDict, PdfFont>;

const MM = 25.4 / 72;

/** Chinese faces divide the em so (OpenType specification, baseline tag `ideo`): 0.88 above the baseline, 0.12 below. */
const ABOVE = 0.88;
const BELOW = 0.12;

/** What the operators of a content stream change. */
interface Pen {
  page: Matrix;
  line: Matrix;
  /** How far the text of the line has come, in its own units. */
  advance: number;
  size: number;
  font: PdfFont | null;
}

interface Reading {
  readonly glyphs: Glyph[];
  readonly height: number;
  readonly fonts: OpenedFonts;
}

interface Scene extends Reading {
  readonly resources: PDFDict | undefined;
  readonly pen: Pen;
  readonly saved: Pen[];
}

/** The characters of a page in the order in which they are drawn; knows what the browser writes, not all of PDF. */
export function glyphsOf(page: PDFPage, fonts: OpenedFonts): readonly Glyph[] {
  const reading: Reading = { glyphs: [], height: page.getHeight(), fonts };
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
  const content = streams.filter((stream) => stream instanceof PDFRawStream).map(streamText);
  readContent(content.join("\n"), sceneOf(reading, page.node.Resources(), IDENTITY));
  return reading.glyphs;
}

function sceneOf(reading: Reading, resources: PDFDict | undefined, page: Matrix): Scene {
  return { ...reading, resources, pen: { page, line: IDENTITY, advance: 0, size: 0, font: null }, saved: [] };
}

/** Every line ends with an operator; those that draw lines and fill areas end with other letters and are passed over. */
const CONCERNS_TEXT = /(?:^|\s)(?:q|Q|cm|BT|Tf|Tm|Td|TD|T\*|Tj|TJ|Do)\s*$/;

function readContent(content: string, scene: Scene): void {
  for (const line of content.split("\n")) {
    if (!CONCERNS_TEXT.test(line)) continue;
    let operands: string[] = [];
    for (const word of line.split(/\s+/)) {
      const operator = OPERATORS[word];
      if (!operator) operands.push(word);
      else {
        operator(scene, operands);
        operands = [];
      }
    }
  }
}

const OPERATORS: Readonly<Record<string, (scene: Scene, operands: readonly string[]) => void>> = {
  q: ({ saved, pen }) => void saved.push({ ...pen }),
  Q: ({ saved, pen }) => void Object.assign(pen, saved.pop()),
  cm: ({ pen }, operands) => void (pen.page = combined(matrixOf(operands.map(Number)), pen.page)),
  BT: ({ pen }) => setLine(pen, IDENTITY),
  Tm: ({ pen }, operands) => setLine(pen, matrixOf(operands.map(Number))),
  Td: ({ pen }, [x, y]) => setLine(pen, combined([1, 0, 0, 1, Number(x), Number(y)], pen.line)),
  Tf: (scene, [name, size]) => {
    scene.pen.font = fontOf(scene, name);
    scene.pen.size = Number(size);
  },
  Tj: show,
  TJ: show,
  Do: drawForm,
};

function setLine(pen: Pen, line: Matrix): void {
  pen.line = line;
  pen.advance = 0;
}

function fontOf({ resources, fonts }: Scene, name = ""): PdfFont | null {
  const dictionary = resources
    ?.lookupMaybe(PDFName.of("Font"), PDFDict)
    ?.lookupMaybe(PDFName.of(name.slice(1)), PDFDict);
  if (!dictionary) return null;
  const font = fonts.get(dictionary) ?? openFont(dictionary);
  fonts.set(dictionary, font);
  return font;
}

/** Codes in angle brackets, and in a list between them numbers that move the next one back by thousandths of an em. */
function show(scene: Scene, operands: readonly string[]): void {
  const { pen, glyphs, height } = scene;
  for (const [piece] of operands.join(" ").matchAll(/<\w*>|-?[\d.]+/g)) {
    if (!piece.startsWith("<")) pen.advance -= (Number(piece) / 1000) * pen.size;
    for (const hex of piece.startsWith("<") ? (piece.match(/\w{4}/g) ?? []) : []) {
      const code = Number.parseInt(hex, 16);
      const width = (pen.font?.widthOf(code) ?? 1) * pen.size;
      glyphs.push(glyphAt(pen, { text: pen.font?.textOf(code) ?? "\uFFFD", width, height }));
      pen.advance += width;
    }
  }
}

function glyphAt(pen: Pen, { text, width, height }: { text: string; width: number; height: number }): Glyph {
  const place = combined(pen.line, pen.page);
  const [x1, y1] = moved(pen.advance, -BELOW * pen.size, place);
  const [x2, y2] = moved(pen.advance + width, ABOVE * pen.size, place);
  return {
    text,
    left: Math.min(x1, x2) * MM,
    right: Math.max(x1, x2) * MM,
    top: (height - Math.max(y1, y2)) * MM,
    bottom: (height - Math.min(y1, y2)) * MM,
    scale: (Math.hypot(pen.page[0], pen.page[1]) * 96) / 72,
  };
}

/** A part that is drawn as a whole (half-transparent ones are): it is a page of its own within the page. */
function drawForm(scene: Scene, [name = ""]: readonly string[]): void {
  const form = scene.resources?.lookupMaybe(PDFName.of("XObject"), PDFDict)?.lookup(PDFName.of(name.slice(1)));
  if (!(form instanceof PDFRawStream) || form.dict.get(PDFName.of("Subtype")) !== PDFName.of("Form")) return;
  const own = form.dict
    .lookupMaybe(PDFName.of("Matrix"), PDFArray)
    ?.asArray()
    .map((one) => Number(one.toString()));
  const resources = form.dict.lookupMaybe(PDFName.of("Resources"), PDFDict) ?? scene.resources;
  readContent(streamText(form), sceneOf(scene, resources, combined(matrixOf(own ?? []), scene.pen.page)));
}
