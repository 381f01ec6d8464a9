import { type CivilDate, civilDate, dateText } from "#domain/civil-date.ts";
import { noticePeriod, yearsWithoutHolidays } from "#domain/working-days.ts";
import type { Month } from "#report/month.ts";
import { issuedDay } from "#report/page-head.ts";
import { type Writing, writingOf } from "#report/writing.ts";

/** 公示期 in words, and what the clerk has to know of it. */
export interface NoticeWords {
  readonly sentence: string;
  /** Empty when there is nothing to say. */
  readonly notes: readonly string[];
}

const POSITION = "公示期";

/** Where people write what the notice says (文稿补充): under 拟表彰公示 or 公示. */
export function noticeWriting(month: Month): Writing {
  return writingOf(month, { document: "拟表彰公示", aliases: ["公示"], code: "公示" });
}

/**
 * How long the notice is displayed: by 公示天数 and 公示日类型 from the day after 印发日期 (the month's last day without one);
 * as people wrote it in 文稿补充 where they did, and to be written where 基本信息 does not say.
 */
export function noticeWords(month: Month, writing: Writing): NoticeWords {
  const period = isWritten(writing) ? null : periodByRule(month);
  if (period === null) return { sentence: writing.needed(POSITION).paragraphs.join(""), notes: [] };
  const notes = period.unit === "工作日" ? calendarNotes(period.from, period.until, month.config.holidays) : [];
  return { sentence: period.sentence, notes };
}

/**
 * 公示期 as another document of the same date may tell it: whether it is over by then, and its sentence, empty where
 * neither 基本信息 nor 文稿补充 says it. A period in people's own words is over only where its last day can be read.
 */
export function noticeState(month: Month): { readonly isOver: boolean; readonly sentence: string } {
  const writing = noticeWriting(month);
  if (isWritten(writing)) {
    const sentence = writing.needed(POSITION).paragraphs.join("");
    const until = lastDayIn(sentence);
    return { isOver: until !== null && until < issuedDay(month), sentence };
  }
  const period = periodByRule(month);
  return { isOver: period !== null && period.until < issuedDay(month), sentence: period?.sentence ?? "" };
}

interface RuledPeriod {
  readonly unit: "工作日" | "自然日";
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly sentence: string;
}

/** Null where 基本信息 does not say it. */
function periodByRule(month: Month): RuledPeriod | null {
  const { office, holidays } = month.config;
  const days = Number(office.items["公示天数"] ?? "0");
  const unit = office.items["公示日类型"];
  if (!(days >= 1) || (unit !== "工作日" && unit !== "自然日")) return null;
  const { from, until } = noticePeriod({ issued: issuedDay(month), days, unit, holidays });
  const sentence = `公示期为${days}个${unit}，自${dateText(from)}起至${dateText(until)}止。`;
  return { unit, from, until, sentence };
}

function isWritten(writing: Writing): boolean {
  return writing.optional((position) => position === POSITION).length > 0;
}

/**
 * The day after 至 in a sentence; year and month, where left out there, are those written before. Null for none, and where
 * it would come before the first day (自12月28日至1月3日): its year is not written.
 */
function lastDayIn(sentence: string): CivilDate | null {
  const end = sentence.lastIndexOf("至");
  const [first, last] = [WRITTEN_DAY.exec(sentence), WRITTEN_DAY.exec(sentence.slice(end + 1))];
  if (end < 0 || first === null || last === null) return null;
  const [from, until] = [dayOf(first, first), dayOf(last, first)];
  return from === null || until === null || until < from ? null : until;
}

function dayOf(written: RegExpExecArray, before: RegExpExecArray): CivilDate | null {
  const [year = 0, month = 0, day = 0] = [1, 2, 3].map((at) => Number(written[at] ?? before[at] ?? "0"));
  return civilDate(year, month, day);
}

const WRITTEN_DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/;

function calendarNotes(from: CivilDate, until: CivilDate, holidays: Month["config"]["holidays"]): readonly string[] {
  return yearsWithoutHolidays(from, until, holidays).map(
    (year) =>
      `考评配置的“节假日”没有${year}年的安排，公示期中的工作日只按周六、周日推算；如遇放假或调休，请补填后重新生成。`,
  );
}
