import type { CivilDate, Period } from "#domain/civil-date.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { Location } from "#domain/location.ts";
import type { FieldValues } from "#domain/record.ts";
import type { SubjectRef } from "#domain/subject.ts";
import type { Submission } from "#domain/submission.ts";

/** A Party organisation of the register at the period's end. */
export interface Organisation {
  /** The standard name; also the id. */
  readonly name: string;
  readonly superior: string | null;
  /** 机关, 事业, 其他. */
  readonly type: string | null;
  /** 参评: scored, and in peers, ranks and quotas unless exempt. */
  readonly evaluated: boolean;
  /** 免评 reason; null when evaluated like others. */
  readonly exempt: string | null;
  readonly values: FieldValues;
  readonly at: Location;
}

/** Membership of one organisation, both days included; null: open. */
export interface Membership {
  readonly organisation: string;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** A member at the period's last day. */
export interface Member {
  /** `党组织/姓名`, with the birth month appended where needed to tell people apart; no ID number in it. */
  readonly id: string;
  readonly name: string;
  /** Organisation on the period's last day. */
  readonly organisation: string;
  readonly exempt: string | null;
  readonly memberships: readonly Membership[];
  readonly values: FieldValues;
  readonly at: Location;
}

/** A record that counts for somebody. */
export interface DatasetRecord {
  readonly kind: TableKindName;
  readonly values: FieldValues;
  /** Cell of every non-blank field. */
  readonly cells: Readonly<Record<string, Location>>;
  /** The cell that stands for the record as evidence. */
  readonly at: Location;
  /** Whose record it is (formats.md, "Whose record it is"). */
  readonly owner: SubjectRef;
  /** Ids of the members in 参加人员; empty for every kind but 活动台账. */
  readonly participants: readonly string[];
  /** The owner's organisation at the record's date; for an organisation itself. Null when unknown then. */
  readonly organisation: string | null;
  /** Day that decides the window: by {@link TableKind.dateField}. */
  readonly day: CivilDate;
  /** Deadline; null when the kind has none or the cell is blank. */
  readonly due: CivilDate | null;
  /** Day of completion; null when not done. */
  readonly done: CivilDate | null;
}

/** Everything known about one period, people and organisations identified, each record once. */
export interface Dataset {
  readonly period: Period;
  readonly organisations: readonly Organisation[];
  readonly members: readonly Member[];
  readonly records: readonly DatasetRecord[];
  /** Pledges whose 完成时限 is still to come: outside the period, in no score, but given. */
  readonly upcoming: readonly DatasetRecord[];
  /** Subjects of whom rows were rejected by faults: marked 待核实. Keys of subjectKey. */
  readonly pending: ReadonlySet<string>;
  /** Which organisation sent which tables: for 报送要求. */
  readonly submissions: readonly Submission[];
}
