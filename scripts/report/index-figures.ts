import { z } from "zod";
import { pointsText } from "#domain/points.ts";
import { countable } from "#domain/report-job.ts";
import type { SubjectType } from "#domain/subject.ts";
import { type IndexDocument } from "#report/index-documents.ts";
import type { Month } from "#report/month.ts";
import { problemCounts } from "#report/problems.ts";
import { type GroupStatistics, memberStatistics, organisationStatistics } from "#report/statistics.ts";
import { dutiesOf, dutyCounts } from "#report/submissions/duties.ts";
import { countList } from "#report/words.ts";

/** The month in a few figures. */
export const tileSchema = z.strictObject({
  label: z.string(),
  value: z.string(),
  unit: z.string(),
  note: z.string(),
});
type Tile = z.infer<typeof tileSchema>;

/** How many there are in each tier; `of` is the greatest count, for bars. */
export const tierTableSchema = z.strictObject({
  heading: z.string(),
  rows: z.array(z.strictObject({ name: z.string(), count: z.string(), of: z.string() })),
});
type TierTable = z.infer<typeof tierTableSchema>;

/** The figures at the head of the internal page. */
export function tilesOf(month: Month, documents: readonly IndexDocument[]): Tile[] {
  const organisations = organisationStatistics(month.organisations, month.config);
  const members = memberStatistics(month.members, month.config);
  return [
    { label: "参评党组织", value: String(organisations.scored), unit: "个", note: apart(organisations, "个") },
    { label: "参评党员", value: String(members.scored), unit: "名", note: apart(members, "名") },
    ...submissionTile(month),
    issueTile(month),
    ...rectificationTile(month),
    documentTile(documents),
  ];
}

/** 平均82.30分；免评1名. */
function apart({ mean, scored, exempt, noData }: GroupStatistics, unit: string): string {
  const others = [
    { name: "免评", count: exempt },
    { name: "无数据", count: noData },
  ].filter(({ count }) => count > 0);
  const words = [
    ...(mean === null ? [] : [`${scored === 1 ? "总分" : "平均"}${pointsText(mean)}分`]),
    ...(others.length === 0 ? [] : [`另有${countList(others, unit)}`]),
  ];
  return words.join("；");
}

/** None where nothing was asked for. */
function submissionTile(month: Month): Tile[] {
  const { asked, received, missing } = dutyCounts(dutiesOf(month));
  if (asked === 0) return [];
  const note = missing === 0 ? "全部报齐" : `未报${missing}份`;
  return [{ label: "已报/应报表格", value: `${received}/${asked}`, unit: "份", note }];
}

function issueTile(month: Month): Tile {
  const { rows, errors, warnings } = problemCounts(month);
  const counts = [
    { name: "错误", count: errors },
    { name: "提醒", count: warnings },
  ];
  return {
    label: "有问题的表格行",
    value: String(rows),
    unit: "行",
    note: rows === 0 ? "没有发现问题" : countList(counts, "处"),
  };
}

/** None where nothing was ever to be mended. */
function rectificationTile({ book }: Month): Tile[] {
  const all = book.commitments.filter(({ kind }) => kind === "整改台账");
  if (all.length === 0) return [];
  const overdue = all.filter(({ state }) => state === "overdue").length;
  const open = all.filter(({ state }) => state === "open").length + overdue;
  const note = open === 0 ? "全部完成" : overdue === 0 ? "均未到期" : `其中逾期${overdue}项`;
  return [{ label: "尚未完成的整改", value: String(open), unit: "项", note }];
}

function documentTile(documents: readonly IndexDocument[]): Tile {
  const counted = countable(documents);
  const pages = counted.reduce((sum, one) => sum + one.pages, 0);
  return { label: "印出文档", value: String(counted.length), unit: "份", note: `共${pages}页` };
}

/** Tiers of organisations and members; a kind of subject of which nobody is in a tier is left out. */
export function tierTables(month: Month): TierTable[] {
  return [
    tierTable("组织", organisationStatistics(month.organisations, month.config)),
    tierTable("党员", memberStatistics(month.members, month.config)),
  ].filter(({ rows }) => rows.some(({ count }) => count !== "0"));
}

const SUBJECTS: Readonly<Record<SubjectType, string>> = { 组织: "党组织", 党员: "党员" };

function tierTable(type: SubjectType, { tiers, confirmed, scored }: GroupStatistics): TierTable {
  const basis = confirmed === 0 ? "建议等次" : confirmed < scored ? "等次，未认定的按建议" : "认定等次";
  const of = Math.max(1, ...tiers.map(({ count }) => count));
  return {
    heading: `${SUBJECTS[type]}（${basis}）`,
    rows: tiers.map(({ name, count }) => ({ name, count: String(count), of: String(of) })),
  };
}
