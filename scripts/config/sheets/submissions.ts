import { duplicates } from "#config/checks.ts";
import { required } from "#config/sheet/column.ts";
import type { ConfigBook } from "#config/sheet/config-book.ts";
import { integer, name, word } from "#config/sheet/parsers.ts";
import { readSheet } from "#config/sheet/read-sheet.ts";
import type { Checked } from "#domain/checked.ts";
import type { SubmissionRule } from "#domain/config.ts";
import { TABLE_KINDS } from "#domain/fields/field.ts";

const COLUMNS = {
  organisation: required("党组织", name),
  table: required("表名", word(TABLE_KINDS)),
  frequency: required("频次", word(["月", "季", "年"])),
  dueDay: required("截止日", integer(1, 31)),
};

/** Reads 报送要求. Issue: one table asked twice of one organisation. */
export function readSubmissions(book: ConfigBook): Checked<readonly SubmissionRule[]> {
  const sheet = readSheet(book, { name: "报送要求", columns: COLUMNS, needsRows: false });
  const twice = duplicates(
    sheet.rows.map(({ values: { organisation, table }, at }) => ({
      key: organisation && table && `${organisation}\u0000${table}`,
      shown: `${organisation} ${table}`,
      at: at("table"),
    })),
  );
  return { value: sheet.rows.flatMap((row) => row.whole ?? []), issues: [...sheet.issues, ...twice] };
}
