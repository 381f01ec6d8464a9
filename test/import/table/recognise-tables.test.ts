import { describe, expect, it } from "vitest";
import { fieldText } from "#domain/record.ts";
import type { Typed } from "../../support/table-builder.ts";
import { importSheet, sheetOf } from "../../support/table-builder.ts";

const LEDGER_HEAD = ["党支部", "活动时间", "活动主题", "活动类型", "应到", "实到"];
const ledgerRow = (name: string): readonly Typed[] => ["一支部", "2010-6-18", name, "党课", 12, 11];

type Imported = ReturnType<typeof importSheet>;

function verdictsOf({ verdicts }: Imported) {
  return Object.fromEntries(verdicts.map(({ row, verdict }) => [row, verdict]));
}

function valuesOf({ records }: Imported, field: string) {
  return records.map((record) => fieldText(record.values[field]));
}

describe("where a table stands on a sheet", () => {
  it("[row 51] is found under a merged title and a 填报单位 line, with a head of two lines, from column B on, and ends before its feet", () => {
    const found = importSheet(
      sheetOf(
        "在职",
        [
          [null, "机关第一党支部党员花名册"],
          [null, "填报单位（盖章）：机关第一党支部", null, null, "填报日期：2010年6月30日"],
          [null, "序号", "姓　名", "党内情况", null, "备 注"],
          [null, null, null, "入党时间", "党内职务"],
          [null, 1, "王　伟", "2001.7", "书记"],
          [null, 2, "李强", "2005年7月1日", "委员", "无"],
          [null, 3],
          [null, "合　计", "2人"],
          [null, "填表人：王五", null, "审核人：赵六"],
          [null, "注：本表一式两份"],
        ],
        { merges: ["B1:F1", "B3:B4", "C3:C4", "D3:E3", "F3:F4"] },
      ),
    );
    expect(found.tables.map(({ kind, headerRows }) => ({ kind, headerRows }))).toEqual([
      { kind: "花名册", headerRows: [3, 4] },
    ]);
    expect(found.tables[0]?.columns.map(({ header, field }) => [header, field])).toEqual([
      ["序号", null],
      ["姓 名", "姓名"],
      ["党内情况/入党时间", "入党日期"],
      ["党内情况/党内职务", "党内职务"],
      ["备 注", "备注"],
    ]);
    expect(verdictsOf(found)).toEqual({
      1: "title",
      2: "title",
      3: "header",
      4: "header",
      7: "blankForm",
      8: "subtotal",
      9: "footer",
      10: "footer",
    });
    expect(valuesOf(found, "姓名")).toEqual(["王伟", "李强"]);
    expect(found.records.map(({ at }) => at.cell)).toEqual(["C5", "C6"]);
    expect(found.issues).toEqual([]);
  });

  it("a group of columns need not be merged to be the parent of its columns", () => {
    const head = ["党支部", "日期", "活动名称", "类别", "出席情况"];
    const children = [null, null, null, null, "应到", "实到"];
    const found = importSheet(sheetOf("6月", [head, children, ["一支部", "2010-6-18", "参观", "党课", 12, 11]]));
    expect(found.tables[0]?.columns.map(({ header }) => header).slice(4)).toEqual(["出席情况/应到", "出席情况/实到"]);
    expect(valuesOf(found, "实到人数")).toEqual(["11"]);
  });

  it("goes on under a repeated head (续表), merged or not", () => {
    const found = importSheet(
      sheetOf("6月", [
        ["2010年6月活动台账"],
        LEDGER_HEAD,
        ledgerRow("参观"),
        ["续表"],
        LEDGER_HEAD,
        ledgerRow("学习"),
        LEDGER_HEAD,
        ledgerRow("走访"),
      ]),
    );
    expect(found.tables).toHaveLength(1);
    expect(verdictsOf(found)).toEqual({ 1: "title", 2: "header", 4: "title", 5: "header", 7: "header" });
    expect(valuesOf(found, "活动名称")).toEqual(["参观", "学习", "走访"]);
  });

  it("several tables stand one under the other, each with its own title", () => {
    const found = importSheet(
      sheetOf(
        "汇总",
        [
          ["第一支部志愿服务"],
          ["姓名", "服务时间", "服务内容", "服务时长"],
          ["王伟", "2010-6-1", "义诊", "2小时"],
          ["合计", null, null, 2],
          ["第二支部心得体会"],
          ["姓名", "日期", "题目", "类型"],
          ["李强", "2010-6-2", "学习体会", "体会文章"],
        ],
        { merges: ["A1:D1", "A5:D5"] },
      ),
    );
    expect(found.tables.map(({ kind, context }) => [kind, context.title])).toEqual([
      ["志愿服务", "第一支部志愿服务"],
      ["稿件", "第二支部心得体会"],
    ]);
    expect(new Set(found.tables.map(({ id }) => id)).size).toBe(2);
    expect(verdictsOf(found)).toEqual({ 1: "title", 2: "header", 4: "subtotal", 5: "title", 6: "header" });
  });

  it("[row 40] blank rows among the members do not end it, a heading between them is no member", () => {
    const found = importSheet(
      sheetOf(
        "名册",
        [
          ["序号", "姓名", "党支部", "性别"],
          [1, "王伟", "一支部", "男"],
          [],
          ["离退休党员"],
          [2, "李强", "一支部", "男"],
        ],
        { merges: ["A4:D4"] },
      ),
    );
    expect(valuesOf(found, "姓名")).toEqual(["王伟", "李强"]);
    expect(verdictsOf(found)).toEqual({ 1: "header", 4: "title" });
  });

  it("[row 46] a hidden sheet holds no tables, and its rows are accounted for", () => {
    const found = importSheet(sheetOf("旧", [LEDGER_HEAD, ledgerRow("参观")], { state: "hidden" }));
    expect(found.tables).toEqual([]);
    expect(verdictsOf(found)).toEqual({ 1: "notRecognised", 2: "notRecognised" });
    expect(found.issues).toEqual([]);
  });
});
