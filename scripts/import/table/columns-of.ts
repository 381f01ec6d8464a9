import type { TableColumn } from "#domain/table.ts";
import { normaliseHeader } from "#domain/text.ts";
import type { Candidate } from "#import/table/choose-kind.ts";
import type { Head, HeadColumn } from "#import/table/header-rows.ts";
import { headerText } from "#import/table/header-rows.ts";
import { withoutRemark } from "#import/table/spellings.ts";

/** The columns of a table with what each stands for: a field, an occasion of a matrix, an option of a ballot, or nothing we read. */
export function columnsOf(
  head: Head,
  { fit, occasions }: Candidate,
  ballotOptions: readonly string[],
): readonly TableColumn[] {
  const options = fit.kind.name === "民主测评" ? ballotOptions : [];
  return head.columns.map((column) => {
    const field = fit.fields.get(column.column)?.name ?? null;
    return {
      column: column.column,
      header: headerText(column),
      field,
      occasion: occasions.find((one) => one.column === column)?.occasion ?? null,
      option: field === null ? optionOf(column, options) : null,
    };
  });
}

/** 优秀, 优秀票, 优秀票数, 优秀（票）, also under a group such as 测评结果. */
function optionOf({ parts }: HeadColumn, options: readonly string[]): string | null {
  const own = parts.at(-1) ?? "";
  const texts = new Set([normaliseHeader(own), withoutRemark(own)].map((text) => text.replace(/票数?$/, "")));
  return options.find((option) => texts.has(normaliseHeader(option))) ?? null;
}
