import type { Table, TableColumn, TableRegion } from "#domain/table.ts";
import { cleanText, maskPersonal } from "#domain/text.ts";
import type { Verdict } from "#domain/verdict.ts";
import type { Workbook } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Block } from "#import/table/blocks.ts";
import type { Choice } from "#import/table/choose-kind.ts";
import { bareHeaderText } from "#import/table/header-rows.ts";
import { countRecords } from "#import/table/region/count-records.ts";
import type { TableShape } from "#import/table/region/row-role.ts";

/** A block with everything that was found out about it. */
export interface RatedBlock {
  readonly workbook: Workbook;
  readonly block: Block;
  readonly id: string;
  readonly shape: TableShape;
  readonly roles: ReadonlyMap<number, "data" | Verdict>;
  readonly choice: Choice;
  /** Null when it was not read. */
  readonly table: Table | null;
}

/** The longest text of a row that is shown; instructions may fill a page. */
const LONGEST = 200;

/** Describes a block as anybody sees it on its sheet, with Excel's own row numbers. */
export function regionOf(rated: RatedBlock): TableRegion {
  const { workbook, block, id, shape, roles, table } = rated;
  const data = block.bodyRows.filter((row) => roles.get(row) === "data");
  return {
    id,
    file: workbook.file,
    sheet: block.grid.sheet.name,
    kind: table?.kind ?? null,
    closest: closestOf(rated),
    layout: table?.layout ?? "list",
    headerRows: block.head.rows,
    headers: headersOf(block, shape, table),
    firstDataRow: data[0] ?? null,
    lastDataRow: data.at(-1) ?? null,
    dataRows: data.length,
    records: countRecords(block.grid, data, shape),
    excluded: excludedOf(block, roles),
  };
}

function closestOf({ choice, table }: RatedBlock): TableRegion["closest"] {
  if (table !== null || choice.outcome === "ambiguous") return null;
  const fit = choice.outcome === "chosen" ? choice.candidate.fit : choice.closest;
  return fit === null ? null : { kind: fit.kind.name, missing: fit.missing };
}

/** Every column of the head, and columns of data that have no header. */
function headersOf({ head }: Block, { columns }: TableShape, table: Table | null): TableRegion["headers"] {
  const texts = new Map(head.columns.map((column) => [column.column, bareHeaderText(column)]));
  const fields = new Map(table?.columns.map((column) => [column.column, fieldIn(column)]));
  const sorted = [...columns].sort((a, b) => a - b);
  return sorted.map((column) => ({ column, text: texts.get(column) ?? "", field: fields.get(column) ?? null }));
}

/** What a column is read as: the marks of a matrix are 状态, votes go by their option. */
function fieldIn({ field, occasion, option }: TableColumn): string | null {
  return field ?? (occasion === null ? option : "状态");
}

function excludedOf(block: Block, roles: RatedBlock["roles"]): TableRegion["excluded"] {
  const body = [...roles].flatMap(([row, role]) => (role === "data" ? [] : [[row, role] as const]));
  const rows = [
    ...block.titleRows.map((row) => [row, "title"] as const),
    ...block.repeatedHeads.map((row) => [row, "header"] as const),
    ...body,
  ];
  return rows.sort(([a], [b]) => a - b).map(([row, verdict]) => ({ row, verdict, text: rowText(block, row) }));
}

function rowText({ grid }: Block, row: number): string {
  const text = maskPersonal(
    cleanText(
      grid
        .cellsOf(row)
        .map((cell) => cellText(cell.value))
        .join(" "),
    ),
  );
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join("")}…`;
}
