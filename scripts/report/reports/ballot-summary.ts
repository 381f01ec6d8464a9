import { z } from "zod";
import { periodText } from "#domain/civil-date.ts";
import type { ReportJob } from "#domain/report-job.ts";
import {
  ballotBranches,
  ballotBranchSchema,
  ballotSubjects,
  ballotSubjectSchema,
  voidBallots,
  voidBallotSchema,
} from "#report/ballot-rows.ts";
import { ballotNote } from "#report/ballot-words.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { Report } from "#report/report.ts";

const schema = z.strictObject({
  page: pageHeadSchema,
  note: z.string(),
  options: z.array(z.string()),
  /** How many columns the table of the organisations has. */
  span: z.string(),
  organisations: z.array(ballotSubjectSchema),
  branches: z.array(ballotBranchSchema),
  voids: z.array(voidBallotSchema),
});
type BallotSummary = z.infer<typeof schema>;

/** 群体, 权重, 发出, 收回, 收回率, 有效, 弃权 and 得分率, beside the options. */
const FIXED_COLUMNS = 8;

/**
 * 民主测评汇总: the ballots of the evaluation year so far, in totals. Organisations by group of voters, groups that are
 * too small left out and counted; members only by branch and without names: the detail stays with the branch.
 */
export const ballotSummary: Report = {
  id: "ballot-summary",
  name: "测评",
  title: "民主测评汇总",
  schema,
  layout: "wide",
  build: async (month) => {
    const model = summaryModel(month);
    const isEmpty = [model.organisations, model.branches, model.voids].every((rows) => rows.length === 0);
    return isEmpty ? { reason: "本考核年度截至本月底没有报送可以汇总的民主测评。" } : [summaryJob(model, month)];
  },
};

function summaryJob(model: BallotSummary, month: Month): ReportJob {
  const words = {
    definition: ballotSummary,
    path: "内部/汇总/民主测评汇总.pdf",
    title: `${periodText(month.period)}民主测评汇总`,
    model,
    face: "internal",
    mayName: [],
    mustContain: model.organisations.map(({ name }) => name),
    subject: null,
  } as const;
  return makeJob(words, month);
}

function summaryModel(month: Month): BallotSummary {
  const { ballotOptions, office } = month.config;
  return {
    page: pageHead(month),
    note: ballotNote(office),
    options: ballotOptions.map(({ name }) => name),
    span: String(FIXED_COLUMNS + ballotOptions.length),
    organisations: ballotSubjects(month),
    branches: ballotBranches(month),
    voids: voidBallots(month),
  };
}
