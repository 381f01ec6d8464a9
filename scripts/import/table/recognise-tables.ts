import type { Checked } from "#domain/checked.ts";
import type { Config } from "#domain/config.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { Table, TableRegion } from "#domain/table.ts";
import type { RowVerdict } from "#domain/verdict.ts";
import type { Sheet, Workbook } from "#domain/workbook.ts";
import { regionsOf } from "#import/table/blocks.ts";
import type { Grid } from "#import/table/grid.ts";
import { gridOf } from "#import/table/grid.ts";
import type { Head } from "#import/table/header-rows.ts";
import { findHeads, guessHead } from "#import/table/header-rows.ts";
import type { BlockReading, Language } from "#import/table/read-block.ts";
import { readBlock } from "#import/table/read-block.ts";
import { spellingsOf, vocabularyOf } from "#import/table/spellings.ts";

/** The regions found, the tables read from those of our kinds, and the verdict on every row that is not a data row of one of them. */
export interface RecognisedTables {
  readonly regions: readonly TableRegion[];
  readonly tables: readonly Table[];
  readonly verdicts: readonly RowVerdict[];
}

/** What the configuration says about the words in headers. */
export type HeaderWords = Pick<Config, "headerSynonyms" | "ballotOptions">;

/**
 * Finds the tables of a workbook by their headers, wherever they stand on a sheet, and tells data rows
 * from all others. Every non-empty row is a data row of one table or gets one verdict. Hidden sheets
 * are not read. A sheet without a table of ours gives one issue.
 */
export function recogniseTables(workbook: Workbook, words: HeaderWords): Checked<RecognisedTables> {
  const language = languageOf(words.headerSynonyms);
  const sheets = workbook.sheets.map((sheet, index) =>
    sheet.state === "visible"
      ? readSheet({ workbook, grid: gridOf(sheet), index }, language)
      : { regions: [], tables: [], verdicts: notRecognised(workbook, sheet), issues: [] },
  );
  return {
    value: {
      regions: sheets.flatMap(({ regions }) => regions),
      tables: sheets.flatMap(({ tables }) => tables),
      verdicts: sheets.flatMap(({ verdicts }) => verdicts),
    },
    issues: sheets.flatMap(({ issues }) => issues),
  };
}

const LANGUAGES = new WeakMap<Config["headerSynonyms"], Language>();

/** The same for every workbook of a run, so it is worked out once. */
function languageOf(synonyms: Config["headerSynonyms"]): Language {
  const known = LANGUAGES.get(synonyms);
  if (known !== undefined) return known;
  const spellings = spellingsOf(synonyms);
  const language = { spellings, vocabulary: vocabularyOf(spellings) };
  LANGUAGES.set(synonyms, language);
  return language;
}

interface SheetPlace {
  readonly workbook: Workbook;
  readonly grid: Grid;
  /** 0-based place in the workbook. */
  readonly index: number;
}

type SheetReading = RecognisedTables & { readonly issues: readonly Issue[] };

function readSheet(place: SheetPlace, language: Language): SheetReading {
  const { workbook, grid } = place;
  const heads = headsOf(grid, language);
  if (heads.length === 0) {
    const prose = grid.rows.length === 0 ? [] : [issue("table-no-table", whole(place), undefined)];
    return { regions: [], tables: [], verdicts: notRecognised(workbook, grid.sheet), issues: prose };
  }
  const { blocks, outside } = regionsOf(grid, heads);
  const sheetTitleRows = blocks[0]?.titleRows ?? [];
  const readings = blocks.map((block, number) =>
    readBlock({ workbook, grid, block, sheetTitleRows, id: `${workbook.sha256}:${place.index}:${number}` }, language),
  );
  const verdicts = readings.flatMap((reading) => reading.verdicts);
  const rest = outside.map((row) => rowVerdict(place, row));
  const tables = readings.flatMap(({ table }) => table ?? []);
  const issues = [...reasons(readings, tables.length > 0), ...outsideIssues(place, outside, tables.length > 0)];
  return { regions: [], tables, verdicts: [...verdicts, ...rest], issues };
}

function headsOf(grid: Grid, { vocabulary }: Language): readonly Head[] {
  const found = findHeads(grid, vocabulary);
  if (found.length > 0) return found;
  const guess = guessHead(grid);
  return guess === null ? [] : [guess];
}

/** A sheet of which nothing could be read says so once. */
function reasons(readings: readonly BlockReading[], someRead: boolean): readonly Issue[] {
  if (someRead) return readings.flatMap(({ issues }) => issues);
  const all = readings.flatMap(({ issues }) => issues);
  const grave = all.filter((found) => found.severity === "error");
  return grave.length > 0 ? grave : all.slice(0, 1);
}

function outsideIssues(place: SheetPlace, rows: readonly number[], someRead: boolean): readonly Issue[] {
  if (rows.length === 0 || !someRead) return [];
  return [issue("table-rows-outside", whole(place), { rows: rowList(rows) })];
}

function rowList(rows: readonly number[]): string {
  const shown = rows.slice(0, 5).join("、");
  return rows.length <= 5 ? shown : `${shown} 等 ${rows.length}`;
}

function whole({ workbook, grid }: SheetPlace) {
  return { file: workbook.file, sheet: grid.sheet.name, cell: null };
}

function notRecognised(workbook: Workbook, sheet: Sheet): readonly RowVerdict[] {
  return sheet.rows.map(({ row }) => verdictOn(workbook, sheet, row));
}

function rowVerdict({ workbook, grid }: SheetPlace, row: number): RowVerdict {
  return verdictOn(workbook, grid.sheet, row);
}

function verdictOn(workbook: Workbook, sheet: Sheet, row: number): RowVerdict {
  return { file: workbook.file, sheet: sheet.name, row, table: null, verdict: "notRecognised" };
}
