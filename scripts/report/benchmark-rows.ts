import { z } from "zod";
import type { Gap } from "#domain/analysis.ts";
import { groupBy } from "#domain/order.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import { type GapVerdict, gapVerdict, verdictWords } from "#report/benchmark-words.ts";
import { branchesOf } from "#report/branches.ts";
import { NO_FIGURE, percentText, pointsCell } from "#report/figures.ts";
import type { Month } from "#report/month.ts";
import { standingOf } from "#report/standing.ts";

/** One organisation's way to the next tier, in one row. */
export const benchmarkRowSchema = z.strictObject({
  name: z.string(),
  total: z.string(),
  tier: z.string(),
  next: z.string(),
  /** The total that the next tier takes. */
  needed: z.string(),
  distance: z.string(),
  verdict: z.string(),
});

/** The organisations by rank; those without a total are named without figures. */
export function benchmarkRows(month: Month): z.infer<typeof benchmarkRowSchema>[] {
  return month.organisations.map((score) => {
    const gap = gapOf(score, month);
    const { total, tier } = standingOf(score);
    return {
      name: score.name,
      total,
      tier,
      next: gap?.nextTier ?? NO_FIGURE,
      needed: pointsCell(gap?.needed ?? null),
      distance: pointsCell(gap?.distance ?? null),
      verdict: verdictWords(score, gap),
    };
  });
}

/** The best of one peer group, dimension by dimension. */
export const bestGroupSchema = z.strictObject({
  /** 机关; 全部 where there is one group only. */
  name: z.string(),
  rows: z.array(z.strictObject({ dimension: z.string(), best: z.string(), rate: z.string() })),
});

/** Who is best in each dimension, by peer group (organisations of the same 类型); a group of one has nothing to compare. */
export function bestGroups(month: Month): z.infer<typeof bestGroupSchema>[] {
  const groups = peerGroups(month);
  return groups
    .filter(({ scores }) => scores.length > 1)
    .map(({ name, scores }) => ({
      name: groups.length === 1 ? "全部党组织" : name,
      rows: bestRows(scores.flatMap((score) => gapOf(score, month)?.dimensions ?? [])),
    }));
}

/** 其他类党组织只有甲支部1个，没有可比的同类. One sentence a group of one. */
export function aloneSentences(month: Month): string[] {
  return peerGroups(month).flatMap(({ name, scores: [first, ...others] }) =>
    first === undefined || others.length > 0 ? [] : [`${name}只有${first.name}1个，没有可比的同类。`],
  );
}

function peerGroups(month: Month): { readonly name: string; readonly scores: readonly SubjectScore[] }[] {
  const compared = month.organisations.filter((score) => gapOf(score, month) !== undefined);
  const groups = groupBy(compared, ({ organisationType }) => organisationType ?? "");
  return [...groups].map(([type, scores]) => ({
    name: type === "" ? "未注明类型的党组织" : `${type}类党组织`,
    scores,
  }));
}

function bestRows(dimensions: Gap["dimensions"]): z.infer<typeof bestGroupSchema>["rows"] {
  return [...groupBy(dimensions, ({ name }) => name)].flatMap(([dimension, [first]]) =>
    first === undefined ? [] : [{ dimension, best: first.best.name, rate: percentText(first.best.rate) }],
  );
}

/** Members of one branch by how they stand to the next tier: numbers, no name. */
export const memberCountSchema = z.strictObject({
  branch: z.string(),
  compared: z.string(),
  top: z.string(),
  reachable: z.string(),
  unreachable: z.string(),
  barred: z.string(),
});

/** The members in numbers, branch by branch; branches without a member who has a total are left out. */
export function memberCounts(month: Month): z.infer<typeof memberCountSchema>[] {
  return branchesOf(month).flatMap(({ name, members }) => {
    const verdicts = members.flatMap((score) => {
      const gap = gapOf(score, month);
      return gap === undefined ? [] : [gapVerdict(score, gap)];
    });
    const count = (verdict: GapVerdict) => String(verdicts.filter((one) => one === verdict).length);
    if (verdicts.length === 0) return [];
    return [
      {
        branch: name,
        compared: String(verdicts.length),
        top: count("top"),
        reachable: count("reachable"),
        unreachable: count("unreachable"),
        barred: count("barred"),
      },
    ];
  });
}

/** 对标定位 of one subject; undefined for exempt subjects and those without a total. */
export function gapOf({ subject }: SubjectScore, { analysis }: Month): Gap | undefined {
  return analysis.gaps.get(subjectKey(subject));
}
