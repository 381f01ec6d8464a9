import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellText } from "#domain/workbook.ts";
import type { Sheet } from "#domain/workbook.ts";
import { columnLetters } from "#domain/location.ts";
import { number, read, refusalOf, text, valuesOf } from "../../support/workbook-xlsx.ts";

const folder = process.env["PINGBAO_CORPUS"];

interface TrueSheet {
  readonly sheet: string;
  readonly header_rows: readonly number[];
  readonly first_data_row: number | null;
  readonly last_data_row: number | null;
  readonly headers: readonly string[];
  readonly first?: Readonly<Record<string, string | number | null>>;
  readonly last?: Readonly<Record<string, string | number | null>>;
}
type Truth = Readonly<
  Record<string, { readonly sheets?: readonly TrueSheet[]; readonly all_sheets?: readonly string[] }>
>;

describe.skipIf(folder === undefined)(
  `real workbooks (the folder is named by PINGBAO_CORPUS${folder === undefined ? ", which is not set: skipped" : ""})`,
  () => {
    const root = folder ?? ".";
    const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(root, file)));
    const truth = (): Truth => JSON.parse(readFileSync(join(root, "truth.json"), "utf8")) as Truth;

    it("every file is read or refused in words; none makes the reader fail", async () => {
      const files = readdirSync(root).filter((file) => /\.(xlsx|csv|xls|et)$/i.test(file));
      expect(files.length).toBeGreaterThanOrEqual(25);
      for (const file of files) {
        const { value, issues } = await read(bytesOf(file), file);
        expect(value !== null || issues.length === 1, file).toBe(true);
      }
    });

    it("sheet names, header cells, first and last rows stand where the truth says", async () => {
      const described = Object.entries(truth()).filter(
        ([file, { sheets }]) => sheets !== undefined && /\.(xlsx|csv|xls|et)$/i.test(file),
      );
      expect(described.length).toBeGreaterThanOrEqual(11);
      for (const [file, { sheets = [], all_sheets: names }] of described) {
        const found = (await read(bytesOf(file), file)).value?.sheets ?? [];
        if (!file.endsWith(".csv"))
          expect(
            found.map((sheet) => sheet.name),
            file,
          ).toEqual(names);
        for (const expected of sheets) {
          const sheet = found.find((candidate) => candidate.name === expected.sheet || file.endsWith(".csv"));
          if (sheet === undefined) throw new Error(`${file}: no sheet ${expected.sheet}`);
          expectHeaders(sheet, expected, file);
          expectRow(rowTexts(sheet, expected.first_data_row), expected.first, file);
          expectRow(rowTexts(sheet, expected.last_data_row), expected.last, file);
        }
      }
    });

    it("serial numbers of a 1904 book come with its date base", async () => {
      expect((await read(bytesOf("L01-1904.xlsx"))).value?.date1904).toBe(true);
    });

    it("hidden and very hidden sheets are reported", async () => {
      const { value, issues } = await read(bytesOf("L07-sheet_visibility.xlsx"));
      expect(value?.sheets.map((sheet) => sheet.state)).toEqual(["visible", "hidden", "very-hidden"]);
      expect(issues.map((found) => found.code)).toEqual(["sheet-hidden", "sheet-hidden"]);
    });

    it("csv with and without mark begins with exactly 姓名", async () => {
      for (const file of ["L18-no_bom.csv", "L19-office_bom.csv"]) {
        const values = await valuesOf(bytesOf(file), file);
        expect(values, file).toMatchObject({ A1: text("姓名"), B1: text("年纪") });
        expect(
          Object.keys(values).filter((address) => address.startsWith("A")),
          file,
        ).toHaveLength(11);
      }
    });

    it("a sep line is not data", async () => {
      expect(await valuesOf(bytesOf("L27-sep.csv"), "a.csv")).toEqual({
        A2: text("A"),
        B2: text("1"),
        A3: text("2"),
        B3: text("3"),
      });
    });

    it("one line of GBK without line end", async () => {
      expect(await valuesOf(bytesOf("L33-TestIssue338.csv"), "a.csv")).toEqual({
        A1: text("中文测试内容"),
        B1: text("Test Content"),
      });
    });

    it("a workbook of Excel 2 without container", async () => {
      expect(await valuesOf(bytesOf("L03-CRLFX5_2.XLS"))).toMatchObject({ A1: text("Normal"), B1: text("abc\ndef") });
    });

    it("a workbook of WPS under its own name", async () => {
      expect((await read(bytesOf("L05-write.et"), "a.et")).value?.format).toBe("xls");
      expect(await valuesOf(bytesOf("L05-write.et"))).toMatchObject({ A3: text("foo") });
    });

    it("an old workbook that is named .xlsx", async () => {
      expect((await read(bytesOf("S09-TestIssue272.xlsx"))).value?.format).toBe("xls");
    });

    it("one date in 27 formats is one serial number", async () => {
      const values = await valuesOf(bytesOf("L14-dataformat.xls"));
      const dates = Object.entries(values).filter(([address]) => /^A(?!1$)/.test(address));
      expect(dates).toHaveLength(27);
      for (const [address, value] of dates)
        expect(value, address).toMatchObject({ kind: "number", decimal: "43831.0423726852" });
    });

    it("names with doubled quotes in a csv of a thousand lines", async () => {
      const values = await valuesOf(bytesOf("S27-common.csv"), "a.csv");
      expect(values).toMatchObject({ A2: text('张三"'), D1001: text("66666") });
    });

    it("a table in the middle of a sheet keeps its addresses", async () => {
      expect(Object.keys(await valuesOf(bytesOf("L21-temperature-in-middle.xlsx")))).toEqual([
        "B4",
        "C4",
        "B5",
        "C5",
        "B6",
        "C6",
      ]);
    });

    it("values below a merged range do not leak", async () => {
      const values = await valuesOf(bytesOf("L24-HiddenMergeCellsTest.xlsx"));
      expect(values["A2"]).toEqual(number("12"));
      expect(values).not.toHaveProperty("B2");
      expect(values).not.toHaveProperty("C2");
    });

    it("backslashes in entry names are read", async () => {
      expect((await read(bytesOf("L26-Zip-Windows-Directory-Separator.xlsx"))).value?.sheets[0]?.rows).toHaveLength(3);
    });

    it.each([
      ["M01-pass_protected.xlsx", "file-encrypted"],
      ["M03-missing-bits.xlsx", "file-damaged | 文件已损坏：缺少部件"],
    ])("%s is refused: %s", async (file, expected) => {
      expect(await refusalOf(bytesOf(file), file)).toContain(expected);
    });
  },
);

