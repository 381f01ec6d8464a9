import type { CivilDate } from "#domain/civil-date.ts";
import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Evaluated } from "#score/evaluated.ts";
import { compileRecordFilter } from "#score/filters.ts";
import type { Ground } from "#score/ground.ts";
import type { Ledger } from "#score/ledgers.ts";
import { measureOf, readsDeadlines } from "#score/measures.ts";
import { lacksDocument, needsDocument } from "#score/merit.ts";
import type { NumberLists } from "#score/number-lists.ts";
import { someOf } from "#score/number-lists.ts";
import { CODE } from "#score/outcomes.ts";
import { NOBODY } from "#score/ownership.ts";
import type { Asked, Questions } from "#score/questions.ts";
import { answersOf, askedOnce, questionsTo } from "#score/questions.ts";
import { readingOf } from "#score/readership.ts";
import type { WindowSpan } from "#score/windows.ts";
import { windowSpan } from "#score/windows.ts";

/** What one indicator makes of the records of its 数据来源; lists are by record, in the order of the ledger. */
export interface Judged {
  readonly indicator: Indicator;
  readonly span: WindowSpan;
  readonly evaluated: Evaluated;
  readonly records: readonly DatasetRecord[];
  /** For whom each counts, by candidate's number. */
  readonly readers: NumberLists;
  /** Each a {@link CODE}, `effect` for a sound one. */
  readonly outcomes: Uint8Array;
  /** What the measure read of each; null where a field that it needs is blank. */
  readonly readings: readonly unknown[];
}

/** Judges the records of a ledger for the indicators that read it; what several ask of a record is asked once. */
export function judgeAll(indicators: readonly Indicator[], ledger: Ledger, ground: Ground): readonly Judged[] {
  const inquiry = inquiryInto(ledger, ground);
  const cases = indicators.map((indicator) => caseOf(indicator, inquiry));
  inquiry.questions.answerAll();
  return cases.map(({ indicator, span, evaluated, readers, readings, answers }) => {
    const { records } = ledger;
    return { indicator, span, evaluated, records, readers, readings, outcomes: outcomesOf(answers) };
  });
}

/** What is found out about the records of a ledger, each once. */
interface Inquiry {
  readonly ledger: Ledger;
  readonly ground: Ground;
  /** What is known of each record without looking into it: by whose it is, and by its day. */
  readonly known: Asked<Uint8Array>;
  readonly questions: Questions;
  readonly readings: Asked<unknown[]>;
}

function inquiryInto(ledger: Ledger, ground: Ground): Inquiry {
  const questions = questionsTo(ledger);
  return { ledger, ground, known: askedOnce(), questions, readings: askedOnce() };
}

/** What decides about the records for one indicator; answers are codes by place. */
interface Answers {
  readonly standing: Uint8Array;
  /** Null where all pass. */
  readonly passing: Uint8Array | null;
  readonly others: readonly Uint8Array[];
}

interface Case extends Omit<Judged, "records" | "outcomes"> {
  readonly answers: Answers;
}

function caseOf(indicator: Indicator, inquiry: Inquiry): Case {
  const reading = readingOf(indicator);
  const readers = inquiry.ground.readersOf(reading);
  const evaluated = inquiry.ground.evaluatedFor(indicator);
  const span = windowSpan(indicator.window, inquiry.ground.setting);
  const standing = inquiry.known(`${reading.by} ${evaluated.name}`, () => standingOf(readers, evaluated));
  const { faults, readings } = lookInto(indicator, inquiry);
  const others = [
    exemptOf(indicator, inquiry),
    windowOf(indicator, span, inquiry),
    documentOf(indicator, inquiry),
    faults,
  ].filter((answers) => answers !== null);
  return {
    indicator,
    span,
    evaluated,
    readers,
    readings,
    answers: { standing, passing: passingOf(indicator, inquiry), others },
  };
}

