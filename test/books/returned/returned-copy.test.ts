import { describe, expect, it } from "vitest";
import { cleanWorkbook } from "#books/returned/clean-workbook.ts";
import { returnedCopy } from "#books/returned/returned-copy.ts";
import { cellAddress } from "#domain/location.ts";
import { returnMarkOf } from "#domain/return-mark.ts";
import { type CellValue, cellText, type Sheet, type Workbook } from "#domain/workbook.ts";
import { packageFaults } from "../../support/office-package-check.ts";
import { errorAt, markOn, opened, workbookIn } from "../../support/returned-workbook.ts";

const MONTH = "2010年8月";

/** A sheet with these values by address row by row; gaps are blank. */
function sheetOf(
  name: string | null,
  rows: Readonly<Record<number, readonly (CellValue | null)[]>>,
  more: Partial<Sheet> = {},
): Sheet {
  const built = Object.entries(rows).map(([row, values]) => ({
    row: Number(row),
    cells: values.flatMap((value, index) => (value === null ? [] : [{ row: Number(row), column: index + 1, value }])),
  }));
  return { name, state: "visible", rows: built, merges: [], hiddenRows: [], hiddenColumns: [], ...more };
}

const text = (value: string): CellValue => ({ kind: "text", text: value });
const date = (day: string, precision: "day" | "month" | "year"): CellValue => ({
  kind: "date",
  date: { day, precision },
});
const number = (decimal: string, format: string | null = null): CellValue => ({ kind: "number", decimal, format });

function workbook(sheets: readonly Sheet[], more: Partial<Workbook> = {}): Workbook {
  return { file: "旧表.xls", sha256: "a".repeat(64), format: "xls", date1904: false, sheets, ...more };
}

function textsOf(sheet: Sheet | undefined): Record<string, string> {
  const cells = sheet?.rows.flatMap((row) => row.cells) ?? [];
  return Object.fromEntries(cells.map(({ row, column, value }) => [cellAddress(row, column), cellText(value)]));
}

