import type { Config, Office } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Exact } from "#domain/points.ts";
import { exact, weightedMean } from "#domain/points.ts";
import { fieldDecimal, fieldText } from "#domain/record.ts";
import type { BallotGroupResult } from "#domain/score-book.ts";
import type { SubjectType } from "#domain/subject.ts";

/** How ballots are counted: 测评选项, 测评群体 and the settings of 基本信息. */
export interface BallotTerms {
  /** Their coefficients, 0..1, are whole numbers of 1 ÷ {@link unit}: many times faster than fractions, and as exact. */
  readonly options: readonly { readonly name: string; readonly coefficient: bigint }[];
  readonly unit: bigint;
  /** Names and weights in percent, in the order of the sheet. */
  readonly groups: Readonly<Record<SubjectType, readonly { readonly name: string; readonly weight: string }[]>>;
  readonly denominator: Office["ballotDenominator"];
  readonly minimum: number;
  readonly quorum: Exact;
}

/** Reads the terms once per period. */
export function ballotTermsOf({ ballotOptions, ballotGroups, office }: Config): BallotTerms {
  const groupsOf = (type: SubjectType) =>
    ballotGroups.filter((group) => group.subjectType === type).map(({ name, weight }) => ({ name, weight }));
  const unit = ballotOptions.reduce((common, { coefficient }) => common * exact(coefficient).d, 1n);
  return {
    options: ballotOptions.map(({ name, coefficient }) => ({ name, coefficient: exact(coefficient).mul(unit).n })),
    unit,
    groups: { 组织: groupsOf("组织"), 党员: groupsOf("党员") },
    denominator: office.ballotDenominator,
    minimum: office.ballotMinimum,
    quorum: exact(office.ballotQuorum),
  };
}

/** What is counted of a record of 民主测评: the totals of one group, all whole numbers. */
export interface BallotSheet {
  /** Empty where it is blank. */
  readonly group: string;
  readonly issued: number;
  readonly returned: number;
  /** Where 有效 is blank all votes are valid. */
  readonly valid: number;
  readonly abstained: number;
  /** In the order of 测评选项. */
  readonly votes: readonly number[];
}

/** Reads what is counted; a blank is 0. */
export function readBallots({ values }: DatasetRecord, { options }: BallotTerms): BallotSheet {
  const count = (field: string) => Number(fieldDecimal(values[field]) ?? 0);
  const votes = options.map(({ name }) => count(name));
  const isBlank = fieldDecimal(values["有效"]) === null;
  return {
    group: fieldText(values["群体"]) ?? "",
    issued: count("发出"),
    returned: count("收回"),
    valid: isBlank ? votes.reduce((sum, own) => sum + own, 0) : count("有效"),
    abstained: count("弃权"),
    votes,
  };
}

/**
 * Why a sheet has no effect: its 群体 is none of those configured for the 对象, or fewer came back than 测评有效比例 asks
 * for (domain.md 2.3: a meeting needs two thirds), or 测评分母 is 0 in it. Null when it counts.
 */
export function ballotLeftOut(
  sheet: BallotSheet,
  type: SubjectType,
  terms: BallotTerms,
): "unknown-group" | "no-quorum" | "nothing-to-measure" | null {
  const { n, d } = terms.quorum;
  if (!terms.groups[type].some(({ name }) => name === sheet.group)) return "unknown-group";
  if (BigInt(sheet.returned) * d < BigInt(sheet.issued) * n) return "no-quorum";
  return denominatorOf(sheet, terms) === 0 ? "nothing-to-measure" : null;
}

/**
 * Each group's ballots taken together, in the order of 测评群体; groups without a ballot, or whose denominator is 0, are
 * not there. Σ(votes × coefficient) ÷ denominator (product.md section 4; formats.md, Details).
 */
export function countBallots(
  sheets: readonly BallotSheet[],
  type: SubjectType,
  terms: BallotTerms,
): readonly BallotGroupResult[] {
  if (sheets.length === 0) return [];
  const results = terms.groups[type].flatMap(({ name, weight }) => {
    const own = sheets.filter(({ group }) => group === name);
    return own.length === 0 ? [] : resultOf(own.reduce(together), { name, weight }, terms);
  });
  return withSmallOnesHidden(results, terms.minimum);
}

function together(a: BallotSheet, b: BallotSheet): BallotSheet {
  return {
    group: a.group,
    issued: a.issued + b.issued,
    returned: a.returned + b.returned,
    valid: a.valid + b.valid,
    abstained: a.abstained + b.abstained,
    votes: a.votes.map((count, option) => count + (b.votes[option] ?? 0)),
  };
}

/** The groups weighted, weights renormalised over those that voted, 0..1; null when none did. */
export function ballotRate(groups: readonly BallotGroupResult[]): Exact | null {
  return weightedMean(groups.map(({ weight, rate }) => ({ value: rate, weight: exact(weight) })));
}

type Counted = Omit<BallotGroupResult, "shown">;

function resultOf(sheet: BallotSheet, group: Pick<Counted, "name" | "weight">, terms: BallotTerms): Counted | [] {
  const { issued, returned, valid, abstained } = sheet;
  const denominator = denominatorOf(sheet, terms);
  if (denominator === 0) return [];
  let worth = 0n;
  const votes = terms.options.map(({ name, coefficient }, option) => {
    const count = sheet.votes[option] ?? 0;
    worth += coefficient * BigInt(count);
    return { option: name, count };
  });
  const rate = exact(worth, BigInt(denominator) * terms.unit);
  return { name: group.name, weight: group.weight, issued, returned, valid, abstained, votes, denominator, rate };
}

const DENOMINATORS = { 有效票: "valid", 收回票: "returned", 发出票: "issued" } as const;

function denominatorOf(sheet: BallotSheet, terms: BallotTerms): number {
  return sheet[DENOMINATORS[terms.denominator]];
}

/**
 * Marks groups of fewer valid ballots than the minimum as not to be shown (domain.md section 5). A single hidden group
 * could be worked out from the result and the others, so the smallest of these is hidden with it.
 */
function withSmallOnesHidden(results: readonly Counted[], minimum: number): readonly BallotGroupResult[] {
  const small = results.filter(({ valid }) => valid < minimum);
  const others = results.filter(({ valid }) => valid >= minimum).toSorted((a, b) => a.valid - b.valid);
  const hidden = new Set(small.length === 1 ? [...small, ...others.slice(0, 1)] : small);
  return results.map((result) => ({ ...result, shown: !hidden.has(result) }));
}
