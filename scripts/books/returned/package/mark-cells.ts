import type { CellMark } from "#books/returned/mark.ts";
import { type Edit, appendTo, insertAt, withAttributes } from "#books/returned/package/edits.ts";
import type { StyleSheet } from "#books/returned/package/style-sheet.ts";
import {
  UnsafeToPatch,
  type XmlElement,
  type XmlTag,
  attributeOf,
  attributesOf,
  childOf,
  childrenOf,
  tagsFrom,
} from "#books/returned/package/xml.ts";
import { cellAddress, parseCellAddress } from "#domain/location.ts";
import { groupBy } from "#domain/order.ts";

interface CellTag {
  readonly tag: XmlTag;
  readonly column: number;
}

interface RowTag {
  readonly tag: XmlTag;
  readonly number: number;
  /** The position of its end tag. */
  close: number;
  /** Only those of rows that hold a mark. */
  readonly cells: CellTag[];
}

interface Grid {
  readonly rows: readonly RowTag[];
  /** Every row and every cell of a row with marks names its place; only then can one be put between them. */
  readonly addressed: boolean;
}

/** Changes that give every marked cell its fill; a blank cell without an element gets one. Throws {@link UnsafeToPatch}. */
export function cellEdits(
  xml: string,
  root: XmlElement,
  order: { readonly marks: readonly CellMark[]; readonly styles: StyleSheet },
): readonly Edit[] {
  const cells = childrenOf(root, "sheetData");
  const [sheetData] = cells;
  if (!sheetData || cells.length > 1) throw new UnsafeToPatch("the sheet has not one block of cells");
  const wanted = groupBy(order.marks, ({ row }) => String(row));
  const grid = readGrid(xml, sheetData, wanted);
  const known = new Map(grid.rows.map((row) => [row.number, row]));
  const place = { xml, root, grid, styles: order.styles, prefix: sheetData.prefix };
  const edits: Edit[] = [];
  const last: string[] = [];
  for (const [number, marks] of [...wanted].map(([key, own]) => [Number(key), own] as const)) {
    const row = known.get(number);
    if (row) edits.push(...rowEdits(place, row, marks));
    else {
      requireAddresses(grid);
      const next = grid.rows.find((other) => other.number > number);
      const text = `<${place.prefix}row r="${number}">${marks.map((mark) => newCell(place, mark, null)).join("")}</${place.prefix}row>`;
      if (next) edits.push(insertAt(next.tag.start, text));
      else last.push(text);
    }
  }
  return last.length === 0 ? edits : [...edits, appendTo(xml, sheetData, last.join(""))];
}

type Place = { xml: string; root: XmlElement; grid: Grid; styles: StyleSheet; prefix: string };

function rowEdits(place: Place, row: RowTag, marks: readonly CellMark[]): readonly Edit[] {
  const { xml, styles } = place;
  const there = new Map(row.cells.map((cell) => [cell.column, cell.tag]));
  const edits: Edit[] = [];
  const fresh: CellMark[] = [];
  for (const mark of marks) {
    const cell = there.get(mark.column);
    if (!cell) fresh.push(mark);
    else {
      const base = Number(attributeOf(xml, cell, "s") ?? 0);
      edits.push(
        withAttributes(xml, { start: cell.start, startEnd: cell.end }, { s: styles.marked(base, mark.severity) }),
      );
    }
  }
  return fresh.length === 0 ? edits : [...edits, ...newCells(place, row, fresh)];
}

/** `spans` only helps a program to read faster; a cell outside it would make it false (18.3.1.73). */
function newCells(place: Place, row: RowTag, marks: readonly CellMark[]): readonly Edit[] {
  requireAddresses(place.grid);
  const { xml, prefix } = place;
  const start = withAttributes(xml, { start: row.tag.start, startEnd: row.tag.end }, { spans: null });
  if (row.tag.kind === "empty") {
    const cells = marks.map((mark) => newCell(place, mark, row)).join("");
    return [{ ...start, text: `${start.text.replace(/\s*\/>$/, ">")}${cells}</${prefix}row>` }];
  }
  const inserted = marks.map((mark) => {
    const next = row.cells.find((cell) => cell.column > mark.column);
    return insertAt(next?.tag.start ?? row.close, newCell(place, mark, row));
  });
  return [start, ...inserted];
}

function newCell(place: Place, mark: CellMark, row: RowTag | null): string {
  const style = place.styles.marked(emptyStyle(place, mark, row), mark.severity);
  return `<${place.prefix}c r="${cellAddress(mark.row, mark.column)}" s="${style}"/>`;
}

/** How a blank cell looks that has no element: like its row, else like its column. */
function emptyStyle({ xml, root }: Place, { column }: CellMark, row: RowTag | null): number {
  const own = row === null ? new Map<string, string>() : attributesOf(xml.slice(row.tag.start, row.tag.end));
  if (own.get("s") !== undefined && /^(1|true)$/.test(own.get("customFormat") ?? "")) return Number(own.get("s"));
  const groups = childOf(root, "cols")?.children ?? [];
  const group = groups
    .map((col) => attributesOf(xml.slice(col.start, col.startEnd)))
    .find((col) => Number(col.get("min")) <= column && column <= Number(col.get("max")));
  return Number(group?.get("style") ?? 0);
}

function requireAddresses(grid: Grid): void {
  if (!grid.addressed) throw new UnsafeToPatch("cells without addresses leave no place for a new one");
}

/** The rows of a sheet with their places; of the rows that hold a mark also the cells. */
function readGrid(xml: string, sheetData: XmlElement, wanted: ReadonlyMap<string, unknown>): Grid {
  const rows: RowTag[] = [];
  let addressed = true;
  let depth = 0;
  for (const tag of tagsFrom(xml, sheetData.startEnd)) {
    if (tag.start >= sheetData.close) break;
    if (tag.kind === "close") {
      depth -= 1;
      if (depth === 0) endRow(rows, tag);
      continue;
    }
    if (depth === 0) addressed = takeRow(xml, tag, rows) && addressed;
    if (depth === 1) addressed = takeCell(xml, tag, wantedRow(rows, wanted)) && addressed;
    if (tag.kind === "open") depth += 1;
  }
  return { rows, addressed };
}

function endRow(rows: readonly RowTag[], tag: XmlTag): void {
  const row = rows.at(-1);
  if (row) row.close = tag.start;
}

/** The row that is being read, if it holds a mark. */
function wantedRow(rows: readonly RowTag[], wanted: ReadonlyMap<string, unknown>): RowTag | null {
  const row = rows.at(-1);
  return row && wanted.has(String(row.number)) ? row : null;
}

/** A row without its number follows the one before (18.3.1.73). Returns whether it has one. */
function takeRow(xml: string, tag: XmlTag, rows: RowTag[]): boolean {
  const written = attributeOf(xml, tag, "r");
  const number = written === null ? (rows.at(-1)?.number ?? 0) + 1 : Number(written);
  rows.push({ tag, number, close: tag.end, cells: [] });
  return written !== null;
}

/** A cell without its address follows the one before (18.3.1.4). Returns whether it has one, where its row matters. */
function takeCell(xml: string, tag: XmlTag, row: RowTag | null): boolean {
  if (row === null || tag.name !== "c") return true;
  const written = parseCellAddress(attributeOf(xml, tag, "r") ?? "");
  row.cells.push({ tag, column: written?.column ?? (row.cells.at(-1)?.column ?? 0) + 1 });
  return written !== null;
}
