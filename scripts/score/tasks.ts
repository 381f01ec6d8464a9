import type { CivilDate } from "#domain/civil-date.ts";
import type { Config, Phase, Task } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { groupBy } from "#domain/order.ts";
import { exact } from "#domain/points.ts";
import type { TaskProgress, TaskShare } from "#domain/score-book.ts";
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
  const proofs = proofsOf(task, phase, ground);
  const responsible = responsibleFor(task, config, ground);
  const of = responsible.length;
  if (task.source === null) return { phase, task, state: "unproven", of, done: 0, missing: [], organisations: [] };
  const target = exact(task.target);
  if (of === 0) return { phase, task, state: "nobody", of, done: 0, missing: [], organisations: [] };
  const isDone = ({ key }: Responsible) => target.lte(proofs.get(key)?.length ?? 0);
  const missing = responsible.filter((one) => !isDone(one));
  const done = of - missing.length;
  const state = stateOf(task, { done, of, begun: responsible.some(({ key }) => proofs.has(key)) }, ground.periodEnd);
  const shares = sharesOf(responsible, { task, proofs, isDone, periodEnd: ground.periodEnd });
  return { phase, task, state, of, done, missing: namesOf(missing), organisations: shares };
}

interface Proven {
  readonly task: Task;
  readonly proofs: ReadonlyMap<string, readonly DatasetRecord[]>;
  readonly isDone: (one: Responsible) => boolean;
  readonly periodEnd: CivilDate;
}

/** The task by organisation: its own, or its members' together. */
function sharesOf(responsible: readonly Responsible[], { task, proofs, isDone, periodEnd }: Proven): TaskShare[] {
  if (task.responsible === "办公室") return [];
  return [...groupBy(responsible, ({ branch, name }) => branch ?? name)].map(([organisation, own]) => {
    const done = own.filter(isDone).length;
    const records = own.flatMap(({ key }) => proofs.get(key) ?? []);
    const evidence = [...new Set(records)].map(({ at }) => at);
    const state = stateOf(task, { done, of: own.length, begun: evidence.length > 0 }, periodEnd);
    return { organisation, state, of: own.length, done, evidence };
  });
}

/** A deadline on the period's last day is over with it, as for what is due (formats.md, "In the window"). */
function stateOf(
  task: Task,
  { of, done, begun }: { readonly of: number; readonly done: number; readonly begun: boolean },
  periodEnd: CivilDate,
): TaskShare["state"] {
  if (done === of) return "done";
  if (task.deadline <= periodEnd) return "overdue";
  return begun ? "partly" : "open";
}

interface Responsible {
  readonly key: string;
  readonly name: string;
  /** A member's organisation; null for an organisation and for the office. */
  readonly branch: string | null;
}

/** The key under which the office's own tasks are counted: any record proves them, whoever it belongs to. */
const OFFICE_KEY = "办公室";

function responsibleFor(task: Task, config: Config, ground: Ground): readonly Responsible[] {
  if (task.responsible === "办公室") return [{ key: OFFICE_KEY, name: config.office.partyOrganisation, branch: null }];
  const concerns = compileFilter(task.scope);
  return ground.candidates.filter(
    (one) => one.ref.type === task.responsible && one.exempt === null && concerns(one.values),
  );
}

/** Records that prove the task, from the phase's first day to the period's end, by responsible subject. */
function proofsOf(task: Task, phase: Phase, ground: Ground): ReadonlyMap<string, readonly DatasetRecord[]> {
  const proofs = new Map<string, DatasetRecord[]>();
  if (task.source === null) return proofs;
  const readers =
    task.responsible === "办公室"
      ? () => [OFFICE_KEY]
      : subjectReaders(task.responsible, task.source, (subject) => [ground.keyOf(subject)]);
  const passes = compileRecordFilter(task.filter);
  const proves = (record: DatasetRecord) =>
    record.day >= phase.from && record.day <= ground.periodEnd && passes(record);
  for (const record of (ground.ledgers.get(task.source)?.records ?? []).filter(proves)) {
    for (const key of readers(record)) {
      const own = proofs.get(key);
      if (own) own.push(record);
      else proofs.set(key, [record]);
    }
  }
  return proofs;
}

function namesOf(subjects: readonly Responsible[]): readonly string[] {
  return subjects.map(({ name }) => name);
}
