import type { TableContext } from "#domain/table.ts";
import type { Cell } from "#domain/workbook.ts";
import { isBlankMark } from "#import/record/matrix-marks.ts";
import type { Block } from "#import/table/blocks.ts";
import type { Candidate } from "#import/table/choose-kind.ts";
import type { TableShape } from "#import/table/region/row-role.ts";
import { isIndexHeader } from "#domain/fields/index-header.ts";

/** How many rows tell which columns are in use. */
const SAMPLE = 100;

/** What a block is read as: a kind of ours, with the headings inside it that name an organisation, or no kind (null). */
export interface ReadAs {
  readonly candidate: Candidate | null;
  readonly sections: TableContext["sections"];
}

/** What is known of a block before its rows are told apart. */
export function shapeOf(block: Block, { candidate, sections }: ReadAs): TableShape {
  const headed = block.head.columns.map(({ column }) => column);
  const fields = candidate?.fit.fields;
  const columns = new Set([...headed, ...(candidate === null ? usedColumns(block) : [])]);
  const index = block.head.columns.find(({ column, parts }) => !fields?.has(column) && parts.some(isIndexHeader));
  const required = [...(fields ?? [])].filter(([, field]) => field.required).map(([column]) => column);
  const hasOrganisation = [...(fields?.values() ?? [])].some(({ name }) => name === "党组织");
  return {
    columns,
    firstColumn: Math.min(...columns),
    indexColumn: index?.column ?? null,
    keyColumns: new Set(required),
    headings: new Set(hasOrganisation ? [] : sections.map(({ row }) => row)),
    isBlankMark: candidate === null ? null : blankMarkTest(candidate),
  };
}

/** Columns without a header that hold something in every second row or more: row labels under a blank corner. */
function usedColumns({ grid, bodyRows }: Block): readonly number[] {
  const rows = bodyRows.slice(0, SAMPLE).filter((row) => grid.cellsOf(row).length >= 2);
  const counts = new Map<number, number>();
  for (const { column } of rows.flatMap((row) => grid.cellsOf(row))) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].filter(([, count]) => count * 2 >= rows.length).map(([column]) => column);
}

function blankMarkTest({ occasions }: Candidate): TableShape["isBlankMark"] {
  if (occasions.length === 0) return null;
  const marked = new Map(occasions.map(({ column, occasion }) => [column.column, occasion]));
  return ({ column, value }: Cell) => {
    const occasion = marked.get(column);
    return occasion === undefined || isBlankMark(value, occasion);
  };
}
