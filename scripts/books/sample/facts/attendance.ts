import type { CivilDate } from "#domain/civil-date.ts";
import { membersOn, type Person } from "#books/sample/facts/people.ts";
import { chance } from "#books/sample/facts/random.ts";

/** How a member took part, as the long sign-in sheet writes it. */
export type Attendance = "出勤" | "迟到" | "请假" | "缺席";

/** Upper bounds for 出勤, 迟到, 请假 by zeal 1–5; the rest is 缺席. */
const BOUNDS: Readonly<Record<number, readonly [number, number, number]>> = {
  1: [0.38, 0.44, 0.58],
  2: [0.58, 0.65, 0.78],
  3: [0.78, 0.84, 0.93],
  4: [0.9, 0.94, 0.99],
  5: [0.97, 0.98, 1],
};

/** Probability of joining a voluntary activity by zeal 1–5. */
const WILLINGNESS: Readonly<Record<number, number>> = { 1: 0.12, 2: 0.35, 3: 0.6, 4: 0.8, 5: 0.96 };

/** How one person took part in one occasion. */
export function attendanceOf(person: Person, occasion: string): Attendance {
  const drawn = chance(`${person.idNumber} ${occasion}`);
  const [present, late, leave] = BOUNDS[person.zeal] ?? [1, 1, 1];
  if (drawn < present) return "出勤";
  if (drawn < late) return "迟到";
  return drawn < leave ? "请假" : "缺席";
}

/** Members of a branch who are evaluated on a day, and so are expected to come. */
export function expectedOn(code: number, day: CivilDate): readonly Person[] {
  return membersOn(code, day).filter((one) => one.exempt === null);
}

/** Those of the expected who joined in a voluntary activity: the zealous more often. */
export function volunteersOn(code: number, day: CivilDate, occasion: string): readonly Person[] {
  return expectedOn(code, day).filter(
    (one) => chance(`${one.idNumber} joins ${occasion}`) < (WILLINGNESS[one.zeal] ?? 0),
  );
}
