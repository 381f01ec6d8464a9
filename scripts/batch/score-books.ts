import { makeScoreBook } from "#books/score-book/make-score-book.ts";
import type { ScoreBookMaterial } from "#books/score-book/material.ts";
import { distinctFileNames } from "#report/file-names.ts";
import type { OutputFile } from "#domain/output-file.ts";

/** 评分明细.xlsx; in a large association a folder of one workbook per branch, which are named after it. */
export async function scoreBookFiles(material: ScoreBookMaterial): Promise<readonly OutputFile[]> {
  const made = await makeScoreBook(material);
  const names = distinctFileNames(made.map(({ branch }) => branch ?? ""));
  return made.map(({ branch, bytes }, index) => ({
    path: branch === null ? "评分明细.xlsx" : `评分明细/${names[index] ?? ""}.xlsx`,
    bytes,
  }));
}
