import {
  type Choice,
  type Question,
  conditionsText,
  comparableText,
  parseConditions,
  subjectOf,
} from "#domain/answers.ts";
import type { FieldDefinition } from "#domain/fields/field.ts";
import { issue } from "#domain/issues/issue.ts";
import { locationText } from "#domain/location.ts";
import { groupBy } from "#domain/order.ts";
import { fieldText } from "#domain/record.ts";
import { excerpt, maskPersonal } from "#domain/text.ts";
import type { AnswerLog } from "#import/dataset/answer-log.ts";
import type { Keyed } from "#import/dataset/compare-records.ts";
import {
  agree,
  comparedFields,
  comparedText,
  covers,
  fieldCovers,
  plainDecimal,
} from "#import/dataset/compare-records.ts";
import { factsOf, keyFacts } from "#import/dataset/facts.ts";
import type { Outcome } from "#import/dataset/outcome.ts";
import { placeOf } from "#import/dataset/outcome.ts";

/**
 * Settles the versions of one record that several tables hold, in content order. The first that covers all
 * others is used; its equals are duplicates, poorer ones superseded. Where none does, they contradict each
 * other: those that a remembered answer (记录冲突) sets aside are superseded; without one all are rejected, each with
 * an issue that names the other's cell, and the clerk can be asked which value holds.
 */
export function settleVersions<T extends Keyed>(versions: readonly T[], log: AnswerLog): readonly Outcome<T>[] {
  const best = versions.find((one) => versions.every((other) => covers(one, other)));
  if (best === undefined) return settleByAnswer(versions, log) ?? versions.map((one) => contradicted(one, versions));
  return versions.map((one) => {
    if (one === best) return { of: one, verdict: "used", issue: null };
    return { of: one, verdict: agree(one, best) ? "duplicate" : "superseded", issue: null };
  });
}

/** Sets aside what the answer says does not hold, and settles the rest; null where no answer helps. */
function settleByAnswer<T extends Keyed>(versions: readonly T[], log: AnswerLog): readonly Outcome<T>[] | null {
  const [first] = versions;
  if (first === undefined) return null;
  const { record, named } = first;
  const answer = log.find({ matter: "记录冲突", kind: record.kind, facts: factsOf(record, named) });
  if (answer === null) return null;
  const left = versions.filter((one) => holds(one, answer.decision));
  const decided = left.some((one) => isChosen(one, answer.decision));
  if (!decided || left.length === versions.length) return null;
  for (const one of versions) log.note(answer, one.record.at);
  const aside = versions.filter((one) => !left.includes(one));
  return [...settleVersions(left, log), ...aside.map((of) => ({ of, verdict: "superseded" as const, issue: null }))];
}

/** Whether a version is not set aside: it has the value that holds, or one that the decision does not speak of. */
function holds(version: Keyed, decision: string): boolean {
  const conditions = parseConditions(decision) ?? [];
  const refused = conditions.filter((one) => !one.holds);
  if (refused.length === 0) return isChosen(version, decision);
  return !refused.some((one) => valueIs(version, one.field, one.value));
}

function isChosen(version: Keyed, decision: string): boolean {
  const chosen = parseConditions(decision)?.find((one) => one.holds);
  return chosen !== undefined && valueIs(version, chosen.field, chosen.value);
}

function valueIs(version: Keyed, field: string, value: string): boolean {
  const own = comparedFields(version.record).find((one) => one.name === field);
  if (own === undefined) return false;
  const isNumber = own.type === "number" || own.type === "integer";
  const wanted = isNumber ? plainDecimal(comparableText(value)) : comparableText(value);
  return comparableText(writtenText(version, own)) === wanted;
}

function contradicted<T extends Keyed>(here: T, versions: readonly T[]): Outcome<T> {
  const others = versions.filter((other) => !agree(here, other));
  const there = others.find((other) => !covers(here, other) && !covers(other, here)) ?? others[0] ?? here;
  const fields = comparedFields(here.record);
  const hard = fields.find((field) => !fieldCovers(field, here, there) && !fieldCovers(field, there, here));
  const field = hard ?? fields.find((one) => comparedText(here, one) !== comparedText(there, one));
  const name = field?.name ?? "";
  const found = issue("record-conflict", placeOf(here.record, name), {
    field: name,
    here: shown(here, field),
    there: shown(there, field),
    other: locationText(placeOf(there.record, name)),
  });
  const refusal: Outcome<T> = { of: here, verdict: "rejected", issue: found };
  return field === undefined ? refusal : { ...refusal, question: questionOn(field, here, versions) };
}

function questionOn(field: FieldDefinition, here: Keyed, versions: readonly Keyed[]): Question {
  const subject = subjectOf(here.record.kind, keyFacts(here.record, here.named));
  const texts = groupBy(versions, (one) => writtenText(one, field));
  const choices = [...texts].map(([text, same]): Choice => {
    const others = [...texts.keys()].filter((other) => other !== text);
    const places = same.map((one) => locationText(placeOf(one.record, field.name)));
    return {
      text: `“${text === "" ? "（空）" : excerpt(maskPersonal(text))}”（${places.join("；")}）`,
      subject,
      decision: conditionsText(null, [
        { field: field.name, holds: true, value: text },
        ...others.map((value) => ({ field: field.name, holds: false, value })),
      ]),
    };
  });
  const text = `同一条记录（${subject}）的“${field.name}”在几处写得不一样，应当采用哪一个？`;
  return { matter: "记录冲突", subject, topic: `记录冲突 ${subject}`, at: here.record.at, text, choices, typed: null };
}

/** A field as it is written in a decision: names as names, never as ids. */
function writtenText(keyed: Keyed, field: FieldDefinition): string {
  if (field.type !== "names") return comparedText(keyed, field);
  return fieldText(keyed.record.values[field.name]) ?? "";
}

function shown(keyed: Keyed, field: FieldDefinition | undefined): string {
  const value = field === undefined ? "" : comparedText(keyed, field);
  return value === "" ? "（空）" : excerpt(maskPersonal(value));
}
