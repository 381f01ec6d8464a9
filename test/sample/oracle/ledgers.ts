import type { Grid } from "./grid.ts";
import { HEADERS, KIND_OF_FILE, WORDS } from "./headers.ts";

/** One data row of a table, or one mark of a matrix of names × days. */
export interface Entry {
  readonly kind: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  /** Column of the mark in a matrix; "" elsewhere. */
  readonly column: string;
  /** Standard field → tidied text; blanks are not there. */
  readonly fields: ReadonlyMap<string, string>;
  /** Standard field → column letters. */
  readonly columns: ReadonlyMap<string, string>;
  /** The year and the day that the lines above the table name. */
  readonly year: string;
  readonly reported: string;
}

/**
 * Every data row of a sheet, whatever its verdict; none for a file that is not one of ours. Where a column of the
 * branch may stand and does not, the sheet is named after the branch, if after any.
 */
export function entriesOf(grid: Grid): readonly Entry[] {
  const kind = KIND_OF_FILE.find(([name]) => name.test(grid.file))?.[1];
  if (kind === undefined) return [];
  const [top, bottom] = headOf(grid);
  const columns = columnsOf(kind, grid, bottom);
  const table = { kind, file: grid.file, sheet: grid.sheet, column: "", columns, ...saidAbove(grid, top) };
  const isMatrix = kind === "签到表" && !columns.has("状态");
  const entries: Entry[] = [];
  for (const [row, cells] of grid.rows) {
    if (row <= bottom || !isDataRow(cells, grid)) continue;
    const entry = { ...table, row, fields: fieldsOf(cells, table) };
    if (isMatrix) entries.push(...marksOf(entry, grid, [top, bottom]));
    else entries.push(entry);
  }
  return entries;
}

function fieldsOf(
  cells: ReadonlyMap<string, string>,
  { kind, columns, sheet }: Pick<Entry, "kind" | "columns" | "sheet">,
): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [field, column] of columns) {
    const text = cells.get(column) ?? "";
    if (text !== "") fields.set(field, field === "状态" ? (WORDS[text] ?? text) : text);
  }
  if (isNamedAfterBranch({ kind, columns, sheet })) fields.set("党组织", sheet ?? "");
  return fields;
}

function isNamedAfterBranch({ kind, columns, sheet }: Pick<Entry, "kind" | "columns" | "sheet">): boolean {
  const mayName = (HEADERS[kind] ?? []).some(([field]) => field === "党组织");
  return mayName && !columns.has("党组织") && /党支部$|党总支$/.test(sheet ?? "");
}

/** The year and 填报日期 in the lines above the head. */
function saidAbove(grid: Grid, top: number): { readonly year: string; readonly reported: string } {
  let said = "";
  for (const [row, cells] of grid.rows) if (row < top) said += ` ${[...cells.values()].join(" ")}`;
  return { year: /20\d\d/.exec(said)?.[0] ?? "", reported: /填报日期:(\S+)/.exec(said)?.[1] ?? "" };
}

/** First and last row of the head: in the sample its first column is headed 序号; in the csv it is the first line. */
function headOf(grid: Grid): readonly [top: number, bottom: number] {
  if (grid.sheet === null) return [1, 1];
  const found: number[] = [];
  for (const [row, cells] of grid.rows) {
    if (cells.get("A") === "序号" && (found.length === 0 || found.at(-1) === row - 1)) found.push(row);
  }
  const [top] = found;
  if (top === undefined) throw new Error(`${grid.file} › ${grid.sheet}: no head`);
  return [top, top + found.length - 1];
}

function columnsOf(kind: string, grid: Grid, bottom: number): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  for (const [marked, headers] of HEADERS[kind] ?? []) {
    const field = marked.replace("!", "");
    const spellings = headers.split(" ");
    for (const [column, header] of grid.rows.get(bottom) ?? []) {
      if (spellings.includes(header)) columns.set(field, column);
    }
    if (marked.endsWith("!") && !columns.has(field))
      throw new Error(`${grid.file} › ${grid.sheet}: no column ${field}`);
  }
  return columns;
}

/** A numbered row with more than its number; subtotals, notes, signatures and repeated heads have no number. */
function isDataRow(cells: ReadonlyMap<string, string>, grid: Grid): boolean {
  if (grid.sheet === null) return true;
  return cells.size > 1 && /^\d+$/.test(cells.get("A") ?? "");
}

/** The marks of one person in a matrix; what was held stands above the day, in the merged cells of the first line. */
function marksOf(person: Entry, grid: Grid, [top, bottom]: readonly [number, number]): readonly Entry[] {
  const days = grid.rows.get(bottom) ?? new Map<string, string>();
  const held = (top < bottom ? grid.rows.get(top) : undefined) ?? new Map<string, string>();
  const marks: Entry[] = [];
  for (const [column, sign] of grid.rows.get(person.row) ?? []) {
    const day = days.get(column) ?? "";
    if (!/^\d+月\d+日$/.test(day)) continue;
    const fields = new Map([...person.fields, ["日期", day], ["活动名称", held.get(column) ?? ""]]);
    fields.set("状态", WORDS[sign] ?? sign);
    marks.push({ ...person, column, fields, columns: new Map([["状态", column]]) });
  }
  return marks;
}
