import { dateText } from "#domain/civil-date.ts";
import { exact } from "#domain/points.ts";
import { percentDown, percentUp } from "#score/gap/amount-words.ts";
import { moreOf } from "#score/gap/attendance-lack.ts";
import { isOpen } from "#score/gap/overdue.ts";
import type { Lack } from "#score/gap/raise.ts";

/**
 * 完成率: what was late or is overdue cannot be on time any more. What falls due on the period's last day and is not
 * done still can; beyond that only further records done on time raise the ratio.
 */
export const completionLack: Lack = ({ line, measured, target, periodEnd }) => {
  const { records } = line;
  const done = measured.mul(records.length);
  const open = records.filter((record) => record.due === periodEnd && isOpen(record, periodEnd));
  const wanted = target.mul(records.length).ceil().sub(done).valueOf();
  const rise = `完成率由${percentDown(measured)}提高到${percentUp(target)}`;
  if (wanted <= open.length) return `${rise}，还需最迟于${dateText(periodEnd)}完成${wanted}项`;
  const more = moreOf({ done: done.add(open.length), of: exact(records.length), target });
  if (more === null) return null;
  const first = open.length === 0 ? "" : `最迟于${dateText(periodEnd)}完成${open.length}项，`;
  return `${rise}，还需${first}另有${more}项按期完成`;
};
