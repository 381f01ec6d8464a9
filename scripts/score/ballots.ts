import type { Config, Office } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Exact } from "#domain/points.ts";
import { exact, ZERO } from "#domain/points.ts";
import { fieldDecimal, fieldText } from "#domain/record.ts";
import type { BallotGroupResult } from "#domain/score-book.ts";
import type { SubjectType } from "#domain/subject.ts";

/** How ballots are counted: 测评选项, 测评群体 and the settings of 基本信息. */
export interface BallotTerms {
  readonly options: readonly { readonly name: string; readonly coefficient: Exact }[];
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
  return {
    options: ballotOptions.map(({ name, coefficient }) => ({ name, coefficient: exact(coefficient) })),
    groups: { 组织: groupsOf("组织"), 党员: groupsOf("党员") },
    denominator: office.ballotDenominator,
    minimum: office.ballotMinimum,
    quorum: exact(office.ballotQuorum),
  };
}

/**
 * Why a record of 民主测评 has no effect: its 群体 is none of those configured for the 对象, or fewer came back than
 * 测评有效比例 asks for (domain.md 2.3: a meeting needs two thirds), or 测评分母 is 0 in it. Null when it counts.
 */
export function ballotLeftOut(
  record: DatasetRecord,
  type: SubjectType,
  terms: BallotTerms,
): "unknown-group" | "no-quorum" | "nothing-to-measure" | null {
  const group = fieldText(record.values["群体"]);
  if (!terms.groups[type].some(({ name }) => name === group)) return "unknown-group";
  if (exact(count(record, "收回")).lt(terms.quorum.mul(exact(count(record, "发出"))))) return "no-quorum";
  return denominatorOf([record], terms) === 0 ? "nothing-to-measure" : null;
}

/**
 * Each group's ballots taken together, in the order of 测评群体; groups without a ballot, or whose denominator is 0, are
 * not there. Σ(votes × coefficient) ÷ denominator (product.md section 4; formats.md, Details).
 */
export function countBallots(
  records: readonly DatasetRecord[],
  type: SubjectType,
  terms: BallotTerms,
): readonly BallotGroupResult[] {
  if (records.length === 0) return [];
  const results = terms.groups[type].flatMap(({ name, weight }) => {
    const own = records.filter((record) => fieldText(record.values["群体"]) === name);
    const result = own.length === 0 ? null : resultOf(own, terms);
    return result === null ? [] : [{ name, weight, ...result }];
  });
  return withSmallOnesHidden(results, terms.minimum);
}

/** The groups weighted, weights renormalised over those that voted, 0..1; null when none did. */
export function ballotRate(groups: readonly BallotGroupResult[]): Exact | null {
  const weights = groups.reduce((sum, { weight }) => sum.add(exact(weight)), ZERO);
  if (weights.equals(0)) return null;
  return groups.reduce((sum, { weight, rate }) => sum.add(exact(weight).mul(rate)), ZERO).div(weights);
}

type Counted = Omit<BallotGroupResult, "shown">;

function resultOf(records: readonly DatasetRecord[], terms: BallotTerms): Omit<Counted, "name" | "weight"> | null {
  const total = (field: string) => records.reduce((sum, record) => sum + count(record, field), 0);
  const votes = terms.options.map(({ name }) => ({ option: name, count: total(name) }));
  const denominator = denominatorOf(records, terms);
  if (denominator === 0) return null;
  const worth = terms.options.reduce(
    (sum, { coefficient }, index) => sum.add(coefficient.mul(exact(votes[index]?.count ?? 0))),
    ZERO,
  );
  const counts = {
    issued: total("发出"),
    returned: total("收回"),
    valid: validOf(records, terms),
    abstained: total("弃权"),
  };
  return { ...counts, votes, denominator, rate: worth.div(exact(denominator)) };
}

function denominatorOf(records: readonly DatasetRecord[], terms: BallotTerms): number {
  if (terms.denominator === "有效票") return validOf(records, terms);
  const field = terms.denominator === "收回票" ? "收回" : "发出";
  return records.reduce((sum, record) => sum + count(record, field), 0);
}

/** 有效; where it is blank all votes are valid. */
function validOf(records: readonly DatasetRecord[], { options }: BallotTerms): number {
  const votesOf = (record: DatasetRecord) => options.reduce((sum, { name }) => sum + count(record, name), 0);
  return records.reduce((sum, record) => {
    const isBlank = fieldDecimal(record.values["有效"]) === null;
    return sum + (isBlank ? votesOf(record) : count(record, "有效"));
  }, 0);
}

function count(record: DatasetRecord, field: string): number {
  return Number(fieldDecimal(record.values[field]) ?? 0);
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
