import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { groupBy } from "#domain/order.ts";
import type { Evaluated } from "#score/evaluated.ts";
import type { Ground } from "#score/ground.ts";
import type { Judged } from "#score/judging.ts";
import { judgeAll } from "#score/judging.ts";
import { NO_RECORDS } from "#score/ledgers.ts";
import { countsMattersOnce, highestOfEachMatter } from "#score/merit.ts";
import type { NumberLists } from "#score/number-lists.ts";
import { numberLists, numbersOf, someOf } from "#score/number-lists.ts";
import { CODE } from "#score/outcomes.ts";
import { NOBODY } from "#score/ownership.ts";
import { itemAt, itemsAt } from "#score/record-order.ts";
import type { WindowSpan } from "#score/windows.ts";
import { shareOf } from "#score/windows.ts";

/** What one indicator found: the records with effect for each subject, and what became of the others. */
export interface Gathering {
  readonly indicator: Indicator;
  /** Equal for indicators that read and measure alike, and differ in marks only. */
  readonly way: string;
  readonly span: WindowSpan;
  readonly evaluated: Evaluated;
  /** All records of 数据来源, in fixed order, and what the measure read of each; null where it could not. */
  readonly records: readonly DatasetRecord[];
  readonly readings: readonly unknown[];
  /** By candidate the places of its records. */
  readonly shares: NumberLists;
  /** For every record of 数据来源, in the order of its ledger: a {@link CODE}. */
  readonly outcomes: Uint8Array;
}

/**
 * Gathers the records of indicators, whoever they belong to: judges them all, then hands out the sound ones. Indicators
 * that read alike are judged once.
 */
export function gather(indicators: readonly Indicator[], ground: Ground): readonly Gathering[] {
  const alike = new Map(indicators.map((indicator) => [wayOfReading(indicator), indicator]));
  const found = new Map<string, Gathering>();
  for (const [source, readers] of groupBy(alike.values(), (indicator) => indicator.source)) {
    const ledger = ground.ledgers.get(source as Indicator["source"]) ?? NO_RECORDS;
    for (const one of judgeAll(readers, ledger, ground).map((judged) => gatheringOf(judged, ground))) {
      found.set(one.way, one);
    }
  }
  return indicators.flatMap((indicator) => {
    const gathering = found.get(wayOfReading(indicator));
    return gathering === undefined ? [] : { ...gathering, indicator };
  });
}

/** All that decides which records count for whom, and what is measured of them. */
function wayOfReading({ subjectType, source, scope, filter, window, partial, method, measure }: Indicator): string {
  return JSON.stringify([subjectType, source, scope, filter, window, partial, method, measure]);
}

function gatheringOf(judged: Judged, ground: Ground): Gathering {
  const { indicator, span, evaluated, records, readings } = judged;
  const found = handOut(judged, ground);
  const counted = countsMattersOnce(indicator) ? withoutLesserMatters(found, records) : found;
  return { indicator, way: wayOfReading(indicator), span, evaluated, records, readings, ...counted };
}

type Found = Pick<Gathering, "shares" | "outcomes">;

/** Hands the sound records to those for whom they count, in fixed order. */
function handOut(judged: Judged, ground: Ground): Found {
  const { outcomes, readers, evaluated } = judged;
  const shares = numberLists(evaluated.of.length, (give) => {
    for (let place = 0; place < outcomes.length; place += 1) {
      if (outcomes[place] !== CODE.effect) continue;
      for (let at = readers.starts[place] ?? 0; at < (readers.starts[place + 1] ?? 0); at += 1) {
        const reader = readers.numbers[at] ?? NOBODY;
        if (evaluated.of[reader] === true) give(reader, place);
      }
    }
  });
  return { shares, outcomes: settled(judged, ground) };
}

/** What becomes of sound records where the indicator is not due, or has nobody to divide by. */
function settled(
  { indicator, span, evaluated, outcomes, readers }: Judged,
  { candidates, headcounts }: Ground,
): Uint8Array {
  if (shareOf(span, indicator.partial) === null) {
    return outcomes.map((outcome) => (outcome === CODE.effect ? CODE["not-due"] : outcome));
  }
  if (indicator.measure.kind !== "人均") return outcomes;
  const divides = candidates.map(({ name }, index) => evaluated.of[index] === true && (headcounts.get(name) ?? 0) > 0);
  const isDivided = (place: number) => someOf(place, readers, (reader) => divides[reader] === true);
  return outcomes.map((outcome, place) =>
    outcome === CODE.effect && !isDivided(place) ? CODE["nothing-to-measure"] : outcome,
  );
}

/** Takes out what is the same 事项 at a lower 级别, subject by subject. */
function withoutLesserMatters({ shares, outcomes }: Found, source: readonly DatasetRecord[]): Found {
  const candidates = shares.starts.length - 1;
  const best = Array.from({ length: candidates }, (_, reader) => bestMatters(numbersOf(reader, shares), source));
  const kept = new Set(best.flat());
  return {
    shares: numberLists(candidates, (give) => {
      best.forEach((own, reader) => own.forEach((place) => give(reader, place)));
    }),
    outcomes: outcomes.map((outcome, place) =>
      outcome === CODE.effect && !kept.has(place) ? CODE["same-matter"] : outcome,
    ),
  };
}

function bestMatters(places: readonly number[], source: readonly DatasetRecord[]): readonly number[] {
  if (places.length < 2) return places;
  const best = new Set(highestOfEachMatter(itemsAt(places, source)));
  return places.filter((place) => best.has(itemAt(place, source)));
}
