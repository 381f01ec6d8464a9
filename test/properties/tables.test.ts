import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldText } from "#domain/record.ts";
import { runs } from "../support/property-runs.ts";
import { type RandomTable, randomTable } from "../support/random-table.ts";
import { importSheet, sheetOf, type Typed } from "../support/table-builder.ts";

function recordsOf(found: ReturnType<typeof importSheet>, fields: readonly string[]) {
  return found.records.map(({ values }) => Object.fromEntries(fields.map((name) => [name, fieldText(values[name])])));
}

function imported({ lines, merges }: RandomTable) {
  return importSheet(sheetOf("Sheet1", lines as readonly (readonly Typed[])[], { merges }));
}

describe("a table of ours gives exactly the records that were written, wherever and however it stands", () => {
  it("whatever its kind: offset, titles, two-line heads, blank rows, repeated heads, totals, notes, sign-offs", () => {
    fc.assert(
      fc.property(randomTable, (table) => {
        const found = imported(table);
        expect(found.tables.map(({ kind }) => kind)).toEqual([table.kind]);
        expect(recordsOf(found, Object.keys(table.records[0] ?? {}))).toEqual(table.records);
        expect(found.rejected).toEqual([]);
        expect(found.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      runs(2000),
    );
  }, 60_000);

  it("and each of its rows has one verdict", () => {
    fc.assert(
      fc.property(randomTable, (table) => {
        const found = imported(table);
        const data = found.tables.flatMap(({ rows }) => rows.map(({ row }) => row));
        const told = [...data, ...found.verdicts.map(({ row }) => row)].toSorted((a, b) => a - b);
        const filled = table.lines.flatMap((line, at) => (line.some((cell) => cell !== null) ? [at + 1] : []));
        expect(told).toEqual(filled);
      }),
      runs(500),
    );
  });
});
