import { describe, expect, it } from "vitest";
import type { Typed } from "../../support/table-builder.ts";
import { importSheet, seen, seenOn, sheetOf } from "../../support/table-builder.ts";

interface Layout {
  readonly what: string;
  readonly lines: readonly (readonly Typed[])[];
  readonly merges?: readonly string[];
  readonly are: readonly string[];
}

const _ = null;

const LAYOUTS: readonly Layout[] = [
  {
    what: "前后两表, each with its title, unknown headers",
    lines: [
      ["表一 收入情况"],
      ["来源", "金额", "占比"],
      ["会费", 120, "60%"],
      ["捐赠", 80, "40%"],
      ["合计", 200, "100%"],
      [],
      ["表二 支出情况"],
      ["用途", "金额", "占比"],
      ["活动", 90, "75%"],
      ["办公", 30, "25%"],
    ],
    merges: ["A1:C1", "A7:C7"],
    are: [
      "head 2; data 3-4 n2 r2; A 来源, B 金额, C 占比; 1 title, 5 subtotal",
      "head 8; data 9-10 n2 r2; A 用途, B 金额, C 占比; 7 title",
    ],
  },
  {
    what: "前后两表 without titles, a blank line between them",
    lines: [
      ["班级", "人数", "平均分"],
      ["一班", 40, 88.5],
      ["二班", 42, 86],
      [],
      ["教师", "课时", "津贴"],
      ["甲老师", 12, 360],
      ["乙老师", 10, 300],
    ],
    are: ["head 1; data 2-3 n2 r2; A 班级, B 人数, C 平均分", "head 5; data 6-7 n2 r2; A 教师, B 课时, C 津贴"],
  },
  {
    what: "左右两表 under one title, of different length",
    lines: [
      ["仓库与门店对照"],
      ["仓库", "库存", _, "门店", "销量", "退货"],
      ["北仓", 10, _, "东店", 5, 0],
      ["南仓", 20, _, "西店", 7, 1],
      ["西仓", 30],
    ],
    merges: ["A1:F1"],
    are: ["head 2; data 3-5 n3 r3; A 仓库, B 库存; 1 title", "head 2; data 3-4 n2 r2; D 门店, E 销量, F 退货"],
  },
  {
    what: "左右两表 with heads on different lines",
    lines: [
      ["名称", "数量"],
      ["甲", 1, _, _, "年度", "金额"],
      ["乙", 2, _, _, "2019年", 5],
      ["丙", 3, _, _, "2020年", 6],
    ],
    are: ["head 1; data 2-4 n3 r3; A 名称, B 数量", "head 2; data 3-4 n2 r2; E 年度, F 金额"],
  },
  {
    what: "two tables side by side under one that fills the width",
    lines: [
      ["月份", "进货", "出货", "损耗", "结余", "备考人"],
      ["1月", 1, 2, 3, 4, "甲"],
      ["2月", 1, 2, 3, 4, "乙"],
      [],
      ["商品", "单价", _, _, "客户", "欠款"],
      ["米", 3, _, _, "王记", 100],
      ["面", 4, _, _, "李记", 200],
    ],
    are: [
      "head 1; data 2-3 n2 r2; A 月份, B 进货, C 出货, D 损耗, E 结余, F 备考人",
      "head 5; data 6-7 n2 r2; A 商品, B 单价",
      "head 5; data 6-7 n2 r2; E 客户, F 欠款",
    ],
  },
  {
    what: "a spacer column inside one table: only figures stand right of it",
    lines: [
      ["项目", "计划", _, "一季度", "二季度"],
      ["植树", 100, _, 40, 50],
      ["清淤", 200, _, 90, 80],
    ],
    are: ["head 1; data 2-3 n2 r2; A 项目, B 计划, D 一季度, E 二季度"],
  },
  {
    what: "a repeated head (续表) of an unknown table goes on",
    lines: [
      ["物资台账"],
      ["货号", "品名", "数量"],
      ["a", "纸", 1],
      ["物资台账（续）"],
      ["货号", "品名", "数量"],
      ["b", "笔", 2],
      ["货号", "品名", "数量"],
      ["c", "尺", 3],
    ],
    merges: ["A1:C1", "A4:C4"],
    are: ["head 2; data 3-8 n3 r3; A 货号, B 品名, C 数量; 1 title, 4 title, 5 header, 7 header"],
  },
  {
    what: "one table after another to the right and further down",
    lines: [["甲方", "金额"], ["某厂", 10], [], [_, _, _, "乙方", "合同号", "金额"], [_, _, _, "某店", "HT-1", 20]],
    are: ["head 1; data 2-2 n1 r1; A 甲方, B 金额", "head 4; data 5-5 n1 r1; D 乙方, E 合同号, F 金额"],
  },
];

describe("several tables on one sheet", () => {
  it.each(LAYOUTS)("$what", ({ lines, merges = [], are }) => {
    expect(seenOn(lines, merges)).toEqual(are);
  });

  it("a row that two tables share has one verdict for each of them", () => {
    const lines = [
      ["仓库", "库存", _, "门店", "销量"],
      ["北仓", 10, _, "东店", 5],
      ["南仓", 20],
    ];
    const found = importSheet(sheetOf("对照", lines));
    const pairs = found.verdicts.map(({ row, table, verdict }) => `${row} ${table?.split(":").at(-1)} ${verdict}`);
    expect(pairs.sort()).toEqual([
      "1 0 header",
      "1 1 header",
      "2 0 notRecognised",
      "2 1 notRecognised",
      "3 0 notRecognised",
    ]);
  });

  it("a table of ours beside another one is read, and loses no row to it", () => {
    const lines = [
      ["姓名", "党支部", "性别", _, "文件柜", "钥匙号"],
      ["王伟", "一支部", "男", _, "甲柜", "3"],
      ["李强", "一支部", "男", _, "乙柜", "4"],
      ["张敏", "一支部", "女"],
    ];
    const found = importSheet(sheetOf("名册", lines));
    expect(found.tables.map(({ kind, rows }) => [kind, rows.length])).toEqual([["花名册", 3]]);
    expect(found.regions.map(seen)[1]).toBe("head 1; data 2-3 n2 r2; E 文件柜, F 钥匙号");
  });

  it("a section heading, a blank line and a row of words inside a table begin no other one", () => {
    const lines = [
      ["品名", "产地", "数量"],
      ["苹果", "甲地", 5],
      [],
      ["进口"],
      ["香蕉", "乙地", "未到货"],
      ["樱桃", "丙地", 2],
    ];
    expect(seenOn(lines)).toEqual(["head 1; data 2-6 n4 r4; A 品名, B 产地, C 数量"]);
  });
});
