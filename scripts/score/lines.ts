import type { Indicator, Method } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { groupBy } from "#domain/order.ts";
import type { Exact, Points } from "#domain/points.ts";
import { exactOf, roundToPoints } from "#domain/points.ts";
import type { ScoreLine, Working } from "#domain/score-book.ts";
import type { Gathering } from "#score/gathering.ts";
import type { Ground } from "#score/ground.ts";
import { measureOf } from "#score/measures.ts";
import type { MeasureContext } from "#score/measures/measure-rule.ts";
import { itemsOf } from "#score/number-lists.ts";
import type { PeerWorking } from "#score/peer-standings.ts";
import { peerStandings } from "#score/peer-standings.ts";
import { comparesPeers, readsMeasureOnly, SCALES, standsOutside } from "#score/scales.ts";
import type { Marked } from "#score/scales/scale.ts";
import type { SelfAssessments } from "#score/self-assessments.ts";
import type { Candidate } from "#score/subjects.ts";
import { shareOf } from "#score/windows.ts";

/** Lines of one indicator by candidate; null for those of the other 对象. */
export type LinesOfIndicator = readonly (ScoreLine | null)[];

const NOTHING: readonly DatasetRecord[] = [];

/** Scores indicators for all subjects of their 对象; those that read alike are measured once. */
export function scoreIndicators(
  gatherings: readonly Gathering[],
  ground: Ground,
  selves: SelfAssessments,
): ReadonlyMap<Indicator, LinesOfIndicator> {
  const lines = new Map<Indicator, LinesOfIndicator>();
  for (const alike of groupBy(gatherings, ({ way }) => way).values()) {
    const measured = alike[0] === undefined ? [] : measureAll(alike[0], ground);
    for (const gathering of alike) lines.set(gathering.indicator, linesOf(measured, gathering, { ground, selves }));
  }
  return lines;
}

/** Compares the measures where the method does, then marks them. */
function linesOf(
  measured: readonly (Measured | null)[],
  gathering: Gathering,
  { ground, selves }: { readonly ground: Ground; readonly selves: SelfAssessments },
): LinesOfIndicator {
  const { indicator } = gathering;
  const marking = markingOf(gathering);
  const standings =
    marking === null || !comparesPeers(indicator.method) ? null : standingsOf(measured, ground, indicator);
  const measure = measureOf(indicator);
  const cellOf = (record: DatasetRecord) => measure.cell(record, indicator);
  const around = { gathering, marking, unit: measure.unit(indicator), cellOf };
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
  readonly working: Working | null;
  readonly measured: Exact | null;
}

/** By candidate; null for those of the other 对象. */
function measureAll(gathering: Gathering, ground: Ground): readonly (Measured | null)[] {
  const { indicator, evaluated, shares, records: all, readings } = gathering;
  const measure = measureOf(indicator);
  const { ballots, trimJudges } = ground;
  const setting = { indicator, ballots, trimJudges, members: 0 };
  return ground.candidates.map((candidate, index) => {
    if (candidate.ref.type !== indicator.subjectType) return null;
    if (evaluated.of[index] !== true)
      return { candidate, exempt: true, records: NOTHING, working: null, measured: null };
    const records = itemsOf(index, shares, all);
    const own = readings === all ? records : itemsOf(index, shares, readings);
    const working = measure.work?.(own, setting) ?? null;
    const measured = measure.of(own, withHeadcount(setting, candidate, ground), working);
    return { candidate, exempt: false, records, working, measured };
  });
}

/** Only organisations have a headcount. */
function withHeadcount(setting: MeasureContext, { ref, name }: Candidate, { headcounts }: Ground): MeasureContext {
  return ref.type === "党员" ? setting : { ...setting, members: headcounts.get(name) ?? 0 };
}

function standingsOf(
  all: readonly (Measured | null)[],
  ground: Ground,
  indicator: Indicator,
): ReadonlyMap<string, PeerWorking> {
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
}

/** What stands beside one line. */
interface BesideLine extends Pick<ScoreLine, "selfAssessed"> {
  readonly peers: PeerWorking | null;
}

/** Written out in one literal: objects put together by spreading take several times the memory, and there are 200,000. */
function lineOf(one: Measured, around: AroundLines, { peers, selfAssessed }: BesideLine): ScoreLine {
  const { exempt, records, measured } = one;
  const { gathering, marking } = around;
  const { indicator, span } = gathering;
  const counted = measured === null ? null : marking;
  return {
    indicator,
    state: stateOf(exempt, counted),
    measured,
    unit: around.unit,
    points: counted === null || measured === null ? null : counted.mark({ measured, records, peers }),
    full: counted?.full ?? null,
    records,
    cellOf: around.cellOf,
    share: counted?.share ?? null,
    working: counted === null ? null : (peers ?? one.working),
    selfAssessed,
    from: span.from,
    to: span.to,
  };
}

function stateOf(exempt: boolean, counted: Marking | null): ScoreLine["state"] {
  if (exempt) return "exempt";
  return counted === null ? "not-due" : "counted";
}

/** What an indicator's measures earn after 期中计法. */
interface Marking {
  /** Null for the methods that stand outside the hundred. */
  readonly full: Points | null;
  readonly share: Exact;
  readonly mark: (marked: Marked) => Points;
}

/** Null while the indicator is not due. */
function markingOf({ indicator, span }: Gathering): Marking | null {
  const { method } = indicator;
  const share = shareOf(span, indicator.partial);
  if (share === null) return null;
  const full = fullMarks(indicator, share);
  const markOf = SCALES[method]({ indicator, share, full: exactOf(full), periodEnd: span.to });
  const mark = (marked: Marked) => bounded(roundToPoints(markOf(marked)), full, method);
  return {
    full: standsOutside(method) ? null : full,
    share,
    mark: readsMeasureOnly(method) ? onceForEachMeasure(mark) : mark,
  };
}

/** Marks each measure once: counts and shares are few different ones, and mostly the same objects. */
function onceForEachMeasure(mark: Marking["mark"]): Marking["mark"] {
  const known = new Map<Exact, Points>();
  return (marked) => {
    const before = known.get(marked.measured);
    if (before !== undefined) return before;
    const points = mark(marked);
    known.set(marked.measured, points);
    return points;
  };
}

/** Full marks after 期中计法 are rounded like points, and only then scaled (formats.md, Details). */
function fullMarks(indicator: Indicator, share: Exact): Points {
  return roundToPoints(exactOf(indicator.full).mul(share));
}

/** A negative amount in a ledger must not carry a line below 0, nor a deduction above its full marks. */
function bounded(points: Points, full: Points, method: Method): Points {
  // Minus zero would be another number in JSON.
  if (standsOutside(method)) return method === "扣减" && points > 0 ? -points : points;
  return Math.min(full, Math.max(0, points));
}
