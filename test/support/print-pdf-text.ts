import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from "@cantoo/pdf-lib";

/** A run of text on a page: millimetres from the page's left and top edge to the start of its baseline. */
interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

type Matrix = readonly [number, number, number, number, number, number];
type Glyphs = ReadonlyMap<string, string>;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const MM = 25.4 / 72;

/** The text runs of every page, as a reader would copy them; knows what Chromium writes, not all of PDF. */
export async function textRuns(bytes: Uint8Array): Promise<readonly (readonly TextRun[])[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.getPages().map(pageRuns);
}

/** All text of a PDF without blanks, page by page. */
export async function pageTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const pages = await textRuns(bytes);
  return pages.map((runs) =>
    runs
      .map((run) => run.text)
      .join("")
      .replace(/\s/g, ""),
  );
}

/** Farther apart than this many millimetres, figures beside one another stand in two cells. */
const ONE_NUMBER = 6;

/** All text of a PDF without blanks, but with one between neighbouring cells and between lines: numbers stay apart. */
export async function cellTexts(bytes: Uint8Array): Promise<string> {
  const runs = (await textRuns(bytes)).flat();
  const parts = runs.map(({ text, x, y }, at) => {
    const before = runs[at - 1];
    const goesOn = before !== undefined && before.y === y && x >= before.x && x - before.x <= ONE_NUMBER;
    return `${goesOn ? "" : "\n"}${text.replace(/\s/g, "")}`;
  });
  return parts.join("");
}

/** Names and types of the fonts, those whose TrueType file is not inside marked so: `NotoSansSC-Medium CIDFontType2`. */
export async function embeddedFonts(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const fonts = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((object) => object.get(PDFName.of("Type")) === PDFName.of("Font"));
  const descendants = fonts.filter((font) => font.get(PDFName.of("Subtype")) !== PDFName.of("Type0"));
  return descendants.map((font) => {
    const inside = font.lookupMaybe(PDFName.of("FontDescriptor"), PDFDict)?.has(PDFName.of("FontFile2"));
    const name = nameOf(font, "BaseFont").replace(/^[A-Z]{6}\+/, "");
    return `${name} ${nameOf(font, "Subtype")}${inside ? "" : " not embedded"}`;
  });
}

function nameOf(dictionary: PDFDict, key: string): string {
  const name = dictionary.get(PDFName.of(key));
  return name instanceof PDFName ? name.decodeText() : "";
}

function pageRuns(page: PDFPage): readonly TextRun[] {
  const fonts = fontsOf(page);
  const height = page.getHeight();
  return readRuns(contentOf(page), fonts).map((run) => ({
    text: run.text,
    x: run.x * MM,
    y: (height - run.y) * MM,
  }));
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, index) => contents.lookup(index)) : [contents];
  return streams
    .filter((stream) => stream instanceof PDFRawStream)
    .map(decoded)
    .join("\n");
}

function decoded(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
}

function fontsOf(page: PDFPage): ReadonlyMap<string, Glyphs> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of("Font"), PDFDict);
  const found = new Map<string, Glyphs>();
  for (const key of fonts?.keys() ?? []) {
    const map = fonts?.lookup(key, PDFDict).lookupMaybe(PDFName.of("ToUnicode"), PDFStream);
    if (map instanceof PDFRawStream) found.set(key.decodeText(), glyphsOf(decoded(map)));
  }
  return found;
}

function glyphsOf(map: string): Glyphs {
  const single = [...map.matchAll(/^<(\w+)> <(\w+)>$/gm)].map(
    ([, glyph = "", text = ""]) => [glyph, utf16(text)] as const,
  );
  const ranges = [...map.matchAll(/^<(\w+)> <(\w+)> <(\w+)>$/gm)].flatMap(([, from = "", to = "", text = ""]) => {
    const start = Number.parseInt(from, 16);
    const length = Number.parseInt(to, 16) - start + 1;
    const first = Number.parseInt(text, 16);
    return Array.from({ length }, (_, index) => [hex(start + index), utf16(hex(first + index))] as const);
  });
  return new Map([...single, ...ranges]);
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0");
}

function utf16(text: string): string {
  return PDFHexString.of(`FEFF${text}`).decodeText();
}

const TOKEN = /\/[^\s<>[\]()/]+|<\w+>|\[|\]|[^\s<>[\]()/]+/g;

function readRuns(content: string, fonts: ReadonlyMap<string, Glyphs>): readonly TextRun[] {
  const runs: TextRun[] = [];
  const saved: Matrix[] = [];
  let page = IDENTITY;
  let line = IDENTITY;
  let glyphs: Glyphs = new Map();
  let operands: string[] = [];
  const numbers = () => operands.map(Number);
  const show = () => {
    const codes = operands.flatMap((one) => /^<(\w+)>$/.exec(one)?.[1]?.match(/\w{4}/g) ?? []);
    const [, , , , x, y] = multiply(line, page);
    runs.push({ text: codes.map((code) => glyphs.get(code) ?? "\uFFFD").join(""), x, y });
  };
  const operators: Readonly<Record<string, () => void>> = {
    q: () => void saved.push(page),
    Q: () => void (page = saved.pop() ?? IDENTITY),
    cm: () => void (page = multiply(matrix(numbers()), page)),
    BT: () => void (line = IDENTITY),
    Tm: () => void (line = matrix(numbers())),
    Td: () => void (line = multiply([1, 0, 0, 1, numbers()[0] ?? 0, numbers()[1] ?? 0], line)),
    Tf: () => void (glyphs = fonts.get(operands[0]?.slice(1) ?? "") ?? new Map()),
    Tj: show,
    TJ: show,
  };
  for (const [token] of content.matchAll(TOKEN)) {
    if (!/^[A-Za-z*'"]+$/.test(token)) {
      operands.push(token);
      continue;
    }
    operators[token]?.();
    operands = [];
  }
  return runs;
}

function matrix(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

function multiply(left: Matrix, right: Matrix): Matrix {
  const [a, b, c, d, e, f] = left;
  const [g, h, i, j, k, l] = right;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}
