import { describe, expect, it } from "vitest";
import { fieldText } from "#domain/record.ts";
import { recogniseTables } from "#import/table/recognise-tables.ts";
import { importSheet, sheetOf, workbookOf } from "../../support/table-builder.ts";

type Imported = ReturnType<typeof importSheet>;

function verdictsOf({ verdicts }: Imported) {
  return Object.fromEntries(verdicts.map(({ row, verdict }) => [row, verdict]));
}

function valuesOf({ records }: Imported, field: string) {
  return records.map((record) => fieldText(record.values[field]));
}

function codesOf({ issues }: Imported) {
  return issues.map(({ code }) => code);
}

/** A line of 表头别名 for 活动台账. */
function synonym(field: string, text: string) {
  return { table: "活动台账" as const, field, synonym: text };
}

describe("what kind a table is", () => {
  it("the office's own headers are known", () => {
    const sheet = sheetOf("6月", [
      ["单位名", "啥时候", "干了啥", "活动类型"],
      ["一支部", "2010-6-1", "参观", "党课"],
    ]);
    const headerSynonyms = [synonym("党组织", "单位名"), synonym("日期", "啥时候"), synonym("活动名称", "干了啥")];
    expect(
      recogniseTables(workbookOf([sheet]), { headerSynonyms, ballotOptions: [] }).value.tables.map(({ kind }) => kind),
    ).toEqual(["活动台账"]);
    expect(recogniseTables(workbookOf([sheet]), { headerSynonyms: [], ballotOptions: [] }).value.tables).toEqual([]);
  });

  it("[row 53] a required column missing: not read, and the closest kind and the column are named", () => {
    const found = importSheet(
      sheetOf("6月", [
        ["日期", "活动名称", "党组织", "地点"],
        ["2010-6-1", "参观", "一支部", "纪念馆"],
      ]),
    );
    expect(verdictsOf(found)).toEqual({ 1: "header", 2: "notRecognised" });
    expect(found.issues.map(({ code, severity, at }) => [code, severity, at.cell])).toEqual([
      ["table-missing-headers", "error", "A1"],
    ]);
    expect(found.issues[0]?.text.found).toContain("“活动台账”，但缺少表头「类别」");
  });

  it("the kind that the title names is the closest, whatever else lacks less", () => {
    const head = ["日期", "名称", "类别", "应到", "实到"];
    const found = importSheet(
      sheetOf("6月", [["甲支部2010年6月活动台账"], head, ["6月5日", "党课", "党性教育", 10, 9]]),
    );
    expect(found.regions[0]?.closest?.kind).toBe("活动台账");
    expect(found.issues.map(({ code, severity }) => [code, severity])).toEqual([["table-missing-headers", "error"]]);
  });

  it("a table of another sort that happens to have 姓名 and 党支部 is not taken for a roster", () => {
    const head = ["序号", "姓名", "党支部", "核算基数", "应交金额", "实交金额", "备注"];
    const found = importSheet(sheetOf("党费", [head, [1, "王伟", "一支部", 100, 10, 10]]));
    expect(found.tables).toEqual([]);
    expect(codesOf(found)).toEqual(["table-mixed"]);
  });

  it.each([
    ["prose", [["填写说明"], ["一、请按要求填写"]], "table-no-table"],
    [
      "a foreign table",
      [
        ["产品", "单价", "数量"],
        ["螺丝", 1, 2],
      ],
      "table-foreign",
    ],
  ])("a sheet with %s gives one warning", (_, lines, code) => {
    const found = importSheet(sheetOf("其他", lines));
    expect(found.issues.map((one) => [one.code, one.severity])).toEqual([[code, "warning"]]);
    const heads = new Set(found.regions.flatMap(({ headerRows }) => headerRows));
    const expected = lines.map((_row, index) => (heads.has(index + 1) ? "header" : "notRecognised"));
    expect(found.verdicts.map(({ verdict }) => verdict)).toEqual(expected);
  });

  it("two kinds that fit equally are asked about; the title decides if it can", () => {
    const rows = [
      ["姓名", "党组织", "日期", "内容", "题目"],
      ["王伟", "一支部", "2010-6-1", "义诊", "体会"],
    ];
    expect(codesOf(importSheet(sheetOf("Sheet1", rows)))).toEqual(["table-ambiguous"]);
    expect(importSheet(sheetOf("志愿服务", rows)).tables.map(({ kind }) => kind)).toEqual(["志愿服务"]);
  });

  it("[row 53] a header twice for a field that matters keeps the table out, and names both columns", () => {
    const head = ["姓名", "党支部", "入党时间", "性别", "入党年月"];
    const found = importSheet(sheetOf("名册", [head, ["王伟", "一支部", "2001-7", "男", "2002-7"]]));
    expect(found.tables).toEqual([]);
    expect(found.issues[0]).toMatchObject({ code: "table-header-twice", at: { cell: "E1" }, field: "入党日期" });
    expect(found.issues[0]?.text.found).toContain("C1 的“入党时间”");
  });

  it("two phone columns are no reason to refuse a roster", () => {
    const head = ["姓名", "党支部", "联系电话", "手机", "联系方式"];
    const found = importSheet(sheetOf("名册", [head, ["王伟", "一支部", "0415-2123456", "", ""]]));
    expect(found.tables.map(({ kind }) => kind)).toEqual(["花名册"]);
    const two = importSheet(
      sheetOf("名册", [
        ["姓名", "党支部", "手机", "电话"],
        ["王伟", "一支部", "", "2123456"],
      ]),
    );
    expect(codesOf(two)).toEqual(["table-header-spare"]);
    expect(valuesOf(two, "联系电话")).toEqual(["2123456"]);
  });

  it("the name of a relative or a referee is not the member's name", () => {
    const head = ["姓名", "党支部", "性别", "家庭成员", null, "入党介绍人"];
    const children = [null, null, null, "姓名", "性别"];
    const rows = [head, children, ["王伟", "一支部", "男", "王小", "女", "李强"]];
    const found = importSheet(sheetOf("名册", rows, { merges: ["D1:E1"] }));
    expect(valuesOf(found, "姓名")).toEqual(["王伟"]);
    expect(found.tables[0]?.columns.find(({ header }) => header === "家庭成员/姓名")?.field).toBeNull();
  });

  it("单位 is read as 党组织 only where no better column stands", () => {
    const beside = importSheet(
      sheetOf("名册", [
        ["姓名", "单位", "党支部"],
        ["王伟", "科普部", "一支部"],
      ]),
    );
    expect(valuesOf(beside, "党组织")).toEqual(["一支部"]);
    const alone = importSheet(
      sheetOf("名册", [
        ["姓名", "单位", "性别"],
        ["王伟", "一支部", "男"],
      ]),
    );
    expect(valuesOf(alone, "党组织")).toEqual(["一支部"]);
  });
});
