import { type CivilDate, daysBetween, firstDay, periodOf } from "#domain/civil-date.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Commitment } from "#domain/score-book.ts";
import { fieldDate } from "#domain/record.ts";
import type { Ground } from "#score/ground.ts";
import { candidateOf } from "#score/ground.ts";
import { NO_RECORDS } from "#score/ledgers.ts";
import { itemsAt } from "#score/record-order.ts";

const ENTERED_ON = "下达日期";

/**
 * Pledges and rectifications as they stand at the period's end, in fixed order of records: fulfilled or closed by the
 * deadline, late, overdue or open, with the cell that closes them; what was not done when the month began is carried over
 * (formats.md section 1, "In the window"). A rectification entered after the period's end is not there yet; a record
 * without a deadline cannot be judged and is not there.
 */
export function commitmentsOf(ground: Ground): readonly Commitment[] {
  const pledges = ground.ledgers.get("公开承诺") ?? NO_RECORDS;
  const rectifications = ground.ledgers.get("整改台账") ?? NO_RECORDS;
  const positions = new Uint32Array(pledges.positions.length + rectifications.positions.length);
  positions.set(pledges.positions);
  positions.set(rectifications.positions, pledges.positions.length);
  positions.sort();
  const commitments: Commitment[] = [];
  for (const record of [...itemsAt(positions, ground.records), ...ground.upcoming]) {
    const { kind, due } = record;
    const entered = fieldDate(record.values[ENTERED_ON])?.day ?? null;
    if (due === null || !isCommitment(kind) || (entered ?? "") > ground.periodEnd) continue;
    commitments.push(commitmentOf(record, { kind, due, entered, ground }));
  }
  return commitments;
}

function isCommitment(kind: DatasetRecord["kind"]): kind is Commitment["kind"] {
  return kind === "公开承诺" || kind === "整改台账";
}

interface Terms {
  readonly kind: Commitment["kind"];
  readonly due: CivilDate;
  /** 下达日期; null for a pledge. */
  readonly entered: CivilDate | null;
  readonly ground: Ground;
}

function commitmentOf(record: DatasetRecord, { kind, due, entered, ground }: Terms): Commitment {
  const { periodEnd } = ground;
  const { done } = record;
  const closed = done !== null && done <= periodEnd ? done : null;
  const begun = firstDay(periodOf(periodEnd));
  const isOld = entered === null ? due < begun : entered < begun;
  return {
    kind,
    record,
    organisation: organisationOf(record, ground),
    state: stateOf(closed, due, periodEnd),
    days: Math.max(0, daysBetween(due, closed ?? periodEnd)),
    carriedOver: isOld && (closed === null || closed >= begun),
    closedBy: closed === null ? null : (record.cells["完成日期"] ?? record.at),
  };
}

function stateOf(closed: string | null, due: string, periodEnd: string): Commitment["state"] {
  if (closed !== null) return closed <= due ? "kept" : "late";
  return due <= periodEnd ? "overdue" : "open";
}

function organisationOf({ owner, organisation }: DatasetRecord, ground: Ground): string {
  if (owner.type === "组织") return owner.id;
  return candidateOf(owner, ground)?.branch ?? organisation ?? "";
}
