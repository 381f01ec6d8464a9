import { dayOf, lastDayOf } from "./days.ts";
import type { Entry } from "./ledgers.ts";
import { calledSo, exemptionOf, homeOf, type People, type Somebody } from "./people.ts";

/** A row whose owner is known. */
export interface OwnedRecord extends Entry {
  /** An organisation, or a person. */
  readonly owner: string | Somebody;
  /** The organisation itself, or the person's on the record's day. */
  readonly home: string;
  /** Those in 参加人员. */
  readonly participants: readonly Somebody[];
  /** The day that decides the window; 完成时限 of a pledge, the month's last day of a self-assessment. */
  readonly day: string;
  /** Until when it is to be done; "" where nothing is. */
  readonly due: string;
  /** 完成日期; "" when not done. */
  readonly done: string;
  /** What makes two records the same: kind, owner and the key of its kind. */
  readonly key: string;
}

/** Key of every kind beside its owner (formats, section 2). */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  活动台账: ["日期", "活动名称"],
  签到表: ["日期", "活动名称"],
  志愿服务: ["日期", "内容"],
  稿件: ["题目"],
  公开承诺: ["承诺事项"],
  民主测评: ["日期", "群体"],
  评委打分: ["日期", "评委"],
  领导点评: ["日期", "点评人"],
  奖惩: ["日期", "名称"],
  整改台账: ["问题", "下达日期"],
  自评表: ["日期", "指标编号"],
  典型事迹: ["题目"],
  指标数据: ["指标编号", "日期"],
};

/** Says whose record a row is; null when nobody of that name is known at the period's end. */
export function recordOf(entry: Entry, people: People): OwnedRecord | null {
  const field = (name: string) => entry.fields.get(name) ?? "";
  const day = dayOfRecord(entry);
  const organisation = people.organisation(field("党组织"));
  if (field("党组织") !== "" && organisation === "") return null;
  const owner = ownerOf(entry, people, { organisation, day });
  if (owner === null) return null;
  const keyed = (KEYS[entry.kind] ?? []).map((name) => (name.endsWith("日期") ? day : field(name)));
  const done = field("完成日期") === "" ? "" : dayOf(field("完成日期"), entry.year);
  const deadline = field(DEADLINES[entry.kind] ?? "");
  const due = deadline === "" ? "" : dayOf(deadline, entry.year);
  if (typeof owner === "string") {
    const participants = participantsOf(entry, people, { organisation: owner, day });
    return {
      ...entry,
      owner,
      home: owner,
      participants,
      day,
      due,
      done,
      key: [entry.kind, owner, ...keyed].join(" › "),
    };
  }
  const key = [entry.kind, nameOf(owner), ...keyed].join(" › ");
  return { ...entry, owner, home: homeOf(owner, day), participants: [], day, due, done, key };
}

/** Where the deadline of a matter stands. */
export const DEADLINES: Readonly<Record<string, string>> = { 公开承诺: "完成时限", 整改台账: "整改时限" };

const DAYS: Readonly<Record<string, string>> = { 公开承诺: "完成时限", 整改台账: "下达日期" };

function dayOfRecord(entry: Entry): string {
  if (entry.kind === "自评表") return lastDayOf(dayOf(entry.reported, "").slice(0, 7));
  return dayOf(entry.fields.get(DAYS[entry.kind] ?? "日期") ?? "", entry.year);
}

/** Tells people apart in keys and messages. */
function nameOf(person: Somebody): string {
  return `${person.stays[0]?.organisation}/${person.name}`;
}

function ownerOf(entry: Entry, people: People, at: { organisation: string; day: string }): string | Somebody | null {
  if (entry.kind === "活动台账") return at.organisation;
  const name = entry.fields.get("姓名") ?? entry.fields.get("对象") ?? "";
  const own = people.organisation(name);
  if (own !== "") return own;
  const found = calledSo(people, name, at);
  const [person] = found;
  return person === undefined || found.length > 1 ? null : person;
}

/** 全体党员 are all evaluated members of the organisation on that day. */
function participantsOf(entry: Entry, people: People, at: { organisation: string; day: string }): readonly Somebody[] {
  const written = entry.fields.get("参加人员") ?? "";
  if (written === "全体党员") {
    return people.everybody.filter(
      (one) => homeOf(one, at.day) === at.organisation && exemptionOf(one, people.lastDay) === "",
    );
  }
  const found: Somebody[] = [];
  for (const name of written.split("、")) {
    const [person, ...others] = name === "" ? [] : calledSo(people, name, at);
    if (person !== undefined && others.length === 0) found.push(person);
  }
  return found;
}

/** Fields that do not affect a score: two rows that differ only there are one record. */
const NO_MATTER: ReadonlySet<string> = new Set(["姓名", "对象", "党组织"]);

/** Takes every record once; versions that contradict each other are all kept out. */
export function onceEach(records: readonly OwnedRecord[]): readonly OwnedRecord[] {
  const groups = new Map<string, OwnedRecord[]>();
  for (const record of records) groups.set(record.key, [...(groups.get(record.key) ?? []), record]);
  const once: OwnedRecord[] = [];
  for (const versions of groups.values()) {
    const best = versions.find((one) => versions.every((other) => saysAllOf(one, other)));
    if (best !== undefined) once.push(best);
  }
  return once;
}

/** A filled 完成日期 or 实到人数 stands above an empty one, a later 状态 above an earlier one. */
export function saysAllOf(newer: OwnedRecord, older: OwnedRecord): boolean {
  for (const field of new Set([...newer.fields.keys(), ...older.fields.keys()])) {
    const [now, before] = [plain(newer, field), plain(older, field)];
    if (NO_MATTER.has(field) || now === before) continue;
    if ((field === "完成日期" || field === "实到人数") && before === "") continue;
    const states = ["未开始", "进行中", "已完成"];
    if (field !== "状态" || states.indexOf(now) <= states.indexOf(before)) return false;
  }
  return true;
}

/** A field as it is compared: dates by their day, hours without their unit, names whatever their order. */
function plain(record: OwnedRecord, field: string): string {
  const text = record.fields.get(field) ?? "";
  if (text === "") return "";
  if (/日期$|时限$/.test(field)) return dayOf(text, record.year);
  if (field === "参加人员") return text.split("、").sort().join("、");
  return text.replace(/小时$|分$/, "");
}
