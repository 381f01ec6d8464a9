import type { CivilDate } from "#domain/civil-date.ts";
import type { Config, Phase, Task } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { groupBy } from "#domain/order.ts";
import { exact } from "#domain/points.ts";
import type { TaskProgress, TaskShare } from "#domain/score-book.ts";
import { compileFilter, compileRecordFilter } from "#score/filters.ts";
import type { Ground } from "#score/ground.ts";
import { NO_RECORDS } from "#score/ledgers.ts";
import { eachOf, itemsOf, numberLists } from "#score/number-lists.ts";
import { NOBODY } from "#score/ownership.ts";
import { questionsTo } from "#score/questions.ts";

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
  const isDone = ({ number }: Responsible) => target.lte(proofs(number).length);
  const missing = responsible.filter((one) => !isDone(one));
  const done = of - missing.length;
  const state = stateOf(
    task,
    { done, of, begun: responsible.some(({ number }) => proofs(number).length > 0) },
    ground.periodEnd,
  );
  const shares = sharesOf(responsible, { task, proofs, isDone, periodEnd: ground.periodEnd });
  return { phase, task, state, of, done, missing: namesOf(missing), organisations: shares };
}

interface Proven {
  readonly task: Task;
  readonly proofs: Proofs;
  readonly isDone: (one: Responsible) => boolean;
  readonly periodEnd: CivilDate;
}

/** The task by organisation: its own, or its members' together. */
function sharesOf(responsible: readonly Responsible[], { task, proofs, isDone, periodEnd }: Proven): TaskShare[] {
  if (task.responsible === "办公室") return [];
  return [...groupBy(responsible, ({ branch, name }) => branch ?? name)].map(([organisation, own]) => {
    const done = own.filter(isDone).length;
    const records = own.flatMap(({ number }) => proofs(number));
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
  /** A candidate's; {@link NOBODY} for the office. */
  readonly number: number;
  readonly name: string;
  /** A member's organisation; null for an organisation and for the office. */
  readonly branch: string | null;
}

function responsibleFor(task: Task, config: Config, ground: Ground): readonly Responsible[] {
  if (task.responsible === "办公室") return [{ number: NOBODY, name: config.office.partyOrganisation, branch: null }];
  const concerns = compileFilter(task.scope);
  return ground.candidates.flatMap(({ ref, exempt, values, name, branch }, number) =>
    ref.type === task.responsible && exempt === null && concerns(values) ? { number, name, branch } : [],
  );
}

/** The records that prove a task, by number of who is responsible. */
type Proofs = (number: number) => readonly DatasetRecord[];

/**
 * Finds the records that prove the task, from the phase's first day to the period's end. The office's own tasks are proven
 * by any record, whoever it belongs to.
 */
function proofsOf(task: Task, phase: Phase, ground: Ground): Proofs {
  if (task.source === null) return () => [];
  const ledger = ground.ledgers.get(task.source) ?? NO_RECORDS;
  const passes = compileRecordFilter(task.filter);
  const questions = questionsTo(ledger);
  const proves = questions.ask("proof", (record) =>
    record.day >= phase.from && record.day <= ground.periodEnd && passes(record) ? 1 : 0,
  );
  questions.answerAll();
  if (task.responsible === "办公室") {
    const proven = ledger.records.filter((_, place) => proves[place] === 1);
    return () => proven;
  }
  const readers = ground.readersOf({ source: task.source, by: task.responsible });
  const lists = numberLists(ground.candidates.length, (give) => {
    proves.forEach((isProof, place) => {
      if (isProof === 1)
        eachOf(place, readers, (number) => {
          if (number !== NOBODY) give(number, place);
        });
    });
  });
  return (number) => itemsOf(number, lists, ledger.records);
}

function namesOf(subjects: readonly Responsible[]): readonly string[] {
  return subjects.map(({ name }) => name);
}