describe("the copy of a file that is no .xlsx", () => {
  it("is a clean .xlsx with every value at its address", async () => {
    const rows = {
      2: [text("姓名"), text("身份证号"), text("得分")],
      5: [text("张三"), text("11010519491231002X"), number("92.5", "0.0"), { kind: "flag", flag: true } as const],
      6: [text("=1+1"), number("110105194912310021"), number("-0.125"), { kind: "error", code: "#REF!" } as const],
    };
    const { bytes, extension, remark } = await returnedCopy({
      bytes: new Uint8Array(),
      workbook: workbook([sheetOf("名册", rows)]),
      issues: [errorAt("C5")],
      month: MONTH,
    });
    expect(extension).toBe("xlsx");
    expect(remark).toContain("重排");
    expect(packageFaults(bytes)).toEqual([]);
    const copy = await workbookIn(bytes);
    expect(copy.sheets.map(({ name }) => name)).toEqual(["问题清单", "名册"]);
    expect(textsOf(copy.sheets[1])).toEqual(textsOf(sheetOf("名册", rows)));
    expect(JSON.stringify(copy.sheets[0])).toContain("重排");
  });

  it("is as wide as its columns need: a long title merged over them does not count", async () => {
    const title = text("某某协会党组织和党员奖惩情况登记表（二〇一〇年一月至八月）");
    const sheet = sheetOf("名册", { 1: [title], 2: [text("姓名"), text("单位")] });
    const merges = [{ top: 1, left: 1, bottom: 1, right: 2 }];
    const { bytes } = await cleanWorkbook(workbook([{ ...sheet, merges }]));
    const written = (await opened(bytes)).worksheets[0];
    expect(written?.getColumn(1).width).toBe(6);
    expect(written?.pageSetup).toMatchObject({ fitToWidth: 1, fitToHeight: 0, orientation: "landscape" });
  });

  it("carries the same marks", async () => {
    const faulty = {
      bytes: new Uint8Array(),
      workbook: workbook([sheetOf("名册", { 1: [text("姓名")], 2: [text("张三")] })]),
      issues: [errorAt("A2")],
      month: MONTH,
    };
    expect(markOn(await opened((await returnedCopy(faulty)).bytes), "名册", "A2").colour).toBe("FFFFC9C6");
  });

  it("advises nothing that only the office can do: a sender has no such program", async () => {
    const advised = { found: "叫“李明”的有2人", remedy: "请写明党组织；或运行 npm run check -- --confirm 逐条确认" };
    const { bytes } = await returnedCopy({
      bytes: new Uint8Array(),
      workbook: workbook([sheetOf("名册", { 1: [text("姓名")], 2: [text("李明")] })]),
      issues: [{ ...errorAt("A2"), text: advised }],
      month: MONTH,
    });
    const said = JSON.stringify((await workbookIn(bytes)).sheets[0]);
    expect(said).toContain("请写明党组织");
    expect(said).not.toContain("npm run");
  });

  it("gives a text file's only sheet a plain name, and marks it", async () => {
    const csv = workbook([sheetOf(null, { 1: [text("姓名")], 2: [text("张三")] })], { format: "csv" });
    const { bytes } = await returnedCopy({
      bytes: new Uint8Array(),
      workbook: csv,
      issues: [errorAt("A2", null)],
      month: MONTH,
    });
    expect(markOn(await opened(bytes), "Sheet1", "A2").colour).toBe("FFFFC9C6");
  });

  it("keeps merges, hidden sheets and hidden lines, and takes names that no program allows apart", async () => {
    const sheets = [
      sheetOf(
        "甲/乙",
        { 1: [text("一")], 2: [text("二"), text("三")] },
        { merges: [{ top: 1, left: 1, bottom: 1, right: 2 }], hiddenRows: [2], hiddenColumns: [2] },
      ),
      sheetOf("甲?乙", { 1: [text("四")] }, { state: "very-hidden" }),
    ];
    const { bytes, sheetNames } = await cleanWorkbook(workbook(sheets));
    expect([...sheetNames.values()]).toEqual(["甲_乙", "甲_乙(2)"]);
    const [first, second] = (await workbookIn(bytes)).sheets;
    expect(first?.merges).toEqual(sheets[0]?.merges);
    expect([first?.hiddenRows, first?.hiddenColumns]).toEqual([[2], [2]]);
    expect(second?.state).toBe("very-hidden");
  });

  it("keeps days as days, and a month as the words for it", async () => {
    const rows = { 1: [date("2010-06-18", "day"), date("2010-06-30", "month"), date("2010-12-31", "year")] };
    for (const date1904 of [false, true]) {
      const { bytes } = await cleanWorkbook(workbook([sheetOf("名册", rows)], { date1904 }));
      const book = await opened(bytes);
      const row = book.getWorksheet("名册")?.getRow(1);
      expect(JSON.stringify(row?.getCell(1).value).slice(1, 11)).toBe("2010-06-18");
      expect([row?.getCell(2).value, row?.getCell(3).value]).toEqual(["2010年6月", "2010年"]);
    }
  });

  it("is also the way when the package cannot be changed safely, and says so", async () => {
    const faulty = {
      bytes: new Uint8Array([1, 2, 3]),
      workbook: workbook([sheetOf("名册", { 1: [text("张三")] })], { format: "xlsx" }),
      issues: [errorAt("A1")],
      month: MONTH,
    };
    const { bytes, remark } = await returnedCopy(faulty);
    expect(remark).toContain("不能照原样标注");
    expect(markOn(await opened(bytes), "名册", "A1").colour).toBe("FFFFC9C6");
    expect((await workbookIn(bytes)).sheets.filter((sheet) => returnMarkOf(sheet) !== null)).toHaveLength(1);
  });
});
