import type { CivilDate } from "#domain/civil-date.ts";

/** The meeting whose sign-in sheet is kept as a long list. */
export const ANNIVERSARY = { day: "2010-07-01", name: "庆祝建党89周年暨创先争优推进大会" } as const;

/** A study day of the branches; its topic is the head of the matrix. */
export interface StudyDay {
  readonly day: CivilDate;
  readonly topic: string;
}

/** Study days of each month; a branch may meet some days later (see studyDays). */
export const STUDY_DAYS: Readonly<Record<string, readonly StudyDay[]>> = {
  "2010-06": [
    { day: "2010-06-02", topic: "学习党章" },
    { day: "2010-06-09", topic: "学习党章" },
    { day: "2010-06-16", topic: "党性分析" },
    { day: "2010-06-23", topic: "党性分析" },
  ],
  "2010-07": [
    { day: "2010-07-07", topic: "党史专题学习" },
    { day: "2010-07-14", topic: "党史专题学习" },
    { day: "2010-07-21", topic: "业务学习" },
    { day: "2010-07-28", topic: "业务学习" },
  ],
  "2010-08": [
    { day: "2010-08-04", topic: "理论学习" },
    { day: "2010-08-11", topic: "理论学习" },
    { day: "2010-08-18", topic: "理论学习" },
    { day: "2010-08-25", topic: "理论学习" },
  ],
};

/** The study days of one branch in June: each branch meets on its own weekday. */
export function juneStudyDays(code: number): readonly StudyDay[] {
  return (STUDY_DAYS["2010-06"] ?? []).map((one) => ({
    topic: one.topic,
    day: `2010-06-${String(Number(one.day.slice(8)) + (code % 3)).padStart(2, "0")}`,
  }));
}
