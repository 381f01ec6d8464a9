import { z } from "zod";
import { dateText } from "#domain/civil-date.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import { groupBy } from "#domain/order.ts";
import { maskPersonal } from "#domain/text.ts";
import { type Duty, type DutyMark, type DutyMaterial, dutiesOf } from "#report/submissions/duties.ts";
import { monthsText } from "#report/submissions/duty-words.ts";

/** A reminder to be sent to one organisation. */
export const reminderSchema = z.strictObject({ organisation: z.string(), text: z.string() });
export type Reminder = z.infer<typeof reminderSchema>;

/**
 * One paragraph, ready to be sent, per organisation that owes something: a missing table, a correction, a word on a
 * ledger in which nothing is new, the new form. Who owes nothing gets none, also who was late and has sent.
 */
export function remindersOf(material: DutyMaterial): Reminder[] {
  const owed = groupBy(dutiesOf(material), ({ organisation }) => organisation);
  return [...owed].flatMap(([organisation, duties]) => {
    const wishes = [...missing(duties), ...furtherWishes(duties)];
    if (wishes.length === 0) return [];
    const { editor } = material.config.office;
    return [{ organisation, text: `${organisation}：${wishes.join("")}感谢支持配合。（${editor}）` }];
  });
}

/** What is asked for beside missing tables, a sentence each: corrections, a word on a ledger, the new form. */
export function furtherWishes(duties: readonly Duty[]): string[] {
  return [faulty(duties), unchanged(duties), oldForm(duties)].flat();
}

function missing(duties: readonly Duty[]): readonly string[] {
  const lacking = duties.filter(({ state }) => state === "missing");
  if (lacking.length === 0) return [];
  const byDay = [...groupBy(lacking, ({ due }) => due)].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = byDay.map(([due, some]) => `请于${dateText(due)}前补报${tablesText(some)}`);
  return [`按照报送要求，以下表格尚未收到，${parts.join("；")}；已过期限的请尽快补报，确无相关内容的请回复说明。`];
}

function faulty(duties: readonly Duty[]): readonly string[] {
  const returned = marked(duties, "有错退回");
  const unread = returned.filter(({ rejectedRows }) => rejectedRows === 0);
  const rows = returned.filter(({ rejectedRows }) => rejectedRows > 0);
  const counts = rows.map((duty) => `${tablesText([duty])}有${duty.rejectedRows}行`);
  return [
    ...(rows.length === 0 ? [] : [`${counts.join("、")}填写有误，暂未采用，请按退回的表格更正后重新报送。`]),
    ...(unread.length === 0
      ? []
      : [`${tablesText(unread)}的文件未能读入，请用空白表填写、存为 Excel 工作簿（不加密码）后重新报送。`]),
  ];
}

/** A roster in which nobody changed is what one expects; only a ledger without anything new is asked about. */
function unchanged(duties: readonly Duty[]): readonly string[] {
  const same = marked(duties, "内容未变").filter(({ table }) => tableKind(table).nature === "ledger");
  return same.length === 0 ? [] : [`${tablesText(same)}与以前所报内容相同，请核实是否漏填。`];
}

function oldForm(duties: readonly Duty[]): readonly string[] {
  const old = marked(duties, "旧表样");
  return old.length === 0 ? [] : [`${tablesText(old)}用的是旧表样，下次请改用新发的空白表。`];
}

function marked(duties: readonly Duty[], mark: DutyMark): readonly Duty[] {
  return duties.filter(({ marks }) => marks.includes(mark));
}

/** 2010年8月的活动台账、稿件和2010年7—9月的公开承诺. */
function tablesText(duties: readonly Duty[]): string {
  const byMonths = groupBy(duties, ({ months }) => monthsText(months));
  return [...byMonths].map(([months, some]) => `${months}的${some.map(({ table }) => table).join("、")}`).join("和");
}

/**
 * The reminders as a text file for Windows: UTF-8 with a byte order mark and CRLF, one paragraph per organisation.
 * Null when nobody owes anything.
 */
export function reminderFile(reminders: readonly Reminder[], heading: string): string | null {
  if (reminders.length === 0) return null;
  return `\uFEFF${maskPersonal([heading, ...reminders.map(({ text }) => text)].join("\r\n\r\n"))}\r\n`;
}
