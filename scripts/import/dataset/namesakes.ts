import { type Choice, type Facts, type Question, subjectOf } from "#domain/answers.ts";
import type { SourcedRecord } from "#domain/record.ts";
import type { AnswerLog } from "#import/dataset/answer-log.ts";
import { factsOf, keyFacts, whose } from "#import/dataset/facts.ts";
import { isDescribedBy, personText } from "#import/dataset/find-person.ts";
import { placeOf } from "#import/dataset/outcome.ts";
import type { Person } from "#import/dataset/people.ts";

/** A name of a record that several people bear. */
export interface SharedName {
  readonly record: SourcedRecord;
  readonly name: string;
  /** The organisation the record names; null when it names none. */
  readonly organisation: string | null;
  /** The field the name stands in. */
  readonly field: string;
  /** Whether the rows or names of the table that say the same cannot be told apart: then no answer applies. */
  readonly isRepeated: boolean;
}

/** Which of several namesakes is meant, by a remembered answer (同名); null when none says it. */
export function chosenNamesake(shared: SharedName, people: readonly Person[], log: AnswerLog): Person | null {
  if (shared.isRepeated) return null;
  const { record, name, organisation, field } = shared;
  const facts = { ...factsOf(record, { name, organisation }), [field]: name };
  const answer = log.find({ matter: "同名", kind: record.kind, facts });
  const [person, ...others] = answer === null ? [] : people.filter((one) => isDescribedBy(one, answer.decision));
  if (answer === null || person === undefined || others.length > 0) return null;
  log.note(answer, placeOf(record, field));
  return person;
}

/** What the clerk can be asked about a shared name; null where the people cannot be told apart in words. */
export function namesakesQuestion(shared: SharedName, people: readonly Person[]): Question | null {
  const { record, name, organisation, field, isRepeated } = shared;
  const texts = people.map(personText);
  if (isRepeated || new Set(texts).size < texts.length) return null;
  const named = { [field]: name };
  const whole = { ...whose(record, { name, organisation }), ...named };
  const single = { ...keyFacts(record, { name, organisation }), ...named };
  const everywhere = `${record.kind}中${organisation === null ? "" : `“${organisation}”的`}“${name}”都是`;
  const choices = [
    ...(record.table.layout === "matrix" ? [] : choicesOf("只有这一条，是", single, { record, texts })),
    ...choicesOf(everywhere, whole, { record, texts }),
  ];
  return {
    matter: "同名",
    subject: choices[0]?.subject ?? "",
    topic: `同名 ${subjectOf(record.kind, whole)}`,
    at: placeOf(record, field),
    text: `“${name}”有${people.length}人，这里指哪一位？`,
    choices,
    typed: null,
  };
}

function choicesOf(
  words: string,
  facts: Facts,
  { record, texts }: { readonly record: SourcedRecord; readonly texts: readonly string[] },
): readonly Choice[] {
  return texts.map((text) => ({
    text: `${words}${text}`,
    subject: subjectOf(record.kind, facts),
    decision: text,
  }));
}
