import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalText } from "#import/workbook/xlsx/decimal-text.ts";
import { fault, number, rawXlsx, read, text, valuesOf } from "../../support/workbook-xlsx.ts";

const cell = (content: string, attributes = ""): string => `<row r="1"><c r="A1" ${attributes}>${content}</c></row>`;
const valueOf = async (
  content: string,
  attributes = "",
  more: { strings?: string; styles?: string } = {},
): Promise<unknown> => (await valuesOf(rawXlsx({ rows: cell(content, attributes), ...more })))["A1"] ?? null;
const styles = (format: string): string =>
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`;
const builtIn = (id: number): string => `<cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`;
const inline = (length: number): string => `<is><t>${"党".repeat(length)}</t></is>`;
const blank = (row: number, content: string): string =>
  `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c></row>`;

describe("a number is the decimal text of what is stored", () => {
  it.each([
    ["92.5", "92.5"],
    ["0", "0"],
    ["-0", "0"],
    ["92.499999999999986", "92.49999999999999"],
    ["92.500000000000001", "92.5"],
    ["1E+17", "100000000000000000"],
    ["1e21", "1000000000000000000000"],
    ["1.5e22", "15000000000000000000000"],
    ["1e-7", "0.0000001"],
    ["-1.25e-9", "-0.00000000125"],
    ["110101199003074219", "110101199003074220"],
    [" 12 ", "12"],
    ["+3", "3"],
    [".5", "0.5"],
  ])("%s is %s", async (stored, expected) => {
    expect(await valueOf(`<v>${stored}</v>`)).toEqual(number(expected));
  });

  it.each(["1,234", "12abc", "0x1F", "9.2.5", "NaN", "Infinity", "1e400", "1_000", "５"])(
    "%s is no number: its text is kept for the schema to refuse",
    async (stored) => {
      expect(await valueOf(`<v>${stored}</v>`)).toEqual(text(stored));
    },
  );

  it("reads back as the same number, without an exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const decimal = decimalText(value);
        expect(decimal).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(decimal)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe("a number keeps its format, and no format makes it a date here", () => {
  it.each([
    ["0.0&quot;s&quot;", '0.0"s"'],
    ["0.0\\s", "0.0\\s"],
    ["0.0_s", "0.0_s"],
    ["yyyy\\-mm\\-dd;@", "yyyy\\-mm\\-dd;@"],
    ["e&quot;年&quot;m&quot;月&quot;", 'e"年"m"月"'],
    ["aaaa", "aaaa"],
    ["[$-804]yyyy", "[$-804]yyyy"],
    ["General", null],
    ["", null],
  ])("format %s", async (code, format) => {
    expect(await valueOf("<v>92.5</v>", 's="1"', { styles: styles(code) })).toEqual(number("92.5", format));
  });

  it.each([
    [0, null],
    [2, "0.00"],
    [9, "0%"],
    [14, "yyyy/m/d"],
    [27, 'yyyy"年"m"月"'],
    [31, 'yyyy"年"m"月"d"日"'],
    [36, 'yyyy"年"m"月"'],
    [50, 'yyyy"年"m"月"'],
    [57, 'yyyy"年"m"月"'],
    [58, 'm"月"d"日"'],
    [999, null],
  ])("built-in format %i", async (id, format) => {
    expect(await valueOf("<v>45352</v>", 's="1"', { styles: builtIn(id) })).toEqual(number("45352", format));
  });

  it("takes a file's own code before the built-in one, and no format from a style that is not there", async () => {
    const own = '<numFmts><numFmt numFmtId="14" formatCode="0.0"/></numFmts><cellXfs><xf numFmtId="14"/></cellXfs>';
    expect(await valueOf("<v>1</v>", 's="0"', { styles: own })).toEqual(number("1", "0.0"));
    expect(await valueOf("<v>1</v>", 's="9"', { styles: own })).toEqual(number("1"));
  });
});

describe("text is what the writer typed", () => {
  it.each([
    ["a shared string", "<v>0</v>", 't="s"', "<si><t>张三</t></si>", "张三"],
    ["rich text in runs", "<v>0</v>", 't="s"', "<si><r><t>张</t></r><r><rPr><b/></rPr><t>三</t></r></si>", "张三"],
    [
      "without the phonetic reading",
      "<v>0</v>",
      't="s"',
      '<si><t>张三</t><rPh sb="0" eb="2"><t>zhang</t></rPh><phoneticPr fontId="1"/></si>',
      "张三",
    ],
    ["inline text", "<is><t>张三</t></is>", 't="inlineStr"', "", "张三"],
    ["inline text in runs", "<is><r><t>张</t></r><r><rPr><b/></rPr><t>三</t></r></is>", 't="inlineStr"', "", "张三"],
    [
      "inline text without its phonetic reading",
      '<is><t>张三</t><rPh sb="0" eb="2"><t>zhang</t></rPh><phoneticPr fontId="1"/></is>',
      't="inlineStr"',
      "",
      "张三",
    ],
    [
      "inline runs without their phonetic reading",
      '<is><r><t>张三</t></r><rPh sb="0" eb="2"><t>zhang</t></rPh></is>',
      't="inlineStr"',
      "",
      "张三",
    ],
    ["inline text that stands in a value", "<v>张三</v>", 't="inlineStr"', "", "张三"],
    ["a formula's text that stands inline", "<is><t>张三</t></is>", 't="str"', "", "张三"],
    [
      "runs, readings and a prefix",
      "<v>0</v>",
      't="s"',
      '<x:si xmlns:x="x"><x:r><x:t>张</x:t></x:r><x:r><x:t>三</x:t></x:r><x:rPh sb="0"><x:t>zh</x:t></x:rPh></x:si>',
      "张三",
    ],
    ["[row 30] CDATA", "<v><![CDATA[<张&三>]]></v>", 't="str"', "", "<张&三>"],
    ["[row 57] entities once decoded", "<v>&amp;lt;b&gt; &#x738B;</v>", 't="str"', "", "&lt;b> 王"],
    ["[row 32] an escape of Excel", "<v>a_x0020_b</v>", 't="str"', "", "a b"],
    ["[row 32] a typed escape", "<v>_x005F_x0041_</v>", 't="str"', "", "_x0041_"],
    [
      "blanks and line breaks",
      "<v>0</v>",
      't="s"',
      '<si><t xml:space="preserve"> 王  伟\n李 </t></si>',
      " 王  伟\n李 ",
    ],
    ["a rare character", "<v>𠮷</v>", 't="str"', "", "𠮷"],
    ["markup and formulas as letters", "<v>=cmd|&lt;script&gt;{{x}}</v>", 't="str"', "", "=cmd|<script>{{x}}"],
    ["a raw greater-than sign", "<v>a>b</v>", 't="str"', "", "a>b"],
  ])("%s", async (...[, content, attributes, strings, expected]) => {
    expect(await valueOf(content, attributes, { strings })).toEqual(text(expected));
  });

  it("finds every text of many in its place, whatever its shape", async () => {
    const strings = Array.from({ length: 3000 }, (_, at) =>
      at % 3 === 0 ? "<si/>" : `<si><t>${"文".repeat(400)}${at}</t></si>`,
    );
    // Stored, because text that repeats so is refused for how well it packs.
    const parts = { "xl/sharedStrings.xml": { method: 0 }, "xl/worksheets/sheet1.xml": { method: 0 } };
    const rows = Array.from(
      { length: 3000 },
      (_, at) =>
        `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${2999 - at}</v></c><c r="B${at + 1}" t="inlineStr"><is><t>${"字".repeat(300)}${at}</t></is></c></row>`,
    );
    const values = await valuesOf(rawXlsx({ rows: rows.join(""), strings: strings.join(""), parts }));
    for (let at = 0; at < 3000; at += 1) {
      const index = 2999 - at;
      expect(values[`A${at + 1}`]).toEqual(index % 3 === 0 ? undefined : text(`${"文".repeat(400)}${index}`));
      expect(values[`B${at + 1}`]).toEqual(text(`${"字".repeat(300)}${at}`));
    }
  });

  it("[row 27] takes 32,767 characters, and more than that for a fault", async () => {
    expect(await valueOf(inline(32_767), 't="inlineStr"')).toMatchObject({ kind: "text" });
    expect(await valueOf(inline(32_768), 't="inlineStr"')).toEqual(fault("文字超过 32767 个字符"));
  });

  it("leaves out what cannot be seen, and rows of it", async () => {
    const rows = [blank(1, ""), blank(2, " \n\t"), blank(3, "\u3000"), blank(4, "\u200b\ufeff"), blank(5, "王")].join(
      "",
    );
    expect(Object.keys(await valuesOf(rawXlsx({ rows })))).toEqual(["A5"]);
  });
});

describe("formulas, flags, errors and dates", () => {
  it.each([
    ["a formula counts by its stored result", "<f>1+1</f><v>2</v>", "", number("2")],
    ["a result of 0 is 0", "<f>SUM(A2)</f><v>0</v>", "", number("0")],
    ["a formula's text", "<f>A2</f><v>王</v>", 't="str"', text("王")],
    ["a formula's empty text is blank", '<f>""</f><v></v>', 't="str"', null],
    ["a formula without result", "<f>1+1</f>", "", fault("formula")],
    ["a formula with an empty result", "<f>1+1</f><v/>", "", fault("formula")],
    ["a text formula without result", "<f>A2</f>", 't="str"', fault("formula")],
    ["a shared formula without result", '<f t="shared" si="0"/>', "", fault("formula")],
    ["a formula that fails", "<f>1/0</f><v>#DIV/0!</v>", 't="e"', fault("#DIV/0!")],
    ["an error", "<v>#N/A</v>", 't="e"', fault("#N/A")],
    ["a true flag", "<v>1</v>", 't="b"', { kind: "flag", flag: true }],
    ["a false flag", "<v>0</v>", 't="b"', { kind: "flag", flag: false }],
    ["a flag that is none", "<v>2</v>", 't="b"', text("2")],
    [
      "[row 29] a date in ISO 8601",
      "<v>1990-05-07</v>",
      't="d"',
      { kind: "date", date: { day: "1990-05-07", precision: "day" } },
    ],
    [
      "a date with midnight",
      "<v>1990-05-07T00:00:00</v>",
      't="d"',
      { kind: "date", date: { day: "1990-05-07", precision: "day" } },
    ],
    ["a date that does not exist", "<v>1990-02-30</v>", 't="d"', text("1990-02-30")],
    ["an empty cell", "<v></v>", "", null],
    ["a string cell without value", "", 't="s"', null],
  ])("%s", async (...[, content, attributes, expected]) => {
    const rows = `<row r="1"><c r="A1" ${attributes}>${content}</c><c r="B1"><v>1</v></c></row>`;
    expect((await valuesOf(rawXlsx({ rows })))["A1"] ?? null).toEqual(expected);
  });
});

describe("merged ranges", () => {
  const rows =
    '<row r="2"><c r="A2"><v>12</v></c><c r="B2"><v>4</v></c><c r="C2"><v>3</v></c><c r="D2"><v>9</v></c></row><row r="3"><c r="B3"><v>5</v></c></row>';
  const merged = rawXlsx({
    rows,
    after: '<mergeCells count="2"><mergeCell ref="A2:C2"/><mergeCell ref="B3"/></mergeCells>',
  });

  it("[row 35] give their value once, and stale values below them do not leak", async () => {
    expect(await valuesOf(merged)).toEqual({ A2: number("12"), D2: number("9"), B3: number("5") });
  });

  it("are listed with their edges", async () => {
    expect((await read(merged)).value?.sheets[0]?.merges).toEqual([
      { top: 2, left: 1, bottom: 2, right: 3 },
      { top: 3, left: 2, bottom: 3, right: 2 },
    ]);
  });
});
