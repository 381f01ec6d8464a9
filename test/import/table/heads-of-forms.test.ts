import { describe, expect, it } from "vitest";
import type { Typed } from "../../support/table-builder.ts";
import { dateCell, seenOn } from "../../support/table-builder.ts";

interface Layout {
  readonly what: string;
  readonly lines: readonly (readonly Typed[])[];
  readonly merges?: readonly string[];
  readonly is: string;
}

const _ = null;

const LAYOUTS: readonly Layout[] = [
  {
    what: "课程表: half days merged at the left, a break merged across",
    lines: [
      ["某中学课程表"],
      [_, "节次", "星期一", "星期二", "星期三"],
      ["上午", "第1节", "语文", "数学", "英语"],
      [_, "第2节", "数学", "语文", "体育"],
      ["午休"],
      ["下午", "第3节", "音乐", "美术", "科学"],
    ],
    merges: ["A1:E1", "A3:A4", "A5:E5"],
    is: "head 2; data 3-6 n3 r3; A, B 节次, C 星期一, D 星期二, E 星期三; 1 title, 5 title",
  },
  {
    what: "考勤表: weekdays under the days",
    lines: [
      ["工号", 1, 2, 3, 4, 5],
      [_, "二", "三", "四", "五", "六"],
      ["甲01", "√", "√", "√", "√"],
      ["乙02", "√", "×", "√", "√"],
    ],
    is: "head 1,2; data 3-4 n2 r2; A 工号, B 1/二, C 2/三, D 3/四, E 4/五, F 5/六",
  },
  {
    what: "groups that are not merged",
    lines: [
      ["指标", "2020年", _, _, "2021年", _, _],
      [_, "一季度", "二季度", "三季度", "一季度", "二季度", "三季度"],
      ["产值", 1, 2, 3, 4, 5, 6],
      ["利润", 1, 2, 3, 4, 5, 6],
    ],
    is: "head 1,2; data 3-4 n2 r2; A 指标, B 2020年/一季度, C 2020年/二季度, D 2020年/三季度, E 2021年/一季度, F 2021年/二季度, G 2021年/三季度",
  },
  {
    what: "pivot table with its own labels above the head",
    lines: [
      ["求和项:金额", "列标签"],
      ["行标签", "东区", "西区", "总计"],
      ["甲产品", 1, 2, 3],
      ["乙产品", 4, 5, 9],
      ["总计", 5, 7, 12],
    ],
    is: "head 2; data 3-4 n2 r2; A 行标签, B 东区, C 西区, D 总计; 5 subtotal",
  },
  {
    what: "资产负债表: two halves in one table, sums on both sides, signatures",
    lines: [
      ["资产负债表"],
      ["编制单位：某公司", _, _, "2021年5月31日", _, "单位：元"],
      ["资产", "期末余额", "年初余额", "负债", "期末余额", "年初余额"],
      ["流动资产：", _, _, "流动负债："],
      ["货币资金", 10, 9, "短期借款", 5, 5],
      ["资产总计", 10, 9, "负债总计", 5, 5],
      ["单位负责人：", _, _, "财务负责人："],
    ],
    merges: ["A1:F1"],
    is: "head 3; data 4-5 n2 r2; A 资产, B 期末余额, C 年初余额, D 负债, E 期末余额, F 年初余额; 1 title, 2 title, 6 subtotal, 7 footer",
  },
  {
    what: "采购清单: numbered sections merged over the line",
    lines: [
      ["序号", "名称", "规格", "数量", "单价"],
      ["一", "电气部分"],
      [1, "电缆", "YJV", 3, 10],
      ["二", "机械部分"],
      [1, "轴承", "6204", 5, 6],
    ],
    merges: ["B2:E2", "B4:E4"],
    is: "head 1; data 3-5 n2 r2; A 序号, B 名称, C 规格, D 数量, E 单价; 2 title, 4 title",
  },
  {
    what: "a bill exported as csv: lines of words above, the head far down",
    lines: [
      ["某支付账单明细"],
      ["起始时间：[2021-05-01] 终止时间：[2021-05-31]"],
      ["共2笔记录"],
      ["---------账单明细列表---------"],
      ["交易时间", "交易类型", "交易对方", "金额(元)"],
      ["2021-05-02 10:00:01", "转账", "甲", "¥5.00"],
      ["2021-05-03 10:00:01", "消费", "某店", "¥8.00"],
    ],
    is: "head 5; data 6-7 n2 r2; A 交易时间, B 交易类型, C 交易对方, D 金额(元); 1 title, 2 title, 3 title, 4 title",
  },
  {
    what: "the names of database columns under the headers",
    lines: [
      ["客户", "等级", "城市"],
      ["customer_name", "level", "city"],
      ["某厂", "A", "甲市"],
      ["某店", "B", "乙市"],
    ],
    is: "head 1,2; data 3-4 n2 r2; A 客户/customer_name, B 等级/level, C 城市/city",
  },
  {
    what: "评分表: items merged over their points, signatures",
    lines: [
      ["序号", "考核项目", "考核内容", "分值", "得分"],
      [1, "学习", "按时参加", 10, 9],
      [_, _, "笔记完整", 5, 5],
      [2, "纪律", "不迟到", 10, 10],
      ["合计", _, _, 25, 24],
      ["考核人签字：", _, _, "日期："],
    ],
    merges: ["A2:A3", "B2:B3"],
    is: "head 1; data 2-4 n3 r2; A 序号, B 考核项目, C 考核内容, D 分值, E 得分; 5 subtotal, 6 footer",
  },
  {
    what: "parameters above the table",
    lines: [
      ["税率", 0.03],
      ["起征点", 5000],
      [],
      ["工号", "应发", "税额", "实发"],
      ["a1", 6000, 30, 5970],
      ["b2", 7000, 60, 6940],
    ],
    is: "head 4; data 5-6 n2 r2; A 工号, B 应发, C 税额, D 实发",
  },
  {
    what: "a blank line between head and data",
    lines: [
      ["日期", "航班", "机型"],
      [],
      [dateCell("2021-01-01"), "CA1", "A320"],
      [dateCell("2021-01-02"), "CA2", "B738"],
    ],
    is: "head 1; data 3-4 n2 r2; A 日期, B 航班, C 机型",
  },
  {
    what: "numbered notes below",
    lines: [["项目", "数值"], ["甲", 1], ["乙", 2], ["注：1.数据来源于年报。"], ["2.本表不含下属单位。"]],
    is: "head 1; data 2-3 n2 r2; A 项目, B 数值; 4 footer, 5 footer",
  },
];

describe("tables as the offices keep them", () => {
  it.each(LAYOUTS)("$what", ({ lines, merges = [], is }) => {
    expect(seenOn(lines, merges)).toEqual([is]);
  });
});
