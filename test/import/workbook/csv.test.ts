import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fault, read, refusalOf, text, valuesOf } from "../../support/workbook-xlsx.ts";

const ROSTER = "姓名,分\r\n张三,9.5\r\n";
const EXPECTED = { A1: text("姓名"), B1: text("分"), A2: text("张三"), B2: text("9.5") };
/** 姓名,分 / 张三,9.5 in GBK. */
const GBK = Buffer.concat([Buffer.from("d0d5c3fb2cb7d60a", "hex"), Buffer.from("d5c5c8fd2c392e350a", "hex")]);
const utf16be = (content: string): Uint8Array => Buffer.from(`\ufeff${content}`, "utf16le").swap16();

describe("a text file is decoded strictly", () => {
  it.each<[string, string | Uint8Array]>([
    ["UTF-8", ROSTER],
    ["UTF-8 with a mark", `\ufeff${ROSTER}`],
    ["GBK", GBK],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${ROSTER}`, "utf16le")],
    ["UTF-16 the other way round", utf16be(ROSTER)],
  ])("%s", async (_what, bytes) => {
    expect(await valuesOf(bytes, "a.csv")).toEqual(EXPECTED);
  });

  it("reads characters that take four bytes in GB18030", async () => {
    const bytes = Buffer.concat([Buffer.from("d0d5c3fb0a", "hex"), Buffer.from("953282360a", "hex")]);
    expect(await valuesOf(bytes, "a.csv")).toEqual({ A1: text("姓名"), A2: text("𠀀") });
  });

  it.each<[string, Uint8Array]>([
    ["neither UTF-8 nor GB18030", Buffer.from("bdd5ffff0a", "hex")],
    ["a UTF-8 mark on other bytes", Buffer.concat([Buffer.from("efbbbf", "hex"), GBK])],
    ["UTF-8 and GBK mixed", Buffer.concat([Buffer.from("名,1\n"), Buffer.from("d5ff0a", "hex")])],
    ["NUL far down", Buffer.concat([Buffer.from("a,b\n".repeat(2000)), Buffer.from([0])])],
  ])("%s is refused", async (_what, bytes) => {
    expect(await refusalOf(bytes, "a.csv")).toContain("file-encoding | 文字编码无法识别");
  });
});

describe("the delimiter is found by the first lines", () => {
  it.each([
    ["comma", "a,b\n1,2\n"],
    ["semicolon", "a;b\n1;2\n"],
    ["tab", "a\tb\n1\t2\n"],
  ])("%s", async (_what, content) => {
    expect(await valuesOf(content, "a.csv")).toEqual({ A1: text("a"), B1: text("b"), A2: text("1"), B2: text("2") });
  });

  it("does not count what stands in quotes, and goes by lines before numbers", async () => {
    expect(await valuesOf('a,"x;y;z"\n1,"p;q;r"\n', "a.csv")).toMatchObject({ B1: text("x;y;z"), B2: text("p;q;r") });
    expect(await valuesOf("a,b\n1,x;y;z;u;v\n3,4\n", "a.csv")).toMatchObject({ B1: text("b"), B2: text("x;y;z;u;v") });
  });

  it("takes Excel's sep line at its word, and not for a row", async () => {
    expect(await valuesOf("sep=;\r\nA;1\r\n2;3\r\n", "a.csv")).toEqual({
      A2: text("A"),
      B2: text("1"),
      A3: text("2"),
      B3: text("3"),
    });
  });

  it("reads a title line, a blank line and a table with their own row numbers", async () => {
    const { value } = await read("花名册\n\na,b\n1,2\n", "a.csv");
    expect(value?.sheets).toEqual([
      {
        name: null,
        state: "visible",
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        rows: [
          { row: 1, cells: [{ row: 1, column: 1, value: text("花名册") }] },
          {
            row: 3,
            cells: [
              { row: 3, column: 1, value: text("a") },
              { row: 3, column: 2, value: text("b") },
            ],
          },
          {
            row: 4,
            cells: [
              { row: 4, column: 1, value: text("1") },
              { row: 4, column: 2, value: text("2") },
            ],
          },
        ],
      },
    ]);
  });
});

describe("rows stand on the line where they start", () => {
  it.each([
    ["CR LF", "\r\n"],
    ["LF", "\n"],
    ["CR", "\r"],
  ])("%s", async (_what, end) => {
    expect(Object.keys(await valuesOf(["a,b", "1,2", "", "3,4"].join(end), "a.csv"))).toEqual([
      "A1",
      "B1",
      "A2",
      "B2",
      "A4",
      "B4",
    ]);
  });

  it("with mixed line ends", async () => {
    expect(Object.keys(await valuesOf("a,b\r\n1,2\n3,4\r5,6", "a.csv"))).toEqual([
      "A1",
      "B1",
      "A2",
      "B2",
      "A3",
      "B3",
      "A4",
      "B4",
    ]);
  });

  it("with a cell of several lines above", async () => {
    expect(await valuesOf('a,b\n1,"x\r\ny\nz"\n3,4\n', "a.csv")).toMatchObject({
      B2: text("x\r\ny\nz"),
      A5: text("3"),
    });
  });

  it("keeps short and long lines for the table to judge", async () => {
    expect(await valuesOf("a,b\n1\n1,2,3\n", "a.csv")).toEqual({
      A1: text("a"),
      B1: text("b"),
      A2: text("1"),
      A3: text("1"),
      B3: text("2"),
      C3: text("3"),
    });
  });

  it("keeps a repeated heading and a heading named like a property", async () => {
    expect(await valuesOf("分,分,__proto__\n1,2,3\n", "a.csv")).toMatchObject({
      A1: text("分"),
      B1: text("分"),
      C1: text("__proto__"),
      C2: text("3"),
    });
  });

  it("takes an over-long field for a fault of its cell", async () => {
    expect(await valuesOf(`a,b\n${"x".repeat(40_000)},2\n`, "a.csv")).toMatchObject({
      A2: fault("文字超过 32767 个字符"),
      B2: text("2"),
    });
  });

  it("refuses more columns than a sheet has", async () => {
    expect(await refusalOf(`${"a,".repeat(20_000)}\n`, "a.csv")).toContain(
      "file-too-large | 文件过大：第 1 行的列有 20001 个",
    );
  });
});

describe("a quote that is wrong refuses the file and names its line", () => {
  it.each([
    ["never closed", 'a,b\n1,2\n3,"4\n5,6\n', "第 3 行的双引号有误：没有结束"],
    ["never closed, below a cell of several lines", 'a,b\n1,"x\ny"\n3,"4\n5,6\n', "第 4 行的双引号有误：没有结束"],
    ["never closed in the first line", '"a,b\n1,2\n', "第 1 行的双引号有误：没有结束"],
    ["text after the closing quote", 'a,b\n"x"y,2\n', "第 2 行的双引号有误：引号前后多了文字"],
    ["a quote inside a bare field", 'sep=,\na,b\nx"y,2\n', "第 3 行的双引号有误：引号前后多了文字"],
    ["closed rows later", 'a,b,c\n1,2,3\n"4,5,6\n7,8,9\n10",11,12\n13,14,15\n', "第 3 行的双引号有误：隔了几行才结束"],
    [
      "closed one row later in another column",
      'a,b,c\n1,2,3\n4,"5,6\n7,8",9\n13,14,15\n',
      "第 3 行的双引号有误：隔了几行才结束",
    ],
  ])("%s", async (_what, content, expected) => {
    expect(await refusalOf(content, "a.csv")).toContain(`file-quote | ${expected}`);
  });

  it("lets real cells of several lines in, also with commas in them", async () => {
    const content = '说明\n姓名,备注,分\n张三,"一、好\n二、很好, 但迟到",9\n李四,,8\n';
    expect(await valuesOf('说明\n"一\n二"\n', "a.csv")).toEqual({ A1: text("说明"), A2: text("一\n二") });
    expect(await valuesOf(content, "a.csv")).toMatchObject({
      B3: text("一、好\n二、很好, 但迟到"),
      C3: text("9"),
      A5: text("李四"),
    });
  });
});

it("whatever was written as csv is read back, cell by cell", async () => {
  const field = fc.oneof(
    fc.string({ unit: fc.constantFrom("党", "a", ",", '"', " ", ";"), maxLength: 6 }),
    fc.constant(""),
  );
  const row = fc.array(field, { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const quoted = rows.map((fields) => fields.map((value) => `"${value.replaceAll('"', '""')}"`).join(","));
      const expected = rows
        .flatMap((fields, index) => fields.map((value, column) => [`${"ABC"[column]}${index + 2}`, value] as const))
        .filter(([, value]) => value.trim() !== "");
      const found = await valuesOf(`姓名,b,c\n${quoted.join("\n")}\n`, "a.csv");
      expect(found).toEqual({
        A1: text("姓名"),
        B1: text("b"),
        C1: text("c"),
        ...Object.fromEntries(expected.map(([address, value]) => [address, text(value)])),
      });
    }),
    { numRuns: 60 },
  );
});
