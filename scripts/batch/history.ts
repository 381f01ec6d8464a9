import { configurationFor } from "#batch/configuration.ts";
import type { MonthImport } from "#batch/import-month.ts";
import { readSnapshot } from "#batch/month-snapshot.ts";
import type { InboxReader } from "#batch/read-inbox.ts";
import { assembleDataset } from "#import/dataset/assemble-dataset.ts";
import { computeScores } from "#score/compute-scores.ts";
import type { EarlierMonth, MonthFacts } from "#score/movement/scored-month.ts";
import { lastMonthOfYearBefore } from "#score/windows.ts";
import { AppError } from "#domain/app-error.ts";
import { addMonths, lastDay, type Period } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import type { HistoryNote, SnapshotFiles } from "#domain/month-run.ts";

/** Where earlier months come from. */
export interface HistorySources {
  readonly inbox: InboxReader;
  readonly snapshots: SnapshotFiles;
}

/** An earlier month, null when nothing of it can be scored; and what could not be used. */
export interface Recalled {
  readonly month: EarlierMonth | null;
  readonly notes: readonly HistoryNote[];
}

/** The months that a month is compared with. */
export interface History {
  readonly before: EarlierMonth | null;
  readonly lastYear: EarlierMonth | null;
  readonly notes: readonly HistoryNote[];
}

/** The month before, or the one asked for, and the last month of the evaluation year before. */
export async function historyOf(
  { config, period }: Pick<MonthImport, "config" | "period">,
  sources: HistorySources,
  asked: Period | null = null,
): Promise<History> {
  const from = asked ?? addMonths(period, -1);
  const yearEnd = lastMonthOfYearBefore(period, config.office.yearStartMonth);
  const before = await recalled(from, config, sources);
  const lastYear = yearEnd === from ? { ...before, notes: [] } : await recalled(yearEnd, config, sources);
  return { before: before.month, lastYear: lastYear.month, notes: [...before.notes, ...lastYear.notes] };
}

/** What was made of the months of a year, in order, and what could not be used. */
export interface RecalledYear<T> {
  readonly months: readonly T[];
  readonly notes: readonly HistoryNote[];
}

/**
 * The months of the evaluation year before the month at hand, each made into what is needed of it and let go. The month
 * before is known already.
 */
export async function recallYear<T>(
  { config, period }: Pick<MonthImport, "config" | "period">,
  { before, ...sources }: HistorySources & Pick<History, "before">,
  made: (month: EarlierMonth) => T,
): Promise<RecalledYear<T>> {
  const months: T[] = [];
  const notes: HistoryNote[] = [];
  const last = addMonths(period, -1);
  const yearEnd = lastMonthOfYearBefore(period, config.office.yearStartMonth);
  for (let at = addMonths(yearEnd, 1); at < last; at = addMonths(at, 1)) {
    const { month, notes: own } = await recalled(at, config, sources);
    if (month !== null) months.push(made(month));
    notes.push(...own);
  }
  const isOfYear = before !== null && before.dataset.period > yearEnd;
  return { months: isOfYear ? [...months, made(before)] : months, notes };
}

/** A month before the campaign began is none. */
async function recalled(period: Period, { phases }: Config, sources: HistorySources): Promise<Recalled> {
  if (!phases.some(({ from }) => from <= lastDay(period))) return { month: null, notes: [] };
  return recallMonth(period, sources);
}

/**
 * An earlier month from its snapshot, else recomputed from the inbox under its own configuration (product.md section 5,
 * History). A snapshot that cannot be used is noted, and so is a configuration with faults: neither stops the month at hand.
 */
async function recallMonth(period: Period, { inbox, snapshots }: HistorySources): Promise<Recalled> {
  const text = await snapshots.read(period);
  const stored = text === null ? null : await factsOfSnapshot(text, period);
  const facts = stored ?? (await factsOfInbox(period, inbox));
  const notes: readonly HistoryNote[] = [
    ...(text !== null && stored === null ? [{ period, unusable: "snapshot" } as const] : []),
    ...(facts === null ? [{ period, unusable: "configuration" } as const] : []),
  ];
  if (facts === null) return { month: null, notes };
  const book = computeScores(facts.dataset, facts.config);
  if (book.subjects.every(({ total }) => total === null)) return { month: null, notes };
  return { month: { ...facts, book, source: stored === null ? "inbox" : "snapshot" }, notes };
}

async function factsOfSnapshot(text: string, period: Period): Promise<MonthFacts | null> {
  const snapshot = readSnapshot(text);
  if (snapshot === null || snapshot.period !== period) return null;
  const config = await usableConfig(() => configurationFor(snapshot.configurations, period));
  return config === null ? null : { dataset: snapshot.dataset, config };
}

async function factsOfInbox(period: Period, inbox: InboxReader): Promise<MonthFacts | null> {
  const config = await usableConfig(() => inbox.configuration(period));
  if (config === null) return null;
  const { joined } = await inbox.read(config);
  return { config, dataset: assembleDataset(joined, { period, config }).value.dataset };
}

/** The configuration of an earlier month is not what the run is about: its faults are named and do not end it. */
async function usableConfig(read: () => Promise<{ readonly config: Config }>): Promise<Config | null> {
  try {
    return (await read()).config;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
