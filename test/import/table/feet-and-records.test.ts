import { describe, expect, it } from "vitest";
import type { Typed } from "../../support/table-builder.ts";
import { dateCell, importSheet, seenOn, sheetOf } from "../../support/table-builder.ts";

interface Layout {
  readonly what: string;
  readonly lines: readonly (readonly Typed[])[];
  readonly merges?: readonly string[];
  readonly is: string;
}

const _ = null;
const HEAD = ["货号", "品名", "数量", "单价", "金额"];
const ROWS = [
  ["h1", "纸", 1, 2, 2],
  ["h2", "笔", 2, 3, 6],
];
const IS = "head 1; data 2-3 n2 r2; A 货号, B 品名, C 数量, D 单价, E 金额";

const FEET: readonly Layout[] = [
  {
    what: "remarks, then a form block to be filled in",
    lines: [HEAD, ...ROWS, ["备注："], ["到货情况", "已到：", _, "未到："], [_, "破损：", _, "其他："]],
    merges: ["A5:A6"],
    is: `${IS}; 4 footer, 5 footer, 6 footer`,
  },
  {
    what: "the office's name and the day at the right, after a blank line",
    lines: [HEAD, ...ROWS, [], [_, _, _, "某某办公室"], [_, _, _, dateCell("2021-05-31")]],
    is: `${IS}; 5 footer, 6 footer`,
  },
  {
    what: "a blank day for the signature",
    lines: [HEAD, ...ROWS, [_, _, _, "    年   月   日"]],
    is: `${IS}; 4 footer`,
  },
  {
    what: "who made and who checked it",
    lines: [HEAD, ...ROWS, ["主管：", _, "会计：李四", _, "出纳："]],
    is: `${IS}; 4 footer`,
  },
  {
    what: "the sum in words",
    lines: [HEAD, ...ROWS, ["合计金额（大写）：捌元整"]],
    is: `${IS}; 4 subtotal`,
  },
  {
    what: "the averages and the best",
    lines: [HEAD, ...ROWS, ["平均值", _, 1.5, 2.5, 4], ["最高分", _, 2, 3, 6]],
    is: `${IS}; 4 subtotal, 5 subtotal`,
  },
  {
    what: "notes with a star over the whole width",
    lines: [HEAD, ...ROWS, ["*以上价格均含税，运费另计。"]],
    merges: ["A4:E4"],
    is: `${IS}; 4 footer`,
  },
  {
    what: "转下页 at the end of a page",
    lines: [HEAD, ...ROWS, ["转下页"]],
    is: `${IS}; 4 footer`,
  },
  {
    what: "an annex line with figures is data",
    lines: [HEAD, ...ROWS, ["附：运费", _, 1, 8, 8]],
    is: "head 1; data 2-4 n3 r3; A 货号, B 品名, C 数量, D 单价, E 金额",
  },
  {
    what: "rows after a blank line are data as long as they look like the others",
    lines: [HEAD, ...ROWS, [], ["h3", "尺", 1, 1, 1]],
    is: "head 1; data 2-5 n3 r3; A 货号, B 品名, C 数量, D 单价, E 金额",
  },
];

describe("where a table ends", () => {
  it.each(FEET)("$what", ({ lines, merges = [], is }) => {
    expect(seenOn(lines, merges)).toEqual([is]);
  });
});