function expectHeaders(sheet: Sheet, expected: TrueSheet, file: string): void {
  const texts = expected.header_rows.flatMap((row) => [...rowTexts(sheet, row).values()]);
  const joined = plain(texts.join("|"));
  const parts = expected.headers.flatMap((header) =>
    texts.some((found) => plain(found) === plain(header)) ? [header] : header.split("/"),
  );
  for (const part of parts) expect(joined, `${file} › ${expected.sheet}`).toContain(plain(part));
}

function expectRow(found: ReadonlyMap<string, string>, cells: TrueSheet["first"], file: string): void {
  for (const [key, value] of Object.entries(cells ?? {})) {
    const column = key.split(":")[0] ?? "";
    if (value === null) expect(found.has(column), `${file} ${key}`).toBe(false);
    // The truth gives dates as days; here they are still serial numbers.
    else if (!/^\d{4}-\d\d-\d\d$/.test(String(value))) expect(found.get(column), `${file} ${key}`).toBe(String(value));
  }
}

function rowTexts(sheet: Sheet, row: number | null): Map<string, string> {
  const found = sheet.rows.find((candidate) => candidate.row === row);
  return new Map((found?.cells ?? []).map((cell) => [columnLetters(cell.column), cellText(cell.value)]));
}

function plain(header: string): string {
  return header.replace(/\s+/g, "");
}
