import { type CivilDate, lastDay } from "#domain/civil-date.ts";
import type { Dataset, DatasetRecord, Member } from "#domain/dataset.ts";
import { groupBy } from "#domain/order.ts";
import type { SubjectRef } from "#domain/subject.ts";
import type { MonthFacts } from "#score/movement/scored-month.ts";

/** How the people and organisations of an earlier month are called in a later one. */
export interface Identities {
  /** The subject of the later month; itself where none can be found. */
  readonly subject: (subject: SubjectRef) => SubjectRef;
  /** A record of the earlier month, its owner and its people under their later names. */
  readonly record: (record: DatasetRecord) => DatasetRecord;
}

/**
 * Finds the subjects of a month in a later one: an organisation under a new standard name by 组织别名, a member, whose id
 * names the branch, by the name and the membership on the earlier month's last day. Whoever cannot be told for certain
 * keeps the id.
 */
export function identitiesOf(before: Dataset, after: MonthFacts): Identities {
  const organisation = organisationNames(after);
  const ids = memberIds(before, { members: after.dataset.members, organisation });
  const member = (id: string): string => ids.get(id) ?? id;
  const subject = ({ type, id }: SubjectRef): SubjectRef => ({
    type,
    id: type === "组织" ? organisation(id) : member(id),
  });
  return {
    subject,
    record: (record) => ({
      ...record,
      owner: subject(record.owner),
      participants: record.participants.map(member),
      organisation: record.organisation === null ? null : organisation(record.organisation),
    }),
  };
}

function organisationNames({ dataset, config }: MonthFacts): (name: string) => string {
  const known = new Set(dataset.organisations.map(({ name }) => name));
  const names = new Map(config.organisationAliases.map(({ alias, name }) => [alias, name]));
  return (name) => {
    const standard = names.get(name);
    return known.has(name) || standard === undefined || !known.has(standard) ? name : standard;
  };
}

interface Later {
  readonly members: readonly Member[];
  readonly organisation: (name: string) => string;
}

/**
 * Earlier id → later id. The surest ways first; nobody is taken for two people. An id that has passed to somebody else
 * becomes one that nobody has.
 */
function memberIds({ members, period }: Dataset, later: Later): ReadonlyMap<string, string> {
  const byName = groupBy(later.members, ({ name }) => name);
  const day = lastDay(period);
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const isSame of WAYS) {
    for (const member of members) {
      if (found.has(member.id)) continue;
      const own = { ...member, organisation: later.organisation(member.organisation) };
      const namesakes = (byName.get(member.name) ?? []).filter(({ id }) => !taken.has(id));
      const [only, second] = namesakes.filter((one) => isSame(own, one, day));
      if (only === undefined || second !== undefined) continue;
      found.set(member.id, only.id);
      taken.add(only.id);
    }
  }
  const passedOn = members.filter(({ id }) => !found.has(id) && taken.has(id));
  return new Map([...found, ...passedOn.map(({ id }) => [id, `${id}\u0000${period}`] as const)]);
}

type Way = (earlier: Member, later: Member, day: CivilDate) => boolean;

const wasThere: Way = ({ organisation }, { memberships }, day) =>
  memberships.some(
    (one) =>
      one.organisation === organisation && (one.from === null || one.from <= day) && (one.to === null || day <= one.to),
  );

const WAYS: readonly Way[] = [
  (earlier, later, day) => earlier.id === later.id && wasThere(earlier, later, day),
  wasThere,
  (earlier, later) => earlier.id === later.id,
  ({ organisation }, { memberships }) => memberships.some((one) => one.organisation === organisation),
];
