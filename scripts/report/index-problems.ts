import { z } from "zod";
import { dateText } from "#domain/civil-date.ts";
import { type Issue, byPlace } from "#domain/issues/issue.ts";
import { pointsText } from "#domain/points.ts";
import { groupBy } from "#domain/order.ts";
import type { SubjectScore, TierTie } from "#domain/score-book.ts";
import { NO_FIGURE } from "#report/figures.ts";
import type { Month } from "#report/month.ts";
import { problemCounts } from "#report/problems.ts";
import { dutiesOf } from "#report/submissions/duties.ts";
import { PENDING, UNSCORED_WORDS, countList, nameList } from "#report/words.ts";

/** An issue as a row; equal ones of a column stand together. */
export const issueRowSchema = z.strictObject({
  severity: z.string(),
  isError: z.boolean(),
  file: z.string(),
  sheet: z.string(),
  cells: z.string(),
  found: z.string(),
  remedy: z.string(),
});

/** The first `limit` groups of issues in the fixed order; cells as `F5 等 12 处` (architecture, section 4). */
export function issueRows(issues: readonly Issue[], limit: number): z.infer<typeof issueRowSchema>[] {
  const groups = [...groupBy([...issues].sort(byPlace), groupKey).values()];
  return groups.slice(0, limit).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const cell = first.at.cell ?? NO_FIGURE;
    return [
      {
        severity: first.severity === "error" ? "错误" : "提醒",
        isError: first.severity === "error",
        file: first.at.file,
        sheet: first.at.sheet ?? NO_FIGURE,
        cells: group.length === 1 ? cell : `${cell} 等 ${group.length} 处`,
        found: first.text.found,
        remedy: first.text.remedy,
      },
    ];
  });
}

/** How many groups {@link issueRows} has in all. */
export function issueGroupCount(issues: readonly Issue[]): number {
  return groupBy(issues, groupKey).size;
}

function groupKey({ code, at, text }: Issue): string {
  const column = at.cell?.replace(/\d+$/, "") ?? "";
  return [code, at.file, at.sheet, column, text.found, text.remedy].join("\u0000");
}

/** One thing that somebody has to look at. */
export const problemSchema = z.strictObject({
  heading: z.string(),
  details: z.array(z.string()),
});

/** What somebody has to look at, gravest first; empty when all is well. */
export function problems(
  month: Month,
  failed: readonly { readonly path: string; readonly reason: string }[],
): z.infer<typeof problemSchema>[] {
  const all = [failedDocuments(failed), rowProblems(month), pendingSubjects(month), missing(month), ties(month)];
  return [...all, unscored(month)].filter(({ details }) => details.length > 0);
}

type Problem = z.infer<typeof problemSchema>;

function failedDocuments(failed: readonly { readonly path: string; readonly reason: string }[]): Problem {
  return {
    heading: `没有印出的文档${failed.length}份`,
    details: failed.map(({ path, reason }) => `${path}：${reason}`),
  };
}

function rowProblems(month: Month): Problem {
  const { errors, warnings, rejectedRows } = problemCounts(month);
  const heading = errors === 0 ? `表格有提醒${warnings}处` : `有错误的表格行${rejectedRows}行`;
  if (errors + warnings === 0) return { heading, details: [] };
  const counts = countList(
    [
      { name: "错误", count: errors },
      { name: "提醒", count: warnings },
    ],
    "处",
  );
  return { heading, details: [`${counts}。有错误的行没有采用；逐条见下面的“表格中的问题”和“问题清单”。`] };
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
  };
}

function ties(month: Month): Problem {
  const { ties: all } = month.book;
  return { heading: `名额边缘同分、需研究决定的${all.length}处`, details: all.map((tie) => tieText(tie, month)) };
}

function tieText({ scope, tier, places, total, subjects }: TierTie, month: Month): string {
  const names = subjects.map((id) => month.memberById(id)?.name ?? id);
  return `${scope}“${tier}”还有名额${places}个，${names.join("、")}同为${pointsText(total)}分`;
}

function unscored(month: Month): Problem {
  const records = groupBy(month.book.unscored, ({ record, reason }) => `${record.kind}：${UNSCORED_WORDS[reason]}`);
  const { unscored: count } = problemCounts(month);
  const details = [...records].map(([words, all]) => `${words}，${new Set(all.map(({ record }) => record)).size}条`);
  return { heading: `没有计分的记录${count}条`, details };
}
