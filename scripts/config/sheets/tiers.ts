import { duplicates } from "#config/checks.ts";
import { grouped, optional, required } from "#config/sheet/column.ts";
import type { ConfigBook } from "#config/sheet/config-book.ts";
import { decimal, marks, name, text, word } from "#config/sheet/parsers.ts";
import type { ConfigRow, ReadSheet } from "#config/sheet/read-sheet.ts";
import { readSheet } from "#config/sheet/read-sheet.ts";
import { SUBJECT_TYPES } from "#config/sheets/dimensions.ts";
import type { Checked } from "#domain/checked.ts";
import type { Tier } from "#domain/config.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { pointsNumber } from "#domain/points.ts";

const COLUMNS = {
  subjectType: grouped(required("对象", word(SUBJECT_TYPES))),
  name: required("等次", name),
  floor: required("下限", marks(0)),
  quota: optional("名额比例", decimal({ min: "0", max: "1", rule: "0 到 1 之间的数，如 0.3", share: true })),
  note: optional("说明", text),
};
/** A row of 等次. */
export type TierRow = ConfigRow<typeof COLUMNS>;

/** The tiers, and the rows as read: the sheet 认定结果 is checked against them. */
export interface ReadTiers {
  readonly tiers: readonly Tier[];
  readonly rows: readonly TierRow[];
}

/** Reads 等次. Issues: a tier twice, 下限 that do not fall from row to row, a last one that is not 0, a 对象 without tiers. */
export function readTiers(book: ConfigBook): Checked<ReadTiers> {
  const sheet = readSheet(book, { name: "等次", columns: COLUMNS, needsRows: true });
  const order = SUBJECT_TYPES.flatMap((subjectType) =>
    ladder(sheet.rows.filter((row) => row.values.subjectType === subjectType)),
  );
  const tiers = sheet.rows.flatMap((row) => (row.whole ? [toTier(row.whole)] : []));
  return {
    value: { tiers, rows: sheet.rows },
    issues: [...sheet.issues, ...repeated(sheet.rows), ...order, ...absent(sheet)],
  };
}

function toTier({ subjectType, name: tier, floor, quota }: Tier): Tier {
  return { subjectType, name: tier, floor, quota };
}

function repeated(rows: readonly TierRow[]): readonly Issue[] {
  return duplicates(
    rows.map(({ values, at }) => ({
      key: values.subjectType && values.name && `${values.subjectType}\u0000${values.name}`,
      shown: values.name ?? "",
      at: at("name"),
    })),
  );
}

function absent(sheet: ReadSheet<typeof COLUMNS>): readonly Issue[] {
  const { rows, headerAt } = sheet;
  if (headerAt === null || rows.length === 0 || rows.some((row) => row.values.subjectType === null)) return [];
  return SUBJECT_TYPES.filter((subject) => !rows.some((row) => row.values.subjectType === subject)).map((subject) =>
    issue("config-subject-missing", headerAt("subjectType"), { sheet: "等次", subject }),
  );
}

function ladder(rows: readonly TierRow[]): readonly Issue[] {
  const falls = rows.flatMap((row, index) => {
    const above = rows[index - 1];
    const floor = row.values.floor;
    const higher = above?.values.floor ?? null;
    if (floor === null || higher === null || floor < higher) return [];
    return [issue("config-tier-order", row.at("floor"), { above: above?.values.name ?? "" })];
  });
  const last = rows.at(-1);
  const lowest = last?.values.floor ?? 0;
  if (last === undefined || lowest === 0 || falls.length > 0) return falls;
  return [issue("config-tier-last", last.at("floor"), { found: String(pointsNumber(lowest)) })];
}
