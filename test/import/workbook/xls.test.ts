import { describe, expect, it } from "vitest";
import type { BiffRecord, BiffSheetRecords } from "../../support/biff-workbook.ts";
import { biff5Stream, compoundFile, label, textFormula, words } from "../../support/biff-workbook.ts";
import { bookOf, bytesAs } from "../../support/legacy-twins.ts";
import { fault, number, read, refusalOf, text, valuesOf } from "../../support/workbook-xlsx.ts";

const ascii = (value: string): Buffer => Buffer.from(value, "latin1");
/** 姓名 and 张三 in GBK. */
const [XINGMING, ZHANGSAN] = [Buffer.from("d0d5c3fb", "hex"), Buffer.from("d5c5c8fd", "hex")];
const SHEET1 = ascii("Sheet1");
const book5 = (
  records: readonly BiffRecord[],
  globals: readonly BiffRecord[] = [],
  others: readonly BiffSheetRecords[] = [],
): Uint8Array => compoundFile(biff5Stream([{ name: SHEET1, records }, ...others], globals));
const formatted = (format: number): BiffRecord => [0xe0, words(0, format, 0, 0, 0, 0, 0, 0)];
const numbered = (column: number): BiffRecord => [0x27e, words(0, column, column, 2, 10)];
const sound = (): Uint8Array =>
  bytesAs(bookOf({ a: [["姓名"], ...Array.from({ length: 300 }, (_, row) => [`人${row}`])] }), "biff8");
const codePage = (page: number): BiffRecord => [0x42, words(page)];

