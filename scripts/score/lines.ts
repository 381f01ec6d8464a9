import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Exact, Points } from "#domain/points.ts";
import { exactOf, roundToPoints } from "#domain/points.ts";
import type { ScoreLine } from "#domain/score-book.ts";
import type { Gathering } from "#score/gathering.ts";
import type { Ground } from "#score/ground.ts";
import { NO_RECORDS } from "#score/ledgers.ts";
import { measureOf } from "#score/measures.ts";
import { peerStandings } from "#score/peer-standings.ts";
import { itemsAt } from "#score/record-order.ts";
import { comparesPeers, SCALES, standsOutside } from "#score/scales.ts";
import type { Marker, PeerStanding } from "#score/scales/scale.ts";
import type { SelfAssessments } from "#score/self-assessments.ts";
import type { Candidate } from "#score/subjects.ts";
import { shareOf } from "#score/windows.ts";
import { workingOf } from "#score/workings.ts";

/** Lines of one indicator by candidate; null for those of the other 对象. */
export type LinesOfIndicator = readonly (ScoreLine | null)[];

/** Scores an indicator for all subjects of its 对象: measures them all, then compares where the method does, then marks. */
export function scoreIndicator(gathering: Gathering, ground: Ground, selves: SelfAssessments): LinesOfIndicator {
  const { indicator } = gathering;
  const marking = markingOf(gathering);
  const measured = ground.candidates.map((candidate, index) =>
    candidate.ref.type === indicator.subjectType ? measureCandidate(candidate, index, { gathering, ground }) : null,
  );
  const standings =
    marking === null || !comparesPeers(indicator.method) ? null : standingsOf(measured, ground, indicator);
  const measure = measureOf(indicator);
  const cellOf = (record: DatasetRecord) => measure.cell(record, indicator);
  const around = { gathering, marking, unit: measure.unit(indicator), cellOf, ground };
  return measured.map((one) => {
    if (one === null) return null;
    const { key } = one.candidate;
    const selfAssessed = selves.get(key, indicator.id);
    return lineOf(one, around, { peers: standings?.get(key) ?? null, selfAssessed });
  });
}

/** One subject's records and measure; `exempt`: outside 适用范围, or 免评. */
interface Measured {
  readonly candidate: Candidate;
  readonly exempt: boolean;
  readonly records: readonly DatasetRecord[];
  readonly measured: Exact | null;
}

function measureCandidate(candidate: Candidate, index: number, { gathering, ground }: Measuring): Measured {
  const { indicator, evaluated, taken } = gathering;
  if (evaluated[index] !== true) return { candidate, exempt: true, records: NO_RECORDS.records, measured: null };
  const places = taken[index] ?? [];
  const records = itemsAt(places, gathering.records);
  const { ballots, trimJudges } = ground;
  const members = ground.headcounts.get(candidate.name) ?? 0;
  const measured = measureOf(indicator).of(itemsAt(places, gathering.readings), {
    indicator,
    ballots,
    trimJudges,
    members,
  });
  return { candidate, exempt: false, records, measured };
}

interface Measuring {
  readonly gathering: Gathering;
  readonly ground: Ground;
}

function standingsOf(
  all: readonly (Measured | null)[],
  ground: Ground,
  indicator: Indicator,
): ReadonlyMap<string, PeerStanding> {
  const measures = all.flatMap((one) => {
    if (one === null || one.measured === null) return [];
    return [{ key: one.candidate.key, peers: ground.peersOf(one.candidate), measured: one.measured }];
  });
  return peerStandings(measures, indicator.direction);
}

/** What the lines of an indicator share. */
interface AroundLines {
  readonly gathering: Gathering;
  readonly marking: Marking | null;
  readonly unit: string;
  readonly cellOf: ScoreLine["cellOf"];
  readonly ground: Ground;
}

/** What stands beside one line. */
interface BesideLine extends Pick<ScoreLine, "selfAssessed"> {
  readonly peers: PeerStanding | null;
}

/** Written out in one literal: objects put together by spreading take several times the memory, and there are 200,000. */
function lineOf(one: Measured, around: AroundLines, { peers, selfAssessed }: BesideLine): ScoreLine {
  const { exempt, records, measured } = one;
  const { indicator, span } = around.gathering;
  const counted = exempt || measured === null ? null : countedOf({ measured, records, peers }, around);
  const { points, full, share, working } = counted ?? UNCOUNTED;
  return {
    indicator,
    state: stateOf(exempt, counted),
    measured,
    unit: around.unit,
    points,
    full,
    records,
    cellOf: around.cellOf,
    share,
    working,
    selfAssessed,
    from: span.from,
    to: span.to,
  };
}

type Counted = Pick<ScoreLine, "points" | "full" | "share" | "working">;

const UNCOUNTED: Counted = { points: null, full: null, share: null, working: null };

/** Null while the indicator is not due. */
function countedOf(marked: Parameters<Marker>[0], { gathering, marking, ground }: AroundLines): Counted | null {
  if (marking === null) return null;
  const { indicator } = gathering;
  const { points, full } = amountsOf(marking, indicator, marked);
  const { records, peers } = marked;
  return { points, full, share: marking.share, working: workingOf(indicator, { records, peers, ground }) };
}

function stateOf(exempt: boolean, counted: Counted | null): ScoreLine["state"] {
  if (exempt) return "exempt";
  return counted === null ? "not-due" : "counted";
}

/** Full marks and scale after 期中计法. */
interface Marking {
  readonly full: Points;
  readonly share: Exact;
  readonly mark: Marker;
}

/** Null while the indicator is not due. */
function markingOf({ indicator, span }: Gathering): Marking | null {
  const share = shareOf(span, indicator.partial);
  if (share === null) return null;
  const full = fullMarks(indicator, share);
  const terms = { indicator, share, full: exactOf(full), periodEnd: span.to };
  return { full, share, mark: SCALES[indicator.method](terms) };
}

function amountsOf(
  { full, mark }: Marking,
  { method }: Indicator,
  marked: Parameters<Marker>[0],
): Pick<ScoreLine, "points" | "full"> {
  const points = roundToPoints(mark(marked));
  // Minus zero would be another number in JSON.
  if (standsOutside(method)) return { full: null, points: method === "扣减" && points > 0 ? -points : points };
  return { full, points: within(full, points) };
}

/** Full marks after 期中计法 are rounded like points, and only then scaled (formats.md, Details). */
function fullMarks(indicator: Indicator, share: Exact): Points {
  return roundToPoints(exactOf(indicator.full).mul(share));
}

/** A negative amount in a ledger must not carry a line below 0, nor a deduction above its full marks. */
function within(full: Points, points: Points): Points {
  return Math.min(full, Math.max(0, points));
}
