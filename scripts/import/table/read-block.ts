import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { Table, TableContext, TableRegion } from "#domain/table.ts";
import { excerpt } from "#domain/text.ts";
import type { RowVerdict, Verdict } from "#domain/verdict.ts";
import type { Workbook } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import { isBlankMark, markState, markToken } from "#import/record/matrix-marks.ts";
import type { Block } from "#import/table/blocks.ts";
import type { Candidate, Choice } from "#import/table/choose-kind.ts";
import { chooseKind } from "#import/table/choose-kind.ts";
import { columnsOf } from "#import/table/columns-of.ts";
import { dataRows } from "#import/table/data-rows.ts";
import { headerText } from "#import/table/header-rows.ts";
import { isLoneLine, isSubtotal } from "#import/table/lines.ts";
import { readMarkKey } from "#import/table/mark-key.ts";
import type { OccasionHead } from "#import/table/occasions.ts";
import { occasionOf } from "#import/table/occasions.ts";
import { regionOf } from "#import/table/region/region-of.ts";
import { rowRoles } from "#import/table/row-roles.ts";
import type { KindSpellings, Vocabulary } from "#import/table/spellings.ts";
import { sectionsOf } from "#import/table/sections.ts";
import { contextOf } from "#import/table/table-context.ts";
import { besideIssues, headPlace, twinIssues, unitIssues, unreadIssue } from "#import/table/table-issues-of.ts";
import { voterNamesIssue } from "#import/table/voter-names.ts";
import { shapeOf } from "#import/table/table-shape.ts";

/** What the words of headers mean in this run. */
export interface Language {
  readonly spellings: readonly KindSpellings[];
  readonly vocabulary: Vocabulary;
  /** Names of 测评选项. */
  readonly ballotOptions: readonly string[];
}

/** Where a block stands. */
export interface BlockPlace {
  readonly workbook: Workbook;
  readonly block: Block;
  /** Unique in a run: see {@link Table.id}. */
  readonly id: string;
  readonly sheetTitleRows: readonly number[];
}

/** A block as anybody sees it, and read as a table, or null with the reason; verdicts for all its rows that are not data of a table. */
export interface BlockReading {
  readonly region: TableRegion;
  readonly table: Table | null;
  readonly verdicts: readonly RowVerdict[];
  readonly issues: readonly Issue[];
}

/** Reads one region of a sheet as a table of a known kind. What cannot be read is never half-read. */
export function readBlock(place: BlockPlace, language: Language): BlockReading {
  const { block, workbook } = place;
  const sheet = { file: workbook.file, sheet: block.grid.sheet.name };
  const context = contextOfBlock(place);
  const choice = choiceOf(place, context, language);
  const voters = voterNamesIssue(choice, { head: block.head, ballotOptions: language.ballotOptions }, sheet);
  if (voters !== null) return unread(place, choice, [voters]);
  if (choice.outcome !== "chosen") return unread(place, choice, [unreadIssue(choice, block.head, sheet)]);
  const { fit } = choice.candidate;
  const heads = [...twinIssues(fit, block.head, sheet), ...unitIssues(fit, block.head, sheet)];
  if (heads.some((found) => found.severity === "error")) return unread(place, choice, heads);
  const reading = tableOf(place, { context, candidate: choice.candidate, language });
  const undated = undatedIssues(place, choice.candidate.occasions);
  return { ...reading, issues: [...heads, ...undated, ...strayIssues(place, reading.table)] };
}

/** A text file has no columns beside its lines: a line that is too long is a fault of that row. */
function strayIssues({ block, workbook }: BlockPlace, table: Table): readonly Issue[] {
  const sheet = { file: workbook.file, sheet: table.sheet };
  const cells = table.sheet === null ? [] : table.rows.flatMap(({ row }) => block.grid.cellsOf(row));
  return besideIssues(cells, block.head, sheet);
}

function loneLines({ grid, titleRows, bodyRows }: Block): readonly number[] {
  return [...titleRows, ...bodyRows].filter((row) => isLoneLine(grid, row));
}

function contextOfBlock({ workbook, block, sheetTitleRows }: BlockPlace): TableContext {
  const { titleRows } = block;
  const { file, date1904 } = workbook;
  const around = {
    file,
    titleRows,
    sheetTitleRows,
    footerRows: loneLines(block),
    date1904,
    sections: sectionsOf(block, file),
  };
  return contextOf(block.grid, around);
}

