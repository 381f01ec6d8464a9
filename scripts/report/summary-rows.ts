import { z } from "zod";
import { type Points, pointsText } from "#domain/points.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { type SubjectType, subjectKey } from "#domain/subject.ts";
import { NO_FIGURE, plainPoints, pointsCell } from "#report/figures.ts";
import type { Month } from "#report/month.ts";
import { nameParts } from "#report/name-parts.ts";
import { standingRow } from "#report/standing.ts";
import { limitWord } from "#report/summary-words.ts";

/** One subject in the table of all. */
const rowSchema = z.strictObject({
  place: z.string(),
  name: z.string(),
  /** A member's organisation; printed only in a table of several branches. */
  branch: z.string(),
  /** Dimensions, ballots, judges' marks, in the order of the heads. `full` only where it is not the same for all. */
  cells: z.array(z.strictObject({ points: z.string(), full: z.string() })),
  bonus: z.string(),
  malus: z.string(),
  total: z.string(),
  /** The total of the month compared with; — without one. */
  before: z.string(),
  moved: z.string(),
  tier: z.string(),
  confirmed: z.string(),
  gate: z.string(),
  note: z.string(),
});

/** A table of subjects of one type. */
export const summaryTableSchema = z.strictObject({
  /** What its head says on every page: 机关支部, and its members in numbers; null for a table of several branches. */
  name: z.string().nullable(),
  sentence: z.string(),
  /** 姓名 or 党组织. */
  label: z.string(),
  hasBranches: z.boolean(),
  /** How many columns there are. */
  span: z.string(),
  /** Each with its name in the parts in which it may break. */
  heads: z.array(z.strictObject({ parts: z.array(z.string()), full: z.string() })),
  rows: z.array(rowSchema),
});
export type SummaryTable = z.infer<typeof summaryTableSchema>;

/** What a table is made of beyond its rows. */
export interface TableWords {
  readonly type: SubjectType;
  readonly name: string | null;
  readonly sentence: string;
  readonly hasBranches?: boolean;
}

/** The table of some subjects of one type, in the order given. */
export function summaryTable(scores: readonly SubjectScore[], words: TableWords, month: Month): SummaryTable {
  const columns = columnsOf(words.type, scores, month);
  const hasBranches = words.hasBranches ?? false;
  return {
    name: words.name,
    sentence: words.sentence,
    label: words.type === "组织" ? "党组织" : "姓名",
    hasBranches,
    span: String(columns.length + FIXED_COLUMNS + (hasBranches ? 1 : 0)),
    heads: columns.map(({ name, common }) => {
      return { parts: nameParts(name), full: common === null ? "" : `满分${plainPoints(common)}` };
    }),
    rows: scores.map((score) => summaryRow(score, columns, month)),
  };
}

/** 名次, 姓名, 加分, 扣减, 总分, 上期, 升降, two tiers, 基本要求, 备注. */
const FIXED_COLUMNS = 11;

interface Column {
  readonly name: string;
  readonly isDimension: boolean;
  /** Full marks where they are the same for all who have any; null where they differ and stand in the cells. */
  readonly common: Points | null;
}

function columnsOf(type: SubjectType, scores: readonly SubjectScore[], { config }: Month): readonly Column[] {
  const dimensions = config.dimensions.filter((one) => one.subjectType === type && one.kind === "考评");
  const apart = config.components.filter((one) => one.subjectType === type && one.content !== "维度");
  return [
    ...dimensions.map(({ name }) => ({ name, isDimension: true, common: commonFull(name, scores) })),
    ...apart.map(({ name }) => ({ name, isDimension: false, common: WHOLE })),
  ];
}

/** Full marks of a component. */
const WHOLE: Points = 10000;

function commonFull(dimension: string, scores: readonly SubjectScore[]): Points | null {
  const all = scores.flatMap(({ dimensions }) => dimensions.find(({ name }) => name === dimension)?.full ?? []);
  const [first = null] = all;
  return all.every((one) => one === first) ? first : null;
}

function summaryRow(score: SubjectScore, columns: readonly Column[], month: Month): SummaryTable["rows"][number] {
  const { movement } = month.analysis;
  const { place, name, total, moved, tier, confirmed, gate, note } = standingRow(score, movement);
  const scored = score.exempt === null;
  return {
    place,
    name,
    branch: score.branch ?? "",
    cells: columns.map((column) => cellOf(score, column)),
    bonus: scored ? extraCell(score.bonus) : NO_FIGURE,
    malus: scored ? extraCell(score.malus) : NO_FIGURE,
    total,
    before: pointsCell(movement?.subjects.get(subjectKey(score.subject))?.before ?? null),
    moved,
    tier,
    confirmed,
    gate,
    note: [note, ...new Set(score.limits.map(({ effect }) => limitWord(effect)))]
      .filter((word) => word !== "")
      .join("；"),
  };
}

function cellOf({ dimensions, components }: SubjectScore, column: Column): { points: string; full: string } {
  if (!column.isDimension) {
    return { points: pointsCell(components.find(({ name }) => name === column.name)?.score ?? null), full: "" };
  }
  const own = dimensions.find(({ name }) => name === column.name);
  const full = own?.full ?? null;
  return {
    points: pointsCell(own?.points ?? null),
    full: full === null || column.common !== null ? "" : plainPoints(full),
  };
}

/** Bonus and malus, with the minus sign of the differences; most have none, and a column of zeros hides the others. */
function extraCell(points: Points): string {
  if (points === 0) return NO_FIGURE;
  return points > 0 ? pointsText(points) : `−${pointsText(-points)}`;
}
