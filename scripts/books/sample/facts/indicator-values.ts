import type { CivilDate } from "#domain/civil-date.ts";
import { BRANCHES } from "#books/sample/facts/organisations.ts";

/** A number that no ledger yields: here 重点工作完成率 (indicator Z4-02 of the sample configuration). */
export interface IndicatorValue {
  readonly subject: string;
  readonly day: CivilDate;
  /** 0..1. */
  readonly value: number;
}

/** 指标编号 of the values. */
export const INDICATOR_ID = "Z4-02";

/** Share of the month's key tasks done, by branch (1–6), at the end of June, July and August. */
const SHARES: Readonly<Record<CivilDate, readonly number[]>> = {
  "2010-06-30": [0.91, 0.86, 1, 0.72, 0.92, 0.9],
  "2010-07-31": [0.9, 0.84, 0.96, 0.65, 0.94, 0.88],
  "2010-08-31": [0.96, 0.88, 0.95, 0.7, 0.95, 0.9],
};

/** All values up to a day, by day, then branch. */
export function indicatorValuesUntil(last: CivilDate): readonly IndicatorValue[] {
  return Object.entries(SHARES)
    .filter(([day]) => day <= last)
    .flatMap(([day, shares]) => BRANCHES.map((branch, at) => ({ subject: branch.name, day, value: shares[at] ?? 0 })));
}
