import type { CivilDate } from "#domain/civil-date.ts";
import { by } from "#domain/order.ts";
import { branchOn, PEOPLE, type Person } from "#books/sample/facts/people.ts";
import { chance, pick } from "#books/sample/facts/random.ts";

/** One piece of writing, or one photograph. */
export interface Manuscript {
  readonly person: Person;
  readonly branch: number;
  readonly day: CivilDate;
  readonly title: string;
  readonly type: "心得体会" | "信息" | "征文" | "摄影";
  /** 采用级别; "" when it was not taken. */
  readonly level: string;
  readonly shown: boolean;
}

const TOPICS = [
  "学党章强党性心得体会",
  "重温入党誓词有感",
  "做一名合格的科普工作者",
  "立足岗位比奉献",
  "从身边小事做起",
  "参观革命纪念馆有感",
  "论服务科技工作者",
];
/** Themes of the second essay and of the contest: nobody writes twice under one title. */
const LATER_TOPICS = ["读《共产党宣言》札记", "我身边的好党员", "科普工作手记", "在科技馆的日子"];
const CONTEST_TOPICS = ["党在我心中", "科普路上的青春", "九十年回望"];
const NEWS = ["科技下乡进村屯", "党员志愿者走进社区", "党员示范岗亮出新风貌", "老党员传帮带", "读书交流会侧记"];
const PICTURES = ["夏令营的孩子们", "示范岗一角", "田间课堂"];

const THEMES: Readonly<Record<Manuscript["type"], readonly string[]>> = {
  心得体会: TOPICS,
  信息: NEWS,
  摄影: PICTURES,
  征文: CONTEST_TOPICS,
};

/** All manuscripts of the three months by day. */
export const MANUSCRIPTS: readonly Manuscript[] = PEOPLE.filter((one) => one.exempt === null)
  .flatMap((person) => essaysOf(person).concat(othersOf(person)))
  .toSorted(
    by(
      (one) => one.day,
      (one) => one.branch,
      (one) => one.title,
      (one) => one.person.idNumber,
    ),
  );

/** Members in service write before 1 July, as the plan asks (part three, (二) 1); the slow write in July, or not at all. */
function essaysOf(person: Person): readonly Manuscript[] {
  if (person.service !== "在职" || person.zeal === 1) return [];
  const drawn = chance(`${person.idNumber} essay`);
  const late = person.zeal === 2 || (person.zeal === 3 && drawn < 0.3);
  const day = late ? dayIn("07", person) : dayIn("06", person);
  const first = manuscript(person, day, "心得体会");
  const second = { ...manuscript(person, dayIn("08", person), "心得体会"), title: laterTopic(person), shown: true };
  return person.zeal === 5 ? [first, second] : [first];
}

function laterTopic(person: Person): string {
  return pick(LATER_TOPICS, `${person.idNumber} later`);
}

function othersOf(person: Person): readonly Manuscript[] {
  const drawn = chance(`${person.idNumber} news`);
  const news = drawn < person.zeal / 8 ? [manuscript(person, dayIn(drawn < 0.25 ? "07" : "08", person), "信息")] : [];
  const contest = chance(`${person.idNumber} contest`);
  if (contest < 0.06) return [...news, manuscript(person, dayIn("07", person), "摄影")];
  return contest < 0.16 ? [...news, manuscript(person, dayIn("08", person), "征文")] : news;
}

function manuscript(person: Person, day: CivilDate, type: Manuscript["type"]): Manuscript {
  const seed = `${person.idNumber} ${day} ${type}`;
  const levels = type === "心得体会" ? ["", "本单位"] : ["", "本单位", "本单位", "市", "省"];
  const shown = type === "心得体会" && person.zeal >= 3 && chance(`${seed} shown`) < 0.75;
  const title = pick(THEMES[type], person.idNumber + day.slice(5, 7));
  return { person, branch: branchOn(person, day), day, title, type, level: pick(levels, `${seed} level`), shown };
}

function dayIn(month: string, person: Person): CivilDate {
  const date = 8 + Math.floor(chance(`${person.idNumber} ${month} writes`) * 21);
  return `2010-${month}-${String(date).padStart(2, "0")}`;
}
