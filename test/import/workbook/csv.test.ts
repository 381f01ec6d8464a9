import * as fc from "fast-check";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvRows } from "#import/workbook/csv/read-csv.ts";
import { textLines } from "#import/workbook/csv/text-lines.ts";
import { textRecords } from "#import/workbook/csv/text-records.ts";
import { fault, read, refusalOf, text, valuesOf } from "../../support/workbook-xlsx.ts";

describe("[row 89] the delimiter is found by the first lines", () => {
  it.each([
    ["comma", "a,b\n1,2\n"],
    ["semicolon", "a;b\n1;2\n"],
    ["tab", "a\tb\n1\t2\n"],
    ["full-width comma", "a，b\n1，2\n"],
    ["upright", "a|b\n1|2\n"],
  ])("%s", async (_what, content) => {
    expect(await valuesOf(content, "a.csv")).toEqual({ A1: text("a"), B1: text("b"), A2: text("1"), B2: text("2") });
  });

  it("does not count what stands in quotes, and goes by lines before numbers", async () => {
    expect(await valuesOf('a,"x;y;z"\n1,"p;q;r"\n', "a.csv")).toMatchObject({ B1: text("x;y;z"), B2: text("p;q;r") });
    expect(await valuesOf("a,b\n1,x;y;z;u;v\n3,4\n", "a.csv")).toMatchObject({ B1: text("b"), B2: text("x;y;z;u;v") });
  });

  it("leaves running text in one column, whatever signs stand in it", async () => {
    const prose = "今天开会，讨论了计划。\n大家发言\n会后，王同志，李同志留下，继续谈。\n结束|散会\n";
    const { value } = await read(prose, "a.txt");
    expect(value?.sheets[0]?.rows.map((row) => row.cells.length)).toEqual([1, 1, 1, 1]);
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

  it("[row 92] keeps short and long lines for the table to judge", async () => {
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

describe("[row 90] [row 91] a quote that is wrong refuses the file and names its line", () => {
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

it("[row 93] streams any number of rows; a field, a row or a file beyond its bound is named", async () => {
  const bytes = new TextEncoder().encode(`a,b\n${"1,2\n".repeat(200_000)}`);
  let rows = 0;
  for (const row of csvRows(bytes)) rows += row.cells.length / 2;
  expect(rows).toBe(200_001);
  expect(await refusalOf("a\n".repeat(1_048_577), "a.csv")).toContain("file-too-large | 文件过大：数据行有 1048577 个");
});

it("csv-parse, as a second opinion, reads the same records", () => {
  const piece = fc.constantFrom("党", "a", ",", '""', " ", ";", "\n", "\r\n");
  const quoted = fc.array(piece, { maxLength: 5 }).map((pieces) => `"${pieces.join("")}"`);
  const bare = fc.constantFrom("", "a", "党员", " b ", "1;2");
  const line = fc.array(fc.oneof(quoted, bare), { minLength: 2, maxLength: 4 }).map((fields) => fields.join(","));
  const content = fc.tuple(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom("\n", "\r\n", "\r"));
  fc.assert(
    fc.property(content, fc.integer({ min: 1, max: 5 }), ([lines, end], size) => {
      const whole = `x,y${end}${lines.join(end)}${end}`;
      const blocks = whole.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
      const found = [...textRecords(textLines(blocks), { delimiter: ",", skippedLines: 0 })].map(
        ({ fields }) => fields,
      );
      expect(found).toEqual(parse(whole, { record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true }));
    }),
    { numRuns: 300 },
  );
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
