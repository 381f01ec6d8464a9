import type { CivilDate } from "#domain/civil-date.ts";
import { by } from "#domain/order.ts";
import { attendanceOf, expectedOn, volunteersOn } from "#books/sample/facts/attendance.ts";
import { branchOf } from "#books/sample/facts/organisations.ts";
import { PROGRAMME, type Programme } from "#books/sample/facts/programme.ts";

/** One activity that an organisation held. */
export interface Activity {
  readonly branch: number;
  readonly day: CivilDate;
  readonly name: string;
  readonly category: string;
  readonly form: string;
  readonly special: string;
  readonly place: string;
  readonly host: string;
  /** 应到人数, 实到人数; null where the office does not fill them in. */
  readonly expected: number | null;
  readonly present: number | null;
  /** 参加人员 as one text; "" where nobody is named. */
  readonly participants: string;
}

/** All activities from April to August by branch, then day. */
export const ACTIVITIES: readonly Activity[] = PROGRAMME.flatMap((programme) =>
  programme.held.split(" ").map((held) => activity(programme, held)),
).toSorted(
  by(
    (one) => one.branch,
    (one) => one.day,
    (one) => one.name,
  ),
);

function activity(programme: Programme, held: string): Activity {
  const code = Number(held.slice(0, 1));
  const day = `2010-${held.slice(2, 4)}-${held.slice(4, 6)}`;
  const branch = branchOf(code);
  const { name, category, form, special } = programme;
  const where = { place: programme.place ?? branch.room, host: branch.secretary };
  return { branch: code, day, name, category, form, special, ...where, ...turnoutOf(programme, code, day) };
}

function turnoutOf(
  programme: Programme,
  code: number,
  day: CivilDate,
): Pick<Activity, "expected" | "present" | "participants"> {
  switch (programme.turnout) {
    case "office":
      return { expected: null, present: null, participants: "" };
    case "named": {
      const names = volunteersOn(code, day, programme.name).map((one) => one.name);
      return { expected: null, present: names.length, participants: names.join("、") };
    }
    case "roll":
    case "all": {
      const expected = expectedOn(code, day);
      const present = expected.filter((one) => isThere(attendanceOf(one, `${day} ${programme.name}`)));
      const participants = programme.turnout === "all" ? "全体党员" : "";
      return { expected: expected.length, present: present.length, participants };
    }
  }
}

function isThere(attendance: string): boolean {
  return attendance === "出勤" || attendance === "迟到";
}
