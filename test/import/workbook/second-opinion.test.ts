import ExcelJS from "exceljs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue } from "#domain/workbook.ts";
import { cellAddress } from "#domain/location.ts";
import { fault, number, read, text } from "../../support/workbook-xlsx.ts";

/** What is written into a cell, and what must be read from it. */
interface Written {
  readonly value: ExcelJS.CellValue;
  readonly format?: string;
  readonly read: CellValue | null;
}

const DAY_1899 = Date.UTC(1899, 11, 30);

const written: fc.Arbitrary<Written> = fc.oneof(
  fc
    .string({
      unit: fc.constantFrom("党", "员", "王", " ", "<", "&", '"', "'", "]", ">", "\n", "𠮷", "é", "1"),
      minLength: 1,
      maxLength: 12,
    })
    .map((value): Written => ({ value, read: value.trim() === "" ? null : text(value) })),
  fc
    .integer({ min: -1_000_000, max: 1_000_000 })
    .map((cents): Written => ({ value: cents / 100, read: number(String(cents / 100)) })),
  fc.constantFrom(1e21, 1e-7, 92.499999999999986, 110101199003074220).map((value): Written => ({
    value,
    read: number(value === 1e21 ? `1${"0".repeat(21)}` : value === 1e-7 ? "0.0000001" : String(value)),
  })),
  fc.integer({ min: 61, max: 60_000 }).map((serial): Written => ({
    value: new Date(DAY_1899 + serial * 86_400_000),
    format: "yyyy-mm-dd",
    read: number(String(serial), "yyyy-mm-dd"),
  })),
  fc
    .integer({ min: 0, max: 1000 })
    .map((tenths): Written => ({ value: tenths / 10, format: '0.0"s"', read: number(String(tenths / 10), '0.0"s"') })),
  fc.boolean().map((flag): Written => ({ value: flag, read: { kind: "flag" as const, flag } })),
  fc.constant<Written>({
    value: { richText: [{ text: "张" }, { font: { bold: true }, text: "三" }] },
    read: text("张三"),
  }),
  fc.constant<Written>({ value: { text: "张三", hyperlink: "http://example.com/" }, read: text("张三") }),
  fc.constant<Written>({ value: { error: "#N/A" as const }, read: fault("#N/A") }),
  fc.constant<Written>({ value: { formula: "1+1", result: 0 }, read: number("0") }),
  fc.constant<Written>({ value: { formula: "1+1", result: "王" }, read: text("王") }),
  fc.constant<Written>({ value: { formula: "1+1", date1904: false }, read: fault("formula") }),
  fc.constant<Written>({ value: null, read: null }),
);

async function write(
  rows: readonly (readonly Written[])[],
  fill: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("名册 & 其他");
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const target = sheet.getCell(row + 1, column + 1);
      target.value = cell.value;
      if (cell.format !== undefined) target.numFmt = cell.format;
    }
  }
  fill(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("a workbook of another writer", () => {
  it("is read cell by cell as it was written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(written, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), async (rows) => {
        const { value } = await read(await write([...rows, [{ value: "末", read: text("末") }]]));
        const sheet = value?.sheets[0];
        expect(sheet?.name).toBe("名册 & 其他");
        const found = Object.fromEntries(
          (sheet?.rows ?? []).flatMap((row) =>
            row.cells.map((cell) => [cellAddress(cell.row, cell.column), cell.value]),
          ),
        );
        const expected = rows
          .flatMap((cells, row) => cells.map((cell, column) => [cellAddress(row + 1, column + 1), cell.read] as const))
          .filter(([, cell]) => cell !== null);
        expect(found).toEqual({ ...Object.fromEntries(expected), [cellAddress(rows.length + 1, 1)]: text("末") });
      }),
      { numRuns: 60 },
    );
  });

  it("gives a merged title once, and the same rows with pictures, comments, filters and drop-down lists", async () => {
    const rows = [
      [{ value: "花名册", read: null }],
      [
        { value: "姓名", read: null },
        { value: "分", read: null },
      ],
      [
        { value: "王", read: null },
        { value: 9, read: null },
      ],
    ];
    const bytes = await write(rows, (sheet) => {
      sheet.mergeCells("A1:D1");
      sheet.autoFilter = "A2:B2";
      sheet.getCell("A3").note = "批注";
      sheet.getCell("B3").dataValidation = { type: "list", allowBlank: true, formulae: ['"9,10"'] };
      const image = sheet.workbook.addImage({
        base64: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        extension: "png",
      });
      sheet.addImage(image, "A5:B6");
    });
    const { value, issues } = await read(bytes);
    expect(issues).toEqual([]);
    expect(value?.sheets[0]?.rows.map((row) => row.cells.map((cell) => cell.value))).toEqual([
      [text("花名册")],
      [text("姓名"), text("分")],
      [text("王"), number("9")],
    ]);
    expect(value?.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 4 }]);
  });
});
