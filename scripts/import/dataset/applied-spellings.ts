import { splitSubject, type RememberedAnswer } from "#domain/answers.ts";
import { cellAddress } from "#domain/location.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { fieldText } from "#domain/record.ts";
import type { Table } from "#domain/table.ts";
import { cleanName, normaliseHeader } from "#domain/text.ts";
import { octoberHabit } from "#domain/answers.ts";
import type { AnswerLog } from "#import/dataset/answer-log.ts";

/**
 * Notes where remembered spellings took effect: headers read by a 表头别名, columns whose dates a 日期写法 decides,
 * cells that name an organisation by an 组织别名. They act before people are identified, so what they did is read
 * off the result.
 */
export function noteSpellings(
  answers: readonly RememberedAnswer[],
  { tables, records }: { readonly tables: readonly Table[]; readonly records: readonly SourcedRecord[] },
  log: AnswerLog,
): void {
  for (const answer of answers) {
    if (answer.matter === "表头别名") noteHeaders(answer, tables, log);
    if (answer.matter === "日期写法") noteHabit(answer, tables, log);
    if (answer.matter === "组织别名") noteAlias(answer, records, log);
  }
}

function noteHeaders(answer: RememberedAnswer, tables: readonly Table[], log: AnswerLog): void {
  const subject = splitSubject(answer.subject);
  if (subject === null) return;
  for (const { kind, file, sheet, columns, headerRows } of tables) {
    if (kind !== subject.kind) continue;
    const read = columns.filter(
      ({ field, header }) => field === answer.decision && headerForms(header).includes(normaliseHeader(subject.rest)),
    );
    for (const { column } of read) log.note(answer, { file, sheet, cell: cellAddress(headerRows.at(-1) ?? 1, column) });
  }
}

/** A header of two lines is known whole and by its lower line. */
function headerForms(header: string): readonly string[] {
  return [header, header.split("/").at(-1) ?? header].map(normaliseHeader);
}

function noteHabit(answer: RememberedAnswer, tables: readonly Table[], log: AnswerLog): void {
  for (const { kind, file, sheet, columns, headerRows } of tables) {
    const decided = columns.filter(
      ({ field }) => field !== null && octoberHabit([answer], { kind, file, sheet, field }) !== null,
    );
    for (const { column } of decided)
      log.note(answer, { file, sheet, cell: cellAddress(headerRows.at(-1) ?? 1, column) });
  }
}

function noteAlias(answer: RememberedAnswer, records: readonly SourcedRecord[], log: AnswerLog): void {
  const alias = cleanName(answer.subject);
  for (const { values, cells } of records) {
    for (const field of ["党组织", "上级党组织", "对象"]) {
      const at = cells[field];
      if (at !== undefined && cleanName(fieldText(values[field]) ?? "") === alias) log.note(answer, at);
    }
  }
}
