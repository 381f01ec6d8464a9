import type { DatasetRecord } from "#domain/dataset.ts";
import type { Ledger } from "#score/ledgers.ts";
import { itemAt } from "#score/record-order.ts";

/** The answer to a question; `find` finds it out when nobody has asked before. */
export type Asked<T> = (question: string, find: () => T) => T;

/** Opens a list of questions, each to be answered once however many ask. */
export function askedOnce<T>(): Asked<T> {
  const known = new Map<string, T>();
  return (question, find) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const found = find();
    known.set(question, found);
    return found;
  };
}

/** So many answers by place. A plain loop, for there are millions: `Uint8Array.from` takes ten times as long. */
export function answersOf(count: number, answer: (place: number) => number): Uint8Array {
  const answers = new Uint8Array(count);
  for (let place = 0; place < count; place += 1) answers[place] = answer(place);
  return answers;
}

/** Finds the answer for one record; `place` is where it stands in its ledger. */
type Finding = (record: DatasetRecord, place: number) => number;

/** Questions for which records have to be looked into. */
export interface Questions {
  /**
   * Answers by place, to be there after {@link answerAll}. A question is asked once: whoever asks by a name that was asked
   * before gets those answers.
   */
  readonly ask: (name: string, find: Finding) => Uint8Array;
  readonly answerAll: () => void;
}

/**
 * Opens the questions to a ledger. They are answered all together, record by record in the order of reading: what takes
 * time is to fetch half a million records from memory, not to ask one of them.
 */
export function questionsTo({ records, asRead }: Ledger): Questions {
  const known = new Map<string, Uint8Array>();
  const asked: { readonly find: Finding; readonly answers: Uint8Array }[] = [];
  return {
    ask: (name, find) => {
      const answers = known.get(name) ?? new Uint8Array(records.length);
      if (!known.has(name)) asked.push({ find, answers });
      known.set(name, answers);
      return answers;
    },
    answerAll: () => {
      for (let read = 0; read < asRead.length; read += 1) {
        const place = asRead[read] ?? 0;
        const record = itemAt(place, records);
        for (const { find, answers } of asked) answers[place] = find(record, place);
      }
    },
  };
}
