import { z } from "zod";
import { dateText, dateValueText } from "#domain/civil-date.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { fieldDate, fieldDecimal, fieldText } from "#domain/record.ts";
import { compareText } from "#domain/order.ts";
import { NO_FIGURE } from "#report/figures.ts";
import type { Month } from "#report/month.ts";
import type { ActivityFacts } from "#report/words.ts";

/** The lines of activity of the plan, part three (二), and 其他 (formats.md section 2, 类别). */
export const ACTIVITY_LINES = ["党性教育", "岗位奉献", "服务群众", "亮牌示范", "组织创新", "其他"] as const;

/** An activity as a row. */
export const activityRowSchema = z.strictObject({
  day: z.string(),
  name: z.string(),
  line: z.string(),
  /** 实到/应到 as far as written. */
  attendance: z.string(),
});

/** The activities of one organisation in the month, by day. */
export function activityRows(month: Month, organisation: string): z.infer<typeof activityRowSchema>[] {
  const own = month.happened("活动台账").filter((record) => record.owner.id === organisation);
  return own.map((record) => ({
    day: dayOf(record),
    name: nameOf(record),
    line: fieldText(record.values["类别"]) ?? NO_FIGURE,
    attendance: attendanceOf(record),
  }));
}

/** What each line of activity saw in the month, or in other activities, in the plan's order; by participants, most first. */
export function activityFacts(month: Month, activities = month.happened("活动台账")): readonly ActivityFacts[] {
  return ACTIVITY_LINES.map((line) => {
    const own = activities.filter((record) => fieldText(record.values["类别"]) === line);
    const bySize = [...own].sort((a, b) => participantsOf(b) - participantsOf(a));
    return {
      line,
      organisations: [...new Set(own.map(({ owner }) => owner.id))].sort(compareText),
      occasions: bySize.map((record) => ({ name: nameOf(record), organisation: record.owner.id, day: dayOf(record) })),
      participants: own.reduce((sum, record) => sum + participantsOf(record), 0),
    };
  });
}

/** 实到人数 of an activity, else the number of names in 参加人员; 0 when neither is written. */
function participantsOf(record: DatasetRecord): number {
  const counted = fieldDecimal(record.values["实到人数"]);
  return counted === null ? record.participants.length : Number(counted);
}

function nameOf(record: DatasetRecord): string {
  return fieldText(record.values["活动名称"]) ?? NO_FIGURE;
}

/** As precisely as the ledger says it; a day of the month without its year. */
function dayOf(record: DatasetRecord): string {
  const date = fieldDate(record.values["日期"]);
  const text = date === null ? dateText(record.day) : dateValueText(date);
  return text.replace(/^\d+年(?=\d)/, "");
}

function attendanceOf({ values }: DatasetRecord): string {
  const due = fieldDecimal(values["应到人数"]);
  const came = fieldDecimal(values["实到人数"]);
  return due === null && came === null ? NO_FIGURE : `${came ?? NO_FIGURE}/${due ?? NO_FIGURE}`;
}
