import { dateOfDayNumber, dayNumber } from "#domain/civil-date.ts";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import type { Written } from "../support/score-dataset.ts";
import { dataset, member, organisation } from "../support/score-dataset.ts";
import { writeRecord } from "./write-record.ts";

const SURNAMES = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const GIVEN = [..."建国志强丽华学军秀英海燕文明"];
/** Members of one branch: 10,000 in all. */
const STAFF = 100;
const PRESENT = 30;
const FIRST_DAY = dayNumber("2009-12-01");
const DAYS = Array.from({ length: 300 }, (_, index) => dateOfDayNumber(FIRST_DAY + index) ?? "");
/** Few enough that records of one day and owner are equal now and then. */
const MATTERS = Array.from({ length: 200 }, (_, index) => `事项第${index}号`);
const BRANCHES = Array.from({ length: 100 }, (_, index) => branchOf(index));

const NOBODY: readonly string[] = [];

interface Branch {
  readonly name: string;
  /** Ids of its members. */
  readonly members: readonly string[];
}

/** Draws a whole number from 0 up to a bound, the bound left out. */
type Draw = (below: number) => number;

type Values = Readonly<Record<string, Written>>;

/** What a record says besides day, owner and place; due, done and participants where its kind has them. */
interface Words extends Partial<Pick<DatasetRecord, "participants" | "due" | "done">> {
  readonly values: Values;
}

/** A kind of records: how many of a hundred are of it, how many of a hundred of these are members', and what one says. */
interface Share {
  readonly kind: DatasetRecord["kind"];
  readonly of: number;
  readonly members: number;
  readonly words: (draw: Draw, branch: Branch) => Words;
}

const SHARES: readonly Share[] = [
  { kind: "签到表", of: 49, members: 100, words: (draw) => ({ values: signIn(draw) }) },
  { kind: "志愿服务", of: 15, members: 100, words: (draw) => ({ values: { 内容: matter(draw), 时长: hours(draw) } }) },
  { kind: "稿件", of: 10, members: 100, words: (draw) => ({ values: manuscript(draw) }) },
  { kind: "活动台账", of: 3, members: 0, words: activity },
  { kind: "公开承诺", of: 7, members: 90, words: pledge },
  { kind: "奖惩", of: 3, members: 90, words: (draw) => ({ values: award(draw) }) },
  { kind: "民主测评", of: 5, members: 90, words: (draw) => ({ values: ballot(draw) }) },
  { kind: "评委打分", of: 4, members: 80, words: (draw) => ({ values: mark(draw) }) },
  { kind: "整改台账", of: 2, members: 0, words: rectification },
  {
    kind: "指标数据",
    of: 2,
    members: 0,
    words: (draw) => ({ values: { 指标编号: "Z1-16", 数值: hours(draw) } }),
  },
];
const KINDS = SHARES.flatMap((share) => Array.from({ length: share.of }, () => share));

/** A made-up dataset of August 2010: 10,000 members in 100 branches, and as many records of ten kinds as asked for. */
export function manyRecords(count: number): Dataset {
  const draw = seeded(20_100_831);
  return dataset({
    period: "2010-08",
    organisations: BRANCHES.map(({ name }, index) => organisation(name, { type: index % 3 === 0 ? "事业" : "机关" })),
    members: BRANCHES.flatMap(({ members }) =>
      members.map((id) => member(id, { exempt: draw(50) === 0 ? "长期病休" : null })),
    ),
    records: Array.from({ length: count }, (_, index) => recordOf(index, draw)),
  });
}

function recordOf(index: number, draw: Draw): DatasetRecord {
  const { kind, members, words } = pick(KINDS, draw);
  const branch = pick(BRANCHES, draw);
  const isMembers = draw(100) < members;
  const id = isMembers ? pick(branch.members, draw) : branch.name;
  const { values, participants = NOBODY, due = null, done = null } = words(draw, branch);
  const day = pick(DAYS, draw);
  const owner = { type: isMembers ? "党员" : "组织", id } as const;
  const written = { 姓名: id, 对象: id, 党组织: branch.name, 日期: `@${day}`, ...values };
  const row = writeRecord({ kind, row: index + 3, values: written });
  return {
    kind,
    values: row.values,
    cells: row.cells,
    at: row.at,
    owner,
    participants,
    organisation: branch.name,
    day: kind === "公开承诺" ? (due ?? day) : day,
    due,
    done,
  };
}

