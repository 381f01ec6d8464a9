import { duplicates, sumIssues } from "#config/checks.ts";
import { required } from "#config/sheet/column.ts";
import type { ConfigBook } from "#config/sheet/config-book.ts";
import { marks, name, word } from "#config/sheet/parsers.ts";
import type { ConfigRow, ReadSheet } from "#config/sheet/read-sheet.ts";
import { readSheet } from "#config/sheet/read-sheet.ts";
import { grouped } from "#config/sheet/column.ts";
import type { Checked } from "#domain/checked.ts";
import type { Dimension } from "#domain/config.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { exact, exactOf } from "#domain/points.ts";
import type { SubjectType } from "#domain/subject.ts";

/** Whom indicators speak of, as staff write it in the columns 对象. */
export const SUBJECT_TYPES = ["组织", "党员"] as const satisfies readonly SubjectType[];

const COLUMNS = {
  subjectType: grouped(required("对象", word(SUBJECT_TYPES))),
  name: required("维度", name),
  full: required("满分", marks(1)),
  kind: grouped(required("类别", word(["考评", "基本要求"]))),
};
/** A row of 维度. */
export type DimensionRow = ConfigRow<typeof COLUMNS>;

/** The dimensions, and the rows as read: the sheet 指标 is checked against them. */
export interface ReadDimensions {
  readonly dimensions: readonly Dimension[];
  readonly rows: readonly DimensionRow[];
}

/** Reads 维度. Issues: a dimension twice; 满分 of 类别 考评 of one 对象 that do not sum to 100. */
export function readDimensions(book: ConfigBook): Checked<ReadDimensions> {
  const sheet = readSheet(book, { name: "维度", columns: COLUMNS, needsRows: true });
  const issues = [...sheet.issues, ...repeated(sheet.rows), ...sums(sheet)];
  return { value: { dimensions: sheet.rows.flatMap((row) => row.whole ?? []), rows: sheet.rows }, issues };
}

/** The key of a dimension; null when the cells that make it are faulty. */
export function dimensionKey(subjectType: SubjectType | null, dimension: string | null): string | null {
  return subjectType === null || dimension === null ? null : `${subjectType}\u0000${dimension}`;
}

function repeated(rows: readonly DimensionRow[]): readonly Issue[] {
  return duplicates(
    rows.map((row) => ({
      key: dimensionKey(row.values.subjectType, row.values.name),
      shown: row.values.name ?? "",
      at: row.at("name"),
    })),
  );
}

function sums(sheet: ReadSheet<typeof COLUMNS>): readonly Issue[] {
  const { rows, headerAt } = sheet;
  if (headerAt === null || rows.length === 0) return [];
  const open = rows.some((row) => row.values.subjectType === null || row.values.kind === null);
  return SUBJECT_TYPES.flatMap((subjectType) => {
    const parts = rows
      .filter((row) => row.values.subjectType === subjectType && row.values.kind === "考评")
      .map((row) => ({ amount: row.values.full === null ? null : exactOf(row.values.full), at: row.at("full") }));
    const what = `“${subjectType}”类别为考评的维度满分`;
    return sumIssues({ what, parts, expected: exact(100), at: headerAt("full"), open });
  });
}
