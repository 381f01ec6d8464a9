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
    what: "工资表: title, unit line, two-line head with groups, totals, signatures",
    lines: [
      ["某某公司2021年5月工资表"],
      ["单位：财务部", _, _, _, _, _, "2021年5月31日"],
      ["工号", "姓名", "应发工资", _, _, "代扣款", _, "实发工资"],
      [_, _, "基本工资", "岗位津贴", "加班费", "养老保险", "个人所得税"],
      ["A001", "王小明", 5000, 800, 120, 400, 35, 5485],
      ["A002", "李大伟", 4800, 600, 0, 380, 20, 5000],
      ["合计", _, 9800, 1400, 120, 780, 55, 10485],
      ["制表：张会计", _, _, "审核：", _, _, "总经理："],
    ],
    merges: ["A1:H1", "A3:A4", "B3:B4", "C3:E3", "F3:G3", "H3:H4", "A7:B7"],
    is: "head 3,4; data 5-6 n2 r2; A 工号, B 姓名, C 应发工资/基本工资, D 应发工资/岗位津贴, E 应发工资/加班费, F 代扣款/养老保险, G 代扣款/个人所得税, H 实发工资; 1 title, 2 title, 7 subtotal, 8 footer",
  },
  {
    what: "考勤表: days as numbers across, weekdays under them, ticks below",
    lines: [
      ["2021年6月考勤表"],
      ["序号", "员工", 1, 2, 3, 4, 5, 8, 9],
      [1, "甲某", "√", "√", "√", "×", "√", "√", "√"],
      [2, "乙某", "√", "√", "√", "√", "√", "△", "√"],
      ["说明：√出勤 ×缺勤 △迟到"],
    ],
    merges: ["A1:I1"],
    is: "head 2; data 3-4 n2 r2; A 序号, B 员工, C 1, D 2, E 3, F 4, G 5, H 8, I 9; 1 title, 5 footer",
  },
  {
    what: "台账 far down and far right, under lines of instructions",
    lines: [
      [_, _, "填报要求"],
      [_, _, "一、各单位须于每月5日前报送。"],
      [_, _, "二、数据以万元为单位，保留两位小数。"],
      [],
      [],
      [_, _, "设备名称", "规格型号", "购置日期", "原值"],
      [_, _, "打印机", "M126", dateCell("2020-03-01"), 1200],
      [_, _, "投影仪", "EB-C", dateCell("2019-07-15"), 4300],
    ],
    is: "head 6; data 7-8 n2 r2; C 设备名称, D 规格型号, E 购置日期, F 原值; 1 title, 2 title, 3 title",
  },
  {
    what: "报名表: all words, required asterisks, blank lines between the entries",
    lines: [
      ["姓名*", "所在学校*", "报名项目*", "指导教师"],
      ["赵一", "第一小学", "航模", "钱老师"],
      [],
      ["孙二", "第二小学", "机器人", "李老师"],
      ["周三", "第三小学", "航模"],
    ],
    is: "head 1; data 2-5 n3 r3; A 姓名*, B 所在学校*, C 报名项目*, D 指导教师",
  },
  {
    what: "统计报表: columns numbered under the head (甲 乙 1 2 3), rows labelled 一、（一）1.",
    lines: [
      ["工业企业主要指标"],
      ["指标名称", "计量单位", "本月", "上月", "同比"],
      ["甲", "乙", 1, 2, 3],
      ["一、工业总产值", "万元", 120.5, 118, "2.1%"],
      ["（一）轻工业", "万元", 60, 59, "1.7%"],
      ["1.食品制造", "万元", 30, 29.5, "1.6%"],
      ["二、从业人员", "人", 800, 790, "1.3%"],
    ],
    merges: ["A1:E1"],
    is: "head 2; data 4-7 n4 r4; A 指标名称, B 计量单位, C 本月, D 上月, E 同比; 1 title, 3 header",
  },
  {
    what: "交叉表 with a blank corner and years across",
    lines: [["各县人口（万人）"], [_, 2018, 2019, 2020], ["东县", 35.2, 35.4, 35.1], ["西县", 41, 41.2, 41.7]],
    merges: ["A1:D1"],
    is: "head 2; data 3-4 n2 r2; A, B 2018, C 2019, D 2020; 1 title",
  },
  {
    what: "交叉表 with a corner split by a diagonal and months across",
    lines: [
      ["    月份\n部门", "1月", "2月", "3月"],
      ["生产部", 1, 2, 3],
      ["销售部", 3, 5, 8],
    ],
    is: "head 1; data 2-3 n2 r2; A 月份部门, B 1月, C 2月, D 3月",
  },
  {
    what: "head of three lines",
    lines: [
      ["学号", "学生", "期末成绩", _, _, _],
      [_, _, "文科", _, "理科", _],
      [_, _, "语文", "英语", "数学", "物理"],
      ["01", "冯四", 90, 88, 95, 77],
      ["02", "陈五", 78, 92, 60, 84],
      ["平均分", _, 84, 90, 77.5, 80.5],
    ],
    merges: ["A1:A3", "B1:B3", "C1:F1", "C2:D2", "E2:F2"],
    is: "head 1,2,3; data 4-5 n2 r2; A 学号, B 学生, C 期末成绩/文科/语文, D 期末成绩/文科/英语, E 期末成绩/理科/数学, F 期末成绩/理科/物理; 6 subtotal",
  },
  {
    what: "two lines of head, the group of which is blank in the first entry",
    lines: [
      ["户号", "户主", "变动", _],
      [_, _, "迁入", "迁出"],
      ["1-1", "甲"],
      ["1-2", "乙", "6月"],
    ],
    merges: ["A1:A2", "B1:B2", "C1:D1"],
    is: "head 1,2; data 3-4 n2 r2; A 户号, B 户主, C 变动/迁入, D 变动/迁出",
  },
  {
    what: "units in brackets under the headers",
    lines: [
      ["品名", "产量", "产值"],
      [_, "（吨）", "（万元）"],
      ["水泥", 300, 12.5],
      ["钢材", 120, 48],
    ],
    merges: ["A1:A2"],
    is: "head 1,2; data 3-4 n2 r2; A 品名, B 产量/（吨）, C 产值/（万元）",
  },
  {
    what: "questionnaire: long questions over short answers",
    lines: [
      ["提交时间", "1. 您的性别是？", "2. 您对本次活动的总体满意程度如何（1-5分）？", "3. 其他意见或建议（选填）"],
      ["2021-06-01 09:12", "女", 5, "无"],
      ["2021-06-01 09:15", "男", 4],
    ],
    is: "head 1; data 2-3 n2 r2; A 提交时间, B 1.您的性别是？, C 2.您对本次活动的总体满意程度如何（1-5分）？, D 3.其他意见或建议（选填）",
  },
  {
    what: "stray cells and the unit beside the title, on the lines above the head",
    lines: [
      ["附件2"],
      ["物资领用对照表", _, _, _, "第 1 页"],
      [_, _, _, _, "单位：件"],
      ["物资编码", "物资名称", "期初", "领用", "结存"],
      ["W-1", "口罩", 500, 120, 380],
      ["W-2", "手套", 300, 10, 290],
    ],
    merges: ["A2:D2"],
    is: "head 4; data 5-6 n2 r2; A 物资编码, B 物资名称, C 期初, D 领用, E 结存; 1 title, 2 title, 3 title",
  },
  {
    what: "blank form: a head and numbered lines to fill in",
    lines: [["车辆使用登记表"], ["序号", "车牌号", "驾驶员", "出车时间", "事由"], [1], [2], [3]],
    merges: ["A1:E1"],
    is: "head 2; no data; A 序号, B 车牌号, C 驾驶员, D 出车时间, E 事由; 1 title, 3 blankForm, 4 blankForm, 5 blankForm",
  },
  {
    what: "people across, days down, in words",
    lines: [
      ["日期", "早班", "中班", "晚班"],
      [dateCell("2021-07-01"), "甲", "乙", "丙"],
      [dateCell("2021-07-02"), "乙", "丙", "甲"],
    ],
    is: "head 1; data 2-3 n2 r2; A 日期, B 早班, C 中班, D 晚班",
  },
  {
    what: "days as date cells across",
    lines: [
      ["组别", dateCell("2021-07-01"), dateCell("2021-07-02"), dateCell("2021-07-03")],
      ["一组", "白", "夜", "休"],
      ["二组", "夜", "休", "白"],
    ],
    is: "head 1; data 2-3 n2 r2; A 组别, B 2021-07-01, C 2021-07-02, D 2021-07-03",
  },
  {
    what: "the same header several times",
    lines: [
      ["编码", "名称", "数量", "单价", "数量", "单价", "数量", "单价"],
      ["p1", "桌", 1, 2, 3, 4, 5, 6],
    ],
    is: "head 1; data 2-2 n1 r1; A 编码, B 名称, C 数量, D 单价, E 数量, F 单价, G 数量, H 单价",
  },
  {
    what: "figures without any head",
    lines: [
      [1, 2.5, 3],
      [2, 7.5, 1],
      [3, 0.5, 9],
    ],
    is: "head; data 1-3 n3 r3; A, B, C",
  },
  {
    what: "a small table of two columns and two rows",
    lines: [[], [], [_, "项目", "金额"], [_, "收入", 10], [_, "支出", 7]],
    is: "head 3; data 4-5 n2 r2; B 项目, C 金额",
  },
  {
    what: "wide headers merged over two columns each, and so are the data: one line of head",
    lines: [
      ["车间", _, "产品", _, "数量"],
      ["一车间", _, "齿轮", _, 5],
      ["二车间", _, "轴承", _, 6],
    ],
    merges: ["A1:B1", "C1:D1", "E1:F1", "A2:B2", "C2:D2", "E2:F2", "A3:B3", "C3:D3", "E3:F3"],
    is: "head 1; data 2-3 n2 r2; A 车间, C 产品, E 数量",
  },
  {
    what: "a total as the first line",
    lines: [
      ["地区", "户数", "面积"],
      ["合  计", 30, 900],
      ["甲镇", 10, 300],
      ["乙镇", 20, 600],
    ],
    is: "head 1; data 3-4 n2 r2; A 地区, B 户数, C 面积; 2 subtotal",
  },
  {
    what: "subtotals behind a repeated group name",
    lines: [
      ["部门", "费用项目", "金额"],
      ["办公室", "差旅费", 100],
      ["办公室", "小计", 100],
      ["财务科", "印刷费", 50],
      ["财务科", "小计", 50],
      ["总计", _, 150],
    ],
    is: "head 1; data 2-4 n2 r2; A 部门, B 费用项目, C 金额; 3 subtotal, 5 subtotal, 6 subtotal",
  },
];

describe("a table is found by its form, whatever its kind", () => {
  it.each(LAYOUTS)("$what", ({ lines, merges = [], is }) => {
    expect(seenOn(lines, merges)).toEqual([is]);
  });
});
