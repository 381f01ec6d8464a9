import { decisionIssues, subjectIssues } from "#config/answers/check-answer.ts";
import { optional, required } from "#config/sheet/column.ts";
import { configBook } from "#config/sheet/config-book.ts";
import { exactDay, name, text, word } from "#config/sheet/parsers.ts";
import { readSheet } from "#config/sheet/read-sheet.ts";
import { MATTERS, type RememberedAnswer } from "#domain/answers.ts";
import type { Checked } from "#domain/checked.ts";
import { byPlace } from "#domain/issues/issue.ts";
import { by } from "#domain/order.ts";
import type { Workbook } from "#domain/workbook.ts";

/** The sheet of 已确认.xlsx and its columns (formats.md section 1, remembered answers). */
const ANSWER_SHEET = "已确认";

const ANSWER_COLUMNS = {
  day: required("日期", exactDay),
  matter: required("事项", word(MATTERS)),
  subject: required("对象", text),
  decision: required("决定", text),
  reason: required("理由", text),
  clerk: optional("经办人", name),
  source: optional("来源单元格", text),
};

/**
 * Reads 已确认.xlsx, by the program or by hand: all faults at once with their cells, like those of 考评配置. Where
 * several rows settle the same thing the newest day holds, on one day the lowest row; so the rows come ordered by
 * day. Issues: those of a configuration sheet, config-answer-subject, config-answer-decision.
 */
export function readAnswers(workbook: Workbook): Checked<readonly RememberedAnswer[]> {
  const book = configBook(workbook, [ANSWER_SHEET]);
  const sheet = readSheet(book.value, { name: ANSWER_SHEET, columns: ANSWER_COLUMNS, needsRows: false });
  const issues = sheet.rows.flatMap(({ whole, at }) =>
    whole === null ? [] : [...subjectIssues(whole, at("subject")), ...decisionIssues(whole, at("decision"))],
  );
  const answers = sheet.rows.flatMap(({ whole, at }) => {
    const { file, sheet: name_, cell } = at("subject");
    return whole === null ? [] : [{ ...whole, at: { file, sheet: name_, cell } }];
  });
  return {
    value: answers.toSorted(by((answer) => answer.day)),
    issues: [...book.issues, ...sheet.issues, ...issues].sort(byPlace),
  };
}
