import type { CivilDate } from "#domain/civil-date.ts";
import { expectedOn } from "#books/sample/facts/attendance.ts";
import { BRANCHES, type Branch } from "#books/sample/facts/organisations.ts";
import { chance } from "#books/sample/facts/random.ts";

/** What one group of voters thought of one subject on one day, as the tellers counted it. */
export interface Ballot {
  /** Name of the organisation, or of the member. */
  readonly subject: string;
  /** Code of the branch on that day; 0 where the subject is an organisation. */
  readonly branch: number;
  readonly day: CivilDate;
  readonly group: string;
  readonly issued: number;
  readonly returned: number;
  /** Valid ballots; their votes stand in `votes`. */
  readonly valid: number;
  readonly abstained: number;
  /** Votes by option, in the order of {@link OPTIONS}. */
  readonly votes: readonly number[];
}

/** 测评选项 of the sample's configuration. */
export const OPTIONS = ["优秀", "合格", "基本合格", "不合格"] as const;

/** Days of the two rounds: organisations, then members. */
export const BALLOT_DAYS: readonly (readonly [organisations: CivilDate, members: CivilDate])[] = [
  ["2010-06-28", "2010-06-29"],
  ["2010-08-30", "2010-08-27"],
];

/** How well thought of each branch is, 1–5 as the zeal of a member. */
export const STANDING: Readonly<Record<number, number>> = { 1: 4.4, 2: 3.4, 3: 4.6, 4: 2.2, 5: 3.8, 6: 3.4 };

/** Masses who are asked about a branch, by its code. */
const MASSES: Readonly<Record<number, number>> = { 1: 18, 2: 16, 3: 24, 4: 15, 5: 14, 6: 12 };

/** The one group of which less than two thirds came back: branch, group, day, returned. */
const FEW_CAME_BACK = { subject: "离退休党支部", group: "群众", day: "2010-08-30", returned: 7 } as const;

/** Probability of 优秀, of at least 合格 and of at least 基本合格 by zeal or standing 1–5. */
const OPINION: readonly (readonly [number, number, number])[] = [
  [0.1, 0.5, 0.82],
  [0.25, 0.72, 0.93],
  [0.45, 0.9, 0.98],
  [0.7, 0.97, 1],
  [0.92, 1, 1],
];

/** Both rounds about the organisations, by day, then the office's order. */
export const ORGANISATION_BALLOTS: readonly Ballot[] = BALLOT_DAYS.flatMap(([day]) =>
  BRANCHES.flatMap((branch) => ballotsOfBranch(branch, day)),
);

/** Both rounds about the evaluated members, by day, then the office's order. */
export const MEMBER_BALLOTS: readonly Ballot[] = BALLOT_DAYS.flatMap(([, day]) =>
  BRANCHES.flatMap((branch) => ballotsOfMembers(branch, day)),
);

function ballotsOfBranch(branch: Branch, day: CivilDate): readonly Ballot[] {
  const groups: readonly (readonly [string, number])[] = [
    ["领导小组", 7],
    ["党员", expectedOn(branch.code, day).length],
    ["群众", MASSES[branch.code] ?? 0],
  ];
  const about = { subject: branch.name, branch: 0, day };
  return groups.map(([group, issued]) => ballot({ ...about, group, issued }, STANDING[branch.code] ?? 3));
}

function ballotsOfMembers(branch: Branch, day: CivilDate): readonly Ballot[] {
  const voters = expectedOn(branch.code, day);
  const groups: readonly (readonly [string, number])[] = [
    ["支部委员会", 3],
    ["党员", voters.length - 1],
    ["群众", branch.type === "其他" ? 4 : 8],
  ];
  return voters.flatMap(({ name, zeal }) =>
    groups.map(([group, issued]) => ballot({ subject: name, branch: branch.code, day, group, issued }, zeal)),
  );
}

type Asked = Pick<Ballot, "subject" | "branch" | "day" | "group" | "issued">;

/** Counts a ballot: some voters are away, few abstain, and a ballot with two ticks is void. */
function ballot(asked: Asked, standing: number): Ballot {
  const seed = `${asked.subject} ${asked.branch} ${asked.day} ${asked.group}`;
  const away = drawn(seed, "away", asked.issued).filter((one) => one < 0.07).length;
  const planted = isFew(asked) ? FEW_CAME_BACK.returned : null;
  const returned = planted ?? asked.issued - Math.min(away, Math.floor(asked.issued / 4));
  const unused = drawn(seed, "unused", returned);
  const abstained = unused.filter((one) => one < 0.03).length;
  const valid = returned - abstained - unused.filter((one) => one > 0.98).length;
  const votes = OPTIONS.map(() => 0);
  for (const opinion of drawn(seed, "votes", valid)) {
    const option = optionOf(opinion, standing);
    votes[option] = (votes[option] ?? 0) + 1;
  }
  return { ...asked, returned, valid, abstained, votes };
}

function isFew({ subject, group, day }: Asked): boolean {
  return subject === FEW_CAME_BACK.subject && group === FEW_CAME_BACK.group && day === FEW_CAME_BACK.day;
}

function drawn(seed: string, what: string, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => chance(`${at} ${what} ${seed}`));
}

/** The option a voter ticks: between two standings the probabilities lie between theirs. */
function optionOf(opinion: number, standing: number): number {
  const low = Math.floor(standing);
  const part = standing - low;
  const below = OPINION[low - 1] ?? [1, 1, 1];
  const above = OPINION[low] ?? below;
  return below.filter((bound, at) => opinion >= bound + part * ((above[at] ?? bound) - bound)).length;
}
