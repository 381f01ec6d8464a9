import type { Checked } from "#domain/checked.ts";
import type { Config } from "#domain/config.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { returnMarkOf } from "#domain/return-mark.ts";
import type { Table, TableRegion } from "#domain/table.ts";
import type { RowVerdict } from "#domain/verdict.ts";
import type { Sheet, Workbook } from "#domain/workbook.ts";
import type { Block } from "#import/table/blocks.ts";
import { isInstructionPage } from "#import/table/form-pages.ts";
import type { Grid } from "#import/table/grid.ts";
import { gridOf } from "#import/table/grid.ts";
import type { BlockReading, Language } from "#import/table/read-block.ts";
import { readBlock } from "#import/table/read-block.ts";
import { findRegions } from "#import/table/region/find-regions.ts";
import { headWordsOf } from "#import/table/region/known-head.ts";
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
 * Finds the tables of a workbook wherever they stand on a sheet, reads those of our kinds, and tells data rows from all
 * others. Every non-empty row is a data row of one table or gets one verdict for each table it belongs to, or one if it
 * belongs to none. Hidden sheets are not read. A sheet without a table of ours gives one issue.
 */
export function recogniseTables(workbook: Workbook, words: HeaderWords): Checked<RecognisedTables> {
  const ballotOptions = words.ballotOptions.map(({ name }) => name);
  const language = { ...languageOf(words.headerSynonyms), ballotOptions };
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

const LANGUAGES = new WeakMap<Config["headerSynonyms"], Omit<Language, "ballotOptions">>();

/** The same for every workbook of a run, so it is worked out once. */
function languageOf(synonyms: Config["headerSynonyms"]): Omit<Language, "ballotOptions"> {
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
  if (isInstructionPage(grid.sheet) || returnMarkOf(grid.sheet) !== null) return setAside(place);
  const blocks = findRegions(grid, headWordsOf(language.vocabulary));
  if (blocks.length === 0) {
    const prose = grid.rows.length === 0 ? [] : [issue("table-no-table", whole(place), undefined)];
    return { regions: [], tables: [], verdicts: notRecognised(workbook, grid.sheet), issues: prose };
  }
  const sheetTitleRows = blocks[0]?.titleRows ?? [];
  const readings = blocks.map((block, number) =>
    readBlock({ workbook, block, sheetTitleRows, id: `${workbook.sha256}:${place.index}:${number}` }, language),
  );
  const tables = readings.flatMap(({ table }) => table ?? []);
  const outside = rowsOutside(grid, blocks);
  return {
    regions: readings.map(({ region }) => region),
    tables,
    verdicts: [...readings.flatMap(({ verdicts }) => verdicts), ...outside.map((row) => rowVerdict(place, row))],
    issues: [...reasons(readings, tables.length > 0), ...outsideIssues(place, outside, tables.length > 0)],
  };
}

function rowsOutside(grid: Grid, blocks: readonly Block[]): readonly number[] {
  const used = new Set<number>();
  for (const { titleRows, head, repeatedHeads, bodyRows } of blocks) {
    for (const rows of [titleRows, head.rows, repeatedHeads, bodyRows]) for (const row of rows) used.add(row);
  }
  return grid.rows.filter((row) => !used.has(row));
}

/** The instructions of a blank form of ours, and 问题清单 of a returned copy, are words around its tables. */
function setAside({ workbook, grid }: SheetPlace): SheetReading {
  const words = grid.rows.map((row) => ({ ...verdictOn(workbook, grid.sheet, row), verdict: "footer" as const }));
  return { regions: [], tables: [], verdicts: words, issues: [] };
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
