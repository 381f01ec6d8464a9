import { z } from "zod";
import type { SubjectScore } from "#domain/score-book.ts";
import { maskPersonal } from "#domain/text.ts";
import { type Branch, branchesOf } from "#report/branches.ts";
import {
  type DocumentEntry,
  type IndexDocument,
  documentSchema,
  documentSummary,
  hrefOf,
  isIn,
} from "#report/index-documents.ts";
import type { Month } from "#report/month.ts";
import { standingRow, standingRowSchema } from "#report/standing.ts";
import { memberSentence } from "#report/statistics-words.ts";
import { memberStatistics } from "#report/statistics.ts";

/** A subject's row. */
export const subjectRowSchema = standingRowSchema.extend({
  /** Null when its document was not printed. */
  href: z.string().nullable(),
  /** What it is found by: the name and, of a member, the organisation. */
  words: z.string(),
});
export type SubjectRow = z.infer<typeof subjectRowSchema>;

/** The members of a branch, and the pictures of their cards. */
export const memberGroupSchema = z.strictObject({
  name: z.string(),
  sentence: z.string(),
  members: z.array(subjectRowSchema),
  /** 11份，共11页. */
  cardSummary: z.string(),
  /** Cards of which there is a picture. */
  cards: z.array(documentSchema),
});
export type MemberGroup = z.infer<typeof memberGroupSchema>;

/** What the rows of a page link to. */
export interface LinkedDocuments {
  readonly month: Month;
  /** All documents of the month, or of the folder. */
  readonly documents: readonly IndexDocument[];
  /** Folder in which the page lies; empty for the period's own. */
  readonly folder: string;
  readonly entryOf: (document: IndexDocument) => DocumentEntry;
}

/** Makes subjects' rows with links to their own documents, as seen from the page's folder. */
export function rowWriter({ month, documents, folder }: LinkedDocuments): (score: SubjectScore) => SubjectRow {
  const printed = new Set(documents.map(({ path }) => path));
  return (score) => {
    const path = month.pathOf(score);
    const row = standingRow(score, month.analysis.movement);
    const href = printed.has(path) && isIn(folder, path) ? hrefOf(path, folder) : null;
    const words = [score.name, ...(score.branch === null ? [] : [score.branch])].join(" ");
    return { ...row, name: maskPersonal(row.name), words: maskPersonal(words), href };
  };
}

/** The members of one branch. */
export function memberGroup({ name, members }: Branch, linked: LinkedDocuments): MemberGroup {
  const { month, documents, entryOf } = linked;
  const paths = new Set(members.map(month.pathOf));
  const cards = documents.filter(({ path }) => paths.has(path));
  return {
    name: maskPersonal(name),
    sentence: memberSentence(memberStatistics(members, month.config)),
    members: members.map(rowWriter(linked)),
    cardSummary: documentSummary(cards),
    cards: cards.map(entryOf).filter(({ image }) => image !== null),
  };
}

/** The members of all branches that have any, by name of the branch. */
export function memberGroups(linked: LinkedDocuments): MemberGroup[] {
  return branchesOf(linked.month)
    .filter(({ members }) => members.length > 0)
    .map((branch) => memberGroup(branch, linked));
}

/** Paths of members' cards. */
export function cardPaths(month: Month): ReadonlySet<string> {
  return new Set(month.members.map(month.pathOf));
}
