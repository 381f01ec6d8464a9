import type { CellValue } from "#domain/workbook.ts";
import { textValue } from "#import/workbook/cell-text.ts";
import { isoValue, numberValue } from "#import/workbook/iso-value.ts";
import { LIMITS } from "#import/workbook/limits.ts";
import { refuseDamaged } from "#import/workbook/refusal.ts";
import type { XmlCursor, XmlTag } from "#import/workbook/xlsx/xml-tags.ts";
import { attributesOf, nextTag } from "#import/workbook/xlsx/xml-tags.ts";
import { unescapeXml } from "#import/workbook/xlsx/xml-text.ts";

/** A cell as written. */
export interface OdsCell {
  readonly attributes: ReadonlyMap<string, string>;
  /** The text that it shows, by paragraphs. */
  readonly paragraphs: readonly string[];
}

/** Elements whose text is not the cell's: notes, comments, drawings, and the reading beside a name. */
const APART = /^(?:annotation|note|frame|custom-shape|g|ruby-text|shape|rect|line|control|detective)$/;
/** What LibreOffice shows for an error: Excel's name of it, or a number of its own. */
const SHOWN_ERROR = /^(?:#[A-Z0-9/]+[!?]?|(?:Err|错误)[:：]\d{3})$/;
const DURATION = /^-?P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/;
const MOST_SPACES = 1000;
/** Reads to the end of the cell that was just opened; answers its paragraphs. White space as in ODF 1.3 part 3, 6.1.2. */
export function readOdsCell(cursor: XmlCursor): string[] {
  const depth = cursor.open.length;
  const paragraphs: string[] = [];
  for (let tag = nextTag(cursor); tag && cursor.open.length >= depth; tag = nextTag(cursor)) {
    if (tag.kind === "close") continue;
    if (APART.test(tag.name)) passOver(cursor, tag);
    else if (tag.name === "table") refuseDamaged("单元格里套着另一张表");
    else if (tag.name === "p" || tag.name === "h") paragraphs.push(tag.kind === "empty" ? "" : paragraphText(cursor));
  }
  return paragraphs;
}

function passOver(cursor: XmlCursor, tag: XmlTag): void {
  if (tag.kind !== "open") return;
  const depth = cursor.open.length;
  while (cursor.open.length >= depth) nextTag(cursor);
}

/** White space in the file is one blank, none at the edges; blanks, tabs and line breaks that count are elements. */
function paragraphText(cursor: XmlCursor): string {
  const depth = cursor.open.length;
  let text = "";
  let from = cursor.at;
  for (let tag = nextTag(cursor); tag; tag = nextTag(cursor)) {
    text = appendText(text, unescapeXml(cursor.xml.slice(from, tag.start)));
    if (cursor.open.length < depth) break;
    if (tag.kind !== "close" && APART.test(tag.name)) passOver(cursor, tag);
    else if (tag.kind !== "close") text += spacing(cursor, tag);
    from = cursor.at;
    if (text.length > LIMITS.partBytes) refuseDamaged("单元格的文字过长");
  }
  return text.replaceAll(KEPT_SPACE, " ").replace(/ $/, "").replaceAll(COUNTED_SPACE, " ");
}

/** Stand for a collapsed blank and for one that counts while a paragraph is put together. */
const KEPT_SPACE = "\ufdd0";
const COUNTED_SPACE = "\ufdd1";

function appendText(text: string, next: string): string {
  const collapsed = next.replace(/[ \t\r\n]+/g, KEPT_SPACE);
  const afterBlank = text === "" || text.endsWith(KEPT_SPACE);
  return text + (afterBlank && collapsed.startsWith(KEPT_SPACE) ? collapsed.slice(1) : collapsed);
}

function spacing(cursor: XmlCursor, tag: XmlTag): string {
  if (tag.name === "tab") return "\t";
  if (tag.name === "line-break") return "\n";
  if (tag.name !== "s") return "";
  const count = attributesOf(tag, cursor.part).get("c") ?? "1";
  return COUNTED_SPACE.repeat(/^\d{1,4}$/.test(count) ? Math.min(Number(count), MOST_SPACES) : 1);
}

/** The value of a cell by its type (ODF 1.3 part 3, 19.387); null when it is blank. */
export function odsValue({ attributes, paragraphs }: OdsCell): CellValue | null {
  const shown = paragraphs.join("\n");
  const isFormula = attributes.has("formula");
  // LibreOffice writes two types of one name in two namespaces; for an error the second, ours after the prefix, tells.
  const type = attributes.get("value-type") ?? "";
  if (type === "error" || (isFormula && SHOWN_ERROR.test(shown)))
    return { kind: "error", code: shown === "" ? "#VALUE!" : shown };
  if (isFormula && type === "") return shown === "" ? { kind: "error", code: "formula" } : textValue(shown);
  const [attribute, read] = TYPES.get(type) ?? ["string-value", textOf];
  return read(attributes.get(attribute), shown);
}

type TypedReader = (stored: string | undefined, shown: string) => CellValue | null;

/** By type: the attribute that holds the value, and how it is read. */
const TYPES: ReadonlyMap<string, readonly [attribute: string, read: TypedReader]> = new Map<
  string,
  readonly [string, TypedReader]
>([
  ["float", ["value", (stored, shown) => numberValue(stored ?? shown, shownFormat(stored, shown))]],
  ["currency", ["value", (stored, shown) => numberValue(stored ?? shown, shownFormat(stored, shown))]],
  ["percentage", ["value", (stored, shown) => numberValue(stored ?? shown, "0%")]],
  ["date", ["date-value", (stored, shown) => isoValue(stored ?? shown)]],
  ["time", ["time-value", (stored, shown) => textValue(durationText(stored) ?? shown)]],
  ["boolean", ["boolean-value", flagValue]],
]);

function textOf(stored: string | undefined, shown: string): CellValue | null {
  return textValue(shown === "" ? (stored ?? "") : shown);
}

/** Decimals that are shown beyond the stored ones (2010.10 for 2010.1) tell the format; the rest of it has no meaning for us. */
function shownFormat(stored: string | undefined, shown: string): string | null {
  const decimals = /^-?\d+\.(\d+)$/.exec(shown)?.[1];
  if (decimals === undefined || shown === stored) return null;
  return `0.${"0".repeat(decimals.length)}`;
}

function flagValue(stored: string | undefined, shown: string): CellValue | null {
  if (stored === "true" || stored === "false") return { kind: "flag", flag: stored === "true" };
  return textValue(shown);
}

/** PT08H30M00S → 08:30:00; null when it is none. */
function durationText(stored: string | undefined): string | null {
  const match = DURATION.exec(stored ?? "");
  if (!match) return null;
  const [, days = "0", hours = "0", minutes = "0", seconds = "0"] = match;
  return [String(Number(days) * 24 + Number(hours)), minutes, seconds].map((part) => part.padStart(2, "0")).join(":");
}
