import type { CivilDate } from "#domain/civil-date.ts";
import { STANDING } from "#books/sample/facts/ballots.ts";
import { BRANCHES } from "#books/sample/facts/organisations.ts";
import { chance } from "#books/sample/facts/random.ts";

/** One judge's mark of one organisation. */
export interface JudgeMark {
  readonly subject: string;
  readonly day: CivilDate;
  readonly judge: string;
  readonly mark: number;
  readonly full: 10 | 100;
}

/** The seven judges: members whom the branches sent, no secretary among them. */
const JUDGES = ["苏为民", "顾知行", "秦立本", "唐明礼", "曹观星", "施惠民", "宋长青"];

/** 述职评议 is marked out of 100, the contest of Party lectures out of 10. */
const OCCASIONS: readonly (readonly [CivilDate, 10 | 100])[] = [
  ["2010-06-29", 100],
  ["2010-07-20", 10],
  ["2010-08-30", 100],
];

/** All marks by day, then the office's order, then judge. */
export const JUDGE_MARKS: readonly JudgeMark[] = OCCASIONS.flatMap(([day, full]) =>
  BRANCHES.flatMap((branch) =>
    JUDGES.map((judge) => {
      const mark = markOf(STANDING[branch.code] ?? 3, `${branch.name} ${day} ${judge}`);
      return { subject: branch.name, day, judge, full, mark: full === 10 ? Math.round(mark) / 10 : mark };
    }),
  ),
);

/** Out of 100 in half marks: around 81 for a branch thought little of, around 94 for the best. */
function markOf(standing: number, seed: string): number {
  const drawn = chance(seed) + chance(`${seed} again`) - 1;
  return Math.round(2 * (70 + 5.2 * standing + 7 * drawn)) / 2;
}
