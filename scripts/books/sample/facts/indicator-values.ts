import type { CivilDate } from "#domain/civil-date.ts";
import { expectedOn } from "#books/sample/facts/attendance.ts";
import { BRANCHES } from "#books/sample/facts/organisations.ts";
import { chance } from "#books/sample/facts/random.ts";

/** A number that no ledger yields, by the indicator of the sample configuration that it is for. */
export interface IndicatorValue {
  readonly subject: string;
  /** Code of the branch on that day; 0 where the subject is an organisation. */
  readonly branch: number;
  /** 指标编号 */
  readonly indicator: string;
  readonly day: CivilDate;
  /** A share 0..1, or days. */
  readonly value: number;
}

const MONTH_ENDS: readonly CivilDate[] = ["2010-06-30", "2010-07-31", "2010-08-31"];

/** Share of the month's key tasks done, by branch (1–6), at the end of June, July and August. */
const SHARES = [
  [0.91, 0.86, 1, 0.72, 0.92, 0.9],
  [0.9, 0.84, 0.96, 0.65, 0.94, 0.88],
  [0.96, 0.88, 0.95, 0.7, 0.95, 0.9],
];

/** Days from a visit or letter to its answer, on average, by branch (1–5); the retired receive none. */
const DAYS = [
  [3.2, 3.6, 2.8, 4.5, 3],
  [3, 3.4, 2.6, 4.2, 3.2],
  [2.8, 3.5, 2.5, 4, 3],
];

/** 重点工作完成率 (Z4-02), then 来访来件平均办结天数 (Z4-03), up to a day. */
export function branchValuesUntil(last: CivilDate): readonly IndicatorValue[] {
  return [...valuesOf("Z4-02", SHARES), ...valuesOf("Z4-03", DAYS)].filter((one) => one.day <= last);
}

function valuesOf(indicator: string, table: readonly (readonly number[])[]): readonly IndicatorValue[] {
  return MONTH_ENDS.flatMap((day, month) =>
    BRANCHES.flatMap(({ name }, at): readonly IndicatorValue[] => {
      const value = table[month]?.[at];
      return value === undefined ? [] : [{ subject: name, branch: 0, indicator, day, value }];
    }),
  );
}

/** 岗位目标完成率 (D4-03) of the members in service, by month, then the office's order. */
export function memberValuesUntil(last: CivilDate): readonly IndicatorValue[] {
  return MONTH_ENDS.filter((day) => day <= last).flatMap((day) =>
    BRANCHES.flatMap(({ code }) =>
      expectedOn(code, day)
        .filter((person) => person.service === "在职")
        .map((person) => {
          const share = 0.6 + 0.07 * person.zeal + 0.1 * chance(`${person.idNumber} ${day} target`);
          const value = Math.min(100, Math.round(100 * share)) / 100;
          return { subject: person.name, branch: code, indicator: "D4-03", day, value };
        }),
    ),
  );
}
