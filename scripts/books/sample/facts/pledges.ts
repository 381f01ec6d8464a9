import type { CivilDate } from "#domain/civil-date.ts";
import { dateOfDayNumber, dayNumber } from "#domain/civil-date.ts";
import { BRANCHES, type Branch } from "#books/sample/facts/organisations.ts";
import { PEOPLE, type Person } from "#books/sample/facts/people.ts";
import { chance, pick } from "#books/sample/facts/random.ts";

/** One public pledge; `done` is the day on which it was kept at last, null when it is still open. */
export interface Pledge {
  /** Name of the person or of the branch. */
  readonly subject: string;
  /** Code of the branch in June, under which the office filed it at first. */
  readonly branch: number;
  readonly text: string;
  readonly due: CivilDate;
  readonly done: CivilDate | null;
  readonly responsible: string;
}

const OWN_WORDS = [
  "为群众办一件实事",
  "联系一户困难家庭",
  "每季度读一本好书",
  "提出一条工作改进建议",
  "开展一次科普讲座",
  "当日事当日毕，接待群众不推诿",
];
const DEADLINES: readonly CivilDate[] = ["2010-06-30", "2010-07-31", "2010-08-20", "2010-08-31", "2010-12-31"];

/** Branch, text, deadline, done (MMDD; "" = open). */
const BRANCH_PLEDGES: readonly (readonly [number, string, CivilDate, string])[] = [
  [1, "公布办事指南，实行首问负责制", "2010-06-30", "0706"],
  [1, "建成党员联系群众服务点", "2010-08-31", "0828"],
  [1, "完成机关文件柜规范化整理", "2010-12-31", ""],
  [2, "压缩经费审批时限至三个工作日", "2010-06-30", "0709"],
  [2, "结对帮扶困难家庭两户", "2010-08-31", "0830"],
  [3, "延长科技馆免费开放时间", "2010-07-15", "0717"],
  [3, "更新一批科普展品", "2010-08-31", "0826"],
  [4, "编印科普手册并送到社区", "2010-07-31", "0824"],
  [4, "建立科普讲师志愿者名册", "2010-08-15", ""],
  [5, "为学会办理年检提供上门服务", "2010-07-31", "0729"],
  [5, "举办学会工作人员培训班", "2010-08-31", "0903"],
  [6, "为关心下一代工作讲课两次", "2010-08-31", "0819"],
];

/** Pledges of the branches first, then of the members, by branch. */
export const PLEDGES: readonly Pledge[] = BRANCHES.flatMap((branch) =>
  BRANCH_PLEDGES.filter(([code]) => code === branch.code)
    .map((row) => branchPledge(branch, row))
    .concat(PEOPLE.filter((one) => one.branch === branch.code && pledges(one)).map(memberPledge)),
);

function branchPledge(branch: Branch, [code, text, due, done]: (typeof BRANCH_PLEDGES)[number]): Pledge {
  const day = done === "" ? null : `2010-${done.slice(0, 2)}-${done.slice(2)}`;
  return { subject: branch.name, branch: code, text, due, done: day, responsible: branch.secretary };
}

/** Retired members pledge if they like; two persons of one name would be told apart by their branch. */
function pledges(person: Person): boolean {
  return person.exempt === null && (person.service === "在职" || person.zeal >= 3);
}

function memberPledge(person: Person): Pledge {
  const due = pick(DEADLINES, `${person.idNumber} due`);
  const done = doneOn(person, due);
  const text = pick(OWN_WORDS, `${person.idNumber} words`);
  return { subject: person.name, branch: person.branch, text, due, done, responsible: person.name };
}

/** The zealous keep their word early, the middle sometimes late, the weak late or not at all. */
function doneOn(person: Person, due: CivilDate): CivilDate | null {
  if (due > "2010-09-30" && person.zeal < 5) return null;
  const drawn = chance(`${person.idNumber} keeps`);
  const late = drawn > person.zeal / 5;
  if (late && person.zeal === 1) return null;
  const days = late ? 3 + Math.floor(drawn * 14) : -1 - Math.floor(drawn * 10);
  const day = dateOfDayNumber(dayNumber(due) + days);
  return due > "2010-09-30" ? "2010-08-26" : day;
}
