import * as fc from "fast-check";
import { cellAddress, columnLetters } from "#domain/location.ts";
import type { CellValue } from "#domain/workbook.ts";
import { fault, number, rawParts, text } from "./workbook-xlsx.ts";
import { zipOf } from "./workbook-zip.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Formats by style index: none, a built-in one, the office's own, a Chinese date by number only. */
const FORMATS = [null, "0.00", '0.0"s"', 'yyyy"年"m"月"d"日"'];
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;s&quot;"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="164"/><xf numFmtId="31"/></cellXfs>';
/** How a text can be stored. */
const FORMS = ["inline", "inline runs", "shared", "shared runs", "formula"] as const;

/** A cell of a random workbook: what it holds and how it is stored. */
interface RandomCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly form: (typeof FORMS)[number];
  readonly style: number;
}

/** A random sheet and the way of its writer. */
export interface RandomWorkbook {
  /** By row, then by column; no two in one place, at least one. */
  readonly cells: readonly RandomCell[];
  /** Of elements; "" for none. */
  readonly prefix: "" | "x:" | "ss:";
  /** Whether rows and cells say where they stand; else blank ones are written in between. */
  readonly addresses: "all" | "rows" | "none";
  readonly isStored: boolean;
  readonly isStreamed: boolean;
}

const piece = fc.constantFrom(
  "王",
  "伟",
  "𠮷",
  "a",
  "0",
  "7",
  "&",
  "<",
  ">",
  '"',
  "'",
  " ",
  "\n",
  "_x0041_",
  "]]>",
  "=",
  "　",
);
const words = fc
  .array(piece, { minLength: 1, maxLength: 7 })
  .map((pieces) => pieces.join(""))
  .filter((joined) => /[^\s\u3000]/.test(joined));
const decimals = fc
  .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([units, places]) => String(units / 10 ** places))
  .filter((decimal) => !decimal.includes("e"));
const day = fc
  .tuple(fc.integer({ min: 1901, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 5, arbitrary: words.map(text) },
  { weight: 4, arbitrary: decimals.map((decimal) => number(decimal)) },
  { weight: 1, arbitrary: fc.boolean().map((flag): CellValue => ({ kind: "flag", flag })) },
  { weight: 1, arbitrary: fc.constantFrom("#REF!", "#N/A", "#DIV/0!").map(fault) },
  {
    weight: 1,
    arbitrary: day.map((iso): CellValue => ({ kind: "date", date: { day: iso, precision: "day" } })),
  },
);
const cell = fc.record({
  row: fc.integer({ min: 1, max: 12 }),
  column: fc.integer({ min: 1, max: 9 }),
  value,
  form: fc.constantFrom(...FORMS),
  style: fc.nat(FORMATS.length - 1),
});

/** A random legal workbook of one sheet with gaps. */
export const randomWorkbook: fc.Arbitrary<RandomWorkbook> = fc.record({
  cells: fc
    .uniqueArray(cell, { minLength: 1, maxLength: 24, selector: ({ row, column }) => `${row}:${column}` })
    .map((cells) => cells.toSorted((a, b) => a.row - b.row || a.column - b.column)),
  prefix: fc.constantFrom("", "x:", "ss:"),
  addresses: fc.constantFrom("all", "rows", "none"),
  isStored: fc.boolean(),
  isStreamed: fc.boolean(),
});

/** What must be read from it: address → value. */
export function written({ cells }: RandomWorkbook): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(cells.map((one) => [cellAddress(one.row, one.column), shown(one)]));
}

function shown({ value: held, style }: RandomCell): CellValue {
  return held.kind === "number" ? { ...held, format: FORMATS[style] ?? null } : held;
}

/** Its bytes. */
export function bytesOf(workbook: RandomWorkbook): Uint8Array {
  const shared: string[] = [];
  const rows = rowsXml(workbook, shared);
  const sheet = prefixed(`<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`, workbook.prefix);
  const strings = shared.map((one) => prefixed(`<si xmlns="${MAIN}">${one}</si>`, workbook.prefix)).join("");
  const parts = rawParts({ sheet, strings, styles: STYLES });
  const method = workbook.isStored ? 0 : 8;
  return zipOf(parts.map((part) => Object.assign(part, { method, streamed: workbook.isStreamed })));
}

/** Only elements of ours: a name between `<` and a blank, `/` or `>`. */
function prefixed(xml: string, prefix: RandomWorkbook["prefix"]): string {
  if (prefix === "") return xml;
  const named = xml.replaceAll(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`);
  return named.replace("xmlns=", `xmlns:${prefix.slice(0, -1)}=`);
}

function rowsXml({ cells, addresses }: RandomWorkbook, shared: string[]): string {
  const last = cells.at(-1)?.row ?? 0;
  const rows = Array.from({ length: last }, (_, index) => cells.filter(({ row }) => row === index + 1));
  return rows
    .map((inRow, index) => {
      if (inRow.length === 0) return addresses === "none" ? "<row/>" : "";
      const address = addresses === "none" ? "" : ` r="${index + 1}"`;
      return `<row${address}>${cellsXml(inRow, addresses === "all", shared)}</row>`;
    })
    .join("");
}

function cellsXml(inRow: readonly RandomCell[], isAddressed: boolean, shared: string[]): string {
  let next = 1;
  let xml = "";
  for (const one of inRow) {
    if (!isAddressed) xml += "<c/>".repeat(one.column - next);
    xml += cellXml(one, isAddressed ? ` r="${columnLetters(one.column)}${one.row}"` : "", shared);
    next = one.column + 1;
  }
  return xml;
}

function cellXml({ value: held, form, style }: RandomCell, address: string, shared: string[]): string {
  const start = `<c${address} s="${style}"`;
  switch (held.kind) {
    case "text":
      return `${start}${textXml(held.text, form, shared)}</c>`;
    case "number":
      return `${start}>${form === "formula" ? "<f>A1</f>" : ""}<v>${held.decimal}</v></c>`;
    case "flag":
      return `${start} t="b"><v>${held.flag ? 1 : 0}</v></c>`;
    case "error":
      return `${start} t="e"><v>${held.code}</v></c>`;
    case "date":
      return `${start} t="d"><v>${held.date.day}${form === "inline" ? "T00:00:00" : ""}</v></c>`;
  }
}

/** The rest of the cell's start tag, and its content. */
function textXml(plain: string, form: RandomCell["form"], shared: string[]): string {
  const half = Math.ceil(plain.length / 2);
  // Never between the two halves of a rare character, nor inside an escape.
  const at = /[\ud800-\udbff]$|_/.test(plain.slice(0, half)) ? 0 : half;
  const runs = [plain.slice(0, at), plain.slice(at)]
    .map((run) => `<r><rPr><b/></rPr>${element("t", run)}</r>`)
    .join('<rPh sb="0" eb="1"><t>pin</t></rPh>');
  switch (form) {
    case "inline":
      return ` t="inlineStr"><is>${element("t", plain)}</is>`;
    case "inline runs":
      return ` t="inlineStr"><is>${runs}</is>`;
    case "formula":
      return ` t="str"><f>A1&amp;B1</f>${element("v", plain)}`;
    case "shared":
    case "shared runs":
      shared.push(form === "shared" ? element("t", plain) : runs);
      return ` t="s"><v>${shared.length - 1}</v>`;
  }
}

function element(name: string, content: string): string {
  return `<${name} xml:space="preserve">${escaped(content)}</${name}>`;
}

/** As Excel writes it: what looks like one of its escapes is escaped. */
function escaped(content: string): string {
  const guarded = content.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return guarded.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
