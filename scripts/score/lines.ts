import type { Indicator } from "#domain/config.ts";
import type { Exact, Points } from "#domain/points.ts";
import { exactOf, roundToPoints } from "#domain/points.ts";
import type { ScoreLine } from "#domain/score-book.ts";
import type { Gathering } from "#score/gathering.ts";
import type { Ground } from "#score/ground.ts";
import { measureOf } from "#score/measures.ts";
import { scaleOf } from "#score/scales.ts";
import type { Marker } from "#score/scales/scale.ts";
import type { Candidate } from "#score/subjects.ts";
import { shareOf } from "#score/windows.ts";

/** Scores one subject on one indicator. */
export type LineScorer = (candidate: Candidate) => ScoreLine;

/** Prepares an indicator for scoring subject after subject: what they share is worked out once. */
export function lineScorer(gathering: Gathering, ground: Ground): LineScorer {
  const { indicator, span } = gathering;
  const measure = measureOf(indicator);
  const marking = markingOf(gathering);
  const blank = { indicator, unit: measure.unit(indicator), points: null, full: null, from: span.from, to: span.to };
  return (candidate) => {
    if (candidate.exempt !== null || !gathering.concerns(candidate.values)) {
      return { ...blank, state: "exempt", measured: null, evidence: [] };
    }
    const records = gathering.taken.get(candidate.key) ?? [];
    const measured = measure.of(records, { indicator, members: ground.headcounts.get(candidate.name) ?? 0 });
    const evidence = records.map((record) => measure.cell(record, indicator));
    if (measured === null || marking === null) return { ...blank, state: "not-due", measured, evidence };
    const points = within(marking.full, marking.mark(measured, records));
    return { ...blank, state: "counted", measured, points, full: marking.full, evidence };
  };
}

/** Full marks and scale after 期中计法; null while the indicator is not due. */
function markingOf({ indicator, span }: Gathering): { readonly full: Points; readonly mark: Marker } | null {
  const share = shareOf(span, indicator.partial);
  if (share === null) return null;
  const full = fullMarks(indicator, share);
  const terms = { indicator, share, full: exactOf(full), periodEnd: span.to };
  return { full, mark: scaleOf(indicator.method)(terms) };
}

/** Full marks after 期中计法 are rounded like points, and only then scaled (formats.md, Details). */
function fullMarks(indicator: Indicator, share: Exact): Points {
  return roundToPoints(exactOf(indicator.full).mul(share));
}

/** Rounds; a negative amount in a ledger must not carry a line below 0, nor a deduction above its full marks. */
function within(full: Points, points: Exact): Points {
  return Math.min(full, Math.max(0, roundToPoints(points)));
}
