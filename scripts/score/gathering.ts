import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { groupBy } from "#domain/order.ts";
import type { Ground } from "#score/ground.ts";
import type { Judge, JudgingTerms } from "#score/judging.ts";
import { effectFor, judgeFor } from "#score/judging.ts";
import type { Ledger } from "#score/ledgers.ts";
import { NO_RECORDS } from "#score/ledgers.ts";
import { measureOf, readsDeadlines } from "#score/measures.ts";
import type { MeasureRule } from "#score/measures/measure-rule.ts";
import { countsMattersOnce, highestOfEachMatter } from "#score/merit.ts";
import { CODE } from "#score/outcomes.ts";
import { questionsOf } from "#score/questions.ts";
import type { Readership } from "#score/readership.ts";
import { NO_READERS, readershipsOf } from "#score/readership.ts";
import { itemAt, itemsAt } from "#score/record-order.ts";
import type { Shares } from "#score/shares.ts";
import { placesOf, sharesOf } from "#score/shares.ts";
import type { WindowSpan } from "#score/windows.ts";
import { windowSpan } from "#score/windows.ts";

/** What one indicator found: the records with effect for each subject, and what became of the others. */
export interface Gathering {
  readonly indicator: Indicator;
  /** Equal for indicators that read and measure alike, and differ in marks only. */
  readonly way: string;
  readonly span: WindowSpan;
  /** By candidate: whether the indicator speaks of it, who is neither exempt nor outside 适用范围. */
  readonly evaluated: readonly boolean[];
  /** All records of 数据来源, in fixed order, and what the measure read of those with effect. */
  readonly records: readonly DatasetRecord[];
  readonly readings: readonly unknown[];
  readonly shares: Shares;
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
  for (const readers of groupBy(alike.values(), (indicator) => indicator.source).values()) {
    for (const one of judgeTogether(readers, ground).map(gatheringOf)) found.set(one.way, one);
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

/** What one indicator makes of the records of its 数据来源. */
interface Judged {
  readonly terms: JudgingTerms;
  readonly records: readonly DatasetRecord[];
  /** `effect` for the sound ones, and what the measure read of these; null where it takes the records as they are. */
  readonly outcomes: Uint8Array;
  readonly readings: unknown[] | null;
}

interface Judging extends Judged {
  readonly judge: Judge;
  readonly read: MeasureRule["read"];
}

/** Judges a ledger for the indicators that read it: each record is looked into only once, in the order of reading. */
function judgeTogether(indicators: readonly Indicator[], ground: Ground): readonly Judged[] {
  const { records, asRead } = ledgerOf(indicators, ground);
  const readerships = readershipsOf(indicators, { aloneOf: ground.aloneOf, records });
  const questions = questionsOf();
  const read: ReadingLists = new Map();
  const all = indicators.map((indicator, index) => {
    const terms = termsOf(indicator, readerships.of[index] ?? NO_READERS, ground);
    return { ...openJudging(indicator, records, read), terms, judge: judgeFor(terms, questions) };
  });
  asRead.forEach((place) => {
    const record = itemAt(place, records);
    for (const { lists, readersOf } of readerships.distinct) lists[place] = readersOf(record);
    questions.answerAll(record, place);
    for (const one of all) judgeRecord(record, place, one);
  });
  return all;
}

function ledgerOf([first]: readonly Indicator[], { ledgers }: Ground): Ledger {
  return (first && ledgers.get(first.source)) ?? NO_RECORDS;
}

/** What measures read of the records of a ledger, by measure: those that read alike fill one list. */
type ReadingLists = Map<string, unknown[]>;

function openJudging(
  indicator: Indicator,
  records: readonly DatasetRecord[],
  lists: ReadingLists,
): Pick<Judging, "records" | "read" | "outcomes" | "readings"> {
  const { read } = measureOf(indicator);
  const name = JSON.stringify([readsDeadlines(indicator), indicator.measure]);
  const readings = read === null ? null : (lists.get(name) ?? records.map((): unknown => null));
  if (readings !== null) lists.set(name, readings);
  return { records, read, outcomes: new Uint8Array(records.length), readings };
}

function judgeRecord(record: DatasetRecord, place: number, judging: Judging): void {
  const { terms, judge, read, outcomes, readings } = judging;
  const outcome = judge(record);
  outcomes[place] = outcome;
  if (outcome === CODE.effect && read !== null && readings !== null) readings[place] = read(record, terms.indicator);
}

function termsOf(indicator: Indicator, readership: Readership, ground: Ground): JudgingTerms {
  const evaluated = ground.evaluatedFor(indicator);
  return { indicator, span: windowSpan(indicator.window, ground.setting), ground, evaluated, readership };
}

function gatheringOf(judged: Judged): Gathering {
  const { terms, records, readings } = judged;
  const { indicator, span, evaluated } = terms;
  const found = handOut(judged);
  const counted = countsMattersOnce(indicator) ? withoutLesserMatters(found, records) : found;
  const way = wayOfReading(indicator);
  return { indicator, way, span, evaluated: evaluated.of, records, readings: readings ?? records, ...counted };
}

type Found = Pick<Gathering, "shares" | "outcomes">;

/** Hands the sound records to those for whom they count, in fixed order. */
function handOut({ terms, outcomes }: Judged): Found {
  const { lists } = terms.readership;
  const evaluated = terms.evaluated.of;
  const shares = sharesOf(evaluated.length, (give) => {
    outcomes.forEach((outcome, place) => {
      if (outcome !== CODE.effect) return;
      for (const reader of lists[place] ?? []) if (evaluated[reader] === true) give(reader, place);
    });
  });
  const effectOn = effectFor(terms);
  if (effectOn === null) return { shares, outcomes };
  const settled = outcomes.map((outcome, place) => (outcome === CODE.effect ? effectOn(lists[place] ?? []) : outcome));
  return { shares, outcomes: settled };
}

/** Takes out what is the same 事项 at a lower 级别, subject by subject. */
function withoutLesserMatters({ shares, outcomes }: Found, source: readonly DatasetRecord[]): Found {
  const candidates = shares.starts.length - 1;
  const best = Array.from({ length: candidates }, (_, reader) => bestMatters(placesOf(reader, shares), source));
  const kept = new Set(best.flat());
  const settled = outcomes.map((outcome, place) =>
    outcome === CODE.effect && !kept.has(place) ? CODE["same-matter"] : outcome,
  );
  const ofBest = sharesOf(candidates, (give) => {
    for (const [reader, places] of best.entries()) for (const place of places) give(reader, place);
  });
  return { shares: ofBest, outcomes: settled };
}

function bestMatters(places: readonly number[], source: readonly DatasetRecord[]): readonly number[] {
  if (places.length < 2) return places;
  const best = new Set(highestOfEachMatter(itemsAt(places, source)));
  return places.filter((place) => best.has(itemAt(place, source)));
}
