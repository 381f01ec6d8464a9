import { z } from "zod";
import { dateText, periodParts } from "#domain/civil-date.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import { TABLE_KINDS } from "#domain/fields/field.ts";
import { locationText } from "#domain/location.ts";
import { groupBy } from "#domain/order.ts";
import { type Duty, type DutyMark, dutyCounts } from "#report/submissions/duties.ts";
import { NOT_ASKED, datedText, dutyWords } from "#report/submissions/duty-words.ts";
import { countList, nameList } from "#report/words.ts";

const cellSchema = z.strictObject({
  word: z.string(),
  /** 有错退回2行, 内容未变, 旧表样. */
  notes: z.array(z.string()),
  isMissing: z.boolean(),
  /** Late, faulty, unchanged or on an old form. */
  isDoubtful: z.boolean(),
});

/** Organisations by tables; as many tables side by side as a page is wide. */
export const overviewSchema = z.strictObject({
  sentence: z.string(),
  parts: z.array(
    z.strictObject({
      /** 活动台账, 9月5日前; `until` empty where organisations have different days. */
      tables: z.array(z.strictObject({ name: z.string(), until: z.string() })),
      rows: z.array(z.strictObject({ organisation: z.string(), cells: z.array(cellSchema) })),
      /** 已报 of 应报 per table: 5/6. */
      totals: z.array(z.string()),
    }),
  ),
});
export type Overview = z.infer<typeof overviewSchema>;

/**
 * The state of all duties at a glance, at most `width` tables side by side, parts of about one width; each part has
 * the organisations of which one of its tables is asked. No part when nothing is asked for.
 */
export function overviewOf(duties: readonly Duty[], width: number): Overview {
  const tables = TABLE_KINDS.filter((kind) => duties.some(({ table }) => table === kind));
  const count = Math.ceil(tables.length / width);
  const size = Math.ceil(tables.length / Math.max(count, 1));
  const groups = Array.from({ length: count }, (_, at) => tables.slice(at * size, (at + 1) * size));
  return { sentence: overviewSentence(duties), parts: groups.map((group) => partOf(duties, group)) };
}

/** How many tables were asked for, came and are missing, in a sentence. */
function overviewSentence(duties: readonly Duty[]): string {
  const { asked, received, missing } = dutyCounts(duties);
  if (duties.length === 0) return "没有需要报送的表格：考评配置的“报送要求”为空，或没有参评的党组织。";
  if (asked === 0) return "本月没有到期的报送表格。";
  const marks: readonly DutyMark[] = ["迟报", "有错退回", "内容未变", "旧表样"];
  const doubtful = countList(
    marks.map((name) => ({ name, count: duties.filter((duty) => duty.marks.includes(name)).length })),
    "份",
  );
  const among = doubtful === "无" ? "" : `（其中${doubtful}）`;
  return `本月应报表格${asked}份，已报${received}份${among}，未报${missing}份。`;
}

function partOf(all: readonly Duty[], tables: readonly TableKindName[]): Overview["parts"][number] {
  const duties = all.filter(({ table }) => tables.includes(table));
  const byOrganisation = groupBy(duties, ({ organisation }) => organisation);
  return {
    tables: tables.map((name) => ({ name, until: untilText(duties.filter(({ table }) => table === name)) })),
    rows: [...byOrganisation].map(([organisation, own]) => ({
      organisation,
      cells: tables.map((name) => cellOf(own.find(({ table }) => table === name))),
    })),
    totals: tables.map((name) => {
      const { asked, received } = dutyCounts(duties.filter(({ table }) => table === name));
      return asked === 0 ? NOT_ASKED : `${received}/${asked}`;
    }),
  };
}

function untilText(duties: readonly Duty[]): string {
  const [day, ...others] = new Set(duties.map(({ due }) => due));
  if (day === undefined || others.length > 0) return "";
  return `${periodParts(day.slice(0, 7)).month}月${Number(day.slice(8))}日前`;
}

function cellOf(duty: Duty | undefined): z.infer<typeof cellSchema> {
  if (duty === undefined) return { word: NOT_ASKED, notes: [], isMissing: false, isDoubtful: false };
  return { ...dutyWords(duty), isMissing: duty.state === "missing", isDoubtful: duty.marks.length > 0 };
}

/** A duty as a row of a list: what came, when it was filled in, and where it stands. */
export const dutyRowSchema = z.strictObject({
  organisation: z.string(),
  table: z.string(),
  state: z.string(),
  isMissing: z.boolean(),
  dated: z.string(),
  due: z.string(),
  places: z.string(),
});

/** Every duty that is due, as a row. */
export function dutyRows(duties: readonly Duty[]): z.infer<typeof dutyRowSchema>[] {
  return duties
    .filter(({ state }) => state !== "not-due")
    .map((duty) => {
      const { word, notes } = dutyWords(duty);
      return {
        organisation: duty.organisation,
        table: duty.table,
        state: [word, ...notes].join("，"),
        isMissing: duty.state === "missing",
        dated: datedText(duty),
        due: dateText(duty.due),
        places: duty.at.length === 0 ? "" : nameList(duty.at.map(locationText), 3, "处"),
      };
    });
}