const RECORDS: readonly Layout[] = [
  {
    what: "entries of several lines are those whose number is merged over them",
    lines: [
      ["序号", "客户", "商品", "数量"],
      [1, "某厂", "轴承", 3],
      [_, _, "齿轮", 4],
      [2, "某店", "轴承", 1],
      [_, _, "皮带", 2],
      [_, _, "螺栓", 9],
    ],
    merges: ["A2:A3", "B2:B3", "A4:A6", "B4:B6"],
    is: "head 1; data 2-6 n5 r2; A 序号, B 客户, C 商品, D 数量",
  },
  {
    what: "without a number the columns decide: half of them merged make one entry",
    lines: [
      ["合同", "甲方", "付款日", "金额"],
      ["HT-1", "某厂", dateCell("2021-01-01"), 3],
      [_, _, dateCell("2021-02-01"), 4],
      ["HT-2", "某店", dateCell("2021-01-09"), 1],
    ],
    merges: ["A2:A3", "B2:B3"],
    is: "head 1; data 2-4 n3 r2; A 合同, B 甲方, C 付款日, D 金额",
  },
  {
    what: "a department merged over its people is only their group",
    lines: [
      ["部门", "员工", "工资", "奖金"],
      ["办公室", "甲", 3, 1],
      [_, "乙", 4, 1],
      [_, "丙", 5, 1],
    ],
    merges: ["A2:A4"],
    is: "head 1; data 2-4 n3 r3; A 部门, B 员工, C 工资, D 奖金",
  },
  {
    what: "lines that hold only figures and formulas wait for a name",
    lines: [
      ["员工", "账号", "应发", "扣款", "实发"],
      ["甲", "6222", 10, 1, 9],
      [_, _, 0, 0, 0],
      [_, _, 0, 0, 0],
      ["合计", _, 10, 1, 9],
    ],
    is: "head 1; data 2-4 n3 r1; A 员工, B 账号, C 应发, D 扣款, E 实发; 5 subtotal",
  },
  {
    what: "a numbered entry goes on in a line without number and name",
    lines: [
      ["序号", "事项", "措施", "时限"],
      [1, "路灯不亮", "更换灯泡", "6月"],
      [_, _, "检查线路", "7月"],
      [2, "井盖缺失", "补装", "6月"],
    ],
    is: "head 1; data 2-4 n3 r2; A 序号, B 事项, C 措施, D 时限",
  },
  {
    what: "an entry merged over two lines in every column is one",
    lines: [["编号", "品名", "存放"], [1, "灯", "甲库"], [], [2, "门", "乙库"]],
    merges: ["A2:A3", "B2:B3", "C2:C3", "A4:A5", "B4:B5", "C4:C5"],
    is: "head 1; data 2-4 n2 r2; A 编号, B 品名, C 存放",
  },
];

describe("how many entries the rows of a table make", () => {
  it.each(RECORDS)("$what", ({ lines, merges = [], is }) => {
    expect(seenOn(lines, merges)).toEqual([is]);
  });
});

describe("rows that are excluded", () => {
  it("are shown with their text, numbers of people masked", () => {
    const lines = [["人员登记 110101199003074233 13812345678"], ["品名", "数量"], ["纸", 1], ["合 计", 1]];
    const [region] = importSheet(sheetOf("表", lines)).regions;
    expect(region?.excluded).toEqual([
      { row: 1, verdict: "title", text: "人员登记 11**************** 138****5678" },
      { row: 4, verdict: "subtotal", text: "合 计 1" },
    ]);
  });
});

describe("words beside a table of ours", () => {
  const LINES = [
    ["姓名", "党组织", "日期", "内容", "时长"],
    ["王伟", "一支部", "2010-6-5", "植树", 2, "待核实！"],
    ["李静", "一支部", "2010-6-5", "植树", 2],
  ];

  it("are not read, and the clerk is told where they stand", () => {
    const { issues, records } = importSheet(sheetOf("6月", LINES));
    expect(records).toHaveLength(2);
    expect(issues.map(({ code, at }) => [code, at.cell])).toEqual([["table-cells-beside", "F2"]]);
    expect(issues[0]?.text.found).toBe("单元格 F2 上方没有表头，写的内容没有读入");
  });

  it("are named up to five, the rest is counted", () => {
    const [head = [], ...rows] = LINES.map((line) => line.slice(0, 5));
    const many = [head, ...[...rows, ...rows, ...rows, ...rows].map((line) => line.concat("？"))];
    expect(importSheet(sheetOf("6月", many)).issues.map(({ text }) => text.found)).toContain(
      "单元格 F2、F3、F4、F5、F6 等 8 格 上方没有表头，写的内容没有读入",
    );
  });
});
