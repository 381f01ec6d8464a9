import { z } from "zod";
import { dateText } from "#domain/civil-date.ts";
import { by, groupBy } from "#domain/order.ts";
import { type Exact, exact } from "#domain/points.ts";
import { fieldDecimal, fieldText } from "#domain/record.ts";
import type { BallotGroupResult, ScoreLine, SubjectScore, UnscoredReason } from "#domain/score-book.ts";
import { hiddenWords, resultWords } from "#report/ballot-words.ts";
import { branchesOf } from "#report/branches.ts";
import { NO_FIGURE, percentText } from "#report/figures.ts";
import type { Month } from "#report/month.ts";
import { UNSCORED_WORDS } from "#report/words.ts";

/** One subject's ballots of the evaluation year, group by group. */
export const ballotSubjectSchema = z.strictObject({
  name: z.string(),
  result: z.string(),
  /** 另有2个群体人数较少…; empty when all are shown. */
  hidden: z.string(),
  groups: z.array(
    z.strictObject({
      name: z.string(),
      weight: z.string(),
      issued: z.string(),
      returned: z.string(),
      returnRate: z.string(),
      valid: z.string(),
      abstained: z.string(),
      /** Votes in the order of 测评选项. */
      votes: z.array(z.string()),
      rate: z.string(),
    }),
  ),
});

interface Ballots {
  readonly line: ScoreLine;
  readonly groups: readonly BallotGroupResult[];
}

/** All ballots of a subject: those that are a component of the total first, then those of indicators. */
function ballotsOf({ components, lines }: SubjectScore): readonly Ballots[] {
  return [...components.flatMap(({ line }) => line ?? []), ...lines].flatMap((line) => {
    const groups = line.working?.kind === "ballot" ? line.working.groups : [];
    return groups.length === 0 ? [] : [{ line, groups }];
  });
}

/** The organisations by rank; those without a ballot are left out. */
export function ballotSubjects(month: Month): z.infer<typeof ballotSubjectSchema>[] {
  return month.organisations.flatMap((score) => {
    const all = ballotsOf(score);
    return all.map(({ line, groups }) => ({
      name: all.length === 1 ? score.name : `${score.name}：${line.indicator.name}`,
      result: resultWords(line, groups),
      hidden: hiddenWords(groups),
      groups: groups.filter(({ shown }) => shown).map(groupRow),
    }));
  });
}

function groupRow(group: BallotGroupResult): z.infer<typeof ballotSubjectSchema>["groups"][number] {
  return {
    name: group.name,
    weight: `${group.weight}%`,
    issued: String(group.issued),
    returned: String(group.returned),
    returnRate: shareText(group.returned, group.issued),
    valid: String(group.valid),
    abstained: String(group.abstained),
    votes: group.votes.map(({ count }) => String(count)),
    rate: percentText(group.rate),
  };
}

/** Members of one branch, in numbers: who voted how about whom stays with the branch (domain.md 2.3, section 5). */
export const ballotBranchSchema = z.strictObject({
  branch: z.string(),
  members: z.string(),
  judged: z.string(),
  issued: z.string(),
  returned: z.string(),
  returnRate: z.string(),
  valid: z.string(),
  /** Mean of the members' results; — where so few were judged that it would show how one stands. */
  mean: z.string(),
});

/** The branches whose members were judged. */
export function ballotBranches(month: Month): z.infer<typeof ballotBranchSchema>[] {
  return branchesOf(month).flatMap(({ name, members }) => {
    const evaluated = members.filter(({ exempt }) => exempt === null);
    // A member's component and an indicator may read the same ballots: each ballot is counted once.
    const judged = evaluated.flatMap((score) => ballotsOf(score).slice(0, 1));
    if (judged.length === 0) return [];
    const groups = judged.flatMap((one) => one.groups);
    const total = (field: "issued" | "returned" | "valid") => groups.reduce((sum, one) => sum + one[field], 0);
    const rates = judged.flatMap(({ line }) => line.measured ?? []);
    return [
      {
        branch: name,
        members: String(evaluated.length),
        judged: String(judged.length),
        issued: String(total("issued")),
        returned: String(total("returned")),
        returnRate: shareText(total("returned"), total("issued")),
        valid: String(total("valid")),
        mean: rates.length < month.config.office.ballotMinimum ? NO_FIGURE : percentText(meanOf(rates)),
      },
    ];
  });
}

function meanOf(rates: readonly Exact[]): Exact {
  return rates.reduce((sum, one) => sum.add(one), exact(0)).div(Math.max(1, rates.length));
}

/** Ballots that have no effect, and why. */
export const voidBallotSchema = z.strictObject({
  /** An organisation, or 机关支部党员（3名）: members are not named. */
  who: z.string(),
  group: z.string(),
  day: z.string(),
  issued: z.string(),
  returned: z.string(),
  returnRate: z.string(),
  reason: z.string(),
});

const VOID: ReadonlySet<UnscoredReason> = new Set<UnscoredReason>(["no-quorum", "unknown-group", "nothing-to-measure"]);

/** What was voted in the evaluation year and does not count; ballots about members of one branch taken together. */
export function voidBallots({ book }: Month): z.infer<typeof voidBallotSchema>[] {
  const own = book.unscored.filter(({ record, reason }) => record.kind === "民主测评" && VOID.has(reason));
  // A ballot stands once for every indicator that would have read it.
  const once = [...new Map(own.map((one) => [one.record, one])).values()];
  const rows = once.map(({ record, reason }) => ({
    record,
    reason,
    whose: record.owner.type === "组织" ? record.owner.id : `${record.organisation ?? ""}党员`,
    group: fieldText(record.values["群体"]) ?? NO_FIGURE,
  }));
  const groups = groupBy(rows, ({ whose, group, reason, record }) => [whose, record.day, group, reason].join("\u0000"));
  return [...groups.values()].flatMap(voidRow).sort(
    by(
      ({ who }) => who,
      ({ day }) => day,
      ({ group }) => group,
    ),
  );
}

interface VoidBallot {
  readonly record: Month["book"]["unscored"][number]["record"];
  readonly reason: UnscoredReason;
  readonly whose: string;
  readonly group: string;
}

function voidRow(ballots: readonly VoidBallot[]): z.infer<typeof voidBallotSchema>[] {
  const [first] = ballots;
  if (first === undefined) return [];
  const { record, reason, whose, group } = first;
  const total = (field: string) =>
    ballots.reduce((sum, one) => sum + Number(fieldDecimal(one.record.values[field]) ?? 0), 0);
  const people = new Set(ballots.map((one) => one.record.owner.id)).size;
  return [
    {
      who: record.owner.type === "组织" ? whose : `${whose}（${people}名）`,
      group,
      day: dateText(record.day),
      issued: String(total("发出")),
      returned: String(total("收回")),
      returnRate: shareText(total("收回"), total("发出")),
      reason: UNSCORED_WORDS[reason],
    },
  ];
}

function shareText(part: number, whole: number): string {
  return whole === 0 ? NO_FIGURE : percentText(exact(part, whole));
}
