import type { Json } from "#domain/report-job.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { reportJobs } from "../support/report-jobs.ts";
import type { ReportMaterial } from "#report/report-material.ts";

/** What the tests read of a card. */
export interface Card {
  readonly code: string;
  readonly sum: string | null;
  readonly hasSelf: boolean;
  readonly trace: Readonly<Record<string, string>> | null;
  readonly name: string;
  readonly branch: string;
  readonly posts: string;
  readonly standing: Readonly<Record<string, string | boolean | null | readonly string[]>>;
  readonly chartSvg: string | null;
  readonly dimensions: readonly Readonly<Record<string, string>>[];
  readonly groups: readonly { readonly name: string; readonly lines: readonly Readonly<Record<string, Json>>[] }[];
  readonly sources: readonly { readonly number: string; readonly place: string }[];
  readonly density: string;
}

/** The member whose card the tests look at. */
export const SUBJECT = "机关支部/党员01";

/** The card of {@link SUBJECT}. */
export async function cardOf(material: ReportMaterial): Promise<Card> {
  const jobs = await reportJobs({ ...material, only: ["党员"] });
  const job = jobs.find(({ path }) => path === "按支部/机关支部/党员/党员01.pdf");
  return job?.model as unknown as Card;
}

/** The material with one member's score changed. */
export function withScore(material: ReportMaterial, changes: Partial<SubjectScore>): ReportMaterial {
  const subjects = material.book.subjects.map((score) =>
    score.subject.id === SUBJECT ? { ...score, ...changes } : score,
  );
  return { ...material, book: { ...material.book, subjects } };
}

/** The score of {@link SUBJECT}. */
export function scoreOf(material: ReportMaterial): SubjectScore {
  const score = material.book.subjects.find(({ subject }) => subject.id === SUBJECT);
  if (!score) throw new Error("no such member");
  return score;
}
