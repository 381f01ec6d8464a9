import { z } from "zod";
import { dateText } from "#domain/civil-date.ts";
import { groupBy } from "#domain/order.ts";
import { pointsText } from "#domain/points.ts";
import type { SubjectScore, TierTie } from "#domain/score-book.ts";
import type { Month } from "#report/month.ts";
import { problemCounts } from "#report/problems.ts";
import { rectificationRows } from "#report/progress-rows.ts";
import { dutiesOf } from "#report/submissions/duties.ts";
import { PENDING, UNSCORED_WORDS, countList, nameList } from "#report/words.ts";

/** One thing that somebody has to look at. */
export const problemSchema = z.strictObject({
  heading: z.string(),
  details: z.array(z.string()),
  /** Scores, documents or deadlines suffer until it is settled. */
  isUrgent: z.boolean(),
  /** Where on the page more is said; null where all is said here. */
  more: z.strictObject({ href: z.string(), text: z.string() }).nullable(),
});
type Problem = z.infer<typeof problemSchema>;

/** What somebody has to look at, gravest first; empty when all is well. */
export function problems(
  month: Month,
  failed: readonly { readonly path: string; readonly reason: string }[],
): Problem[] {
  const all = [
    failedDocuments(failed),
    rowProblems(month),
    missing(month),
    pendingSubjects(month),
    rectifications(month),
    ties(month),
    unscored(month),
  ];
  return all.filter(({ details }) => details.length > 0);
}

function failedDocuments(failed: readonly { readonly path: string; readonly reason: string }[]): Problem {
  return {
    heading: `没有印出的文档${failed.length}份`,
    details: failed.map(({ path, reason }) => `${path}：${reason}`),
    isUrgent: true,
    more: null,
  };
}

function rowProblems(month: Month): Problem {
  const { errors, warnings, rejectedRows } = problemCounts(month);
  const heading = errors === 0 ? `表格有提醒${warnings}处` : `有错误的表格行${rejectedRows}行`;
  const counts = countList(
    [
      { name: "错误", count: errors },
      { name: "提醒", count: warnings },
    ],
    "处",
  );
  const words = errors === 0 ? "有提醒的行已经采用，请核对。" : `${counts}。有错误的行没有采用，更正后再计分。`;
  return {
    heading,
    details: errors + warnings === 0 ? [] : [words],
    isUrgent: errors > 0,
    more: { href: "#issues", text: "逐条查看" },
  };
}

function pendingSubjects(month: Month): Problem {
  const organisations = month.organisations.filter(isPending).map(({ name }) => name);
  const members = month.members.filter(isPending).map(({ name, branch }) => `${name}（${branch ?? ""}）`);
  return {
    heading: `分数${PENDING}的党组织和党员共${organisations.length + members.length}个`,
    details: [
      ...(organisations.length === 0 ? [] : [`党组织：${organisations.join("、")}`]),
      ...(members.length === 0 ? [] : [`党员：${members.join("、")}`]),
    ],
    isUrgent: false,
    more: null,
  };
}

function isPending({ pending }: SubjectScore): boolean {
  return pending;
}

function missing(month: Month): Problem {
  const lacking = groupBy(
    dutiesOf(month).filter(({ state }) => state === "missing"),
    ({ organisation }) => organisation,
  );
  return {
    heading: `没有报送的党组织${lacking.size}个`,
    details: [...lacking].map(([organisation, duties]) => {
      const first = duties.map(({ due }) => due).sort()[0] ?? month.lastDay;
      return `${organisation}：${nameList(
        duties.map(({ table }) => table),
        20,
        "种",
      )}（${dateText(first)}前）`;
    }),
    isUrgent: true,
    more: { href: "#submissions", text: "报送情况和催报提醒" },
  };
}

function rectifications(month: Month): Problem {
  const overdue = rectificationRows(month).filter(({ isLate }) => isLate);
  return {
    heading: `逾期未完成的整改${overdue.length}项`,
    details: overdue.map(({ organisation, who, matter, due, state }) => {
      const whom = who === organisation ? who : `${who}（${organisation}）`;
      return `${whom}：${matter}，时限${due}，${state}`;
    }),
    isUrgent: true,
    more: null,
  };
}

function ties(month: Month): Problem {
  const { ties: all } = month.book;
  return {
    heading: `名额边缘同分、需研究决定的${all.length}处`,
    details: all.map((tie) => tieText(tie, month)),
    isUrgent: false,
    more: null,
  };
}

function tieText({ scope, tier, places, total, subjects }: TierTie, month: Month): string {
  const names = subjects.map((id) => month.memberById(id)?.name ?? id);
  return `${scope}“${tier}”还有名额${places}个，${names.join("、")}同为${pointsText(total)}分`;
}

function unscored(month: Month): Problem {
  const records = groupBy(month.book.unscored, ({ record, reason }) => `${record.kind}：${UNSCORED_WORDS[reason]}`);
  const { unscored: count } = problemCounts(month);
  const details = [...records].map(([words, all]) => `${words}，${new Set(all.map(({ record }) => record)).size}条`);
  return { heading: `没有计分的记录${count}条`, details, isUrgent: false, more: null };
}
