import { comparableText } from "#domain/answers.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { cleanName } from "#domain/text.ts";
import { isWithin } from "#import/dataset/organisations.ts";
import type { Register } from "#import/dataset/organisations.ts";
import type { Person } from "#import/dataset/people.ts";
import { covers } from "#import/dataset/stints.ts";

/** Everybody by every spelling of their name. */
export interface Directory {
  readonly register: Register;
  readonly people: readonly Person[];
  readonly byName: ReadonlyMap<string, readonly Person[]>;
  readonly byId: ReadonlyMap<string, Person>;
  /** Those who belong or belonged to an organisation itself. */
  readonly byOrganisation: ReadonlyMap<string, readonly Person[]>;
}

/** Whom a record speaks of. */
export interface Search {
  readonly name: string;
  /** The organisation the record names; the person must belong or have belonged to it or below it. Null: any. */
  readonly organisation: string | null;
  readonly day: CivilDate;
}

/** Builds the directory of a period. */
export function buildDirectory(register: Register, people: readonly Person[]): Directory {
  return {
    register,
    people,
    byName: indexBy(people, (one) => one.names),
    byId: new Map(people.map((one) => [one.id, one])),
    byOrganisation: indexBy(people, (one) => one.stints.map((stint) => stint.organisation)),
  };
}

/** Those who belong or belonged to an organisation or to one below it. */
export function peopleWithin(directory: Directory, organisation: string): readonly Person[] {
  const within = [...(directory.register.within.get(organisation) ?? [])];
  return [...new Set(within.flatMap((own) => directory.byOrganisation.get(own) ?? []))];
}

function indexBy(people: readonly Person[], keysOf: (person: Person) => readonly string[]): Map<string, Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      const known = index.get(key);
      if (known) known.push(person);
      else index.set(key, [person]);
    }
  }
  return index;
}

/**
 * The people whom a record may mean: none is unknown, one is found, several are namesakes that it cannot tell
 * apart. Of several, those in exactly the organisation named and those who are members on the record's day
 * come first.
 */
export function findPeople(directory: Directory, search: Search): readonly Person[] {
  const called = directory.byName.get(cleanName(search.name)) ?? [];
  const { organisation, day } = search;
  const inReach =
    organisation === null
      ? called
      : called.filter((one) => belongs(one, (own) => isWithin(directory.register, own, organisation)));
  const exactly = prefer(inReach, (one) => belongs(one, (own) => own === organisation));
  return prefer(exactly, (one) => organisationAt(one, day) !== null);
}

/** The organisation of a person on a day; null when they were in none. */
export function organisationAt(person: Person, day: CivilDate): string | null {
  return person.stints.findLast((stint) => covers(stint, day))?.organisation ?? null;
}

/** A person as messages name them when there are several: 第一党支部王伟（1970年3月生）. */
export function personText(person: Person): string {
  const { organisation } = person.row;
  const [year, month] = person.birth.split("-");
  const born = year ? `（${year}年${month === undefined ? "" : `${Number(month)}月`}生）` : "";
  return `${organisation}${person.name}${born}`;
}

/** Whether a text that a clerk wrote describes a person: as in {@link personText}, with any of their organisations or none. */
export function isDescribedBy(person: Person, written: string): boolean {
  const whole = personText(person);
  const alone = whole.slice(person.row.organisation.length);
  const organisations = ["", person.row.organisation, ...person.stints.map((stint) => stint.organisation)];
  const texts = organisations.flatMap((own) => [`${own}${alone}`, `${own}${person.name}`]);
  return [person.id, ...texts].some((text) => comparableText(text) === comparableText(written));
}

function belongs(person: Person, holds: (organisation: string) => boolean): boolean {
  return person.stints.some((stint) => holds(stint.organisation));
}

/** Narrows several candidates by a wish, unless nobody fulfils it. */
function prefer(people: readonly Person[], wish: (person: Person) => boolean): readonly Person[] {
  if (people.length < 2) return people;
  const wished = people.filter(wish);
  return wished.length > 0 ? wished : people;
}
