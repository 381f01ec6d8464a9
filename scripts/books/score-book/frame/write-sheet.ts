import type { Borders, Style, Workbook, Worksheet } from "exceljs";
import type { GridCell, Show } from "#books/score-book/frame/cell.ts";
import { type GridSheet, hasHead } from "#books/score-book/frame/grid.ts";
import { FIRST_ROW } from "#books/score-book/frame/reference.ts";
import { columnLetters } from "#domain/location.ts";

const EDGE = { style: "thin", color: { argb: "FF999999" } } as const;
const BORDER: Partial<Borders> = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };
const HEAD_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEDEDED" } } as const;
const INPUT_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } } as const;
const HEAD_ROW = FIRST_ROW - 1;

const FONT = { name: "宋体", size: 11 } as const;
/** Widths in characters that still can be read on A4 across; wider sheets print on A3. */
const MOST_ON_A4 = 200;

const CENTRE = { vertical: "middle", horizontal: "center", wrapText: true } as const;
const LEFT = { vertical: "middle", wrapText: true } as const;
const RIGHT = { vertical: "middle", horizontal: "right" } as const;

const SHOWN: Readonly<Record<Show, Partial<Style>>> = {
  text: { border: BORDER, alignment: LEFT, font: FONT },
  centre: { border: BORDER, alignment: CENTRE, font: FONT },
  plain: { border: BORDER, alignment: RIGHT, font: FONT },
  points: { border: BORDER, alignment: RIGHT, font: FONT, numFmt: "0.00" },
  mean: { border: BORDER, alignment: RIGHT, font: FONT, numFmt: "0.0000" },
  percent: { border: BORDER, alignment: RIGHT, font: FONT, numFmt: "0.00%" },
  fraction: { border: BORDER, alignment: RIGHT, font: FONT, numFmt: "# ??/??" },
  head: { border: BORDER, alignment: CENTRE, fill: HEAD_FILL, font: { ...FONT, bold: true } },
  section: { font: { ...FONT, bold: true, size: 12 }, alignment: { vertical: "middle" } },
  note: { alignment: { vertical: "top", wrapText: true }, font: FONT },
};

/** One object a look: exceljs looks styles up by object, which is many times faster than by content. */
const LOCKED: Readonly<Record<Show, Partial<Style>>> = SHOWN;
const UNLOCKED = Object.fromEntries(
  Object.entries(SHOWN).map(([show, style]) => [show, { ...style, fill: INPUT_FILL, protection: { locked: false } }]),
) as Readonly<Record<Show, Partial<Style>>>;

/** Adds a sheet to the book: protected but for its input cells, its head in view, set up to print on A4 across. */
export function writeSheet(book: Workbook, grid: GridSheet): void {
  const listed = hasHead(grid);
  const sheet = book.addWorksheet(grid.name, {
    pageSetup: {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(listed ? { printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}` } : {}),
    },
    headerFooter: { oddFooter: "&C第 &P 页　共 &N 页" },
    views: [{ state: "frozen", ySplit: listed ? HEAD_ROW : HEAD_ROW - 1, xSplit: grid.frozen }],
  });
  // exceljs knows the enumeration in its types only, and A3 not at all.
  Object.assign(sheet.pageSetup, { paperSize: paperFor(grid) });
  for (const [index, { width }] of grid.columns.entries()) sheet.getColumn(index + 1).width = width;
  sheet.addRow([grid.title]).font = { ...FONT, size: 16, bold: true };
  sheet.addRow([grid.subtitle]).font = { ...FONT, color: { argb: "FF555555" } };
  if (listed) writeHead(sheet, grid);
  const first = listed ? FIRST_ROW : HEAD_ROW;
  const widths = grid.columns.map(({ width }) => width);
  for (const [index, cells] of grid.rows.entries()) writeRow(sheet, first + index, { cells, widths });
  finishSheet(sheet, grid, { first, last: first + grid.rows.length - 1 });
}

/** A4 is 9 and A3 is 8 in ECMA-376 part 1, 18.3.1.63. */
function paperFor({ columns }: GridSheet): number {
  return columns.reduce((sum, { width }) => sum + width, 0) > MOST_ON_A4 ? 8 : 9;
}

function writeHead(sheet: Worksheet, { columns, rows }: GridSheet): void {
  const head = sheet.getRow(HEAD_ROW);
  // Three lines where a head is split, two otherwise.
  head.height = columns.some(({ header }) => header?.includes("\n")) ? 48 : 32;
  for (const [index, { header }] of columns.entries()) {
    const cell = head.getCell(index + 1);
    cell.value = header;
    cell.style = LOCKED.head;
  }
  const last = Math.max(HEAD_ROW, HEAD_ROW + rows.length);
  sheet.autoFilter = `A${HEAD_ROW}:${columnLetters(columns.length)}${last}`;
}

function writeRow(
  sheet: Worksheet,
  number: number,
  { cells, widths }: { cells: readonly GridCell[]; widths: readonly number[] },
): void {
  const row = sheet.getRow(number);
  if (cells.length > 0) row.height = heightOf(cells, widths);
  for (const [index, { value, formula, show, input }] of cells.entries()) {
    const cell = row.getCell(index + 1);
    cell.value = formula === null ? value : { formula, result: value ?? "", date1904: false };
    cell.style = input ? UNLOCKED[show] : LOCKED[show];
  }
}

const LINE_HEIGHT = 15;
const LEAST_HEIGHT = 18;
/** Han characters and full-width signs take two places of a column's width. */
const WIDE = /[\u2014\u2018-\u201d\u3000-\uffee]/g;

/** Points that a row needs for its words to wrap: no program works that out when it opens the file. */
function heightOf(cells: readonly GridCell[], widths: readonly number[]): number {
  const lines = cells.map(({ value, show }, index) => {
    if (typeof value !== "string" || (show !== "text" && show !== "centre")) return 1;
    const places = value.length + (value.match(WIDE)?.length ?? 0);
    return Math.ceil(places / Math.max(1, (widths[index] ?? 9) - 1));
  });
  return Math.max(LEAST_HEIGHT, LINE_HEIGHT * Math.max(...lines));
}

function finishSheet(sheet: Worksheet, grid: GridSheet, { first, last }: { first: number; last: number }): void {
  if (last >= first) {
    for (const column of grid.checks) {
      const letters = columnLetters(column);
      const style = { font: { bold: true, color: { argb: "FFB00020" } }, fill: redFill() };
      sheet.addConditionalFormatting({
        ref: `${letters}${first}:${letters}${last}`,
        rules: [{ type: "expression", priority: 1, formulae: [`${letters}${first}="不同"`], style }],
      });
    }
  }
  for (const { cell, words } of grid.choices) {
    sheet.getCell(cell).dataValidation = { type: "list", allowBlank: false, formulae: [`"${words.join(",")}"`] };
  }
  // Without a password: the lock saves formulas from slips of the hand, it keeps no secret. Set at once, not later.
  void sheet.protect("", { autoFilter: true, formatColumns: true, formatRows: true });
}

/** A fill of a conditional format is read from its background colour (ECMA-376 part 1, 18.8.20). */
function redFill() {
  return { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC9C6" } } as const;
}
