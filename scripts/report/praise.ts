import { monthsCounted, periodOf, periodParts } from "#domain/civil-date.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { fieldText } from "#domain/record.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import type { Month } from "#report/month.ts";
import { PENDING, quoted } from "#report/words.ts";

/**
 * Why a subject may not be praised in public, in words for the office; empty when it may. The one rule of all public
 * documents (公开简报, 拟表彰公示, 先进典型事迹): who is not evaluated, whom a veto or a disciplinary measure limits, who was
 * reprimanded in the evaluation year, and whose score is still 待核实, is not praised.
 */
export function praiseDoubts(score: SubjectScore, month: Month): readonly string[] {
  return [
    ...(score.exempt === null ? [] : ["免评，没有参加本月考评"]),
    ...blemishesOf(score, month),
    ...(score.pending ? [`分数${PENDING}：有关的部分表格行有错误，更正后分数可能变动`] : []),
  ];
}

/** Limits (discipline, veto) and reprimands of the evaluation year, in words; a reprimand that a limit tells is not repeated. */
export function blemishesOf({ limits, subject }: SubjectScore, month: Month): readonly string[] {
  const reasons = limits.map(({ reason }) => reason);
  const told = reasons.join("");
  const reprimands = reprimandsOf(subjectKey(subject), month).filter((type) => !told.includes(type));
  return [...reasons, ...reprimands.map((type) => `本考评年度受到${quoted(type)}`)];
}

/** Ids of the members without a blemish: they may be named where others are praised, as helpers of an activity. */
export function unblemishedMembers(month: Month): readonly string[] {
  return month.members.filter((score) => blemishesOf(score, month).length === 0).map(({ subject }) => subject.id);
}

function reprimandsOf(key: string, month: Month): readonly string[] {
  const own = month.dataset.records.filter(
    (record) => record.kind === "奖惩" && subjectKey(record.owner) === key && isOfYear(record, month),
  );
  const types = own.map(({ values }) => fieldText(values["类型"]) ?? "处理").filter((type) => type !== "表彰");
  return [...new Set(types)];
}

function isOfYear({ day }: DatasetRecord, { period, config }: Month): boolean {
  const elapsed = ((periodParts(period).month - config.office.yearStartMonth + 12) % 12) + 1;
  return monthsCounted(periodOf(day), period) <= elapsed;
}
