import type { Question } from "#domain/answers.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { tableKind, fieldOf } from "#domain/fields/table-kinds.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { fieldText } from "#domain/record.ts";
import type { SubjectRef } from "#domain/subject.ts";
import type { AnswerLog } from "#import/dataset/answer-log.ts";
import type { Directory, Search } from "#import/dataset/find-person.ts";
import { findPeople, organisationAt, personText } from "#import/dataset/find-person.ts";
import { chosenNamesake, namesakesQuestion, type SharedName } from "#import/dataset/namesakes.ts";
import { findOrganisation } from "#import/dataset/organisations.ts";
import { placeOf } from "#import/dataset/outcome.ts";
import type { Person } from "#import/dataset/people.ts";
import { statedOrganisation } from "#import/dataset/stated-organisation.ts";
import { unknownOrganisation, unknownPerson } from "#import/dataset/unknown-names.ts";

/** Whose record it is, or why that cannot be said and whom it may concern. */
export type Ownership =
  | { readonly kind: "owned"; readonly owner: SubjectRef; readonly organisation: string | null }
  | {
      readonly kind: "refused";
      readonly issue: Issue;
      readonly concerned: readonly SubjectRef[];
      /** What the clerk can be asked; absent where nothing can be. */
      readonly question?: Question;
    };

/** What is known when a record's owner is looked for. */
export interface OwnerContext {
  readonly directory: Directory;
  /** Names whose row of 花名册 was rejected → where that row stands, in words. */
  readonly faultyNames: ReadonlyMap<string, string>;
  /** The office's own Party organisation: owner of what belongs to nobody (图片说明). */
  readonly office: string;
  readonly log: AnswerLog;
  /** See {@link repeatedKeys}. */
  readonly isRepeated: (record: SourcedRecord) => boolean;
}

/**
 * Finds the person or organisation a record belongs to (formats.md section 1, "Whose record it is"): an
 * organisation's name or alias first, else a person, told apart by the organisation the record names. A
 * person's organisation is that of the record's day, else the one the record names.
 */
export function ownerOf(record: SourcedRecord, day: CivilDate, context: OwnerContext): Ownership {
  const { register } = context.directory;
  const stated = statedOrganisation(record, register);
  if (stated.kind === "unknown") {
    const name = fieldText(record.values[tableKind(record.kind).ownerField ?? ""]) ?? "";
    const { issue: found, ...asked } = unknownOrganisation(record, stated.written, register);
    return { ...refused(found, everybodyCalled(name, day, context)), ...asked };
  }
  return belonging(record, { organisation: stated.kind === "named" ? stated.organisation : null, day }, context);
}

function belonging(
  record: SourcedRecord,
  stated: { readonly organisation: string | null; readonly day: CivilDate },
  context: OwnerContext,
): Ownership {
  const { organisation, day } = stated;
  const { register } = context.directory;
  const { ownerField } = tableKind(record.kind);
  if (ownerField === null) return ofOrganisation(organisation ?? context.office);
  const type = fieldOf(tableKind(record.kind), ownerField)?.type;
  if (type === "organisation") return organisation === null ? unnamed(record) : ofOrganisation(organisation);
  const written = fieldText(record.values[ownerField]) ?? "";
  const own = type === "subject" ? findOrganisation(register, written) : null;
  return own === null ? personal(record, { name: written, organisation, day }, context) : ofOrganisation(own);
}

function unnamed(record: SourcedRecord): Ownership {
  return refused(issue("organisation-unnamed", record.at, null), []);
}

function personal(record: SourcedRecord, search: Search, context: OwnerContext): Ownership {
  const found = findPeople(context.directory, search);
  const [person] = found;
  if (person === undefined) {
    return refused(unknownPerson(record, search, context), everybodyCalled(search.name, search.day, context));
  }
  if (found.length === 1) return ofPerson(person, search);
  const field = tableKind(record.kind).ownerField ?? "";
  const shared = { record, ...search, field, isRepeated: context.isRepeated(record) };
  const chosen = chosenNamesake(shared, found, context.log);
  return chosen === null ? namesakes(shared, found) : ofPerson(chosen, search);
}

function ofPerson(person: Person, { day, organisation }: Search): Ownership {
  const owner: SubjectRef = { type: "党员", id: person.id };
  return { kind: "owned", owner, organisation: organisationAt(person, day) ?? organisation };
}

function ofOrganisation(name: string): Ownership {
  return { kind: "owned", owner: { type: "组织", id: name }, organisation: name };
}

function refused(found: Issue, concerned: readonly SubjectRef[]): Extract<Ownership, { kind: "refused" }> {
  return { kind: "refused", issue: found, concerned };
}

/** A row with a wrong organisation may be about anybody of that name, wherever they are: their scores are 待核实. */
function everybodyCalled(name: string, day: CivilDate, { directory }: OwnerContext): readonly SubjectRef[] {
  return findPeople(directory, { name, organisation: null, day }).map((one) => ({ type: "党员", id: one.id }));
}

function namesakes(shared: SharedName, people: readonly Person[]): Ownership {
  const { record, name, field } = shared;
  const question = namesakesQuestion(shared, people);
  const params = { name, people: people.map(personText), canBeAsked: question !== null };
  const found = issue("person-namesakes", placeOf(record, field), params);
  const concerned = people.map((one) => ({ type: "党员", id: one.id }) as const);
  return { ...refused(found, concerned), ...(question === null ? {} : { question }) };
}