function choiceOf({ workbook, block }: BlockPlace, context: TableContext, language: Language): Choice {
  const { grid } = block;
  const marks = readMarkKey(loneLines(block).flatMap((row) => grid.cellsOf(row).map((cell) => cellText(cell.value))));
  return chooseKind({
    ...language,
    columns: block.head.columns,
    context,
    titles: [...context.organisations.map(({ text }) => text), workbook.file],
    readOccasion: (column) => occasionOf(column, { context, marks, date1904: workbook.date1904 }),
    holdsMarks: (head) => holdsMarks(block, head),
    holdsAbsence: (head) => statesUnder(block, head).some((state) => state !== null && state !== "出勤"),
    isUnfilled: block.bodyRows.every((row) => isLoneLine(grid, row)),
  });
}

/** At least three of five filled cells under the head are marks that we know; none are filled in a new form. */
function holdsMarks(block: Block, head: OccasionHead): boolean {
  const states = statesUnder(block, head);
  const known = states.filter((state) => state !== null).length;
  return states.length === 0 ? head.dated : known * 5 >= states.length * 3;
}

/** What the filled cells under a head mean; null for a cell that is no mark. */
function statesUnder({ grid, bodyRows }: Block, { column, occasion }: OccasionHead): readonly (string | null)[] {
  const rows = bodyRows.filter((row) => !isSubtotal(grid, row));
  const values = rows.flatMap((row) => grid.valueAt(row, column.column) ?? []);
  const filled = values.filter((value) => !isBlankMark(value, occasion));
  return filled.map((value) => markState(markToken(value), occasion));
}

/** A table that is not read: its lines of words are known all the same, its data are not recognised. */
function unread(place: BlockPlace, choice: Choice, issues: readonly Issue[]): BlockReading {
  const { block } = place;
  const shape = shapeOf(block, { candidate: null, sections: [] });
  const roles = rowRoles(block.grid, block.bodyRows, shape);
  const verdicts = verdictsOf(place, roles);
  const region = regionOf({ ...place, shape, roles, choice, table: null });
  const data = block.bodyRows.filter((row) => roles.get(row) === "data");
  return {
    region,
    table: null,
    issues,
    verdicts: [...verdicts, ...data.map((row) => verdictOn(place, row, "notRecognised"))],
  };
}

function undatedIssues({ block, workbook }: BlockPlace, occasions: readonly OccasionHead[]): readonly Issue[] {
  const sheet = { file: workbook.file, sheet: block.grid.sheet.name };
  const undated = occasions.filter(({ occasion }) => occasion.date === null);
  return undated.map(({ column }) =>
    issue("table-occasion-undated", headPlace(block.head, column, sheet), { header: excerpt(headerText(column)) }),
  );
}

interface Reading {
  readonly context: TableContext;
  readonly candidate: Candidate;
  readonly language: Language;
}

function tableOf(place: BlockPlace, { context, candidate, language }: Reading) {
  const { workbook, block, id } = place;
  const { grid } = block;
  const shape = shapeOf(block, { candidate, sections: context.sections });
  const roles = rowRoles(grid, block.bodyRows, shape);
  const { kind } = candidate.fit;
  const { file, sha256, date1904 } = workbook;
  const columns = columnsOf(block.head, candidate, language.ballotOptions);
  const table: Table = {
    id,
    file,
    sha256,
    sheet: grid.sheet.name,
    kind: kind.name,
    layout: candidate.occasions.length > 0 ? "matrix" : "list",
    headerRows: [...block.head.rows, ...block.repeatedHeads],
    columns,
    rows: dataRows({ grid, file, kind, columns, rows: block.bodyRows.filter((row) => roles.get(row) === "data") }),
    context,
    date1904,
  };
  const choice: Choice = { outcome: "chosen", candidate };
  return { table, region: regionOf({ ...place, shape, roles, choice, table }), verdicts: verdictsOf(place, roles) };
}

function verdictsOf(place: BlockPlace, roles: ReadonlyMap<number, "data" | Verdict>): readonly RowVerdict[] {
  const { block } = place;
  return [
    ...block.titleRows.map((row) => verdictOn(place, row, "title")),
    ...[...block.head.rows, ...block.repeatedHeads].map((row) => verdictOn(place, row, "header")),
    ...[...roles].flatMap(([row, role]) => (role === "data" ? [] : [verdictOn(place, row, role)])),
  ];
}

function verdictOn({ workbook, block, id }: BlockPlace, row: number, verdict: Verdict): RowVerdict {
  return { file: workbook.file, sheet: block.grid.sheet.name, row, table: id, verdict };
}