/** Of no effect for want of a reader or by 筛选条件: what is farther from an effect; then the first reason. */
function outcomesOf({ standing, passing, others }: Answers): Uint8Array {
  return answersOf(standing.length, (place) => {
    const passes = passing === null ? CODE.effect : (passing[place] ?? CODE.none);
    const outcome = Math.max(standing[place] ?? CODE.none, passes);
    if (outcome !== CODE.effect) return outcome;
    for (const answers of others) if (answers[place] !== CODE.effect) return answers[place] ?? CODE.none;
    return CODE.effect;
  });
}

/** Whether somebody evaluated reads each record; `none` where nobody at all does. */
function standingOf(readers: NumberLists, evaluated: Evaluated): Uint8Array {
  const isEvaluated = (reader: number) => evaluated.of[reader] === true;
  return answersOf(readers.starts.length - 1, (place) => {
    if (readers.starts[place] === readers.starts[place + 1]) return CODE.none;
    if (someOf(place, readers, isEvaluated)) return CODE.effect;
    return someOf(place, readers, isCandidate) ? CODE.exempt : CODE["not-evaluated"];
  });
}

function isCandidate(reader: number): boolean {
  return reader !== NOBODY;
}

/** Whether 筛选条件 holds; null where there is none. */
function passingOf({ filter }: Indicator, { questions }: Inquiry): Uint8Array | null {
  if (filter.length === 0) return null;
  const passes = compileRecordFilter(filter);
  return questions.ask(`filter ${JSON.stringify(filter)}`, (record) => (passes(record) ? CODE.effect : CODE.none));
}

/** Whether the window takes each record, by its day or its 时限. */
function windowOf(indicator: Indicator, span: WindowSpan, { ledger, ground, known, questions }: Inquiry): Uint8Array {
  const name = `window ${span.from} ${span.to}`;
  if (readsDeadlines(indicator)) return questions.ask(name, ({ due }) => inWindow(due, span));
  return known(name, () => {
    const { texts, ranks } = ground.days;
    const days = texts.map((day) => inWindow(day, span));
    return answersOf(ledger.indexes.length, (place) => days[ranks[ledger.indexes[place] ?? 0] ?? 0] ?? CODE.none);
  });
}

function inWindow(day: CivilDate | null, span: WindowSpan): number {
  if (day === null) return CODE["blank-field"];
  if (day < span.from) return CODE["before-window"];
  return day > span.to ? CODE["after-period"] : CODE.effect;
}

/** 人均 divides by evaluated members, so records of exempt ones would weigh without being counted. */
function exemptOf({ measure }: Indicator, { ledger, ground, known }: Inquiry): Uint8Array | null {
  if (measure.kind !== "人均") return null;
  const { candidates, ownership } = ground;
  return known("exempt", () =>
    answersOf(ledger.indexes.length, (place) => {
      const owner = candidates[ownership.ownerAt(ledger.indexes[place] ?? 0)];
      return (owner?.exempt ?? null) === null ? CODE.effect : CODE.exempt;
    }),
  );
}

function documentOf(indicator: Indicator, { questions }: Inquiry): Uint8Array | null {
  if (!needsDocument(indicator)) return null;
  return questions.ask("document", (record) => (lacksDocument(record) ? CODE["no-document"] : CODE.effect));
}

/** What a measure found in the records: why each has no effect on it, null where all have, and what it read. */
interface Looked extends Pick<Judged, "readings"> {
  readonly faults: Uint8Array | null;
}

function lookInto(indicator: Indicator, { ledger, ground, questions, readings: lists }: Inquiry): Looked {
  const { records } = ledger;
  const { look } = measureOf(indicator);
  if (look === null) return { faults: null, readings: records };
  const name = `look ${look.name(indicator)}`;
  const setting = { indicator, ballots: ground.ballots, trimJudges: ground.trimJudges };
  // A copy of as many items, to be written over.
  const readings = lists(name, () => records.slice());
  const faults = questions.ask(name, (record, place) => {
    const reading = look.read(record, setting);
    readings[place] = reading;
    return reading === null ? CODE["blank-field"] : CODE[look.leavesOut?.(reading, setting) ?? "effect"];
  });
  return { faults, readings };
}
