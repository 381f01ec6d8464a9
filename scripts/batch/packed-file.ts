import type { ImportedFile } from "#domain/imported-file.ts";
import type { Location } from "#domain/location.ts";
import type { SourcedRecord } from "#domain/record.ts";
import type { Table } from "#domain/table.ts";

/** A place as it travels between processes: on the sheet of its table only the address, elsewhere the whole location. */
type Place = string | Location;

interface PackedRecord extends Omit<SourcedRecord, "at" | "cells"> {
  readonly at: Place;
  readonly cells: Readonly<Record<string, Place>>;
}

/** An imported file for another process: a ledger of 100,000 rows names its file and sheet a million times otherwise. */
export interface PackedFile extends Omit<ImportedFile, "records"> {
  readonly records: readonly PackedRecord[];
}

/** Makes an imported file small enough to travel. */
export function packFile(file: ImportedFile): PackedFile {
  const records = file.records.map((record): PackedRecord => {
    const { kind, values, row, table } = record;
    const pack = (at: Location): Place => placeOf(at, table);
    return { kind, values, row, table, at: pack(record.at), cells: mapped(record.cells, pack) };
  });
  return { ...file, records };
}

/** The imported file again, equal to what was packed; records refer to its tables as before. */
export function unpackFile(packed: PackedFile): ImportedFile {
  const records = packed.records.map((record): SourcedRecord => {
    const { kind, values, row, table } = record;
    const unpack = (place: Place): Location =>
      typeof place === "string" ? { file: table.file, sheet: table.sheet, cell: place } : place;
    return { kind, values, cells: mapped(record.cells, unpack), at: unpack(record.at), row, table };
  });
  return { ...packed, records };
}

function placeOf(at: Location, table: Table): Place {
  return at.cell !== null && at.file === table.file && at.sheet === table.sheet ? at.cell : at;
}

function mapped<From, To>(
  cells: Readonly<Record<string, From>>,
  change: (one: From) => To,
): Readonly<Record<string, To>> {
  const changed: Record<string, To> = {};
  for (const field in cells) changed[field] = change(cells[field] as From);
  return changed;
}
