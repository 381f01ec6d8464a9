import { z } from "zod";
import type { Gap } from "#domain/analysis.ts";
import { periodText } from "#domain/civil-date.ts";
import type { ReportJob } from "#domain/report-job.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import {
  aloneSentences,
  benchmarkRowSchema,
  benchmarkRows,
  bestGroups,
  bestGroupSchema,
  gapOf,
  memberCounts,
  memberCountSchema,
} from "#report/benchmark-rows.ts";
import { pointsCell } from "#report/figures.ts";
import { gapRows, gapSchema } from "#report/gap-rows.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { headingNumber } from "#report/numerals.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { Report } from "#report/report.ts";
import { quoted, rankText } from "#report/words.ts";

const sectionSchema = z.strictObject({
  /** （一）机关支部 */
  heading: z.string(),
  /** 总分92.50分，第2名（全体6个党组织中），建议等次“中间”。 */
  standing: z.string(),
  gap: gapSchema,
  /** Who is best in the dimension of the same place in `gap.dimensions`, beside its figures. */
  dimensions: z.array(
    z.strictObject({
      name: z.string(),
      rate: z.string(),
      bestName: z.string(),
      best: z.string(),
      behind: z.string(),
    }),
  ),
});

const schema = z.strictObject({
  page: pageHeadSchema,
  rows: z.array(benchmarkRowSchema),
  bestGroups: z.array(bestGroupSchema),
  /** Organisations without a peer, a sentence each. */
  alone: z.array(z.string()),
  sections: z.array(sectionSchema),
  members: z.array(memberCountSchema),
});
type Benchmarking = z.infer<typeof schema>;

/** 对标定位报告: for every organisation the way to the next tier and to the best of its peers; members in numbers. */
export const benchmarking: Report = {
  id: "benchmarking",
  name: "对标",
  title: "对标定位报告",
  schema,
  layout: "read",
  contents: true,
  build: async (month) => {
    const compared = month.organisations.some((score) => gapOf(score, month) !== undefined);
    return compared ? [benchmarkingJob(month)] : { reason: "本月没有计出总分的党组织，无从对标。" };
  },
};

function benchmarkingJob(month: Month): ReportJob {
  const words = {
    definition: benchmarking,
    path: "内部/汇总/对标定位报告.pdf",
    title: `${periodText(month.period)}对标定位报告`,
    model: benchmarkingModel(month),
    face: "internal",
    mayName: [],
    mustContain: month.organisations.map(({ name }) => name),
    subject: null,
  } as const;
  return makeJob(words, month);
}

function benchmarkingModel(month: Month): Benchmarking {
  const compared = month.organisations.flatMap((score) => {
    const gap = gapOf(score, month);
    return gap === undefined ? [] : [{ score, gap }];
  });
  return {
    page: pageHead(month),
    rows: benchmarkRows(month),
    bestGroups: bestGroups(month),
    alone: aloneSentences(month),
    sections: compared.flatMap(({ score, gap }, at) => section(score, gap, at + 1) ?? []),
    members: memberCounts(month),
  };
}

function section(score: SubjectScore, gap: Gap, number: number): Benchmarking["sections"][number] | null {
  const rows = gapRows(score, gap);
  if (rows === null) return null;
  return {
    heading: `（${headingNumber(number)}）${score.name}`,
    standing: standingSentence(score),
    gap: rows,
    dimensions: rows.dimensions.map(({ name, rate, best, behind }, at) => ({
      name,
      rate,
      bestName: gap.dimensions[at]?.best.name ?? "",
      best,
      behind,
    })),
  };
}

function standingSentence(score: SubjectScore): string {
  const place = score.rank === null ? "" : `，${rankText(score)}`;
  const tier = score.tier === null ? "" : `，建议等次${quoted(score.tier)}`;
  return `总分${pointsCell(score.total)}分${place}${tier}。`;
}
