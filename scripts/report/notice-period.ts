import { type CivilDate, dateText } from "#domain/civil-date.ts";
import { noticePeriod, yearsWithoutHolidays } from "#domain/working-days.ts";
import type { Month } from "#report/month.ts";
import type { Writing } from "#report/writing.ts";

/** 公示期 in words, and what the clerk has to know of it. */
export interface NoticeWords {
  readonly sentence: string;
  /** Empty when there is nothing to say. */
  readonly notes: readonly string[];
}

const POSITION = "公示期";

/**
 * How long the notice is displayed: by 公示天数 and 公示日类型 from the day after 印发日期 (the month's last day without one);
 * as people wrote it in 文稿补充 where they did, and to be written where 基本信息 does not say.
 */
export function noticeWords(month: Month, writing: Writing): NoticeWords {
  const { items } = month.config.office;
  const days = Number(items["公示天数"] ?? "0");
  const unit = items["公示日类型"];
  const isWritten = writing.optional((position) => position === POSITION).length > 0;
  if (isWritten || !(days >= 1) || (unit !== "工作日" && unit !== "自然日")) {
    return { sentence: writing.needed(POSITION).paragraphs.join(""), notes: [] };
  }
  const { holidays } = month.config;
  const { from, until } = noticePeriod({ issued: issuedOn(month), days, unit, holidays });
  const sentence = `公示期为${days}个${unit}，自${dateText(from)}起至${dateText(until)}止。`;
  return { sentence, notes: unit === "工作日" ? calendarNotes(from, until, holidays) : [] };
}

function issuedOn({ config, period, lastDay }: Month): CivilDate {
  return config.briefingIssues.find((one) => one.period === period)?.issued ?? lastDay;
}

function calendarNotes(from: CivilDate, until: CivilDate, holidays: Month["config"]["holidays"]): readonly string[] {
  return yearsWithoutHolidays(from, until, holidays).map(
    (year) =>
      `考评配置的“节假日”没有${year}年的安排，公示期中的工作日只按周六、周日推算；如遇放假或调休，请补填后重新生成。`,
  );
}
