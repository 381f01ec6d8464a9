import { describe, expect, it } from "vitest";
import { sectionAbove } from "#domain/table.ts";
import { recogniseTables } from "#import/table/recognise-tables.ts";
import { importSheet, sheetOf, workbookOf } from "../../support/table-builder.ts";

const _ = null;

describe("sections of a table that name an organisation", () => {
  const HEAD = ["序号", "姓名", "性别", "入党时间"];

  it.each([
    { what: "merged across", heading: "机关第一党支部", merges: ["A3:D3"], text: "机关第一党支部" },
    { what: "with a colon", heading: "一支部：", merges: [], text: "一支部" },
    { what: "numbered, with a head-count", heading: "一、离退休党支部（12人）", merges: [], text: "离退休党支部" },
  ])("a heading $what holds for the rows below it", ({ heading, merges, text }) => {
    const lines = [
      ["党员花名册"],
      HEAD,
      [heading],
      [1, "王伟", "男", "2001-7"],
      ["二支部："],
      [2, "李强", "男", "2002-7"],
    ];
    const found = importSheet(sheetOf("在职", lines, { merges }));
    expect(found.tables.map(({ kind }) => kind)).toEqual(["花名册"]);
    const context = found.tables[0]?.context;
    expect(context?.sections.map((section) => [section.text, section.at.cell])).toEqual([
      [text, "A3"],
      ["二支部", "A5"],
    ]);
    expect([4, 6].map((row) => context && sectionAbove(context, row)?.text)).toEqual([text, "二支部"]);
    expect(found.verdicts.filter(({ verdict }) => verdict === "title").map(({ row }) => row)).toEqual([1, 3, 5]);
    expect(found.issues).toEqual([]);
  });

  it("also where the first column is the name and nothing is merged", () => {
    const lines = [["姓名", "性别", "入党时间"], ["一支部"], ["王伟", "男", "2001-7"]];
    const found = importSheet(sheetOf("党员花名册", lines));
    expect(found.records.map(({ row }) => row)).toEqual([3]);
    expect(found.tables[0]?.context.sections.map(({ row }) => row)).toEqual([2]);
  });

  it("a row with nothing but its 党组织 in a table that has this column is a faulty row, not a heading", () => {
    const lines = [["党支部", "姓名", "性别"], ["一支部", "王伟", "男"], ["二支部"], ["二支部", "李强", "男"]];
    const found = importSheet(sheetOf("花名册", lines));
    expect(found.rejected.map(({ row }) => row)).toEqual([3]);
  });

  it("a heading of another sort names no organisation", () => {
    const lines = [["一支部花名册"], HEAD, ["离退休"], [1, "王伟", "男", "2001-7"]];
    expect(importSheet(sheetOf("在职", lines, { merges: ["A3:D3"] })).tables[0]?.context.sections).toEqual([]);
  });
});

describe("columns of a ballot", () => {
  const words = {
    headerSynonyms: [],
    ballotOptions: ["优秀", "称职", "基本称职", "不称职"].map((name) => ({ name, coefficient: "1" })),
  };

  it("headed by an option of 测评选项 hold its votes, also under a group and with 票数 behind", () => {
    const lines = [
      ["对象", "党支部", "测评日期", "群体", "发出", "收回", "测评结果", _, _, "不称职票数", "备注"],
      [_, _, _, _, _, _, "优秀", "称 职", "基本称职（票）"],
      ["王伟", "一支部", "2010-6-1", "党员", 10, 10, 8, 1, 1, 0],
    ];
    const merges = ["G1:I1"];
    const { tables } = recogniseTables(workbookOf([sheetOf("民主测评", lines, { merges })]), words).value;
    expect(tables.map(({ kind }) => kind)).toEqual(["民主测评"]);
    const options = tables[0]?.columns.map(({ option }) => option);
    expect(options?.slice(0, 6)).toEqual([_, _, _, _, _, _]);
    expect(options?.slice(6)).toEqual(["优秀", "称职", "基本称职", "不称职", _]);
  });

  it("mean nothing in tables of other kinds", () => {
    const lines = [
      ["姓名", "党支部", "性别", "优秀"],
      ["王伟", "一支部", "男", "是"],
    ];
    const { tables } = recogniseTables(workbookOf([sheetOf("花名册", lines)]), words).value;
    expect(tables[0]?.columns.map(({ option }) => option)).toEqual([_, _, _, _]);
  });
});
