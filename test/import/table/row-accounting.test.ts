import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TABLE_KIND_LIST } from "#domain/fields/table-kinds.ts";
import { compareText } from "#domain/order.ts";
import type { Sheet } from "#domain/workbook.ts";
import type { Typed } from "../../support/table-builder.ts";
import { importSheet, sheetOf } from "../../support/table-builder.ts";

const HEADERS = TABLE_KIND_LIST.flatMap(({ fields }) => fields.map(({ name }) => name));
const WORDS = ["王伟", "一支部", "2010年6月18日", "√", "合计", "注：无", "填报单位：一支部", "续表", "〃", "党课", ""];
const cell = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...HEADERS),
  fc.integer({ min: 0, max: 50_000 }),
  fc.constant(null),
);
const kindHead = fc.constantFrom(...TABLE_KIND_LIST).map(({ fields }): Typed[] => fields.map(({ name }) => name));
const line = fc.oneof({ weight: 4, arbitrary: fc.array(cell, { maxLength: 8 }) }, { weight: 1, arbitrary: kindHead });
const merge = fc.tuple(fc.nat(7), fc.nat(11), fc.nat(2), fc.nat(2)).map(([column, row, right, down]) => {
  const letters = "ABCDEFGHIJ";
  return `${letters[column]}${row + 1}:${letters[column + right]}${row + 1 + down}`;
});

function places(sheet: Sheet): readonly string[] {
  const found = importSheet(sheet);
  const data = found.tables.flatMap(({ id, rows }) => rows.map(({ row }) => `${row} ${id}`));
  const others = found.verdicts.map(({ row, table }) => `${row} ${table}`);
  return [...data, ...others];
}

describe("every row is accounted for", () => {
  it("every non-empty row is told once for each table it belongs to, or once if for none, whatever stands on the sheet", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.array(merge, { maxLength: 2 }), (lines, merges) => {
        const sheet = sheetOf("6月", lines, { merges });
        const told = places(sheet);
        const rows = [...new Set(told.map((place) => Number(place.split(" ")[0])))];
        expect(rows.sort((a, b) => a - b)).toEqual(sheet.rows.map(({ row }) => row));
        expect(new Set(told).size).toBe(told.length);
        const twofold = told.filter((place) => place.endsWith(" null")).map((place) => `${place.split(" ")[0]} `);
        expect(twofold.filter((row) => told.filter((place) => place.startsWith(row)).length > 1)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("every region adds up: head, data and excluded rows are told apart, whatever stands on the sheet", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.array(merge, { maxLength: 3 }), (lines, merges) => {
        for (const region of importSheet(sheetOf("6月", lines, { merges })).regions) {
          const others = [...region.headerRows, ...region.excluded.map(({ row }) => row)];
          expect(new Set(others).size).toBe(others.length);
          expect(region.headerRows.length).toBeLessThanOrEqual(3);
          expect(region.records).toBeLessThanOrEqual(region.dataRows);
          expect([region.firstDataRow, region.lastDataRow].includes(null)).toBe(region.dataRows === 0);
          expect(others.includes(region.firstDataRow ?? 0)).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("every data row becomes a record or is rejected, and no row is both", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const found = importSheet(sheetOf("6月", lines));
        const used = new Set(found.records.map(({ row, table }) => `${row} ${table.id}`));
        const rejected = found.rejected.map(({ row, table }) => `${row} ${table.id}`);
        const data = found.tables.flatMap(({ id, rows }) => rows.map(({ row }) => `${row} ${id}`));
        expect([...used, ...rejected].sort(compareText)).toEqual(data.sort(compareText));
      }),
      { numRuns: 400 },
    );
  });

  it("[row 54] a table is read the same from every order of its columns", () => {
    const fields = ["党组织", "日期", "活动名称", "类别", "应到人数", "参加人员"];
    const row = ["一支部", "2010-6-18", "参观", "党课", "12", "王伟、李强"];
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        const lines = [order.map((index) => fields[index] ?? ""), order.map((index) => row[index] ?? "")];
        const [record] = importSheet(sheetOf("6月", lines)).records;
        const [plain] = importSheet(sheetOf("6月", [fields, row])).records;
        expect(record?.values).toEqual(plain?.values);
      }),
    );
  });
});
