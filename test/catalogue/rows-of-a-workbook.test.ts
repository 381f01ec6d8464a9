import { describe, expect, it } from "vitest";
import { columnLetters } from "#domain/location.ts";
import type { RawWorkbook } from "../support/workbook-xlsx.ts";
import { rawXlsx, relations, sheetXml, workbookXml } from "../support/workbook-xlsx.ts";
import { outcome, REGISTER, textFile } from "../support/catalogue-inbox.ts";
import { inputFile } from "../support/check-files.ts";

const HEAD = ["姓名", "党组织", "出生日期"];
const PEOPLE = [
  ["王伟", "甲支部", "1970-03"],
  ["李芳", "乙支部", "1975-08"],
  ["赵强", "甲支部", "1980-01"],
];
const TITLE = ["2010年6月党员花名册"];
const ROSTER = [TITLE, HEAD, ...PEOPLE];

const cellXml = (value: string, at: string): string =>
  /^<v>|^<f/.test(value)
    ? `<c r="${at}">${value}</c>`
    : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;

const rowXml = (cells: readonly string[], row: number): string =>
  `<row r="${row}">${cells.map((value, index) => (value === "" ? "" : cellXml(value, `${columnLetters(index + 1)}${row}`))).join("")}</row>`;

const rowsXml = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells, index) => rowXml(cells, index + 1)).join("");

/** What becomes of a workbook whose one sheet holds these lines. */
function roster(lines: readonly (readonly string[])[], raw: RawWorkbook = {}) {
  return outcome(inputFile("名单.xlsx", rawXlsx({ rows: rowsXml(lines), ...raw })), [REGISTER]);
}

