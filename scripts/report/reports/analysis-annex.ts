import { z } from "zod";
import { MOVEMENT_PARTS, type Movement } from "#domain/analysis.ts";
import { periodText } from "#domain/civil-date.ts";
import type { ReportJob } from "#domain/report-job.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { movementRow, movementRowSchema, PART_WORDS } from "#report/movement-rows.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { Report } from "#report/report.ts";
import { stabilityNote, stabilityRow, stabilityRowSchema } from "#report/stability-rows.ts";
import { tieSentences } from "#report/tie-words.ts";
import { nameList } from "#report/words.ts";

/** Rows of one group: the organisations, or the members of a branch. */
const groupSchema = <T extends z.ZodType>(row: T) => z.array(z.strictObject({ name: z.string(), rows: z.array(row) }));

const schema = z.strictObject({
  page: pageHeadSchema,
  movement: z.strictObject({
    /** What is compared with what. */
    sentence: z.string(),
    criteria: z.array(z.string()),
    partNames: z.array(z.string()),
    groups: groupSchema(movementRowSchema),
  }),
  stability: z.strictObject({ note: z.string(), groups: groupSchema(stabilityRowSchema) }),
  ties: z.array(z.string()),
});
type AnalysisAnnex = z.infer<typeof schema>;

/** 考评分析: the internal annex of the leading group. Movement in its parts and how sure the ranks are, of everybody. */
export const analysisAnnex: Report = {
  id: "analysis-annex",
  name: "分析",
  title: "考评分析",
  schema,
  layout: "read",
  contents: true,
  build: async (month) => {
    const model = annexModel(month);
    const isEmpty = namesIn(model).length === 0 && model.ties.length === 0;
    return isEmpty ? { reason: "没有可以比较的以前月份，本月也没有参加排名的对象。" } : [annexJob(model, month)];
  },
};

function annexJob(model: AnalysisAnnex, month: Month): ReportJob {
  const words = {
    definition: analysisAnnex,
    path: "内部/附件/考评分析.pdf",
    title: `${periodText(month.period)}考评分析`,
    model,
    face: "internal",
    mayName: null,
    mustContain: namesIn(model),
    subject: null,
  } as const;
  return makeJob(words, month);
}

/** Everybody who has a row; an exempt organisation has none. */
function namesIn({ movement, stability }: AnalysisAnnex): string[] {
  const rows = [...movement.groups, ...stability.groups].flatMap((group) => group.rows.map(({ name }) => name));
  return [...new Set(rows)];
}

function annexModel(month: Month): AnalysisAnnex {
  return {
    page: pageHead(month),
    movement: movementPart(month),
    stability: stabilityPart(month),
    ties: tieSentences(month),
  };
}

/** The organisations first, then the members of each branch; groups without a row are left out. */
function groupsOf<T>(month: Month, rowOf: (score: SubjectScore) => T | null): { name: string; rows: T[] }[] {
  const branches = [...new Set(month.members.map(({ branch }) => branch ?? ""))].sort();
  const groups = [
    { name: "党组织", subjects: month.organisations },
    ...branches.map((name) => ({ name, subjects: month.membersOf(name) })),
  ];
  return groups
    .map(({ name, subjects }) => ({ name, rows: subjects.flatMap((score) => rowOf(score) ?? []) }))
    .filter(({ rows }) => rows.length > 0);
}

function movementPart(month: Month): AnalysisAnnex["movement"] {
  const { movement } = month.analysis;
  const partNames = MOVEMENT_PARTS.map((part) => PART_WORDS[part]);
  if (movement === null) {
    return { sentence: "以前没有可以比较的月份。", criteria: [], partNames, groups: [] };
  }
  const source = movement.source === "snapshot" ? "印发时的数据" : "现有表格重新计算的结果";
  const groups = groupsOf(month, (score) => {
    const own = movement.subjects.get(subjectKey(score.subject));
    return own === undefined || score.exempt !== null ? null : movementRow(score.name, own);
  });
  return {
    sentence: `与${periodText(movement.from)}（${source}）比较。升降按下列次序逐项分解，各项之和等于升降分。${leftText(movement)}`,
    criteria: [...movement.criteriaChanges],
    partNames,
    groups,
  };
}

/** 本月不再考评：某某（某支部）. */
function leftText({ left }: Movement): string {
  const names = left.map(({ name, branch }) => (branch === null ? name : `${name}（${branch}）`));
  return names.length === 0 ? "" : `本月不再考评的：${nameList(names, 20, "个")}。`;
}

function stabilityPart(month: Month): AnalysisAnnex["stability"] {
  const { stability } = month.analysis;
  const draws = [...stability.values()][0]?.draws ?? 0;
  const groups = groupsOf(month, (score) => stabilityRow(score, stability.get(subjectKey(score.subject))));
  return { note: draws === 0 ? "" : stabilityNote(draws), groups };
}
