import type { DatasetRecord } from "#domain/dataset.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { Location } from "#domain/location.ts";
import { cellAddress } from "#domain/location.ts";
import type { FieldValue } from "#domain/record.ts";
import type { Written } from "../support/score-dataset.ts";
import { fields } from "../support/score-dataset.ts";

/** A row to be written; fields that its kind does not have are left out, but the votes of 民主测评 stay. */
export interface Row {
  readonly kind: DatasetRecord["kind"];
  readonly row: number;
  readonly values: Readonly<Record<string, Written>>;
}

/** Equal cells share their value, as in a column that the import reads. */
const READ = new Map<Written, FieldValue | null>();

/**
 * Writes a row as the import would hand it on, so that a record takes as much memory as a real one: every field of
 * the kind, blanks as null, and a place for each that is filled. Those of `record()` for tests are larger.
 */
export function writeRecord({ kind, row, values }: Row): Pick<DatasetRecord, "values" | "cells" | "at"> {
  const { blank, ownerField, file } = sheetOf(kind);
  const read: Record<string, FieldValue | null> = { ...blank };
  const cells: Record<string, Location> = {};
  let column = 0;
  for (const name of Object.keys(blank)) {
    column += 1;
    const value = valueOf(values[name] ?? null);
    if (value === null) continue;
    read[name] = value;
    cells[name] = { file, sheet: kind, cell: cellAddress(row, column) };
  }
  return { values: read, cells, at: cells[ownerField] ?? { file, sheet: kind, cell: null } };
}

interface Sheet {
  readonly blank: Readonly<Record<string, null>>;
  readonly ownerField: string;
  readonly file: string;
}

const SHEETS = new Map<string, Sheet>();

function sheetOf(kind: DatasetRecord["kind"]): Sheet {
  const known = SHEETS.get(kind);
  if (known) return known;
  const { fields: own, ownerField } = tableKind(kind);
  const votes = kind === "民主测评" ? ["优秀", "合格", "基本合格", "不合格"] : [];
  const names = [...own.map(({ name }) => name), ...votes];
  const blank = Object.fromEntries(names.map((name): [string, null] => [name, null]));
  const sheet = { blank, ownerField: ownerField ?? "", file: `${kind}.xlsx` };
  SHEETS.set(kind, sheet);
  return sheet;
}

function valueOf(written: Written): FieldValue | null {
  const known = READ.get(written);
  if (known !== undefined) return known;
  const value = fields({ written })["written"] ?? null;
  READ.set(written, value);
  return value;
}
