import type { CivilDate } from "#domain/civil-date.ts";
import type { Config, Phase, Task } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { exact } from "#domain/points.ts";
import type { TaskProgress } from "#domain/score-book.ts";
import { compileFilter, compileRecordFilter } from "#score/filters.ts";
import type { Ground } from "#score/ground.ts";
import { subjectReaders } from "#score/ownership.ts";

/** How far every task is, for all phases begun by the period's end, in the configuration's order. */
export function taskProgress(config: Config, ground: Ground): TaskProgress[] {
  const begun = config.phases.filter((phase) => phase.from <= ground.periodEnd);
  return begun.flatMap((phase) => phase.tasks.map((task) => progressOf(task, phase, { config, ground })));
}

interface Surroundings {
  readonly config: Config;
  readonly ground: Ground;
}

function progressOf(task: Task, phase: Phase, { config, ground }: Surroundings): TaskProgress {
  const counts = countsOf(task, phase, ground);
  const responsible = responsibleFor(task, config, ground);
  const missing = responsible.filter(({ key }) => exact(counts.get(key) ?? 0).lt(exact(task.target)));
  const of = responsible.length;
  const done = of - missing.length;
  if (task.source === null) return { phase, task, state: "unproven", of, done: 0, missing: [] };
  return { phase, task, state: stateOf(task, { of, done }, ground.periodEnd), of, done, missing: namesOf(missing) };
}

/** A deadline on the period's last day is over with it, as for what is due (formats.md, "In the window"). */
function stateOf(task: Task, { of, done }: { of: number; done: number }, periodEnd: CivilDate): TaskProgress["state"] {
  if (done === of) return "done";
  if (task.deadline <= periodEnd) return "overdue";
  return done > 0 ? "partly" : "open";
}

interface Responsible {
  readonly key: string;
  readonly name: string;
}

/** The key under which the office's own tasks are counted: any record proves them, whoever it belongs to. */
const OFFICE_KEY = "办公室";

function responsibleFor(task: Task, config: Config, ground: Ground): readonly Responsible[] {
  if (task.responsible === "办公室") return [{ key: OFFICE_KEY, name: config.office.partyOrganisation }];
  const concerns = compileFilter(task.scope);
  return ground.candidates.filter(
    (one) => one.ref.type === task.responsible && one.exempt === null && concerns(one.values),
  );
}

/** Records that prove the task, from the phase's first day to the period's end, by responsible subject. */
function countsOf(task: Task, phase: Phase, ground: Ground): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (task.source === null) return counts;
  const readers = task.responsible === "办公室" ? () => [OFFICE_KEY] : subjectReaders(task.responsible, task.source);
  const passes = compileRecordFilter(task.filter);
  const proves = (record: DatasetRecord) =>
    record.day >= phase.from && record.day <= ground.periodEnd && passes(record);
  for (const record of (ground.byKind.get(task.source) ?? []).filter(proves)) {
    for (const key of readers(record)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function namesOf(subjects: readonly Responsible[]): readonly string[] {
  return subjects.map(({ name }) => name);
}
