import type { Config } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import type { ScoreBook, SubjectScore } from "#domain/score-book.ts";

/** What the score book is made from. */
export interface ScoreBookMaterial {
  readonly book: ScoreBook;
  readonly config: Config;
  /** The register gives the 类型 of organisations, by which peers are told. */
  readonly dataset: Pick<Dataset, "organisations">;
  /** Shown under every title: the month, and 示例 for the sample. */
  readonly subtitle: string;
}

/** One workbook: everybody, or one branch where everybody would be too many. */
export interface BookPart {
  readonly material: ScoreBookMaterial;
  /** Branch whose organisation and members it holds; null: everybody. */
  readonly branch: string | null;
  readonly subjects: readonly SubjectScore[];
}

/** More subjects than these make a workbook too slow for an office computer (issue 4). */
const MOST_SUBJECTS = 1000;

/** Divides the subjects into workbooks: one up to a thousand, else one per branch with its organisation. */
export function partsOf(material: ScoreBookMaterial): readonly BookPart[] {
  const { subjects } = material.book;
  if (subjects.length <= MOST_SUBJECTS) return [{ material, branch: null, subjects }];
  const branches = new Map<string, SubjectScore[]>();
  for (const one of subjects) {
    const branch = one.branch ?? one.name;
    const own = branches.get(branch);
    if (own) own.push(one);
    else branches.set(branch, [one]);
  }
  return [...branches].map(([branch, own]) => ({ material, branch, subjects: own }));
}