const merge = (...ranges: readonly string[]): string =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`;

const sound = { issues: [], verdicts: { title: 1, header: 1, used: 3 } };

describe("a roster in a workbook that is legal, however strange, loses nobody", () => {
  it.each<[string, RawWorkbook]>([
    [
      "[row 13] parts named like properties of every object",
      {
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": { content: relations([["__proto__", "hasOwnProperty", "toString"]]) },
          constructor: { content: "<x/>" },
          "xl/__proto__": { content: "<x/>" },
          "xl/drawings/toString.xml": { content: "<x/>" },
        },
      },
    ],
    [
      "[row 26] an attribute of 30 MB",
      { after: `<x a="${"b".repeat(30_000_000)}"/>`, parts: { "xl/worksheets/sheet1.xml": { method: 0 } } },
    ],
    [
      "[row 33] a dimension of one cell",
      { sheet: sheetXml(rowsXml(ROSTER)).replace("<sheetData>", '<dimension ref="A1"/><sheetData>') },
    ],
    [
      "[row 31] a foreign element between the rows",
      { rows: rowsXml(ROSTER).replaceAll("</row>", '</row><x:a xmlns:x="x"/>') },
    ],
    ["[row 41] rows and cells without addresses", { rows: rowsXml(ROSTER).replaceAll(/ r="[A-Z]*\d+"/g, "") }],
  ])("%s", async (_what, raw) => {
    expect(await roster(ROSTER, raw)).toMatchObject(sound);
  });

  it("[row 37] drop-down lists on twelve whole columns are no reason to wait", async () => {
    const lists = Array.from({ length: 12 }, (_, index) => columnLetters(index + 1))
      .map(
        (letters) =>
          `<dataValidation type="list" sqref="${letters}1:${letters}1048576"><formula1>"是,否"</formula1></dataValidation>`,
      )
      .join("");
    expect(await roster(ROSTER, { after: `<dataValidations count="12">${lists}</dataValidations>` })).toMatchObject(
      sound,
    );
  }, 10_000);

  it("[row 38] neither are names over columns, loops of names, or 20,000 of them", async () => {
    const names = Array.from(
      { length: 20_000 },
      (_, index) => `<definedName name="n${index}">n${(index + 1) % 20_000}</definedName>`,
    );
    const whole =
      '<definedName name="_xlnm.Print_Titles">名册!$A:$J</definedName><definedName name="坏">#REF!</definedName>';
    const workbook = workbookXml('<sheet name="名册" r:id="rId1"/>').replace(
      "</sheets>",
      `</sheets><definedNames>${whole}${names.join("")}</definedNames>`,
    );
    expect(await roster(ROSTER, { workbook, parts: { "xl/workbook.xml": { method: 0 } } })).toMatchObject(sound);
  }, 10_000);

  it("[row 39] 5,000 styled rows below are nobody", async () => {
    const styled = Array.from(
      { length: 5000 },
      (_, index) => `<row r="${index + 6}" s="3"><c r="A${index + 6}" s="3"/></row>`,
    );
    expect(await roster(ROSTER, { rows: rowsXml(ROSTER) + styled.join("") })).toMatchObject(sound);
  });

  it("[row 40] a blank row among the members ends nothing", async () => {
    expect(await roster([TITLE, HEAD, ...PEOPLE.slice(0, 1), [], [], ...PEOPLE.slice(1)])).toMatchObject(sound);
  });
});

describe("merged cells", () => {
  it("[row 35] a branch merged down its members is everybody's", async () => {
    const lines = [
      TITLE,
      ["党组织", "姓名", "出生日期"],
      ["甲支部", "王伟", "1970-03"],
      ["", "赵强", "1980-01"],
      ["乙支部", "李芳", "1975-08"],
    ];
    expect(await roster(lines, { after: merge("A3:A4") })).toMatchObject(sound);
  });

  it("[row 36] a mark merged over two members is nobody's, and both rows are named", async () => {
    const lines = [
      ["评委打分"],
      ["对象", "日期", "评委", "分数"],
      ["甲支部", "2010-6-5", "张三", "<v>92.5</v>"],
      ["乙支部", "2010-6-5", "张三", ""],
    ];
    const found = await outcome(inputFile("打分.xlsx", rawXlsx({ rows: rowsXml(lines), after: merge("D3:D4") })));
    expect(found.verdicts).toEqual({ title: 1, header: 1, rejected: 2 });
    expect(found.report.issues.map(({ code, at, field }) => [code, at.sheet, at.cell, field])).toEqual([
      ["record-merged", "名册", "D3", "分数"],
      ["record-merged", "名册", "D4", "分数"],
    ]);
  });
});

/** A file of judges' marks under the given head. */
const marks = (...head: readonly string[]) =>
  textFile("打分.csv", "评委打分", head.join(","), "甲支部,2010-6-5,张三,90,80");

describe("heads", () => {
  it("[row 52] headings named like properties of every object are columns like others; words under none are named", async () => {
    const odd = ["__proto__", "constructor", "toString", "hasOwnProperty", ""];
    const found = await roster([
      TITLE,
      [...odd, ...HEAD],
      ...PEOPLE.map((line) => ["甲", "乙", "丙", "丁", "戊", ...line]),
    ]);
    expect(found).toMatchObject({ ...sound, issues: ["warning table-cells-beside | 名册 | E3"] });
    const headers = found.report.sheets.flatMap(({ tables }) => tables.flatMap((table) => table.headers));
    expect(headers.filter(({ field }) => field === null).map(({ text }) => text)).toEqual(odd.slice(0, 4));
  });

  it("[row 53] a mark's heading twice, or missing, costs the table and names the heading", async () => {
    const twice = await outcome(marks("对象", "日期", "评委", "分数", "分数"));
    expect(twice.issues).toEqual(["error table-header-twice | E2"]);
    expect(twice.verdicts["used"]).toBeUndefined();
    const missing = await outcome(marks("对象", "日期", "评委", "备注", "备注2"));
    expect(missing.issues).toEqual(["error table-missing-headers | A2"]);
    expect(missing.words[0]).toContain("「分数」");
  });

  it("[row 53] 16,384 headings are bounded", async () => {
    const wide = Array.from({ length: 16_384 }, (_, index) => `列${index}`);
    const found = await roster([TITLE, [...HEAD, ...wide.slice(3)], ...PEOPLE]);
    expect(found.verdicts["used"] ?? 0).toBe(0);
    expect(found.issues).toHaveLength(1);
  }, 20_000);

  it("[row 54] blanks, line breaks, colons, units and another order of the columns do not matter", async () => {
    const head = ["出生\n年月：", " 姓　名 ", "所在 党支部（全称）"];
    const lines = [TITLE, head, ...PEOPLE.map(([name = "", branch = "", born = ""]) => [born, name, branch])];
    expect(await roster(lines)).toMatchObject(sound);
  });

  it("[row 51] titles, totals and notes are no members", async () => {
    const lines = [
      ["中共某某协会"],
      TITLE,
      ["填报单位：某某协会", "", "单位：人"],
      HEAD,
      ...PEOPLE,
      ["合计", "", "<v>3</v>"],
      ["注：按姓氏排列"],
      ["填表人：张三　审核人：李四"],
    ];
    expect(await roster(lines)).toMatchObject({
      issues: [],
      verdicts: { title: 3, header: 1, used: 3, subtotal: 1, footer: 2 },
    });
  });
});

describe("lines of a text file", () => {
  it("[row 92] all lines that are longer than the head, or lack what is required, are named and stay out", async () => {
    const lines = [
      "王伟,2010-6-5,打扫,清洗,2",
      "赵强,2010-6-6,植树,3",
      "李芳,2010-6-7,走访,2,很好",
      "王伟,2010-6-8,读书,1",
      "赵",
    ];
    const found = await outcome(textFile("志愿.csv", "志愿服务", "姓名,日期,内容,时长", ...lines));
    expect(found.issues).toEqual([
      "error record-number | D3",
      "error record-beyond-head | E3",
      "error record-beyond-head | E5",
      "error record-required | B7",
      "error record-required | C7",
    ]);
    expect(found.verdicts).toEqual({ title: 1, header: 1, used: 2, rejected: 3 });
  });

  it("a unit of time that is not the field's keeps the table out: minutes are no hours", async () => {
    const found = await outcome(
      textFile("志愿.csv", "2010年6月志愿服务", "姓名,日期,内容,时长（分钟）", "王伟,2010-6-5,打扫,120"),
    );
    expect(found.issues).toEqual(["error table-header-unit | D2"]);
    expect(found.verdicts["used"]).toBeUndefined();
    const hours = await outcome(
      textFile("志愿.csv", "2010年6月志愿服务", "姓名,日期,内容,时长（小时）", "王伟,2010-6-5,打扫,2"),
    );
    expect(hours.issues).toEqual([]);
  });
});

describe("cells", () => {
  it.each([
    ["[row 55] a formula without result", "<f>TODAY()</f>", "record-formula-unsaved"],
    ["[row 66] an ID number kept as a number", "<v>110101199003074219</v>", "record-id-lost-digits"],
    ["[row 66] an ID number with its last digits lost", "1.1010119900307E+17", "record-id-lost-digits"],
  ])("%s costs its row and names its cell", async (_what, cell, code) => {
    const lines = [TITLE, [...HEAD, "身份证号"], [...(PEOPLE[0] ?? []), cell], PEOPLE[1] ?? []];
    const found = await roster(lines);
    expect(found.issues).toEqual([`error ${code} | 名册 | D3`]);
    expect(found.verdicts).toEqual({ title: 1, header: 1, used: 1, rejected: 1 });
  });

  it("[row 73] text that would be a formula elsewhere stays text", async () => {
    const lines = [
      ["志愿服务"],
      ["姓名", "日期", "内容", "时长"],
      ["王伟", "2010-6-5", "=HYPERLINK(&quot;x&quot;)", "<v>2</v>"],
    ];
    const found = await outcome(inputFile("志愿.xlsx", rawXlsx({ rows: rowsXml(lines) })));
    expect(found).toMatchObject({ issues: [], verdicts: { title: 1, header: 1, used: 1 } });
  });
});
