import { z } from "zod";
import {
  MOVEMENT_PARTS,
  type Movement,
  type MovementPart,
  type SubjectMovement,
  type TierChange,
} from "#domain/analysis.ts";
import { periodText } from "#domain/civil-date.ts";
import { type Points, pointsText } from "#domain/points.ts";
import { NO_FIGURE, pointsCell } from "#report/figures.ts";

/** The parts of a movement, as heads of a table and in sentences. */
export const PART_WORDS: Readonly<Record<MovementPart, string>> = {
  criteria: "考评办法",
  roster: "名册",
  corrections: "更正",
  due: "到期",
  marks: "测评评分",
  records: "新增记录",
};

/** One subject's movement as a row of the internal annex. */
export const movementRowSchema = z.strictObject({
  name: z.string(),
  before: z.string(),
  after: z.string(),
  difference: z.string(),
  /** In the order of {@link MOVEMENT_PARTS}; — without a difference. */
  parts: z.array(z.string()),
  /** 第3名→第2名. */
  rank: z.string(),
  /** 中间→先进. */
  tier: z.string(),
  /** 晋档, 降档, or empty. */
  tierWord: z.string(),
  /** 不可比, or empty. */
  note: z.string(),
});
export type MovementRow = z.infer<typeof movementRowSchema>;

/** A subject's row; one that was not scored before is said to be new. */
export function movementRow(name: string, movement: SubjectMovement): MovementRow {
  const { before, after, parts, rankBefore, rankAfter, tier, comparable } = movement;
  return {
    name,
    before: pointsCell(before),
    after: pointsCell(after),
    difference: differenceText(movement),
    parts: MOVEMENT_PARTS.map((part) => (parts === null ? NO_FIGURE : signed(parts[part]))),
    rank: arrow(rankBefore?.place ?? null, rankAfter?.place ?? null),
    tier: arrow(tier.before, tier.after),
    tierWord: tier.change === "same" ? "" : CHANGE_WORDS[tier.change],
    note: comparable ? "" : NOT_COMPARABLE,
  };
}

const NOT_COMPARABLE = "不可比";

/** How far a total moved: +2.10; — where it cannot be said. */
export function differenceText(movement: SubjectMovement | undefined): string {
  const difference = movement?.difference ?? null;
  return difference === null ? NO_FIGURE : signed(difference);
}

/** Why a total moved, in a sentence for the subject; null where no earlier month is known. */
export function movementSentence(movement: Movement | null, key: string): string | null {
  const own = movement?.subjects.get(key);
  if (movement === null || own === undefined) return null;
  const since = periodText(movement.from);
  if (own.after === null) return "本月没有总分，无法比较。";
  if (own.difference === null || own.parts === null) return `${since}没有总分，无法比较。`;
  const { parts } = own;
  const moved = MOVEMENT_PARTS.filter((part) => parts[part] !== 0);
  const reasons = moved.map((part) => `${PART_WORDS[part]}${signed(parts[part])}`).join("，");
  const head = `较${since}的${pointsCell(own.before)}分${own.difference === 0 ? "没有变化" : changeText(own.difference)}`;
  const caveat = own.comparable ? "" : "考评办法有变动，两月总分不可直接比较。";
  return `${head}${reasons === "" ? "" : `：${reasons}`}。${caveat}`;
}

/** 较2010年7月晋档（中间→先进）；较上一年度末保持; empty where nothing is known of either. */
export function tierChangeSentence({ tier, tierOfYear }: SubjectMovement): string {
  const parts = [
    changeSince(tier, `较${periodText(tier.period)}`),
    tierOfYear === null ? "" : changeSince(tierOfYear, `较上年度末（${periodText(tierOfYear.period)}）`),
  ];
  const known = parts.filter((part) => part !== "");
  return known.length === 0 ? "" : `${known.join("；")}。`;
}

const CHANGE_WORDS: Readonly<Record<TierChange["change"], string>> = {
  promoted: "晋档",
  demoted: "降档",
  same: "保持",
  unknown: "",
};

function changeSince(change: TierChange, since: string): string {
  if (change.change === "unknown") return "";
  const word = CHANGE_WORDS[change.change];
  return change.change === "same"
    ? `${since}${word}“${change.after}”`
    : `${since}${word}（${change.before}→${change.after}）`;
}

function arrow(before: string | number | null, after: string | number | null): string {
  if (before === null && after === null) return NO_FIGURE;
  return before === after ? String(after) : `${before ?? NO_FIGURE}→${after ?? NO_FIGURE}`;
}

function changeText(difference: Points): string {
  return difference > 0 ? `增加${pointsText(difference)}分` : `减少${pointsText(-difference)}分`;
}

/** +2.10, −0.35, 0.00: with the minus sign, which is as wide as the plus. */
function signed(points: Points): string {
  if (points === 0) return "0.00";
  return points > 0 ? `+${pointsText(points)}` : `−${pointsText(-points)}`;
}
