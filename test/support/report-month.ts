import { NO_ANALYSIS } from "#domain/analysis.ts";
import type { Config, Dimension, Indicator, Tier } from "#domain/config.ts";
import type { Dataset, DatasetRecord, Member, Organisation } from "#domain/dataset.ts";
import type { SubjectType } from "#domain/subject.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { computeScores } from "#score/compute-scores.ts";
import { config, indicator, measureFrom, office, phase, pts, task, where } from "./score-config.ts";
import { dataset, fields, member, organisation, record } from "./score-dataset.ts";

const GOOD = ["领导班子好", "党员队伍好", "工作机制好", "工作业绩好", "群众反映好"];
const MODEL = ["自觉学习的模范", "执行政策的模范", "服务群众的模范", "爱岗敬业的模范", "遵纪守法的模范"];

/** What a test says of an invented month; the rest is an ordinary June 2010. */
export interface MonthWords {
  /** Branch name → number of members. */
  readonly branches?: Readonly<Record<string, number>>;
  /** Indicators per dimension. */
  readonly indicators?: number;
  readonly organisations?: readonly Organisation[];
  readonly members?: readonly Member[];
  readonly records?: readonly DatasetRecord[];
  readonly config?: Partial<Config>;
  readonly dataset?: Partial<Dataset>;
  readonly material?: Partial<ReportMaterial>;
}

/** An invented month, scored by the real scoring. */
export function reportMaterial(words: MonthWords = {}): ReportMaterial {
  const branches = words.branches ?? { 机关支部: 3, 学会支部: 2 };
  const organisations = words.organisations ?? Object.keys(branches).map((name) => branchOf(name));
  const members = words.members ?? Object.entries(branches).flatMap(([name, count]) => membersOf(name, count));
  const data = dataset({
    organisations,
    members,
    records: words.records ?? organisations.flatMap(({ name }, index) => monthOfBranch(name, index, members)),
    ...words.dataset,
  });
  const settings = monthConfig(words);
  const book = computeScores(data, settings);
  return {
    book,
    analysis: NO_ANALYSIS,
    dataset: data,
    config: settings,
    issues: [],
    sample: false,
    only: null,
    ...words.material,
  };
}

/** A branch with a secretary. */
export function branchOf(name: string, changes: Partial<Organisation> = {}): Organisation {
  return organisation(name, { superior: "示例市科协党总支", values: fields({ 书记: "周明" }), ...changes });
}

/** Members of a branch, 党员01 onwards; the first is its secretary, all have an ID number and a phone on the roster. */
export function membersOf(branch: string, count: number, changes: Partial<Member> = {}): readonly Member[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `党员${String(index + 1).padStart(2, "0")}`;
    const posts = index === 0 ? { 党内职务: "支部书记", 职务: "主任" } : { 职务: "科员" };
    const personal = { 身份证号: "991234198001011236", 联系电话: "13800001234" };
    return member(`${branch}/${name}`, {
      values: fields({ ...posts, ...personal, 人员类别: "正式", 在职状态: "在职" }),
      ...changes,
    });
  });
}

/** An ordinary month of a branch: activities, sign-ins, volunteering, pledges; later branches do less. */
export function monthOfBranch(name: string, index: number, members: readonly Member[]): readonly DatasetRecord[] {
  const own = members.filter((one) => one.organisation === name);
  const activities = ["党性教育", "服务群众", "岗位奉献", "亮牌示范", "组织创新"].slice(0, Math.max(1, 5 - index));
  return [
    ...activities.map((line, at) =>
      record({
        owner: name,
        day: `2010-06-${10 + at * 4}`,
        row: 4 + index * 5 + at,
        values: {
          日期: `@2010-06-${10 + at * 4}`,
          活动名称: `${line}主题实践`,
          类别: line,
          党组织: name,
          应到人数: `#${own.length + 2}`,
          实到人数: `#${own.length + 1 - (at % 2)}`,
        },
      }),
    ),
    ...own.flatMap((one, at) => monthOfMember(one, at)),
  ];
}

function monthOfMember({ id, name, organisation: branch }: Member, at: number): readonly DatasetRecord[] {
  const row = 5 + at;
  const signIn = {
    姓名: name,
    党组织: branch,
    活动名称: "集中学习",
    日期: "@2010-06-11",
    状态: at % 5 === 3 ? "缺席" : "出勤",
  };
  const service = { 姓名: name, 党组织: branch, 日期: "@2010-06-20", 内容: "科普进社区", 时长: `#${1 + (at % 4)}.5` };
  return [
    record({ kind: "签到表", owner: id, day: "2010-06-11", row, values: signIn }),
    record({ kind: "志愿服务", owner: id, day: "2010-06-20", row, values: service }),
    record({
      kind: "公开承诺",
      owner: id,
      due: "2010-06-25",
      done: at % 3 === 0 ? null : "2010-06-24",
      row,
      values: { 对象: name, 承诺事项: "联系服务一名科技工作者" },
    }),
  ];
}

