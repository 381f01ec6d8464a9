import { dayBefore, dayOf } from "./days.ts";
import type { Entry } from "./ledgers.ts";

/** Somebody's time in one organisation, as its newest roster tells it; "" is open. */
export interface Stay {
  readonly organisation: string;
  readonly from: string;
  readonly to: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Somebody of the rosters up to the period's last day; told apart by name and month of birth. */
export interface Somebody {
  readonly name: string;
  readonly stays: readonly Stay[];
}

export interface People {
  /** 党组织名册, by standard name. */
  readonly organisations: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly everybody: readonly Somebody[];
  readonly lastDay: string;
  /** The standard name of an organisation; "" when there is none of that name. */
  readonly organisation: (written: string) => string;
}

/** Reads registers and rosters that are not later than the last day; rows with a slip are left out. */
export function peopleOf(entries: readonly Entry[], lastDay: string, aliases: ReadonlyMap<string, string>): People {
  const known = entries.filter((entry) => entry.reported !== "" && asOf(entry) <= lastDay);
  const organisations = new Map<string, ReadonlyMap<string, string>>();
  for (const entry of known) {
    if (entry.kind === "党组织名册") organisations.set(entry.fields.get("党组织") ?? "", entry.fields);
  }
  const organisation = (written: string) => {
    const name = aliases.get(written) ?? written;
    return organisations.has(name) ? name : "";
  };
  const roster = known.filter((entry) => entry.kind === "花名册");
  const newest = newestOf(roster);
  const found = new Map<string, { name: string; stays: Stay[] }>();
  for (const entry of roster) {
    const own = entry.fields.get("党组织") ?? "";
    if (asOf(entry) !== newest.get(own)) continue;
    const name = entry.fields.get("姓名") ?? "";
    const key = `${name} ${dayOf(entry.fields.get("出生日期") ?? "", "").slice(0, 7)}`;
    const person = found.get(key) ?? { name, stays: [] };
    person.stays.push({ organisation: own, ...daysOfStay(entry), fields: entry.fields });
    found.set(key, person);
  }
  return { organisations, everybody: [...found.values()], lastDay, organisation };
}

/** The organisation of somebody on a day; "" when they were in none. */
export function homeOf(person: Somebody, day: string): string {
  return stayAt(person, day)?.organisation ?? "";
}

export function stayAt(person: Somebody, day: string): Stay | undefined {
  return person.stays.find((stay) => stay.from <= day && (stay.to === "" || day <= stay.to));
}

/** 免评 of somebody who is a member on the last day; "" when evaluated. */
export function exemptionOf(person: Somebody, lastDay: string): string {
  return (stayAt(person, lastDay) ?? person.stays[0])?.fields.get("免评") ?? "";
}

/** Those of a name who are or were in an organisation; those there on the day first. */
export function calledSo(people: People, name: string, at: { organisation: string; day: string }): readonly Somebody[] {
  const namesakes = people.everybody.filter(
    (one) => one.name === name && one.stays.some((stay) => stay.organisation === at.organisation),
  );
  const present = namesakes.filter((one) => homeOf(one, at.day) !== "");
  return present.length > 0 ? present : namesakes;
}

function asOf(entry: Entry): string {
  return dayOf(entry.reported, "");
}

function newestOf(roster: readonly Entry[]): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const entry of roster) {
    const own = entry.fields.get("党组织") ?? "";
    if (asOf(entry) > (newest.get(own) ?? "")) newest.set(own, asOf(entry));
  }
  return newest;
}

function daysOfStay(entry: Entry): { from: string; to: string } {
  const joined = entry.fields.get("转入日期");
  const left = entry.fields.get("转出日期");
  return {
    from: joined === undefined ? "" : dayOf(joined, entry.year),
    to: left === undefined ? "" : dayBefore(dayOf(left, entry.year)),
  };
}
