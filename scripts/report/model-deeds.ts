import type { DatasetRecord } from "#domain/dataset.ts";
import { fieldText } from "#domain/record.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import type { Month } from "#report/month.ts";
import { blemishesOf, praiseDoubts } from "#report/praise.ts";
import { tierNames } from "#report/statistics.ts";
import { PENDING, quoted } from "#report/words.ts";

/** A story of a model, and whether it may be published. */
export interface ModelDeed {
  readonly title: string;
  /** 许澜（科技馆党支部）, or the organisation's name. */
  readonly who: string;
  readonly isOrganisation: boolean;
  readonly paragraphs: readonly string[];
  readonly mayPublish: boolean;
  /** Why it may or may not be published, for the office. */
  readonly publicity: string;
}

/** The stories sent in for the month, by day. */
export function modelDeeds(month: Month): readonly ModelDeed[] {
  const scores = new Map(month.book.subjects.map((score) => [subjectKey(score.subject), score]));
  return month.happened("典型事迹").map((record) => {
    const score = scores.get(subjectKey(record.owner)) ?? null;
    const obstacle = obstacleTo(score, month);
    return {
      title: fieldText(record.values["题目"]) ?? "",
      who: nameOf(record, score),
      isOrganisation: record.owner.type === "组织",
      paragraphs: paragraphsOf(fieldText(record.values["事迹"]) ?? ""),
      mayPublish: obstacle === null,
      publicity: obstacle ?? `已认定为${quoted(score?.confirmedTier?.tier ?? "")}，可以公开`,
    };
  });
}

/**
 * Why a story may not be published; null when it may. Praise in public needs people's decision (认定结果), and none that
 * puts the subject into the last tier; and there may be no doubt of the subject (praise.ts).
 */
function obstacleTo(score: SubjectScore | null, month: Month): string | null {
  if (score === null) return "不在本月考评对象之列，暂不公开";
  if (blemishesOf(score, month).length > 0) return "有处分、批评或一票否决情形，不公开";
  if (score.pending) return `分数${PENDING}，暂不公开`;
  const doubts = praiseDoubts(score, month);
  if (doubts.length > 0) return `${doubts.join("；")}，暂不公开`;
  const tier = score.confirmedTier?.tier ?? null;
  if (tier === null) return "等次尚未认定，暂不公开";
  if (tier === tierNames(month.config, score.subject.type).at(-1)) return `认定为${quoted(tier)}，不公开`;
  return null;
}

function nameOf(record: DatasetRecord, score: SubjectScore | null): string {
  const written = fieldText(record.values["对象"]) ?? "";
  const branch = score === null ? record.organisation : score.branch;
  const name = score?.name ?? written;
  return branch === null || record.owner.type === "组织" ? name : `${name}（${branch}）`;
}

/** Line breaks and indents of a cell have become one blank when it was read; after a sentence's end they began a paragraph. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n|(?<=[。！？…”』）]) /)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}