describe("an old workbook is read by its content (.xls, .et)", () => {
  it.each(["花名册.xlsx", "花名册.et", "花名册.csv"])("[row 16] also under the name %s", async (name) => {
    const bytes = bytesAs(
      bookOf({
        名册: [
          ["姓名", "分"],
          ["张三", 92.5],
        ],
      }),
      "biff8",
    );
    expect((await read(bytes, name)).value).toMatchObject({ format: "xls", sheets: [{ name: "名册" }] });
    expect(await valuesOf(bytes, name)).toEqual({
      A1: text("姓名"),
      B1: text("分"),
      A2: text("张三"),
      B2: number("92.5"),
    });
  });

  it("keeps numbers, dates as serial numbers with their format, flags, errors, text that looks like a number", async () => {
    const book = bookOf({ a: [[0.1, 40_347, true, "001", "110101199003074220", 40_347.604, -5, "𠀀"]] });
    const sheet = book.Sheets["a"] ?? {};
    Object.assign(sheet["B1"] as object, { z: "yyyy/m/d" });
    Object.assign(sheet["F1"] as object, { z: '0.00"s"' });
    sheet["I1"] = { t: "e", v: 23 };
    sheet["!ref"] = "A1:I1";
    expect(await valuesOf(bytesAs(book, "biff8"))).toEqual({
      A1: number("0.1"),
      B1: number("40347", "yyyy/m/d"),
      C1: { kind: "flag", flag: true },
      D1: text("001"),
      E1: text("110101199003074220"),
      F1: number("40347.604", '0.00"s"'),
      G1: number("-5"),
      H1: text("𠀀"),
      I1: fault("#REF!"),
    });
  });

  it("[row 80] formats 27 to 58, which only have a number, are the Chinese dates; formats of the file before are forgotten", async () => {
    const custom = bookOf({ a: [[1]] });
    Object.assign(custom.Sheets["a"]?.["A1"] as object, { z: '0"自"' });
    await read(bytesAs(custom, "biff8"));
    const records = [numbered(0), numbered(1), numbered(2)];
    const bytes = book5(records, [formatted(31), formatted(57), formatted(164)]);
    expect(await valuesOf(bytes)).toMatchObject({
      A1: { format: 'yyyy"年"m"月"d"日"' },
      B1: { format: 'yyyy"年"m"月"' },
      C1: { format: null },
    });
  });

  it("[row 79] a book that counts from 1904 says so", async () => {
    const book = { ...bookOf({ a: [[1]] }), Workbook: { WBProps: { date1904: true } } };
    expect((await read(bytesAs(book, "biff8"))).value?.date1904).toBe(true);
    expect((await read(book5([label(0, 0, ascii("a"))], [[0x22, words(1)]]))).value?.date1904).toBe(true);
  });

  it("a value that is left below a merged range is not read", async () => {
    const book = bookOf({
      a: [
        ["标题", "旧"],
        ["x", "y"],
      ],
    });
    Object.assign(book.Sheets["a"] ?? {}, { "!merges": [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }] });
    const { value } = await read(bytesAs(book, "biff8"));
    expect(value?.sheets[0]).toMatchObject({ merges: [{ top: 1, left: 1, bottom: 1, right: 2 }] });
    expect(await valuesOf(bytesAs(book, "biff8"))).toEqual({ A1: text("标题"), A2: text("x"), B2: text("y") });
  });

  it("[row 46] [row 47] hidden sheets, rows and columns come with their state and a warning", async () => {
    const hiddenRow: BiffRecord = [0x208, words(1, 0, 1, 255, 0, 0, 0x20, 0)];
    const hiddenColumn: BiffRecord = [0x7d, words(1, 3, 2048, 0, 1, 0)];
    const records = [hiddenRow, hiddenColumn, label(0, 0, ascii("a")), label(1, 1, ascii("b"))];
    const others = [1, 2].map((state) => ({ name: ascii(`s${state}`), state, records: [label(0, 0, ascii("x"))] }));
    const { value, issues } = await read(book5(records, [], others));
    expect(value?.sheets).toMatchObject([
      { state: "visible", hiddenRows: [2], hiddenColumns: [2] },
      { state: "hidden" },
      { state: "very-hidden" },
    ]);
    expect(issues.map(({ code }) => code)).toEqual(["sheet-hidden-lines", "sheet-hidden", "sheet-hidden"]);
  });

  it("[row 50] a chart sheet is named, the sheets beside it are read", async () => {
    const chart = { name: ascii("Chart1"), kind: 2, records: [] };
    const stream = biff5Stream([chart, { name: SHEET1, records: [label(0, 0, ascii("a"))] }]);
    const { value, issues } = await read(compoundFile(stream));
    expect(value?.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(issues.map(({ code, text: { found } }) => `${code} ${found}`)).toEqual([
      "sheet-not-table 工作表“Chart1”是图表，没有数据",
    ]);
  });

  it("the record stream is found also under a name in capitals: other programs than Excel write it so", async () => {
    const stream = biff5Stream([{ name: SHEET1, records: [label(0, 0, ascii("a"))] }], []);
    expect(await valuesOf(compoundFile(stream, "/BOOK"))).toEqual({ A1: text("a") });
  });

  it("a chart inside a sheet gives no cells", async () => {
    const chart: BiffRecord[] = [[0x809, words(0x500, 0x20)], label(5, 5, ascii("x")), [0x0a, Buffer.alloc(0)]];
    expect(await valuesOf(book5([label(0, 0, ascii("a")), ...chart, label(1, 0, ascii("b"))]))).toEqual({
      A1: text("a"),
      A2: text("b"),
    });
  });

  it("[row 55] a formula whose text result is missing is a fault of its cell", async () => {
    const string: BiffRecord = [0x207, Buffer.concat([words(1), ascii("R")])];
    const records = [textFormula(0, 0), textFormula(0, 1), string, label(1, 0, ascii("a")), textFormula(2, 0)];
    expect(await valuesOf(book5(records))).toEqual({
      A1: fault("formula"),
      B1: text("R"),
      A2: text("a"),
      A3: fault("formula"),
    });
  });

  it("a sheet may be named like a property", async () => {
    const names = ["__proto__", "constructor", "toString"];
    const sheets = names.map((name) => ({ name: ascii(name), records: [label(0, 0, ascii(name))] }));
    const { value } = await read(compoundFile(biff5Stream(sheets)));
    expect(value?.sheets.map(({ name, rows }) => [name, rows[0]?.cells[0]?.value])).toEqual(
      names.map((name) => [name, text(name)]),
    );
  });
});

