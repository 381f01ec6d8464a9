import { type Period, addMonths, dateText, periodParts, periodText } from "#domain/civil-date.ts";
import type { Duty } from "#report/submissions/duties.ts";

/** What stands in a table of duties where nothing is asked for. */
export const NOT_ASKED = "—";

/** The state of a duty in one word, and what else there is to say of it. */
export function dutyWords({ state, marks, rejectedRows }: Duty): { readonly word: string; readonly notes: string[] } {
  if (state !== "received") return { word: state === "missing" ? "未报" : "未到期", notes: [] };
  const notes = marks.filter((mark) => mark !== "迟报");
  return {
    word: marks.includes("迟报") ? "迟报" : "已报",
    notes: notes.map((mark) => (mark === "有错退回" ? returnedText(rejectedRows) : mark)),
  };
}

function returnedText(rejectedRows: number): string {
  return rejectedRows === 0 ? "未能读入" : `有错退回${rejectedRows}行`;
}

/** When a table was filled in, by its own word; empty for one that did not come. */
export function datedText({ state, dated }: Duty): string {
  if (state !== "received") return "";
  return dated === null ? "未写填报日期" : dateText(dated);
}

/** The months of a duty: 2010年8月, 2010年7—9月, 2010年, 2010年7月—2011年6月. */
export function monthsText({ from, until }: { readonly from: Period; readonly until: Period }): string {
  if (from === until) return periodText(until);
  const first = periodParts(from);
  const last = periodParts(until);
  if (first.year !== last.year) return `${periodText(from)}—${periodText(until)}`;
  return addMonths(from, 11) === until ? `${last.year}年` : `${last.year}年${first.month}—${last.month}月`;
}
