import type { CivilDate } from "#domain/civil-date.ts";
import { by } from "#domain/order.ts";
import { branchOn, PEOPLE, type Person } from "#books/sample/facts/people.ts";
import { chance, pick } from "#books/sample/facts/random.ts";

/** One turn of voluntary service. */
export interface Service {
  readonly person: Person;
  readonly branch: number;
  readonly day: CivilDate;
  readonly content: string;
  readonly hours: number;
}

const CONTENTS = [
  "社区科普讲座协助",
  "科技馆志愿讲解",
  "河道环境卫生整治",
  "看望孤寡老人",
  "义务维修家用电器",
  "图书室整理",
  "青少年课外辅导",
  "交通文明劝导",
];

const MONTHS = ["2010-06", "2010-07", "2010-08"];

/** Turns a month by zeal 1–5: at least, and the probability of one more. */
const TURNS: Readonly<Record<number, readonly [number, number]>> = {
  1: [0, 0.15],
  2: [0, 0.5],
  3: [0, 0.85],
  4: [1, 0.5],
  5: [2, 0.3],
};

/** All turns of the three months by day, then branch. */
export const SERVICES: readonly Service[] = PEOPLE.filter((one) => one.exempt === null)
  .flatMap((person) => MONTHS.flatMap((month) => servicesOf(person, month)))
  .toSorted(
    by(
      (one) => one.day,
      (one) => one.branch,
      (one) => one.person.idNumber,
    ),
  );

function servicesOf(person: Person, month: string): readonly Service[] {
  const [least, more] = TURNS[person.zeal] ?? [0, 0];
  const turns = least + (chance(`${person.idNumber} ${month} again`) < more ? 1 : 0);
  return Array.from({ length: turns }, (_, turn) => service(person, month, turn));
}

/** Turns of one month lie in different weeks, so that no two of them are the same record. */
function service(person: Person, month: string, turn: number): Service {
  const seed = `${person.idNumber} ${month} ${turn}`;
  const date = 1 + turn * 9 + Math.floor(chance(seed) * 9);
  const day = `${month}-${String(date).padStart(2, "0")}`;
  const hours = pick([1.5, 2, 2, 2.5, 3, 4], `${seed} hours`);
  return { person, branch: branchOn(person, day), day, content: pick(CONTENTS, `${seed} content`), hours };
}
