import { createHash } from "node:crypto";
import type { Checked } from "#domain/checked.ts";
import type { InputFile } from "#domain/input-file.ts";
import { cellAddress } from "#domain/location.ts";
import type { CellValue, Workbook } from "#domain/workbook.ts";
import { readWorkbook } from "#import/workbook/read-workbook.ts";
import type { ZipPart } from "./workbook-zip.ts";
import { zipOf } from "./workbook-zip.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A workbook by the XML of its parts; what is not given is an ordinary minimal part. */
export interface RawWorkbook {
  /** What stands in `<sheetData>` of the one sheet 名册. */
  readonly rows?: string;
  /** What stands after `</sheetData>`. */
  readonly after?: string;
  /** The whole sheet part. */
  readonly sheet?: string | Uint8Array;
  /** `<si>` elements. */
  readonly strings?: string;
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  readonly workbook?: string;
  readonly workbookRels?: string;
  /** Parts to add, or to replace by name; null takes a part away. */
  readonly parts?: Readonly<Record<string, Partial<ZipPart> | null>>;
}

/** The bytes of a workbook made from raw XML. */
export function rawXlsx(raw: RawWorkbook = {}): Uint8Array {
  return zipOf(rawParts(raw));
}

const RELATED = [
  ["rId1", "worksheet", "worksheets/sheet1.xml"],
  ["rId2", "sharedStrings", "sharedStrings.xml"],
  ["rId3", "styles", "styles.xml"],
] as const;

/** The parts of a workbook made from raw XML, for archives that are to be wrong. */
export function rawParts(raw: RawWorkbook = {}): ZipPart[] {
  const rows = raw.rows ?? '<row r="1"><c r="A1"><v>1</v></c></row>';
  const ordinary: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"/>`,
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": raw.workbook ?? workbookXml('<sheet name="名册" sheetId="1" r:id="rId1"/>'),
    "xl/_rels/workbook.xml.rels": raw.workbookRels ?? relations(RELATED),
    "xl/worksheets/sheet1.xml": raw.sheet ?? sheetXml(rows, raw.after),
  };
  if (raw.strings !== undefined) ordinary["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${raw.strings}</sst>`;
  if (raw.styles !== undefined) ordinary["xl/styles.xml"] = `<styleSheet xmlns="${MAIN}">${raw.styles}</styleSheet>`;
  return changedParts(ordinary, raw.parts ?? {});
}

function changedParts(
  ordinary: Readonly<Record<string, string | Uint8Array>>,
  changes: NonNullable<RawWorkbook["parts"]>,
): ZipPart[] {
  const names = new Set([...Object.keys(ordinary), ...Object.keys(changes)]);
  return [...names].flatMap((name) =>
    changes[name] === null ? [] : [{ name, content: ordinary[name] ?? "", ...changes[name] }],
  );
}

export function sheetXml(rows: string, after = ""): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function workbookXml(sheets: string, before = ""): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${sheets}</sheets></workbook>`;
}

export function relations(rows: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${rows.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
}

/** A file of the inbox with a true hash. */
function inputFile(bytes: Uint8Array | string, path = "名册.xlsx"): InputFile {
  const content = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  return { path, bytes: content, sha256: createHash("sha256").update(content).digest("hex") };
}

/** Reads bytes under a name. */
export function read(bytes: Uint8Array | string, path = "名册.xlsx"): Promise<Checked<Workbook | null>> {
  return readWorkbook(inputFile(bytes, path));
}

/** Reads bytes and returns the one issue of the refused file as `code: found`, with the place where it has one. */
export async function refusalOf(bytes: Uint8Array | string, path?: string): Promise<string> {
  const { value, issues } = await read(bytes, path);
  if (value !== null || issues.length !== 1) return `read, ${issues.length} issues`;
  const [{ code, at, text } = { code: "", at: { sheet: null, cell: null }, text: { found: "" } }] = issues;
  return [code, at.sheet, at.cell, text.found].filter((part) => part !== null).join(" | ");
}

/** The values of the first sheet by address. */
export async function valuesOf(bytes: Uint8Array | string, path?: string): Promise<Record<string, CellValue>> {
  const { value } = await read(bytes, path);
  return Object.fromEntries(
    (value?.sheets[0]?.rows ?? []).flatMap((row) =>
      row.cells.map((cell) => [cellAddress(cell.row, cell.column), cell.value]),
    ),
  );
}

export const text = (value: string): CellValue => ({ kind: "text", text: value });
export const number = (decimal: string, format: string | null = null): CellValue => ({
  kind: "number",
  decimal,
  format,
});
export const fault = (code: string): CellValue => ({ kind: "error", code });
