import type { DatasetRecord } from "#domain/dataset.ts";

/** Finds what is asked of a record; `place` is where it stands in its ledger. */
export type Finding = (record: DatasetRecord, place: number) => number;

/** A question that several indicators ask of every record of a ledger. */
export interface Question {
  readonly find: Finding;
  /** What was found of the record that is being judged. */
  answer: number;
}

/** The questions of a ledger's indicators, each asked once of a record however many want to know. */
export interface Questions {
  /** The question of this name; `prepare` makes it when nobody has asked it before. */
  readonly ask: (name: string, prepare: () => Finding) => Question;
  readonly answerAll: (record: DatasetRecord, place: number) => void;
}

/** Opens a list of questions; they are answered in the order in which they were first asked. */
export function questionsOf(): Questions {
  const known = new Map<string, Question>();
  const asked: Question[] = [];
  return {
    ask: (name, prepare) => {
      const question = known.get(name) ?? { find: prepare(), answer: 0 };
      if (!known.has(name)) asked.push(question);
      known.set(name, question);
      return question;
    },
    answerAll: (record, place) => {
      for (const question of asked) question.answer = question.find(record, place);
    },
  };
}
