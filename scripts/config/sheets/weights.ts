import { duplicates, sumIssues } from "#config/checks.ts";
import { grouped, required } from "#config/sheet/column.ts";
import type { ConfigBook } from "#config/sheet/config-book.ts";
import { decimal, name, word } from "#config/sheet/parsers.ts";
import type { ConfigRow, ReadSheet } from "#config/sheet/read-sheet.ts";
import { readSheet } from "#config/sheet/read-sheet.ts";
import { SUBJECT_TYPES } from "#config/sheets/dimensions.ts";
import type { Checked } from "#domain/checked.ts";
import type { BallotGroup, BallotOption, Component } from "#domain/config.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { exact } from "#domain/points.ts";

const PERCENT = decimal({ min: "0", max: "100", rule: "0 到 100 之间的数（百分数不写 %）" });
const COEFFICIENT = decimal({ min: "0", max: "1", rule: "0 到 1 之间的数", share: true });

const COMPONENT_COLUMNS = {
  subjectType: grouped(required("对象", word(SUBJECT_TYPES))),
  name: required("组成", name),
  weight: required("权重", PERCENT),
  content: required("内容", word(["维度", "民主测评", "评委打分"])),
};
const GROUP_COLUMNS = {
  subjectType: grouped(required("对象", word(SUBJECT_TYPES))),
  name: required("群体", name),
  weight: required("权重", PERCENT),
};
const OPTION_COLUMNS = { name: required("选项", name), coefficient: required("系数", COEFFICIENT) };

/** Reads 组成. Issues: a component twice; weights that do not sum to 100 per 对象. */
export function readComponents(book: ConfigBook): Checked<readonly Component[]> {
  const sheet = readSheet(book, { name: "组成", columns: COMPONENT_COLUMNS, needsRows: true });
  const issues = [...sheet.issues, ...repeated(sheet.rows), ...weightSums(sheet, { what: "组成", always: true })];
  return { value: sheet.rows.flatMap((row) => row.whole ?? []), issues };
}

/** Reads 测评群体. Issues: a group twice; weights that do not sum to 100 for a 对象 that has groups. */
export function readBallotGroups(book: ConfigBook): Checked<readonly BallotGroup[]> {
  const sheet = readSheet(book, { name: "测评群体", columns: GROUP_COLUMNS, needsRows: false });
  const sums = weightSums(sheet, { what: "测评群体", always: false });
  return {
    value: sheet.rows.flatMap((row) => row.whole ?? []),
    issues: [...sheet.issues, ...repeated(sheet.rows), ...sums],
  };
}

/** Reads 测评选项. Issue: an option twice. */
export function readBallotOptions(book: ConfigBook): Checked<readonly BallotOption[]> {
  const sheet = readSheet(book, { name: "测评选项", columns: OPTION_COLUMNS, needsRows: false });
  const twice = duplicates(
    sheet.rows.map((row) => ({ key: row.values.name, shown: row.values.name ?? "", at: row.at("name") })),
  );
  return { value: sheet.rows.flatMap((row) => row.whole ?? []), issues: [...sheet.issues, ...twice] };
}

type WeightRow = ConfigRow<typeof GROUP_COLUMNS>;

function repeated(rows: readonly Pick<WeightRow, "values" | "at">[]): readonly Issue[] {
  return duplicates(
    rows.map(({ values, at }) => ({
      key: values.subjectType && values.name && `${values.subjectType}\u0000${values.name}`,
      shown: values.name ?? "",
      at: at("name"),
    })),
  );
}

interface WeightSum {
  readonly what: string;
  /** True when every 对象 must have rows. */
  readonly always: boolean;
}

function weightSums(
  sheet: Pick<ReadSheet<typeof GROUP_COLUMNS>, "headerAt"> & {
    readonly rows: readonly Pick<WeightRow, "values" | "at">[];
  },
  sum: WeightSum,
): readonly Issue[] {
  const { rows, headerAt } = sheet;
  if (headerAt === null || rows.length === 0) return [];
  const open = rows.some((row) => row.values.subjectType === null);
  return SUBJECT_TYPES.flatMap((subjectType) => {
    const own = rows.filter((row) => row.values.subjectType === subjectType);
    if (own.length === 0 && !sum.always) return [];
    const parts = own.map(({ values, at }) => ({
      amount: values.weight === null ? null : exact(values.weight),
      at: at("weight"),
    }));
    return sumIssues({
      what: `“${subjectType}”${sum.what}的权重`,
      parts,
      expected: exact(100),
      at: headerAt("weight"),
      open,
    });
  });
}
