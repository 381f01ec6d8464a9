import { z } from "zod";
import { allLines } from "#domain/evidence.ts";
import { lineCode } from "#domain/line-code.ts";
import type { ReportJob } from "#domain/report-job.ts";
import { groupBy } from "#domain/order.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { ballotRule, basisWords } from "#report/basis-words.ts";
import { type EvidenceWriter, evidenceWriter } from "#report/evidence.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { Report } from "#report/report.ts";
import { type LineGroup, lineGroupSchema, lineGroups, sourceSchema } from "#report/score-lines.ts";
import { signsOf, standingOf } from "#report/standing.ts";
import { unscoredRowSchema, unscoredRows } from "#report/unscored-rows.ts";

/** A line with how its points come about; empty where the figures speak for themselves. */
const lineSchema = lineGroupSchema.shape.lines.element.extend({ calculation: z.string() });

const groupSchema = lineGroupSchema.extend({ lines: z.array(lineSchema) });

const subjectSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  /** 92.50, 免评 or 无数据. */
  total: z.string(),
  hasTotal: z.boolean(),
  tier: z.string(),
  /** Every line with all its cells; none for an exempt subject. */
  groups: z.array(groupSchema),
});

const schema = z.strictObject({
  page: pageHeadSchema,
  branch: z.string(),
  /** The organisation first, then its members by code; without the organisation where it is not evaluated. */
  subjects: z.array(subjectSchema),
  unscored: z.array(unscoredRowSchema),
  sources: z.array(sourceSchema),
  /** A code of this document. */
  example: z.string(),
  /** How ballots are counted; null where there are none. */
  ballots: z.string().nullable(),
  /** The command that shows what stands in the cells. */
  command: z.string(),
});
type ScoringBasis = z.infer<typeof schema>;

/** 计分依据: one for every branch; each line of the organisation and its members with its code and all its cells. */
export const scoringBasis: Report = {
  id: "scoring-basis",
  name: "依据",
  title: "计分依据",
  schema,
  layout: "read",
  contents: true,
  build: async (month) => {
    const branches = groupBy(month.book.subjects, (score) => score.branch ?? score.name);
    return [...branches].map(([branch, scores]) => basisJob(branch, scores, month));
  },
};

function basisJob(branch: string, scores: readonly SubjectScore[], month: Month): ReportJob {
  const [first] = scores;
  const folder = first ? month.pathOf(first).split("/").slice(0, 2).join("/") : "";
  const words = {
    definition: scoringBasis,
    path: `${folder}/计分依据.pdf`,
    model: basisModel(branch, scores, month),
    face: "personal",
    mayName: scores.map(({ subject }) => subject.id),
    mustContain: [branch, ...scores.flatMap((score) => [score.code, ...signsOf(score)])],
    subject: branch,
  } as const;
  return makeJob(words, month);
}

function basisModel(branch: string, scores: readonly SubjectScore[], month: Month): ScoringBasis {
  const evidence = evidenceWriter(Infinity, month.sheetsOf(branch));
  const subjects = scores.map((score) => subjectRows(score, evidence));
  const codes = subjects.flatMap(({ code, groups }) => [code, ...groups.flatMap(codesOf)]);
  const example = codes.find((code) => code.includes("-")) ?? codes[0] ?? "";
  return {
    page: pageHead(month),
    branch,
    subjects,
    unscored: unscoredRows(month, branch, evidence),
    sources: [...evidence.sources()],
    example,
    ballots: scores.some(isVotedOn) ? ballotRule(month.config) : null,
    command: `npm run explain -- --period ${month.period} ${example}`,
  };
}

function codesOf({ lines }: LineGroup): readonly string[] {
  return lines.map(({ code }) => code);
}

function subjectRows(score: SubjectScore, evidence: EvidenceWriter): ScoringBasis["subjects"][number] {
  const { total, hasTotal, tier } = standingOf(score);
  const groups = score.exempt === null ? lineGroups(score, evidence).map(withCalculations(score)) : [];
  return { code: score.code, name: score.name, total, hasTotal, tier, groups };
}

function withCalculations(score: SubjectScore): (group: LineGroup) => z.infer<typeof groupSchema> {
  const words = new Map(allLines(score).map((line) => [lineCode(score.code, line.indicator.id), basisWords(line)]));
  return (group) => ({
    ...group,
    lines: group.lines.map((line) => ({ ...line, calculation: words.get(line.code) ?? "" })),
  });
}

function isVotedOn(score: SubjectScore): boolean {
  return allLines(score).some(({ working }) => working?.kind === "ballot");
}
