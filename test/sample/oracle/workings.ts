import { type GroupResult, groupResults } from "./ballots.ts";
import { differing, unequal } from "./differences.ts";
import { atLeast, type Fraction, fraction } from "./fraction.ts";
import { countedRatios, ratiosOf } from "./judges.ts";
import type { ComparedLine } from "./lines.ts";
import { isBetter } from "./marking.ts";
import type { FoundLine } from "./produce.ts";
import type { OwnedRecord } from "./records.ts";

type Working = NonNullable<FoundLine["working"]>;

/** Where the way to the points that a line shows is not the oracle's: ballots, judges' marks, peers. */
export function workingDifferences(line: ComparedLine): readonly string[] {
  const { where, found, expected, indicator } = line;
  const kinds: Readonly<Record<string, Working["kind"]>> = {
    民主测评: "ballot",
    评委打分: "judges",
    排名赋分: "peers",
    相对最优: "peers",
  };
  const kind = expected.state === "counted" ? (kinds[indicator("计分方式")] ?? null) : null;
  const { working } = found;
  if (working === null || working.kind !== kind) return differing(`${where} working`, working?.kind ?? null, kind);
  switch (working.kind) {
    case "ballot":
      return ballotDifferences(line, working);
    case "judges":
      return judgeDifferences(line, working);
    case "peers":
      return peerDifferences(line, working);
  }
}

function ballotDifferences(line: ComparedLine, working: Extract<Working, { kind: "ballot" }>): readonly string[] {
  const { where, indicator, around } = line;
  const results = groupResults(recordsOf(line), indicator("对象"), around.criteria);
  const hidden = hiddenGroups(results, around.criteria.fewest);
  const differences: string[] = [];
  differences.push(
    ...differing(
      `${where} groups`,
      working.groups.map(({ name }) => name),
      results.map(({ name }) => name),
    ),
  );
  for (const [at, result] of results.entries()) {
    const shown = working.groups[at];
    if (shown === undefined) continue;
    const { name, weight, rate, votes, issued, returned, valid, abstained } = result;
    const isHidden = hidden.has(result);
    const counts = isHidden ? null : { issued, returned, valid, abstained };
    differences.push(
      ...unequal(`${where} ${name} weight`, shown.weight, weight),
      ...unequal(`${where} ${name} rate`, shown.rate, isHidden ? null : rate),
      ...differing(`${where} ${name} ballots`, shown.ballots, counts),
      ...differing(`${where} ${name} votes`, shown.votes, isHidden ? null : votes),
    );
  }
  return differences;
}

/** A group that is too small is not shown; where it is the only one, the smallest of the others is not shown either. */
function hiddenGroups(results: readonly GroupResult[], fewest: number): ReadonlySet<GroupResult> {
  const hidden = new Set(results.filter(({ valid }) => valid < fewest));
  if (hidden.size !== 1) return hidden;
  let smallest: GroupResult | undefined;
  for (const result of results) {
    if (!hidden.has(result) && (smallest === undefined || result.valid < smallest.valid)) smallest = result;
  }
  return smallest === undefined ? hidden : hidden.add(smallest);
}

function judgeDifferences(line: ComparedLine, working: Extract<Working, { kind: "judges" }>): readonly string[] {
  const records = recordsOf(line);
  const counted = working.marks.filter((mark) => mark.counted);
  return [
    ...sameRatios(`${line.where} marks`, working.marks, ratiosOf(records)),
    ...sameRatios(`${line.where} counted marks`, counted, countedRatios(records, line.around.criteria.trims)),
  ];
}

/** Compared from the lowest up. */
function sameRatios(
  where: string,
  found: readonly { readonly ratio: number | string }[],
  expected: readonly Fraction[],
): readonly string[] {
  const theirs = rising(found.map(({ ratio }) => fraction(ratio)));
  const ours = rising(expected);
  const differences = [...differing(`${where} count`, theirs.length, ours.length)];
  for (const [at, ratio] of theirs.entries()) {
    differences.push(...unequal(`${where} ${at}`, `${ratio.over}/${ratio.under}`, ours[at] ?? null));
  }
  return differences;
}

function rising(ratios: readonly Fraction[]): readonly Fraction[] {
  return [...ratios].sort((a, b) => {
    if (!atLeast(a, b)) return -1;
    return atLeast(b, a) ? 0 : 1;
  });
}

function peerDifferences(line: ComparedLine, working: Extract<Working, { kind: "peers" }>): readonly string[] {
  const { where, indicator, expected, rivals } = line;
  const { measured } = expected;
  if (measured === null) return [`${where} has peers without a measure`];
  let best = measured;
  for (const rival of rivals) if (isBetter(rival, best, indicator)) best = rival;
  const place = 1 + rivals.filter((rival) => isBetter(rival, measured, indicator)).length;
  return [
    ...differing(`${where} place`, [working.place, working.of], [place, rivals.length]),
    ...unequal(`${where} best`, working.best, best),
  ];
}

function recordsOf({ evidence }: ComparedLine): readonly OwnedRecord[] {
  return evidence.filter((record) => record !== undefined);
}
