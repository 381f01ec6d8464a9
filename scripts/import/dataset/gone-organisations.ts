import type { Question } from "#domain/answers.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { locationText } from "#domain/location.ts";
import { groupBy } from "#domain/order.ts";
import type { AnswerLog } from "#import/dataset/answer-log.ts";
import { placeOf } from "#import/dataset/outcome.ts";
import type { DatedRow, SnapshotRow } from "#import/dataset/snapshots.ts";

/** Organisations that a newer register has left out. */
export interface Gone {
  /** Standard names of those that the clerk settled to be dissolved. */
  readonly dissolved: ReadonlySet<string>;
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
}

/**
 * Finds organisations that are only in an older 党组织名册 while the newer one lists most of those it stood
 * among: they may be dissolved, or were forgotten. Nobody knows but the clerk (组织撤销); unsettled ones stay, with
 * a warning. A newer register of a few organisations only is an addition and says nothing about the others.
 */
export function findGone(current: readonly DatedRow<SnapshotRow>[], log: AnswerLog): Gone {
  const newest = current.map((one) => one.asOf).reduce((a, b) => (a > b ? a : b), "");
  const listed = current.filter((one) => one.asOf === newest);
  const left = [...groupBy(current, (one) => one.row.organisation).values()].flatMap(([one]) =>
    one === undefined || one.asOf === newest || one.asOf === "" ? [] : [one.row],
  );
  if (listed.length <= left.length) return { dissolved: new Set(), issues: [], questions: [] };
  const newer = listed[0]?.row.record.table;
  const place = locationText({ file: newer?.file ?? "", sheet: newer?.sheet ?? null, cell: null });
  const settled = left.map((row) => ({ row, answer: log.findName("组织撤销", row.organisation) }));
  for (const { row, answer } of settled) if (answer !== null) log.note(answer, row.record.at);
  const open = settled.filter((one) => one.answer === null).map((one) => one.row);
  return {
    dissolved: new Set(settled.filter((one) => one.answer?.decision === "已撤销").map((one) => one.row.organisation)),
    issues: open.map(({ record, organisation }) =>
      issue("register-organisation-gone", placeOf(record, "党组织"), { organisation, newer: place }),
    ),
    questions: open.map(questionOn),
  };
}

function questionOn({ record, organisation: subject }: SnapshotRow): Question {
  const at = placeOf(record, "党组织");
  const choices = [
    { text: "已经撤销，不再考评", subject, decision: "已撤销" },
    { text: "仍然存在，新名册漏列", subject, decision: "仍存在" },
  ];
  const text = `较新的党组织名册中没有“${subject}”，它是否已经撤销？`;
  return { matter: "组织撤销", subject, topic: `组织撤销 ${subject}`, at, text, choices, typed: null };
}