describe("texts of Excel 5 and 95 stand in a code page", () => {
  const records = [label(0, 0, XINGMING), label(1, 0, ZHANGSAN), label(1, 1, ascii("A1"))];
  const expected = { A1: text("姓名"), A2: text("张三"), B2: text("A1") };

  it.each([
    ["named: Chinese", [codePage(936)]],
    ["not named", []],
    ["named Western by a Chinese program", [codePage(1252)]],
  ])("%s", async (_what, globals) => {
    expect(await valuesOf(book5(records, globals))).toEqual(expected);
  });

  it("the name of the sheet too", async () => {
    const bytes = compoundFile(biff5Stream([{ name: XINGMING, records }], [codePage(936)]));
    expect((await read(bytes)).value?.sheets[0]?.name).toBe("姓名");
  });

  it("Western texts stay Western, Traditional Chinese is read by its own page", async () => {
    const cafe = [label(0, 0, Buffer.from("636166e9", "hex"))];
    expect(await valuesOf(book5(cafe, [codePage(1252)]))).toEqual({ A1: text("café") });
    const big5 = [label(0, 0, Buffer.from("a96da657", "hex"))];
    expect(await valuesOf(book5(big5, [codePage(950)]))).toEqual({ A1: text("姓名") });
  });

  it("[row 88] a text that is no text in the page refuses the file", async () => {
    const broken = [label(0, 0, Buffer.from("d0d5ff", "hex"))];
    expect(await refusalOf(book5(broken, [codePage(936)]))).toContain("file-encoding | 文字编码有误：有的字无法识别");
  });
});

describe("workbooks of Excel 2 to 4 are bare records", () => {
  it.each(["biff2", "biff3", "biff4"] as const)("%s", async (bookType) => {
    const bytes = bytesAs(
      bookOf({
        a: [
          ["Name", "No"],
          ["Li", 92.5],
        ],
      }),
      bookType,
    );
    expect(await valuesOf(bytes)).toEqual({ A1: text("Name"), B1: text("No"), A2: text("Li"), B2: number("92.5") });
    expect((await read(bytes)).value?.format).toBe("xls");
  });
});

describe("an old workbook that cannot be used is refused in words", () => {
  const doubled = [label(0, 0, ascii("a")), label(0, 0, ascii("b"))];

  it.each([
    ["[row 15] a password", book5([], [[0x2f, words(0, 1, 2)]]), "file-encrypted"],
    ["two cells of one address", book5(doubled), "file-damaged | Sheet1 | 文件已损坏：有单元格重复或无法读取"],
    [
      "a sheet that is named but not there",
      compoundFile(biff5Stream([{ name: SHEET1, records: [] }]).subarray(0, -24)),
      "file-damaged",
    ],
    [
      "another document in a compound file",
      compoundFile(Buffer.from("x"), "/Contents"),
      "file-not-table | 文件实际是旧版 Office 文件",
    ],
    [
      "a word document with a workbook inside",
      compoundFile(Buffer.from("x"), "/ObjectPool/Workbook"),
      "file-not-table | 文件实际是旧版 Office 文件",
    ],
    [
      "an Excel 2 file that is cut",
      bytesAs(bookOf({ a: [["a"]] }), "biff2").subarray(0, -6),
      "file-damaged | 文件已损坏：旧版工作簿的内容提前结束",
    ],
  ])("%s", async (_what, bytes, expected) => {
    expect(await refusalOf(bytes, "a.xls")).toContain(expected);
  });

  it("[row 2] cut anywhere, it is refused or complete, never shorter", async () => {
    const bytes = sound();
    const whole = await valuesOf(bytes);
    for (let length = 600; length < bytes.length; length += 512) {
      const { value, issues } = await read(bytes.subarray(0, length));
      if (value === null) expect(issues[0]?.code).toMatch(/^file-/);
      else expect(await valuesOf(bytes.subarray(0, length)), String(length)).toEqual(whole);
    }
    expect((await read(bytes.subarray(0, 4096))).value).toBeNull();
  });

  it("a record of an unknown kind costs nothing and prints nothing", async () => {
    expect(await valuesOf(book5([[0x7777, Buffer.alloc(20)], label(0, 0, ascii("a"))]))).toEqual({ A1: text("a") });
  });
});
