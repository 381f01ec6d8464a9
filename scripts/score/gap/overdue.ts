import type { CivilDate } from "#domain/civil-date.ts";
import { dateText } from "#domain/civil-date.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { by } from "#domain/order.ts";
import { fieldText } from "#domain/record.ts";
import { excerpt } from "#domain/text.ts";
import type { PotentialRule } from "#score/gap/raising.ts";

/** How many overdue records are named; the others are counted. */
const NAMED = 3;

/**
 * 按期完成: what is overdue and not done could still be done on the period's last day, so many days late; what was
 * done late cannot be mended. A record so late that doing it earns nothing is not asked for.
 */
export const overduePotential: PotentialRule = ({ line, periodEnd, pointsWith }) => {
  const mended = (record: DatasetRecord): DatasetRecord =>
    isOpen(record, periodEnd) ? { ...record, done: periodEnd } : record;
  const earns = (record: DatasetRecord): boolean => isOpen(record, periodEnd) && pointsWith([mended(record)]) > 0;
  const open = line.records.filter(earns).toSorted(byDeadline);
  return open.length === 0 ? null : { points: pointsWith(line.records.map(mended)), missing: openText(open) };
};

/** Not done by the end of the period. */
export function isOpen({ done }: DatasetRecord, periodEnd: CivilDate): boolean {
  return done === null || done > periodEnd;
}

const byDeadline = by<DatasetRecord>((record) => record.due ?? "");

function openText(open: readonly DatasetRecord[]): string {
  const named = open.slice(0, NAMED).map(({ due, ...record }) => {
    const deadline = due === null ? "" : `（时限${dateText(due)}）`;
    return `“${matterOf(record)}”${deadline}`;
  });
  const rest = open.length > NAMED ? "等" : "";
  return `还有${open.length}项未完成：${named.join("、")}${rest}`;
}

/** What is to be done, as the sheet says it; quotation marks inside become single ones (GB/T 15834-2011 4.8.3.4). */
function matterOf({ values, kind }: Pick<DatasetRecord, "values" | "kind">): string {
  const matter = fieldText(values["承诺事项"]) ?? fieldText(values["问题"]) ?? kind;
  return excerpt(matter).replaceAll("“", "‘").replaceAll("”", "’");
}
