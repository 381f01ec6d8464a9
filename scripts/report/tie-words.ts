import { pointsCell } from "#report/figures.ts";
import type { Month } from "#report/month.ts";
import { nameList } from "#report/words.ts";

/** 党组织（全体）“先进”边缘同分85.00分，尚余1个名额：甲支部、乙支部，请研究确定。 One sentence a tie. */
export function tieSentences(month: Month): string[] {
  const names = new Map(month.book.subjects.map(({ subject, name }) => [subject.id, name]));
  return month.book.ties.map(({ subjectType, scope, tier, places, total, subjects }) => {
    const who = nameList(
      subjects.map((id) => names.get(id) ?? id),
      20,
      subjectType === "组织" ? "个" : "名",
    );
    const whose = subjectType === "组织" ? "党组织" : "党员";
    return `${whose}（${scope}）“${tier}”名额边缘同为${pointsCell(total)}分，尚余${places}个名额：${who}，请研究确定。`;
  });
}
