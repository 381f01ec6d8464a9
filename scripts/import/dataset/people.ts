import type { Question } from "#domain/answers.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { locationText } from "#domain/location.ts";
import { fieldText } from "#domain/record.ts";
import type { AnswerLog } from "#import/dataset/answer-log.ts";
import { identifyPeople } from "#import/dataset/identify-people.ts";
import { linkTransfers } from "#import/dataset/link-transfers.ts";
import { memberIds } from "#import/dataset/member-ids.ts";
import type { Outcome } from "#import/dataset/outcome.ts";
import { passOn, placeOf } from "#import/dataset/outcome.ts";
import type { PersonRow } from "#import/dataset/person-rows.ts";
import { settleEqualKeys } from "#import/dataset/settle-equal-keys.ts";
import type { DatedRow } from "#import/dataset/snapshots.ts";
import { chooseSnapshots } from "#import/dataset/snapshots.ts";
import type { Stint } from "#import/dataset/stints.ts";
import { covers, isOpen, stintsOf } from "#import/dataset/stints.ts";

/** Somebody of the rosters up to the period's end, also when they have left since. */
export interface Person {
  /** See {@link memberIds}. */
  readonly id: string;
  readonly name: string;
  /** Every spelling of the name in the rosters. */
  readonly names: readonly string[];
  readonly birth: string;
  /** Organisation on the period's last day; null when not a member then. */
  readonly organisation: string | null;
  readonly exempt: string | null;
  readonly stints: readonly Stint[];
  /** The row that describes them. */
  readonly row: PersonRow;
}

/** Everybody, the verdicts on the rows of 花名册, and what is doubtful. */
export interface People {
  readonly people: readonly Person[];
  readonly outcomes: readonly Outcome<PersonRow>[];
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
}

type Rows = readonly DatedRow<PersonRow>[];

/** Finds the people of the rosters and their memberships at the period's end; `rows` in content order. */
export function peopleOf(rows: readonly PersonRow[], periodEnd: CivilDate, log: AnswerLog): People {
  const snapshots = chooseSnapshots(rows, periodEnd);
  const dated = new Map([...snapshots.current, ...snapshots.earlier].map((one) => [one.row, one]));
  const identified = identifyPeople(
    rows.filter((row) => dated.has(row)),
    (row) => dated.get(row)?.replacedFrom === null,
  );
  const settled = settleRoster(identified.people, dated, log);
  const kept = new Set(settled.filter((one) => one.verdict === "used").map((one) => one.of));
  const drafts = identified.people.map((own) =>
    own.flatMap((row) => (isKept(row, kept, dated) ? (dated.get(row) ?? []) : [])),
  );
  const linked = linkTransfers(drafts.filter((own) => own.length > 0));
  const twice = linked.people.flatMap(memberOfTwo);
  const refused = new Set(twice.map((one) => one.of));
  const sound = linked.people.filter((own) => !own.some((one) => refused.has(one.row)));
  return {
    people: describe(sound, periodEnd),
    outcomes: [...snapshots.outcomes, ...settled.filter((one) => !refused.has(one.of)), ...twice],
    issues: [...snapshots.issues, ...identified.issues, ...linked.issues],
    questions: snapshots.questions,
  };
}

/** Settles rows of the snapshots that apply and speak of one person in one organisation. */
function settleRoster(
  people: readonly (readonly PersonRow[])[],
  dated: ReadonlyMap<PersonRow, DatedRow<PersonRow>>,
  log: AnswerLog,
): readonly Outcome<PersonRow>[] {
  const keyed = people.flatMap((own, index) =>
    own
      .filter((row) => dated.get(row)?.replacedFrom === null)
      .map((row) => ({
        row,
        record: row.record,
        participants: [],
        named: row,
        key: `${index}\u0000${row.organisation}`,
      })),
  );
  return settleEqualKeys(keyed, log).map((outcome) => passOn(outcome, outcome.of.row));
}

function isKept(
  row: PersonRow,
  kept: ReadonlySet<PersonRow>,
  dated: ReadonlyMap<PersonRow, DatedRow<PersonRow>>,
): boolean {
  return kept.has(row) || dated.get(row)?.replacedFrom !== null;
}

/** Rejects the rows of somebody whom snapshots of the same day list as present in two organisations. */
function memberOfTwo(own: Rows): readonly Outcome<PersonRow>[] {
  const newest = own.map((one) => one.asOf).reduce((a, b) => (a > b ? a : b));
  const open = own.filter((one) => one.asOf === newest && isOpen(one)).map((one) => one.row);
  return open.flatMap((row) => {
    const other = open.find((one) => one.organisation !== row.organisation);
    if (other === undefined) return [];
    const { name, organisation } = row;
    const place = `${locationText(placeOf(other.record, "姓名"))}（${other.organisation}）`;
    return [
      {
        of: row,
        verdict: "rejected",
        issue: issue("member-of-two", placeOf(row.record, "姓名"), { name, organisation, other: place }),
      },
    ];
  });
}

/** Puts together what is known of each person and names them. */
function describe(people: readonly Rows[], periodEnd: CivilDate): readonly Person[] {
  const drafts = people.map((own) => {
    const stints = stintsOf(own);
    const present = stints.findLast((stint) => covers(stint, periodEnd)) ?? null;
    const { row } = (present ?? stints.at(-1) ?? { dated: own[0] }).dated as DatedRow<PersonRow>;
    return {
      row,
      stints,
      own,
      isMember: present !== null,
      name: row.name,
      birth: row.birth,
      organisation: row.organisation,
    };
  });
  const ids = memberIds(drafts);
  return drafts.map((draft) => ({
    id: ids.get(draft) ?? "",
    name: draft.name,
    names: [...new Set(draft.own.map((one) => one.row.name))],
    birth: draft.birth,
    organisation: draft.isMember ? draft.organisation : null,
    exempt: fieldText(draft.row.record.values["免评"]) || null,
    stints: draft.stints,
    row: draft.row,
  }));
}