function monthConfig(words: MonthWords): Config {
  const each = words.indicators ?? 1;
  const indicators = [...criteria("组织", GOOD, each), ...criteria("党员", MODEL, each), ...gates()];
  return config(indicators, {
    office: office({
      reportTo: "市委创先争优活动领导小组办公室",
      sendTo: "市直机关工委",
      issueTo: "各党支部",
      copies: "50",
    }),
    dimensions: [...dimensions("组织", GOOD), ...dimensions("党员", MODEL)],
    phases: [phase({ tasks: tasks() })],
    tiers: [...tiers("组织"), ...tiers("党员")],
    ...words.config,
  });
}

function dimensions(subjectType: SubjectType, names: readonly string[]): readonly Dimension[] {
  const scored = names.map((name): Dimension => ({ subjectType, name, full: pts("20"), kind: "考评" }));
  return [...scored, { subjectType, name: "基本要求", full: pts("1"), kind: "基本要求" }];
}

function tiers(subjectType: SubjectType): readonly Tier[] {
  return [
    { subjectType, name: "先进", floor: pts("85"), quota: "0.3" },
    { subjectType, name: "中间", floor: pts("60"), quota: null },
    { subjectType, name: "相对后进", floor: pts("0"), quota: null },
  ];
}

/** As many indicators of each dimension as asked for, all alike but for the id. */
function criteria(subjectType: SubjectType, names: readonly string[], each: number): readonly Indicator[] {
  return names.flatMap((dimension, at) =>
    Array.from({ length: each }, (_, number) => {
      const shape = (subjectType === "组织" ? ORGANISATION_SHAPES : MEMBER_SHAPES)[at] ?? {};
      const id = `${subjectType === "组织" ? "Z" : "D"}${at + 1}-0${number + 1}`;
      return indicator({
        id,
        subjectType,
        dimension,
        full: Math.floor(2000 / each),
        basis: "实施方案第三部分（二）",
        ...shape,
      });
    }),
  );
}

const ORGANISATION_SHAPES: readonly Partial<Indicator>[] = [
  { name: "领导干部带头讲党课", filter: where("类别", "=", "党性教育"), perUnit: "20" },
  {
    name: "党员参加集中学习的参会率",
    source: "签到表",
    method: "比率得分",
    measure: measureFrom("参会率"),
    target: "0.95",
    perUnit: null,
  },
  { name: "活动制度落实", perUnit: "5" },
  {
    name: "人均志愿服务时长",
    source: "志愿服务",
    method: "按量折算",
    measure: measureFrom("人均(时长)"),
    target: "3",
    perUnit: null,
  },
  { name: "服务群众活动", filter: where("类别", "=", "服务群众"), perUnit: "15" },
];

const MEMBER_SHAPES: readonly Partial<Indicator>[] = [
  {
    name: "参加集中学习",
    source: "签到表",
    method: "比率得分",
    measure: measureFrom("参会率"),
    target: "1",
    perUnit: null,
  },
  { name: "公开承诺按期兑现", source: "公开承诺", method: "按期完成", measure: measureFrom("完成率"), perUnit: "0.5" },
  {
    name: "志愿服务时长",
    source: "志愿服务",
    method: "按量折算",
    measure: measureFrom("合计(时长)"),
    target: "4",
    perUnit: null,
  },
  {
    name: "参加志愿服务",
    source: "志愿服务",
    method: "分档得分",
    perUnit: null,
    bands: [
      { atLeast: "2", points: pts("20") },
      { atLeast: "1", points: pts("16") },
      { atLeast: null, points: 0 },
    ],
  },
  { name: "遵守学习纪律", source: "签到表", method: "扣分", filter: where("状态", "=", "缺席"), perUnit: "5" },
];

function gates(): readonly Indicator[] {
  const base = { dimension: "基本要求", full: pts("1"), perUnit: "1" };
  return [
    indicator({ ...base, id: "Z0-01", name: "学习型党组织建设", filter: where("类别", "=", "党性教育") }),
    indicator({
      ...base,
      id: "D0-01",
      name: "参加组织生活",
      subjectType: "党员",
      source: "签到表",
      filter: where("状态", "=", "出勤"),
    }),
  ];
}

function tasks() {
  return [
    task({ name: "“七一”前组织党员开展党性教育", filter: where("类别", "=", "党性教育") }),
    task({
      id: "R2-2",
      name: "健全党建述职、考核、评议制度",
      deadline: "2010-06-20",
      filter: where("类别", "=", "组织创新"),
    }),
    task({ id: "R2-3", name: "党员志愿服务", responsible: "党员", source: "志愿服务", deadline: "2010-07-31" }),
    task({ id: "R2-4", name: "先进典型宣传", responsible: "办公室", source: null, deadline: "2010-07-15" }),
  ];
}
