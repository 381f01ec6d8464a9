import type { Criteria } from "./criteria.ts";
import { by, equal, type Fraction, fraction, NOTHING, plus, times } from "./fraction.ts";
import type { OwnedRecord } from "./records.ts";

/** What one group of voters said of a subject: all its ballots taken together. */
export interface GroupResult {
  readonly name: string;
  readonly weight: Fraction;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly abstained: number;
  /** By option, in the order of 测评选项. */
  readonly votes: readonly { readonly option: string; readonly count: number }[];
  /** Σ(votes × coefficient) ÷ denominator. */
  readonly rate: Fraction;
}

/** Why a ballot has no effect; "" when it counts. */
export function ballotObjection(record: OwnedRecord, type: string, criteria: Criteria): string {
  const group = record.fields.get("群体") ?? "";
  if (!criteria.groups.some((row) => row("对象") === type && row("群体") === group)) return "is of no group that votes";
  return count(record, "收回") * 3 < count(record, "发出") * 2 ? "has no quorum" : "";
}

/** The groups that voted, in the order of 测评群体. */
export function groupResults(
  records: readonly OwnedRecord[],
  type: string,
  criteria: Criteria,
): readonly GroupResult[] {
  const results: GroupResult[] = [];
  for (const row of criteria.groups) {
    if (row("对象") !== type) continue;
    const own = records.filter((record) => record.fields.get("群体") === row("群体"));
    const result = resultOf(own, criteria);
    if (result !== null) results.push({ name: row("群体"), weight: fraction(row("权重")), ...result });
  }
  return results;
}

/** The groups weighted, the weights renormalised over those that voted; null when none did. */
export function ballotRate(results: readonly GroupResult[]): Fraction | null {
  let weighted = NOTHING;
  let weights = NOTHING;
  for (const { weight, rate } of results) {
    weighted = plus(weighted, times(weight, rate));
    weights = plus(weights, weight);
  }
  return equal(weights, NOTHING) ? null : by(weighted, weights);
}

function resultOf(records: readonly OwnedRecord[], criteria: Criteria): Omit<GroupResult, "name" | "weight"> | null {
  const sums = { issued: 0, returned: 0, valid: 0, abstained: 0 };
  const votes = criteria.options.map((row) => ({ option: row("选项"), count: 0 }));
  let worth = NOTHING;
  for (const record of records) {
    let marked = 0;
    for (const [at, row] of criteria.options.entries()) {
      const given = count(record, row("选项"));
      const vote = votes[at];
      if (vote) vote.count += given;
      marked += given;
      worth = plus(worth, times(fraction(row("系数")), fraction(given)));
    }
    sums.issued += count(record, "发出");
    sums.returned += count(record, "收回");
    sums.abstained += count(record, "弃权");
    sums.valid += record.fields.has("有效") ? count(record, "有效") : marked;
  }
  const denominators: Record<string, number> = { 有效票: sums.valid, 收回票: sums.returned, 发出票: sums.issued };
  const denominator = denominators[criteria.denominator] ?? 0;
  return denominator === 0 ? null : { ...sums, votes, rate: by(worth, fraction(denominator)) };
}

function count(record: OwnedRecord, field: string): number {
  return Number(record.fields.get(field) ?? "0");
}
