import { MEMBER_INDICATORS } from "#books/sample/configuration/member-indicators.ts";
import { ORGANISATION_INDICATORS } from "#books/sample/configuration/organisation-indicators.ts";
import type { IndicatorCells } from "#books/sample/configuration/indicator-cells.ts";
import { STANDING } from "#books/sample/facts/ballots.ts";
import { expectedOn } from "#books/sample/facts/attendance.ts";
import { BRANCHES } from "#books/sample/facts/organisations.ts";
import { chance } from "#books/sample/facts/random.ts";

/** What a subject gave itself on one indicator for August. */
export interface SelfMark {
  readonly subject: string;
  /** Code of the branch; 0 where the subject is an organisation. */
  readonly branch: number;
  readonly indicator: string;
  readonly mark: number;
}

const AUGUST_END = "2010-08-31";

/** The branches whose members filled the sheet in as well. */
const BRANCHES_WITH_MEMBERS = [3, 4];

/** Marks that every branch gave itself, in the office's order. */
export const ORGANISATION_SELF_MARKS: readonly SelfMark[] = BRANCHES.flatMap((branch) =>
  ORGANISATION_INDICATORS.filter((one) => isMarked(one, branch.type !== "其他")).map((one) => ({
    subject: branch.name,
    branch: 0,
    indicator: one.id,
    mark: markOf(one, STANDING[branch.code] ?? 3, branch.name),
  })),
);

/** Marks of the members of two branches, in the office's order. */
export const MEMBER_SELF_MARKS: readonly SelfMark[] = BRANCHES_WITH_MEMBERS.flatMap((code) =>
  expectedOn(code, AUGUST_END).flatMap((person) =>
    MEMBER_INDICATORS.filter((one) => isMarked(one, true)).map((one) => ({
      subject: person.name,
      branch: code,
      indicator: one.id,
      mark: markOf(one, person.zeal, person.idNumber),
    })),
  ),
);

/** Nobody marks 基本要求, 加分, 扣减 and 一票否决 themselves, nor what is not asked of them. */
function isMarked({ dimension, how, scope }: IndicatorCells, inService: boolean): boolean {
  if (dimension === "基本要求" || ["加分", "扣减", "一票否决"].includes(how[0])) return false;
  return scope === undefined || inService;
}

/** In half marks: people see themselves a little better than the records do. */
function markOf(indicator: IndicatorCells, zeal: number, who: string): number {
  const share = Math.min(1, 0.7 + 0.07 * zeal + 0.1 * chance(`${who} ${indicator.id} self`));
  return Math.min(fullInAugust(indicator), Math.round(2 * share * fullInAugust(indicator)) / 2);
}

/** Full marks at August's end, the third month of the year and of the half-year: by progress, where nothing else is said. */
function fullInAugust({ full, how, window, partial }: IndicatorCells): number {
  const byProgress = partial === undefined ? how[0] === "按次加分" || how[0] === "按量折算" : partial === "按进度";
  const months = { 年: 12, 半年: 6 }[window];
  return byProgress && months !== undefined ? (full * 3) / months : full;
}
