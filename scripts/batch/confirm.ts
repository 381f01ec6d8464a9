import { makeAnswerBook } from "#books/answer-book.ts";
import { readAnswers } from "#config/answers/read-answers.ts";
import { readWorkbook } from "#import/workbook/read-workbook.ts";
import { ConfigError } from "#domain/app-error.ts";
import type { Answer } from "#domain/answers.ts";
import type { InputFile } from "#domain/input-file.ts";

/**
 * 已确认.xlsx with more answers below those it has; a new one where there was none.
 * @throws ConfigError when the old one cannot be read, or holds anything that would be lost.
 */
export async function addAnswers(book: InputFile | null, answers: readonly Answer[]): Promise<Uint8Array> {
  return makeAnswerBook([...(book === null ? [] : await knownAnswers(book)), ...answers]);
}

async function knownAnswers(book: InputFile): Promise<readonly Answer[]> {
  const { value, issues } = await readWorkbook(book);
  const read = value === null ? { value: [], issues: [] } : readAnswers(value);
  const found = [...issues, ...read.issues];
  // The book is written anew, so what is not understood (a column of somebody's own) would be gone.
  if (value === null || found.length > 0) throw new ConfigError(`“${book.path}”中有不能识别的内容，没有写入`, found);
  return read.value;
}
