import type { Question } from "#domain/answers.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { compareText } from "#domain/order.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { cleanName } from "#domain/text.ts";
import type { AnswerLog } from "#import/dataset/answer-log.ts";
import type { Directory } from "#import/dataset/find-person.ts";
import { findPeople, organisationAt, peopleWithin, personText } from "#import/dataset/find-person.ts";
import { chosenNamesake, namesakesQuestion, type SharedName } from "#import/dataset/namesakes.ts";
import { findOrganisation, isWithin } from "#import/dataset/organisations.ts";
import { placeOf } from "#import/dataset/outcome.ts";

/** Ids of the people in 参加人员, sorted, and warnings about names that could not be identified. */
export interface Participants {
  readonly ids: readonly string[];
  readonly issues: readonly Issue[];
  /** What the clerk can be asked about namesakes among them. */
  readonly questions: readonly Question[];
}

const EVERYBODY = /^(.*?)(?:全体|全部|所有)(?:支部|在册)?(?:党员|人员|成员|同志)?(?:\([^()]*\))?$/;
const OWN = /^(?:本|我|各)?(?:党?支部|党?总支|单位)?$/;

/**
 * Identifies the people in 参加人员 of an activity. A name is looked for in the organisation that held it, then
 * everywhere (joint activities). 全体党员 and its like mean all members of that organisation and of those below
 * it on that day who are not exempt; with an organisation before it (第二党支部全体党员) those of that one.
 * Unknown names and namesakes are left out with a warning; the record stays.
 */
export function participantsOf(
  record: SourcedRecord,
  held: { readonly organisation: string; readonly day: CivilDate },
  { directory, log }: { readonly directory: Directory; readonly log: AnswerLog },
): Participants {
  const written = record.values["参加人员"];
  const names = written?.kind === "list" ? written.items : [];
  const ids = new Set<string>();
  const unknown: string[] = [];
  const issues: Issue[] = [];
  const questions: Question[] = [];
  for (const name of names) {
    const isRepeated = names.filter((other) => other === name).length > 1;
    const shared = { record, name, organisation: held.organisation, field: "参加人员", isRepeated };
    const found = meant(shared, held, { directory, log });
    if (found.namesakes) {
      issues.push(namesakesWarning(record, name, found.people));
      questions.push(...[namesakesQuestion(shared, found.people)].filter((one) => one !== null));
    } else if (found.people.length === 0) unknown.push(name);
    else for (const person of found.people) ids.add(person.id);
  }
  if (unknown.length > 0) issues.push(issue("participants-unknown", placeOf(record, "参加人员"), { names: unknown }));
  return { ids: [...ids].sort(compareText), issues, questions };
}

interface Found {
  readonly people: Directory["people"];
  readonly namesakes: boolean;
}

/** Whom a name means: everybody of an organisation, one person, or namesakes that no remembered answer tells apart. */
function meant(
  shared: SharedName,
  held: { readonly organisation: string; readonly day: CivilDate },
  { directory, log }: { readonly directory: Directory; readonly log: AnswerLog },
): Found {
  const found = everybody(shared.name, held, directory) ?? named(shared.name, held, directory);
  const chosen = found.namesakes ? chosenNamesake(shared, found.people, log) : null;
  return chosen === null ? found : { people: [chosen], namesakes: false };
}

function everybody(
  name: string,
  held: { readonly organisation: string; readonly day: CivilDate },
  directory: Directory,
): Found | null {
  const prefix = EVERYBODY.exec(cleanName(name))?.[1];
  if (prefix === undefined) return null;
  const organisation = OWN.test(prefix) ? held.organisation : findOrganisation(directory.register, prefix);
  if (organisation === null) return null;
  const people = peopleWithin(directory, organisation).filter((one) => {
    const own = organisationAt(one, held.day);
    return one.exempt === null && own !== null && isWithin(directory.register, own, organisation);
  });
  return { people, namesakes: false };
}

function named(
  name: string,
  held: { readonly organisation: string; readonly day: CivilDate },
  directory: Directory,
): Found {
  const near = findPeople(directory, { name, ...held });
  const people = near.length > 0 ? near : findPeople(directory, { name, organisation: null, day: held.day });
  return { people, namesakes: people.length > 1 };
}

function namesakesWarning(record: SourcedRecord, name: string, people: Directory["people"]): Issue {
  return issue("participants-namesakes", placeOf(record, "参加人员"), { name, people: people.map(personText) });
}
