import { type CivilDate, type Period, firstDay, lastDay, periodOf } from "#domain/civil-date.ts";
import type { DatasetRecord, Member } from "#domain/dataset.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import { by, compareText, groupBy } from "#domain/order.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { branchSheets } from "#report/branch-sheets.ts";
import type { SheetNumbers } from "#report/evidence.ts";
import { distinctFileNames } from "#report/file-names.ts";
import type { ReportMaterial } from "#report/report-material.ts";

/** The material of a month, looked at from the sides from which documents need it. */
export interface Month extends ReportMaterial {
  readonly period: Period;
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
  /** Scores of the evaluated organisations and of all members, by rank, then in the score book's order; unranked last. */
  readonly organisations: readonly SubjectScore[];
  readonly members: readonly SubjectScore[];
  /** Members by organisation, in the order of {@link Month.members}. */
  readonly membersOf: (organisation: string) => readonly SubjectScore[];
  readonly memberById: (id: string) => Member | null;
  /** Records of a kind whose day lies in the month, by day. */
  readonly happened: (kind: TableKindName) => readonly DatasetRecord[];
  /** One numbering of sheets for all documents of an organisation and its members. */
  readonly sheetsOf: (organisation: string) => SheetNumbers;
  /** Path of a subject's own document below the period's folder. */
  readonly pathOf: (subject: SubjectScore) => string;
}

/** Looks at a month's material from every side once. */
export function monthOf(material: ReportMaterial): Month {
  const { book, dataset } = material;
  const period = book.period;
  const organisations = book.subjects.filter(({ subject }) => subject.type === "组织").sort(byPlace);
  const members = book.subjects.filter(({ subject }) => subject.type === "党员").sort(byPlace);
  const byBranch = groupBy(members, ({ branch }) => branch ?? "");
  const people = new Map(dataset.members.map((member) => [member.id, member]));
  const memberById = (id: string) => people.get(id) ?? null;
  const paths = documentPaths(book.subjects);
  return {
    ...material,
    period,
    firstDay: firstDay(period),
    lastDay: lastDay(period),
    organisations,
    members,
    membersOf: (organisation) => byBranch.get(organisation) ?? [],
    memberById,
    sheetsOf: branchSheets({ book, memberById }),
    happened: (kind) =>
      dataset.records
        .filter((record) => record.kind === kind && periodOf(record.day) === period)
        .sort(
          by(
            ({ day }) => day,
            ({ owner }) => owner.id,
          ),
        ),
    pathOf: (subject) => paths.get(subject) ?? "",
  };
}

const byPlace = by<SubjectScore>(
  ({ rank }) => rank?.place ?? Number.MAX_SAFE_INTEGER,
  // Of those without a rank the exempt come last.
  ({ exempt }) => (exempt === null ? 0 : 1),
);

/** Paths of all subjects' documents (product.md section 3); folders and files of one folder never collide. */
function documentPaths(subjects: readonly SubjectScore[]): ReadonlyMap<SubjectScore, string> {
  const branches = [...new Set(subjects.map(branchOf))].sort(compareText);
  const names = distinctFileNames(branches);
  const folders = new Map(branches.map((branch, index) => [branch, `按支部/${names[index] ?? ""}`]));
  const members = groupBy(
    subjects.filter(({ subject }) => subject.type === "党员"),
    branchOf,
  );
  const files = [...members].flatMap(([branch, all]) => {
    const fileNames = distinctFileNames(all.map(({ name }) => name));
    return all.map((one, index) => [one, `${folders.get(branch)}/党员/${fileNames[index]}.pdf`] as const);
  });
  const reports = subjects
    .filter(({ subject }) => subject.type === "组织")
    .map((one) => [one, `${folders.get(branchOf(one))}/党组织考评报告.pdf`] as const);
  return new Map([...reports, ...files]);
}

function branchOf(subject: SubjectScore): string {
  return subject.branch ?? subject.name;
}
