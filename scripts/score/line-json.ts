import type { Location } from "#domain/location.ts";
import type { Exact, Points } from "#domain/points.ts";
import { exact, pointsNumber } from "#domain/points.ts";
import type { BallotGroupResult, ScoreLine, Working } from "#domain/score-book.ts";
import type { z } from "zod";
import type { lineSchema } from "#score/line-document.ts";

type LineDocument = z.infer<typeof lineSchema>;

/** A line as it stands in `scores.json`; `subject` is the code of its subject. */
export function lineJson(line: ScoreLine, subject: string): LineDocument {
  const { indicator } = line;
  return {
    code: lineCode(subject, indicator.id),
    indicator: indicator.id,
    name: indicator.name,
    dimension: indicator.dimension,
    method: indicator.method,
    measured: line.measured && exactJson(line.measured),
    unit: line.unit,
    points: orNull(line.points),
    full: orNull(line.full),
    state: line.state,
    from: line.from,
    to: line.to,
    self: selfJson(line),
    working: line.working && workingJson(line.working),
    evidence: line.evidence.map(locationJson),
  };
}

/** The code of a line: D012-D1-03. */
export function lineCode(subject: string, indicator: string): string {
  return `${subject}-${indicator}`;
}

/** A place as plain JSON. */
export function locationJson({ file, sheet, cell }: Location): {
  file: string;
  sheet: string | null;
  cell: string | null;
} {
  return { file, sheet, cell };
}

/** Points as a number of 分; null stays null. */
export function orNull(points: Points | null): number | null {
  return points === null ? null : pointsNumber(points);
}

/**
 * Writes an exact number: a number where at most 12 digits write it out, so that reading it back loses nothing;
 * else the quotient in lowest terms as a text, `n/d`.
 */
export function exactJson(measure: Exact): number | string {
  const places = decimalPlaces(measure.d);
  const quotient = `${measure.s * measure.n}/${measure.d}`;
  if (places === null) return quotient;
  const digits = (measure.n * 10n ** BigInt(places)) / measure.d;
  return digits < 10n ** MAX_DIGITS ? Number(`${measure.s * digits}e-${places}`) : quotient;
}

const MAX_DIGITS = 12n;

/** Decimal places of a fraction with this denominator in lowest terms; null when its decimals never end. */
function decimalPlaces(divisor: bigint): number | null {
  const [twos, withoutTwos] = divideOut(divisor, 2n);
  const [fives, rest] = divideOut(withoutTwos, 5n);
  return rest === 1n ? Math.max(twos, fives) : null;
}

function divideOut(value: bigint, prime: bigint): [number, bigint] {
  let times = 0;
  let rest = value;
  for (; rest % prime === 0n; rest /= prime) times += 1;
  return [times, rest];
}

function selfJson({ selfAssessed, points }: ScoreLine): LineDocument["self"] {
  if (selfAssessed === null) return null;
  const difference = points === null ? null : pointsNumber(points - selfAssessed.points);
  return { points: pointsNumber(selfAssessed.points), difference, at: locationJson(selfAssessed.at) };
}

function workingJson(working: Working): LineDocument["working"] {
  switch (working.kind) {
    case "ballot":
      return { kind: "ballot", groups: working.groups.map(groupJson) };
    case "judges":
      return {
        kind: "judges",
        marks: working.marks.map(({ ratio, counted }) => ({ ratio: exactJson(ratio), counted })),
      };
    case "peers":
      return { kind: "peers", place: working.place, of: working.of, best: exactJson(working.best) };
  }
}

/** A group too small to be shown is named without figures; its votes still count (domain.md section 5). */
function groupJson({ name, shown, rate, votes, ...group }: BallotGroupResult) {
  const weight = exact(group.weight).valueOf();
  if (!shown) return { name, weight, ballots: null, votes: null, rate: null };
  const { issued, returned, valid, abstained } = group;
  const ballots = { issued, returned, valid, abstained };
  return { name, weight, ballots, votes: votes.map((one) => ({ ...one })), rate: exactJson(rate) };
}
