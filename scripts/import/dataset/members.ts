import type { Member } from "#domain/dataset.ts";
import { by } from "#domain/order.ts";
import type { Person } from "#import/dataset/people.ts";

/**
 * The members on the period's last day (formats.md section 1, Subjects), by organisation and name. Their ID
 * numbers stay behind: they serve only to tell people apart (product.md section 6.8).
 */
export function membersOf(people: readonly Person[]): readonly Member[] {
  return people
    .flatMap((person) => (person.organisation === null ? [] : [memberOf(person, person.organisation)]))
    .sort(
      by(
        (member) => member.organisation,
        (member) => member.name,
        (member) => member.id,
      ),
    );
}

function memberOf(person: Person, organisation: string): Member {
  const { id, name, exempt, stints, row } = person;
  return {
    id,
    name,
    organisation,
    exempt,
    memberships: stints.map((stint) => ({ organisation: stint.organisation, from: stint.from, to: stint.to })),
    values: { ...row.record.values, 身份证号: null },
    at: row.record.at,
  };
}
