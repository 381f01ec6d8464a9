import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellAddress, parseCellAddress } from "#domain/location.ts";
import type { CellValue, Sheet, Workbook } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import { FOLDERS } from "#files/project.ts";
import { read } from "../../support/workbook-xlsx.ts";
import type { OtherCell } from "../../support/second-readers.ts";
import { SECOND_READERS } from "../../support/second-readers.ts";

const corpus = process.env["PINGBAO_CORPUS"];

/** One cell on which two readers do not agree. */
interface Difference {
  readonly ours: CellValue | null;
  readonly theirs: OtherCell | null;
  readonly address: string;
  readonly sheet: Sheet;
  readonly book: Workbook;
}

/** Every difference must have one of these reasons; a new one is a fault of ours until it is understood. */
const REASONS: Readonly<Record<string, (difference: Difference) => boolean>> = {
  "a number under a date format: ours is the serial number, the schema decides": ({ ours, theirs, book }) =>
    ours?.kind === "number" &&
    theirs?.kind === "date" &&
    Math.abs(Number(ours.decimal) + (book.date1904 ? 1462 : 0) - Number(theirs.text)) < 1e-4,
  "blanks and invisible characters only: ours is a blank": ({ ours, theirs }) =>
    ours === null && theirs?.kind === "text" && /^[\s\u200b-\u200f\u2060\ufeff]*$/.test(theirs.text),
  "a value under a merged range, which no viewer shows": ({ ours, theirs, address, sheet }) =>
    ours === null && theirs !== null && isCovered(sheet, address),
  "line ends: two characters in the file are one for readers that go by XML 1.0, 2.11": ({ ours, theirs }) =>
    ours?.kind === "text" && theirs?.kind === "text" && ours.text.replaceAll("\r\n", "\n") === theirs.text,
};

function isCovered({ merges }: Sheet, address: string): boolean {
  const at = parseCellAddress(address);
  return merges.some(
    ({ top, left, bottom, right }) =>
      at !== null && at.row >= top && at.row <= bottom && at.column >= left && at.column <= right,
  );
}

function isSame(ours: CellValue | null, theirs: OtherCell | null): boolean {
  if (ours === null || theirs === null) return ours === theirs;
  return (
    ours.kind === theirs.kind &&
    (ours.kind === "number" ? Number(ours.decimal) === Number(theirs.text) : cellText(ours) === theirs.text)
  );
}

function* differences(book: Workbook, sheet: Sheet, others: ReadonlyMap<string, OtherCell>): Generator<Difference> {
  const ours = new Map(
    sheet.rows.flatMap(({ cells }) => cells.map((cell) => [cellAddress(cell.row, cell.column), cell.value] as const)),
  );
  for (const address of new Set([...ours.keys(), ...others.keys()])) {
    const [mine, theirs] = [ours.get(address) ?? null, others.get(address) ?? null];
    if (!isSame(mine, theirs)) yield { ours: mine, theirs, address, sheet, book };
  }
}

/** Differences that no reason explains, in words. */
async function unexplained(file: string, reader: keyof typeof SECOND_READERS): Promise<readonly string[] | null> {
  const bytes = new Uint8Array(readFileSync(file));
  const book = (await read(bytes, file)).value;
  const others = await SECOND_READERS[reader]?.(bytes);
  if (!book || !others) return null;
  return book.sheets.flatMap((sheet) =>
    [...differences(book, sheet, others.get(sheet.name ?? "") ?? new Map<string, OtherCell>())]
      .filter((difference) => !Object.values(REASONS).some((explains) => explains(difference)))
      .map(
        ({ address, ours, theirs }) => `${sheet.name}!${address}: ${JSON.stringify(ours)} / ${JSON.stringify(theirs)}`,
      ),
  );
}

function filesBelow(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.xls[xm]$/i.test(name)).map((name) => join(folder, name));
}

describe.each(Object.keys(SECOND_READERS))("read with %s as well, every difference has a known reason", (reader) => {
  it("in the sample", async () => {
    const files = filesBelow(FOLDERS.samples);
    expect(files.length).toBeGreaterThan(20);
    let compared = 0;
    for (const file of files) {
      const found = await unexplained(file, reader);
      if (found !== null) compared += 1;
      expect(found ?? [], file).toEqual([]);
    }
    expect(compared).toBeGreaterThan(files.length * 0.9);
  }, 60_000);

  it.skipIf(corpus === undefined)(
    `in the real workbooks of PINGBAO_CORPUS${corpus === undefined ? ", which is not set: skipped" : ""}`,
    async () => {
      const files = filesBelow(corpus ?? ".");
      let compared = 0;
      for (const file of files) {
        const found = await unexplained(file, reader);
        if (found !== null) compared += 1;
        expect(found ?? [], file).toEqual([]);
      }
      expect(compared).toBeGreaterThan(files.length / 2);
    },
    60_000,
  );
});
