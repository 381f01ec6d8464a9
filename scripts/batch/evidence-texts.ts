import { allLines, lineEvidence } from "#domain/evidence.ts";
import { appearanceOf } from "#import/record/number-appearance.ts";
import { readWorkbook } from "#import/workbook/read-workbook.ts";
import type { InputFile } from "#domain/input-file.ts";
import { type Location, parseCellAddress } from "#domain/location.ts";
import { exact } from "#domain/points.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { dayOfSerial } from "#domain/serial-date.ts";
import { type CellValue, cellText, type Sheet, type Workbook } from "#domain/workbook.ts";

/** Every cell from which a figure of a subject comes, and those of its records without effect. */
export function evidenceOf(score: SubjectScore, unscored: readonly Location[]): readonly Location[] {
  const lines = allLines(score);
  const self = lines.flatMap(({ selfAssessed }) => selfAssessed?.at ?? []);
  const limits = score.limits.flatMap(({ evidence }) => evidence);
  return [...lines.flatMap(lineEvidence), ...self, ...limits, ...unscored];
}

/**
 * Reads the files that the cells name once more, from the bytes already in memory, and gives the text of any of their
 * cells as it stands there, before any cleaning; null for a blank cell and for a file that is not among them. A cell inside
 * a merged range has the range's text.
 */
export async function readTexts(
  cells: readonly Location[],
  files: readonly InputFile[],
): Promise<(at: Location) => string | null> {
  const named = new Set(cells.map(({ file }) => file));
  const workbooks = new Map<string, Workbook>();
  for (const file of files.filter(({ path }) => named.has(path))) {
    const { value } = await readWorkbook(file);
    if (value !== null) workbooks.set(file.path, value);
  }
  return ({ file, sheet: name, cell }) => {
    const sheet = workbooks.get(file)?.sheets.find((one) => one.name === name);
    const place = cell === null ? null : parseCellAddress(cell);
    const value = sheet === undefined || place === null ? undefined : valueIn(sheet, place);
    return value === undefined ? null : shownText(value, workbooks.get(file)?.date1904 ?? false);
  };
}

function valueIn(sheet: Sheet, at: { readonly row: number; readonly column: number }): CellValue | undefined {
  const range = sheet.merges.find(
    ({ top, left, bottom, right }) => top <= at.row && at.row <= bottom && left <= at.column && at.column <= right,
  );
  const { row, column } = range ? { row: range.top, column: range.left } : at;
  const cells = sheet.rows.find((one) => one.row === row)?.cells;
  return cells?.find((one) => one.column === column)?.value;
}

/** As a reader sees the cell in Excel, as far as it matters: dates and percentages by their format, any other as stored. */
function shownText(value: CellValue, date1904: boolean): string {
  if (value.kind !== "number") return cellText(value);
  const appearance = appearanceOf(value.format);
  if (appearance === "percent") return `${exact(value.decimal).mul(100).toString()}%`;
  return (appearance === "date" ? dayOfSerial(value.decimal, date1904) : null) ?? value.decimal;
}
