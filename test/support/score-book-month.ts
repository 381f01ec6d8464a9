import type { Config } from "#domain/config.ts";
import type { Dataset, DatasetRecord, Member } from "#domain/dataset.ts";
import { everyMethodConfig } from "./score-book-config.ts";
import { dataset, fields, member, organisation, record, type RecordWords } from "./score-dataset.ts";

/**
 * A month in which every 计分方式 and every 统计量 is used, with late days, small groups, vetoes and exemptions.
 * `alike`: after so many members the same records come again, so that many totals are equal.
 */
export function everyMethodMonth(alike = 100): { readonly data: Dataset; readonly settings: Config } {
  const members = everyMember();
  const organisations = [
    organisation("机关支部", { type: "机关" }),
    organisation("学会支部", { type: "事业" }),
    organisation("场馆支部", { type: "机关" }),
    organisation("离退休支部", { type: null, exempt: "离退休" }),
  ];
  const records = [
    ...members.flatMap((one, index) => recordsOfMember(one.id, index % alike, 3 + index)),
    ...organisations.flatMap((one, index) => recordsOfOrganisation(one.name, index)),
  ];
  return { data: dataset({ organisations, members, records }), settings: everyMethodConfig() };
}

function everyMember(): readonly Member[] {
  const sizes = { 机关支部: 6, 学会支部: 4, 场馆支部: 3 };
  return Object.entries(sizes).flatMap(([branch, size]) =>
    Array.from({ length: size }, (_, index) =>
      member(`${branch}/党员${index + 1}`, {
        exempt: branch === "学会支部" && index === 3 ? "长期病假" : null,
        values: fields({
          人员类别: index === 2 ? "预备" : "正式",
          身份证号: "991234198001011236",
          联系电话: "13800001234",
        }),
      }),
    ),
  );
}

const MARKS = ["出勤", "缺席", "缺席", "迟到", "请假"];

function recordsOfMember(owner: string, index: number, row: number): readonly DatasetRecord[] {
  const of = (words: Omit<RecordWords, "owner">): DatasetRecord => record({ owner, row, ...words });
  return [
    ...[0, 1, 2].map((at) =>
      of({
        kind: "签到表",
        day: `2010-06-1${at}`,
        values: { 状态: MARKS[(index + at) % 5] ?? "出勤", 活动名称: `学习${at}` },
      }),
    ),
    ...Array.from({ length: index % 4 }, (_, at) =>
      of({ kind: "志愿服务", day: `2010-06-0${at + 1}`, values: { 内容: `服务${at}`, 时长: `#0.${(index % 3) + 1}` } }),
    ),
    ...Array.from({ length: (index * 2) % 5 }, (_, at) =>
      of({ kind: "稿件", day: `2010-0${at + 1}-20`, values: { 题目: `稿件${at}` } }),
    ),
    of({ kind: "公开承诺", due: "2010-06-10", done: "2010-06-10", values: { 承诺事项: "甲" } }),
    of({ kind: "公开承诺", due: "2010-06-12", done: `2010-06-${12 + index}`, values: { 承诺事项: "乙" } }),
    ...(index % 3 === 0 ? [of({ kind: "公开承诺", due: "2010-06-20", done: null, values: { 承诺事项: "丙" } })] : []),
    ...figuresOf(owner, row, index),
    ...ballotsOf(owner, row, index),
    ...Array.from({ length: index % 2 === 0 ? 6 : 3 }, (_, at) =>
      of({
        kind: "评委打分",
        day: "2010-06-21",
        values: { 评委: `评委丁${at}`, 分数: `#${70 + ((index * 7 + at * 5) % 30)}` },
      }),
    ),
    ...awardsOf(owner, row, index),
  ];
}

/** The fifth has none, so that there is nothing to measure. */
function figuresOf(owner: string, row: number, index: number): readonly DatasetRecord[] {
  const figures = index === 4 ? [] : [`#${80 + (index % 4)}.5`, `#${95 - (index % 5)}.25`];
  return figures.map((figure, at) =>
    record({ kind: "指标数据", owner, row, day: `2010-06-${10 + at}`, values: { 指标编号: "D3-05", 数值: figure } }),
  );
}

/** Groups of thirty and of nineteen, and a small one of three; every third subject has another of four. */
function ballotsOf(owner: string, row: number, index: number): readonly DatasetRecord[] {
  const groups = { 党员代表: 30, 群众代表: 19, 领导班子: 3, ...(index % 3 === 0 ? { 服务对象: 4 } : {}) };
  return Object.entries(groups).map(([name, valid], at) => {
    const good = Math.max(0, valid - ((index + at) % 4));
    const counts = { 发出: `#${valid + 1}`, 收回: `#${valid}`, 有效: `#${valid}`, 弃权: "#0" };
    const votes = { 优秀: `#${good}`, 合格: `#${valid - good}`, 不合格: "#0" };
    return record({ kind: "民主测评", owner, row, day: "2010-06-22", values: { 群体: name, ...counts, ...votes } });
  });
}

const AWARDS: readonly Readonly<Record<string, string>>[] = [
  { 类型: "表彰", 级别: "市", 文号: "示例〔2010〕1号", 事项: "科普" },
  { 类型: "表彰", 级别: "国家", 文号: "示例〔2010〕2号", 事项: "科普" },
  { 类型: "表彰", 级别: "省", 文号: "示例〔2010〕3号", 事项: "学术" },
  { 类型: "通报批评", 级别: "单位" },
  { 类型: "警告", 级别: "单位" },
  { 类型: "撤职", 级别: "单位" },
  { 类型: "严重警告", 级别: "单位" },
];

function awardsOf(owner: string, row: number, index: number): readonly DatasetRecord[] {
  const own = index === 0 ? [0, 1, 2] : [index % 7];
  return own.map((at) => {
    const values = { 名称: `事项${at}`, ...AWARDS[at] };
    return record({ kind: "奖惩", owner, row: row + at * 20, day: "2010-05-20", values });
  });
}

function recordsOfOrganisation(owner: string, index: number): readonly DatasetRecord[] {
  return [
    ...Array.from({ length: index + 1 }, (_, at) =>
      record({
        owner,
        day: `2010-06-0${at + 1}`,
        row: 3 + index * 5 + at,
        values: {
          活动名称: `活动${at}`,
          类别: "党性教育",
          应到人数: `#${7 + at}`,
          实到人数: `#${6 + ((index + at) % 2)}`,
        },
      }),
    ),
    record({ kind: "整改台账", owner, row: 3 + index, due: "2010-06-20", done: "2010-06-19", values: { 问题: "甲" } }),
    record({
      kind: "整改台账",
      owner,
      row: 9 + index,
      due: "2010-06-20",
      done: index === 1 ? null : "2010-06-18",
      values: { 问题: "乙" },
    }),
    ...ballotsOf(owner, 40 + index, index),
  ];
}
