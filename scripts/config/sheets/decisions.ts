import { duplicates } from "#config/checks.ts";
import { optional, required } from "#config/sheet/column.ts";
import type { ConfigBook } from "#config/sheet/config-book.ts";
import { exactDay, month, name, text, word } from "#config/sheet/parsers.ts";
import type { ConfigRow } from "#config/sheet/read-sheet.ts";
import { readSheet } from "#config/sheet/read-sheet.ts";
import { SUBJECT_TYPES } from "#config/sheets/dimensions.ts";
import type { TierRow } from "#config/sheets/tiers.ts";
import type { Checked } from "#domain/checked.ts";
import type { Config, ConfirmedTier } from "#domain/config.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";

const CONFIRMED_COLUMNS = {
  period: required("考核月份", month),
  subjectType: required("对象", word(SUBJECT_TYPES)),
  name: required("名称", name),
  organisation: optional("党组织", name),
  tier: required("等次", name),
  reason: required("理由", text),
  confirmed: required("认定日期", exactDay),
};
const HOLIDAY_COLUMNS = { day: required("日期", exactDay), type: required("类型", word(["休", "班"])) };

/** Reads 认定结果. Issues: one subject twice in a month; a tier that 等次 does not have for the 对象. */
export function readConfirmedTiers(book: ConfigBook, tiers: readonly TierRow[]): Checked<readonly ConfirmedTier[]> {
  const sheet = readSheet(book, { name: "认定结果", columns: CONFIRMED_COLUMNS, needsRows: false });
  const twice = duplicates(
    sheet.rows.map(({ values, at }) => ({
      key:
        values.period &&
        values.subjectType &&
        values.name &&
        [values.period, values.subjectType, values.name, values.organisation ?? ""].join("\u0000"),
      shown: `${values.period} ${values.name}`,
      at: at("name"),
    })),
  );
  const unknown = sheet.rows.flatMap((row) => unknownTier(row, tiers));
  return { value: sheet.rows.flatMap((row) => row.whole ?? []), issues: [...sheet.issues, ...twice, ...unknown] };
}

function unknownTier({ values, at }: ConfigRow<typeof CONFIRMED_COLUMNS>, tiers: readonly TierRow[]): readonly Issue[] {
  const { subjectType, tier } = values;
  const own = tiers.filter((row) => row.values.subjectType === subjectType || row.values.subjectType === null);
  const allowed = own.map((row) => row.values.name).filter((one) => one !== null);
  // A tier whose own row is faulty is not known: the fault is named there.
  if (tier === null || own.length === 0 || allowed.length < own.length || allowed.includes(tier)) return [];
  return [issue("config-tier-unknown", at("tier"), { found: tier, allowed })];
}

/** Reads 节假日: days off (休) and working days made up (班). Issue: a day twice. */
export function readHolidays(book: ConfigBook): Checked<Config["holidays"]> {
  const sheet = readSheet(book, { name: "节假日", columns: HOLIDAY_COLUMNS, needsRows: false });
  const twice = duplicates(
    sheet.rows.map(({ values, at }) => ({ key: values.day, shown: values.day ?? "", at: at("day") })),
  );
  return { value: sheet.rows.flatMap((row) => row.whole ?? []), issues: [...sheet.issues, ...twice] };
}
