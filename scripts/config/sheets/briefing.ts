import { duplicates } from "#config/checks.ts";
import { optional, required } from "#config/sheet/column.ts";
import type { ConfigBook } from "#config/sheet/config-book.ts";
import { exactDay, integer, month, name, text } from "#config/sheet/parsers.ts";
import { readSheet } from "#config/sheet/read-sheet.ts";
import type { Checked } from "#domain/checked.ts";
import type { BriefingIssue, WrittenText } from "#domain/config.ts";

const ISSUE_COLUMNS = {
  period: required("考核月份", month),
  number: optional("期号", integer(1, 9999)),
  totalNumber: optional("总期号", integer(1, 999_999)),
  issued: optional("印发日期", exactDay),
  signer: optional("签发人", name),
};
const TEXT_COLUMNS = {
  period: required("考核月份", month),
  document: required("文档", name),
  position: required("位置", name),
  text: required("文字", text),
  signature: optional("署名", text),
};

/** Reads 期次: the issue of the briefing for each month. Issue: a month twice. */
export function readBriefingIssues(book: ConfigBook): Checked<readonly BriefingIssue[]> {
  const sheet = readSheet(book, { name: "期次", columns: ISSUE_COLUMNS, needsRows: false });
  const twice = duplicates(
    sheet.rows.map(({ values, at }) => ({ key: values.period, shown: values.period ?? "", at: at("period") })),
  );
  return { value: sheet.rows.flatMap((row) => row.whole ?? []), issues: [...sheet.issues, ...twice] };
}

/** Reads 文稿补充: the words that only a person may write; several rows of one place follow each other. */
export function readWrittenTexts(book: ConfigBook): Checked<readonly WrittenText[]> {
  const sheet = readSheet(book, { name: "文稿补充", columns: TEXT_COLUMNS, needsRows: false });
  return { value: sheet.rows.flatMap((row) => row.whole ?? []), issues: sheet.issues };
}
