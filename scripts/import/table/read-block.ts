import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { Table, TableColumn, TableContext } from "#domain/table.ts";
import { excerpt } from "#domain/text.ts";
import type { RowVerdict, Verdict } from "#domain/verdict.ts";
import type { Cell, Workbook } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import { isBlankMark, markState, markToken } from "#import/record/matrix-marks.ts";
import type { Block } from "#import/table/blocks.ts";
import type { Candidate } from "#import/table/choose-kind.ts";
import { chooseKind } from "#import/table/choose-kind.ts";
import { dataRows } from "#import/table/data-rows.ts";
import type { Grid } from "#import/table/grid.ts";
import { headerText } from "#import/table/header-rows.ts";
import { isLoneLine, isSubtotal } from "#import/table/lines.ts";
import { readMarkKey } from "#import/table/mark-key.ts";
import type { OccasionHead } from "#import/table/occasions.ts";
import { occasionOf } from "#import/table/occasions.ts";
import { rowRoles } from "#import/table/row-roles.ts";
import type { KindSpellings, Vocabulary } from "#import/table/spellings.ts";
import { isIndexHeader } from "#import/table/spellings.ts";
import { contextOf } from "#import/table/table-context.ts";
import { headPlace, twinIssues, unreadIssue } from "#import/table/table-issues-of.ts";

/** What the words of headers mean in this run. */
export interface Language {
  readonly spellings: readonly KindSpellings[];
  readonly vocabulary: Vocabulary;
}

/** Where a block stands. */
export interface BlockPlace {
  readonly workbook: Workbook;
  readonly grid: Grid;
  readonly block: Block;
  /** Unique in a run: see {@link Table.id}. */
  readonly id: string;
  readonly sheetTitleRows: readonly number[];
}

/** A block read as a table, or null with the reason; verdicts for all its rows that are not data. */
export interface BlockReading {
  readonly table: Table | null;
  readonly verdicts: readonly RowVerdict[];
  readonly issues: readonly Issue[];
}

/** Reads one region of a sheet as a table of a known kind. What cannot be read is never half-read. */
export function readBlock(place: BlockPlace, language: Language): BlockReading {
  const { grid, block, workbook } = place;
  const sheet = { file: workbook.file, sheet: grid.sheet.name };
  const lines = [...block.titleRows, ...block.bodyRows].filter((row) => isLoneLine(grid, row));
  const { titleRows } = block;
  const { sheetTitleRows } = place;
  const context = contextOf(grid, { file: workbook.file, titleRows, sheetTitleRows, footerRows: lines });
  const marks = readMarkKey(lines.flatMap((row) => grid.cellsOf(row).map((cell) => cellText(cell.value))));
  const choice = chooseKind({
    ...language,
    columns: block.head.columns,
    context,
    titles: [...context.organisations.map(({ text }) => text), workbook.file],
    readOccasion: (column) => occasionOf(column, { context, marks, date1904: workbook.date1904 }),
    holdsMarks: (head) => holdsMarks(grid, block, head),
    holdsAbsence: (head) => statesUnder(grid, block, head).some((state) => state !== null && state !== "出勤"),
  });
  if (choice.outcome !== "chosen") return unread(place, [unreadIssue(choice, block.head, sheet)]);
  const twins = twinIssues(choice.candidate.fit, block.head, sheet);
  if (twins.some((twin) => twin.severity === "error")) return unread(place, twins);
  const reading = tableOf(place, context, choice.candidate);
  return { ...reading, issues: [...twins, ...undatedIssues(place, choice.candidate.occasions)] };
}

/** At least three of five filled cells under the head are marks that we know; none are filled in a new form. */
function holdsMarks(grid: Grid, block: Block, head: OccasionHead): boolean {
  const states = statesUnder(grid, block, head);
  const known = states.filter((state) => state !== null).length;
  return states.length === 0 ? head.dated : known * 5 >= states.length * 3;
}

/** What the filled cells under a head mean; null for a cell that is no mark. */
function statesUnder(grid: Grid, block: Block, { column, occasion }: OccasionHead): readonly (string | null)[] {
  const rows = block.bodyRows.filter((row) => !isSubtotal(grid, row));
  const values = rows.flatMap((row) => grid.valueAt(row, column.column) ?? []);
  const filled = values.filter((value) => !isBlankMark(value, occasion));
  return filled.map((value) => markState(markToken(value), occasion));
}

function unread({ workbook, grid, block }: BlockPlace, issues: readonly Issue[]): BlockReading {
  const rows = [...block.titleRows, ...block.head.rows, ...block.repeatedHeads, ...block.bodyRows];
  const { file } = workbook;
  const { name: sheet } = grid.sheet;
  return {
    table: null,
    issues,
    verdicts: rows.map((row) => ({ file, sheet, row, table: null, verdict: "notRecognised" })),
  };
}

function undatedIssues({ grid, block, workbook }: BlockPlace, occasions: readonly OccasionHead[]): readonly Issue[] {
  const sheet = { file: workbook.file, sheet: grid.sheet.name };
  const undated = occasions.filter(({ occasion }) => occasion.date === null);
  return undated.map(({ column }) =>
    issue("table-occasion-undated", headPlace(block.head, column, sheet), { header: excerpt(headerText(column)) }),
  );
}

function tableOf(place: BlockPlace, context: TableContext, candidate: Candidate): Omit<BlockReading, "issues"> {
  const { workbook, grid, block, id } = place;
  const columns = columnsOf(block, candidate);
  const roles = rowRoles(grid, block.bodyRows, shapeOf(columns, candidate));
  const rows = block.bodyRows.filter((row) => roles.get(row) === "data");
  const { kind } = candidate.fit;
  const { file, sha256, date1904 } = workbook;
  const { name: sheet } = grid.sheet;
  const verdicts = [
    ...block.titleRows.map((row): [number, Verdict] => [row, "title"]),
    ...[...block.head.rows, ...block.repeatedHeads].map((row): [number, Verdict] => [row, "header"]),
    ...[...roles].flatMap(([row, role]): [number, Verdict][] => (role === "data" ? [] : [[row, role]])),
  ];
  const table: Table = {
    id,
    file,
    sha256,
    sheet,
    kind: kind.name,
    layout: candidate.occasions.length > 0 ? "matrix" : "list",
    headerRows: [...block.head.rows, ...block.repeatedHeads],
    columns,
    rows: dataRows({ grid, file, kind, columns, rows }),
    context,
    date1904,
  };
  return { table, verdicts: verdicts.map(([row, verdict]) => ({ file, sheet, row, table: id, verdict })) };
}

function columnsOf(block: Block, { fit, occasions }: Candidate): readonly TableColumn[] {
  return block.head.columns.map((column) => ({
    column: column.column,
    header: headerText(column),
    field: fit.fields.get(column.column)?.name ?? null,
    occasion: occasions.find((one) => one.column === column)?.occasion ?? null,
    option: null,
  }));
}

function shapeOf(columns: readonly TableColumn[], { occasions }: Candidate) {
  const marked = new Map(occasions.map(({ column, occasion }) => [column.column, occasion]));
  const isBlank = (cell: Cell) => {
    const occasion = marked.get(cell.column);
    return occasion === undefined || isBlankMark(cell.value, occasion);
  };
  return {
    columns: new Set(columns.map(({ column }) => column)),
    firstColumn: columns[0]?.column ?? 1,
    indexColumn: columns.find(({ header, field }) => field === null && isIndexHeader(header))?.column ?? null,
    isBlankMark: occasions.length > 0 ? isBlank : null,
  };
}
