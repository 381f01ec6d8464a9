import { type Location, columnLetters, locationKey, parseCellAddress } from "#domain/location.ts";
import { by, compareText, groupBy } from "#domain/order.ts";

/** Sheets by their place, `台账/活动台账.xlsx › 6月`, each with its number from 1. */
export type SheetNumbers = ReadonlyMap<string, number>;

/** Numbers the sheets of all these cells in the order of their places, so that several documents can share the numbers. */
export function sheetNumbers(cells: readonly Location[]): SheetNumbers {
  const places = [...new Set(cells.map(placeOf))].sort(compareText);
  return new Map(places.map((place, index) => [place, index + 1]));
}

/** A sheet that figures come from. */
export interface Source {
  /** [1] */
  readonly number: string;
  /** 台账/活动台账.xlsx › 6月 */
  readonly place: string;
}

/** Writes evidence short and remembers which sheets it named, for the list at the document's end. */
export interface EvidenceWriter {
  /** `[1]C5、C7:C9；[2]F12`; long lists end with 等23处. Empty without evidence. */
  readonly write: (cells: readonly Location[]) => string;
  /** The sheets named so far, by number. */
  readonly sources: () => readonly Source[];
}

/**
 * Makes a writer of evidence. Cells that stand below one another become a range in Excel's notation; at most `limit`
 * ranges are written, then 等N处 with the number of all cells. A sheet without a number gets the next one.
 */
export function evidenceWriter(limit: number, sheets: SheetNumbers = new Map()): EvidenceWriter {
  const numbers = new Map(sheets);
  const named = new Set<string>();
  const numberOf = (place: string) => {
    const number = numbers.get(place) ?? numbers.size + 1;
    numbers.set(place, number);
    named.add(place);
    return `[${number}]`;
  };
  return {
    write: (cells) => writeEvidence(cells, limit, numberOf),
    sources: () =>
      [...numbers].flatMap(([place, number]) => (named.has(place) ? { number: `[${number}]`, place } : [])),
  };
}

function writeEvidence(cells: readonly Location[], limit: number, numberOf: (place: string) => string): string {
  const distinct = [...new Map(cells.map((cell) => [locationKey(cell), cell])).values()];
  const ranges = [...groupBy(distinct.sort(by(locationKey)), placeOf)].flatMap(([place, here]) =>
    cellRanges(here).map((range) => ({ place, range })),
  );
  const shown = [...groupBy(ranges.slice(0, limit), ({ place }) => place)];
  const text = shown.map(([place, some]) => numberOf(place) + some.map(({ range }) => range).join("、")).join("；");
  return ranges.length > limit ? `${text}等${distinct.length}处` : text;
}

function placeOf(at: Location): string {
  return at.sheet === null ? at.file : `${at.file} › ${at.sheet}`;
}

/** Cells of one sheet as Excel ranges, down each column: C5, C7:C9. A whole sheet is an empty text. */
function cellRanges(cells: readonly Location[]): readonly string[] {
  const places = cells.flatMap(({ cell }) => (cell === null ? [] : (parseCellAddress(cell) ?? [])));
  if (places.length === 0) return [""];
  const columns = groupBy(
    places.sort(
      by(
        ({ column }) => column,
        ({ row }) => row,
      ),
    ),
    ({ column }) => String(column),
  );
  return [...columns].flatMap(([column, all]) =>
    runs(all.map(({ row }) => row)).map((run) => rangeText(Number(column), run)),
  );
}

interface Run {
  readonly first: number;
  readonly last: number;
}

function runs(rows: readonly number[]): readonly Run[] {
  const found: Run[] = [];
  for (const row of rows) {
    const open = found.at(-1);
    if (open?.last === row - 1) found[found.length - 1] = { first: open.first, last: row };
    else found.push({ first: row, last: row });
  }
  return found;
}

function rangeText(column: number, { first, last }: Run): string {
  const letters = columnLetters(column);
  return first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`;
}
