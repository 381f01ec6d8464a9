import { z } from "zod";
import { nameOrder } from "#domain/name-order/name-order.ts";
import { compareText } from "#domain/order.ts";
import { periodText } from "#domain/civil-date.ts";
import type { ReportJob } from "#domain/report-job.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { type Branch, branchesOf } from "#report/branches.ts";
import { internalOnly, seenBy } from "#report/faces.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { headingNumber } from "#report/numerals.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { Report } from "#report/report.ts";
import { signsOf } from "#report/standing.ts";
import { memberSentence, organisationSentence } from "#report/statistics-words.ts";
import { memberStatistics, organisationStatistics } from "#report/statistics.ts";
import { summaryTable, summaryTableSchema } from "#report/summary-rows.ts";
import { nameOrderHeading, summaryNote } from "#report/summary-words.ts";

const schema = z.strictObject({
  page: pageHeadSchema,
  /** The branch whose members are shown; null: all of them. */
  branch: z.string().nullable(),
  note: z.string(),
  /** The organisations in numbers: no branch is told how the others stand. */
  organisationSentence: internalOnly(z.string()),
  /** By rank; null where none is evaluated. */
  organisations: summaryTableSchema.nullable(),
  /** By branch, within it by rank; each with its heading （一）机关支部 where there are several. */
  branches: z.array(summaryTableSchema.extend({ heading: z.string().nullable() })),
  nameOrder: z.string(),
  /** All members of the branches above by name; null where there is none. */
  byName: summaryTableSchema.nullable(),
});
type Summary = z.infer<typeof schema>;

/** 考评情况汇总表: everybody's scores side by side, by rank and by name; for each branch one with its own part. */
export const summaryTableReport: Report = {
  id: "summary-table",
  name: "汇总",
  title: "考评情况汇总表",
  schema,
  layout: "wide",
  contents: true,
  build: async (month) => {
    const branches = branchesOf(month);
    if (branches.length === 0) return { reason: "本月名册中没有参加考评的党组织和党员。" };
    return [wholeJob(branches, month), ...branches.map((branch) => branchJob(branch, month))];
  },
};

function wholeJob(branches: readonly Branch[], month: Month): ReportJob {
  const words = {
    definition: summaryTableReport,
    path: "内部/汇总/考评情况汇总表.pdf",
    title: `${periodText(month.period)}考评情况汇总表`,
    model: summaryModel({ branch: null, organisations: month.organisations, branches }, month),
    face: "internal",
    mayName: null,
    mustContain: month.organisations.flatMap(signsOf),
    subject: null,
  } as const;
  return makeJob(words, month);
}

function branchJob(branch: Branch, month: Month): ReportJob {
  const { name, own, members, folder } = branch;
  const part = { branch: name, organisations: own === null ? [] : [own], branches: [branch] };
  const words = {
    definition: summaryTableReport,
    path: `${folder}/考评情况汇总表.pdf`,
    model: seenBy("personal", schema, summaryModel(part, month)),
    face: "personal",
    mayName: members.map(({ subject }) => subject.id),
    mustContain: [name, ...members.flatMap(signsOf)],
    subject: name,
  } as const;
  return makeJob(words, month);
}

interface Part {
  readonly branch: string | null;
  readonly organisations: readonly SubjectScore[];
  readonly branches: readonly Branch[];
}

function summaryModel({ branch, organisations, branches }: Part, month: Month): Summary {
  const { config, analysis } = month;
  const withMembers = branches.filter(({ members }) => members.length > 0);
  const members = withMembers.flatMap((one) => one.members);
  const organisationWords = { type: "组织", name: null, sentence: "" } as const;
  return {
    page: pageHead(month),
    branch,
    note: summaryNote(config.office, analysis.movement),
    organisationSentence: organisationSentence(organisationStatistics(organisations, config)),
    organisations: organisations.length === 0 ? null : summaryTable(organisations, organisationWords, month),
    branches: withMembers.map((one, at) =>
      branchTable(one, branch === null ? `（${headingNumber(at + 1)}）${one.name}` : null, month),
    ),
    nameOrder: nameOrderHeading(config.office.nameOrder),
    byName: members.length === 0 ? null : nameTable(members, branch === null, month),
  };
}

function branchTable({ name, members }: Branch, heading: string | null, month: Month): Summary["branches"][number] {
  const sentence = memberSentence(memberStatistics(members, month.config));
  return { heading, ...summaryTable(members, { type: "党员", name, sentence }, month) };
}

function nameTable(
  members: readonly SubjectScore[],
  hasBranches: boolean,
  month: Month,
): z.infer<typeof summaryTableSchema> {
  const compareNames = nameOrder(month.config.office.nameOrder);
  const sorted = members.toSorted(
    (a, b) =>
      compareNames(a.name, b.name) ||
      compareText(a.branch ?? "", b.branch ?? "") ||
      compareText(a.subject.id, b.subject.id),
  );
  return summaryTable(sorted, { type: "党员", name: null, sentence: "", hasBranches }, month);
}