function signIn(draw: Draw): Values {
  const states = ["出勤", "出勤", "出勤", "出勤", "迟到", "请假", "缺席"];
  return { 活动名称: matter(draw), 状态: pick(states, draw) };
}

function manuscript(draw: Draw): Values {
  const level = pick(["本单位", "市", "省", "国家"], draw);
  return { 题目: matter(draw), 类型: "信息", 采用级别: level, 展出: pick(["是", "否"], draw) };
}

function activity(draw: Draw, { members }: Branch): Words {
  const expected = 20 + draw(30);
  const first = draw(STAFF);
  const values = {
    活动名称: matter(draw),
    类别: pick(["党性教育", "岗位奉献", "服务群众", "亮牌示范", "组织创新"], draw),
    专项: draw(4) === 0 ? ["落实年", "全民读书"] : null,
    应到人数: `#${expected}`,
    实到人数: draw(20) === 0 ? null : `#${expected - draw(15)}`,
  };
  const present = Array.from({ length: PRESENT }, (_, index) => members[(first + index * 3) % STAFF] ?? "");
  return { values, participants: present };
}

function pledge(draw: Draw): Words {
  const { due, done } = deadline(draw);
  return { values: { 承诺事项: matter(draw), 完成时限: `@${due}`, 完成日期: done && `@${done}` }, due, done };
}

function rectification(draw: Draw): Words {
  const { due, done } = deadline(draw);
  const entered = `@${pick(DAYS, draw)}`;
  const values = { 问题: matter(draw), 整改时限: `@${due}`, 完成日期: done && `@${done}`, 下达日期: entered };
  return { values, due, done };
}

function award(draw: Draw): Values {
  const type = draw(50) === 0 ? pick(["警告", "严重警告", "撤职"], draw) : pick(["表彰", "表彰", "通报批评"], draw);
  const level = pick(["单位", "市", "省", "国家"], draw);
  const number = draw(5) === 0 ? null : `示直发〔2010〕${draw(40)}号`;
  return { 类型: type, 名称: matter(draw), 级别: level, 文号: number, 事项: pick(["创先争优", "抗洪救灾"], draw) };
}

function ballot(draw: Draw): Values {
  const returned = 10 + draw(20);
  const good = draw(returned);
  const votes = { 优秀: `#${good}`, 合格: `#${returned - good}`, 基本合格: "#0", 不合格: "#0" };
  const counts = { 发出: `#${returned + draw(8)}`, 收回: `#${returned}`, 有效: `#${returned}`, 弃权: "#0" };
  return { 群体: pick(["党员", "群众"], draw), ...counts, ...votes };
}

function mark(draw: Draw): Values {
  return { 评委: `评委${draw(9)}`, 分数: `#${60 + draw(40)}` };
}

function deadline(draw: Draw): { readonly due: string; readonly done: string | null } {
  return { due: pick(DAYS, draw), done: draw(3) === 0 ? null : pick(DAYS, draw) };
}

function matter(draw: Draw): string {
  return pick(MATTERS, draw);
}

function hours(draw: Draw): string {
  return `#${draw(160) / 20}`;
}

function branchOf(index: number): Branch {
  const name = `第${String(index + 1).padStart(3, "0")}党支部`;
  return { name, members: Array.from({ length: STAFF }, (_, place) => `${name}/${personName(place)}`) };
}

/** No two people of a branch have one name. */
function personName(index: number): string {
  const given = (GIVEN[index % GIVEN.length] ?? "") + (GIVEN[Math.floor(index / SURNAMES.length)] ?? "");
  return `${SURNAMES[index % SURNAMES.length] ?? ""}${given}`;
}

function pick<T>(values: readonly T[], draw: Draw): T {
  const value = values[draw(values.length)];
  if (value === undefined) throw new Error("nothing to draw from");
  return value;
}

/** Numbers that look random and repeat with the seed (mulberry32). */
function seeded(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
