import { z } from "zod";
import type { Movement, SubjectMovement } from "#domain/analysis.ts";
import { periodText } from "#domain/civil-date.ts";
import { by } from "#domain/order.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { type SubjectType, subjectKey } from "#domain/subject.ts";
import type { Month } from "#report/month.ts";
import { movementRow } from "#report/movement-rows.ts";
import { countList } from "#report/words.ts";

const moverSchema = z.strictObject({
  name: z.string(),
  /** A member's organisation; empty for an organisation. */
  branch: z.string(),
  difference: z.string(),
  /** 78.10→83.30. */
  totals: z.string(),
  /** 第5名→第2名 as 5→2. */
  rank: z.string(),
  tier: z.string(),
});

/** Who moved since the earlier month. */
export const movementSchema = z.strictObject({
  /** One for the organisations and one for the members. */
  sentences: z.array(z.string()),
  /** The greatest rises and falls. */
  lists: z.array(z.strictObject({ heading: z.string(), rows: z.array(moverSchema) })),
});
type MovementPart = z.infer<typeof movementSchema>;

const MOVERS_SHOWN = 5;

/** Who moved; null where no earlier month is known. */
export function movementOverview(month: Month): MovementPart | null {
  const { movement } = month.analysis;
  if (movement === null) return null;
  const organisations = moversOf(month.organisations, movement);
  const members = moversOf(month.members, movement);
  return {
    sentences: [sentence("组织", organisations, movement), sentence("党员", members, movement)],
    lists: [
      list("党组织上升", organisations.filter(isUp)),
      list("党组织下降", organisations.filter(isDown).reverse()),
      list("党员上升", members.filter(isUp)),
      list("党员下降", members.filter(isDown).reverse()),
    ].filter(({ rows }) => rows.length > 0),
  };
}

interface Mover {
  readonly score: SubjectScore;
  readonly moved: SubjectMovement;
  readonly difference: number;
}

/** Those whose totals can be compared, the greatest rise first. */
function moversOf(scores: readonly SubjectScore[], movement: Movement): readonly Mover[] {
  return scores
    .flatMap((score) => {
      const moved = movement.subjects.get(subjectKey(score.subject));
      return moved === undefined || moved.difference === null ? [] : [{ score, moved, difference: moved.difference }];
    })
    .sort(by(({ difference }) => -difference));
}

function isUp({ difference }: Mover): boolean {
  return difference > 0;
}

function isDown({ difference }: Mover): boolean {
  return difference < 0;
}

const UNITS: Readonly<Record<SubjectType, { readonly name: string; readonly unit: string }>> = {
  组织: { name: "党组织", unit: "个" },
  党员: { name: "党员", unit: "名" },
};

function sentence(type: SubjectType, movers: readonly Mover[], { from }: Movement): string {
  const { name, unit } = UNITS[type];
  const since = periodText(from);
  if (movers.length === 0) return `没有可与${since}比较的${name}。`;
  const count = (holds: (mover: Mover) => boolean) => movers.filter(holds).length;
  const totals = [
    { name: "总分上升", count: count(isUp) },
    { name: "下降", count: count(isDown) },
    { name: "持平", count: count((mover) => !isUp(mover) && !isDown(mover)) },
  ];
  const tiers = [
    { name: "晋档", count: count(({ moved }) => moved.tier.change === "promoted") },
    { name: "降档", count: count(({ moved }) => moved.tier.change === "demoted") },
  ];
  const changed = tiers.some((tier) => tier.count > 0) ? countList(tiers, unit) : "等次没有升降";
  const caveat = movers.some(({ moved }) => !moved.comparable) ? "考评办法有变动，两月总分不可直接比较。" : "";
  return `较${since}，${name}${countList(totals, unit)}；${changed}。${caveat}`;
}

function list(heading: string, movers: readonly Mover[]): MovementPart["lists"][number] {
  const most = movers.length > MOVERS_SHOWN ? "较多的" : "的";
  return {
    heading: `${heading}${most}`,
    rows: movers.slice(0, MOVERS_SHOWN).map(({ score, moved }) => {
      const { name, difference, before, after, rank, tier } = movementRow(score.name, moved);
      return { name, branch: score.branch ?? "", difference, totals: `${before}→${after}`, rank, tier };
    }),
  };
}
