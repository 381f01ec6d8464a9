import type { Question } from "#domain/answers.ts";
import { tableKind, fieldOf } from "#domain/fields/table-kinds.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { Location } from "#domain/location.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { cleanName } from "#domain/text.ts";
import type { Directory, Search } from "#import/dataset/find-person.ts";
import { findPeople, peopleWithin } from "#import/dataset/find-person.ts";
import { nearest } from "#import/dataset/near-miss.ts";
import { nearOrganisations } from "#import/dataset/near-organisations.ts";
import type { Register } from "#import/dataset/organisations.ts";
import { placeOf } from "#import/dataset/outcome.ts";

/** Says that an organisation is not in the register; where names are near that are, the clerk can be asked. */
export function unknownOrganisation(
  record: SourcedRecord,
  written: string,
  register: Register,
): { readonly issue: Issue; readonly question?: Question } {
  const near = nearOrganisations(written, register);
  const found = issue("organisation-unknown", placeOf(record, "党组织"), { written, near });
  return near.length === 0 ? { issue: found } : { issue: found, question: aliasQuestion(written, near, found.at) };
}

/** Asks which organisation an unknown name means. */
function aliasQuestion(written: string, near: readonly string[], at: Location): Question {
  const subject = cleanName(written);
  const choices = near.map((name) => ({ text: name, subject, decision: name }));
  const text = `党组织名册中没有“${subject}”，它是哪个党组织的习惯写法？`;
  return { matter: "组织别名", subject, topic: `组织别名 ${subject}`, at, text, choices, typed: null };
}

/**
 * Says that a person is not in the rosters, and what to type: that a faulty row of 花名册 is the cause, the
 * organisation that has somebody of this name, or else the nearest name.
 */
export function unknownPerson(
  record: SourcedRecord,
  search: Search,
  context: { readonly directory: Directory; readonly faultyNames: ReadonlyMap<string, string> },
): Issue {
  const { directory } = context;
  const { name, organisation } = search;
  const kind = tableKind(record.kind);
  const at = placeOf(record, kind.ownerField ?? "");
  const faulty = context.faultyNames.get(cleanName(name));
  if (faulty !== undefined) return issue("person-faulty", at, { name, row: faulty });
  const elsewhere = findPeople(directory, { ...search, organisation: null })[0];
  if (elsewhere !== undefined && organisation !== null) {
    return issue("person-elsewhere", at, { name, organisation, elsewhere: elsewhere.row.organisation });
  }
  const isPerson = fieldOf(kind, kind.ownerField ?? "")?.type === "name";
  const names = namesIn(directory, organisation);
  if (isPerson) return issue("person-unknown", at, { name, organisation, nearest: nearest(cleanName(name), names) });
  const spellings = [...directory.register.spellings.keys(), ...names];
  return issue("owner-unknown", at, { written: name, nearest: nearest(cleanName(name), spellings) });
}

function namesIn(directory: Directory, organisation: string | null): Iterable<string> {
  if (organisation === null) return directory.byName.keys();
  return peopleWithin(directory, organisation).flatMap((one) => one.names);
}
