/** A cell of the sample's inbox that is wrong on purpose: the importer must name it, and nothing else. */
export interface DeliberateFault {
  /** Path below `inbox/`. */
  readonly file: string;
  /** Null for a text file. */
  readonly sheet: string | null;
  readonly row: number;
  readonly column: string;
  /** What would stand there if the clerk had not slipped; the sample refuses to be written when it does not. */
  readonly instead: string;
  /** What stands there; null leaves the cell empty. */
  readonly found: string | number | null;
  /** What is wrong, in one sentence. */
  readonly what: string;
  /** Cells that are right and are named with it, because they contradict it. */
  readonly contradicts?: readonly { readonly file: string; readonly sheet: string; readonly cell: string }[];
}

/** All slips of the sample, in the order of the files. */
export const DELIBERATE_FAULTS: readonly DeliberateFault[] = [
  {
    file: "2010年6月/党员花名册（6月30日）.xlsx",
    sheet: "党员花名册",
    row: 46,
    column: "N",
    instead: "990602197609230946",
    found: 990602197609230000,
    what: "身份证号存成了数值，后三位丢失",
  },
  {
    file: "2010年6月/创先争优活动台账（4-6月）.xlsx",
    sheet: "机关第二党支部",
    row: 11,
    column: "B",
    instead: "2010年6月30日",
    found: "2010.6.31",
    what: "六月没有31日",
  },
  {
    file: "2010年6月/创先争优活动台账（4-6月）.xlsx",
    sheet: "汇总",
    row: 30,
    column: "E",
    instead: "党性教育",
    found: "政治学习",
    what: "不是规定的活动类别",
  },
  {
    file: "2010年6月/6月份支部学习签到表.xlsx",
    sheet: "离退休党支部",
    row: 9,
    column: "D",
    instead: "△",
    found: "补",
    what: "签到符号没有说明",
  },
  {
    file: "2010年6月/党员志愿服务登记表（6月）.xlsx",
    sheet: "6月",
    row: 22,
    column: "C",
    instead: "离退休党支部",
    found: "资料室党支部",
    what: "没有这个党支部",
  },
  {
    file: "2010年6月/公开承诺汇总表（6月）.xlsx",
    sheet: "公开承诺",
    row: 13,
    column: "E",
    instead: "2010年8月20日",
    found: "长期",
    what: "完成时限不是日期",
  },
  {
    file: "2010年7月/“七一”大会签到表.xlsx",
    sheet: "签到",
    row: 35,
    column: "F",
    instead: "缺席",
    found: "出差",
    what: "不是规定的到会情况",
  },
  {
    file: "2010年7月/志愿服务导出（6-7月）.csv",
    sheet: null,
    row: 62,
    column: "A",
    instead: "罗一禾",
    found: "周远",
    what: "花名册中没有这个人",
  },
  {
    file: "2010年7月/志愿服务导出（6-7月）.csv",
    sheet: null,
    row: 98,
    column: "E",
    instead: "2.5小时",
    found: "半天",
    what: "时长不是数",
  },
  {
    file: "2010年7月/心得体会及信息稿件登记（6-7月）.xlsx",
    sheet: "稿件登记",
    row: 52,
    column: "C",
    instead: "科普中心党支部",
    found: null,
    what: "两个支部都有李明，没有写支部",
  },
  {
    file: "2010年8月/创先争优活动台账（5-8月）.xlsx",
    sheet: "科普中心党支部",
    row: 13,
    column: "I",
    instead: "7",
    found: 17,
    what: "实到人数多于应到人数",
  },
  {
    file: "2010年8月/创先争优活动台账（5-8月）.xlsx",
    sheet: "学会部党支部",
    row: 12,
    column: "I",
    instead: "7",
    found: 8,
    what: "与六月、七月台账的同一次活动不一致",
    contradicts: [
      { file: "2010年6月/创先争优活动台账（4-6月）.xlsx", sheet: "学会部党支部", cell: "J11" },
      { file: "2010年6月/创先争优活动台账（4-6月）.xlsx", sheet: "汇总", cell: "I53" },
      { file: "2010年7月/创先争优活动台账（4-7月）.xlsx", sheet: "Sheet1", cell: "K72" },
    ],
  },
  {
    file: "2010年8月/奖惩情况登记（1-8月）.xlsx",
    sheet: "奖惩",
    row: 21,
    column: "E",
    instead: "通报批评",
    found: "诫勉谈话",
    what: "不是规定的奖惩类型",
  },
  {
    file: "2010年8月/重点工作指标数据（6-8月）.xlsx",
    sheet: "指标数据",
    row: 21,
    column: "E",
    instead: "0.9",
    found: "良好",
    what: "应填数的地方写了文字",
  },
  {
    file: "2010年8月/党组织民主测评统计表（6月、8月）.xlsx",
    sheet: "党组织测评",
    row: 28,
    column: "I",
    instead: "8",
    found: 18,
    what: "各选项票数合计与有效票不符",
  },
  {
    file: "2010年8月/支部书记述职评议评分汇总（6月、8月）.xlsx",
    sheet: "评分",
    row: 76,
    column: "E",
    instead: "90.5",
    found: 905,
    what: "得分大于满分，漏了小数点",
  },
];

/** Sheets that are none of our tables; nothing of them may be imported. */
export const STRANGE_SHEETS: readonly { readonly file: string; readonly sheet: string }[] = [
  { file: "2010年8月/9月份值班安排.xlsx", sheet: "值班" },
];
