/** Where something stands in the files that staff dropped: the unit of evidence and of every issue. */
export interface Location {
  /** Path relative to the inbox (or the configuration folder), `/` between folders, NFC. */
  readonly file: string;
  /** Sheet name; null for a text file or for the file as a whole. */
  readonly sheet: string | null;
  /** Address such as `C12`; null for the sheet or the file as a whole. */
  readonly cell: string | null;
}

/** The location of a whole file. */
export function fileLocation(file: string): Location {
  return { file, sheet: null, cell: null };
}

/** The letters of a 1-based column number: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The address of a cell by 1-based row and column: (12, 3) → C12. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Row and column (1-based) of an address such as `C12`; null when it is none. */
export function parseCellAddress(address: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(address);
  if (!match) return null;
  const letters = match[1] ?? "";
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}

/** A location as the clerk reads it: 花名册.xlsx › 在职 › C12. */
export function locationText(at: Location): string {
  return [at.file, at.sheet, at.cell].filter((part) => part !== null).join(" › ");
}

/** A key by which equal locations are equal and by which lists of them are sorted. */
export function locationKey(at: Location): string {
  const cell = at.cell === null ? null : parseCellAddress(at.cell);
  const place = cell ? `${String(cell.row).padStart(7, "0")}:${String(cell.column).padStart(5, "0")}` : "";
  return `${at.file}\u0000${at.sheet ?? ""}\u0000${place}`;
}
