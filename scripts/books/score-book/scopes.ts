import type { BookPart } from "#books/score-book/material.ts";
import type { SubjectScore } from "#domain/score-book.ts";

/** Those among whom a subject is placed, by name. */
export interface Scope {
  readonly name: string;
  /** All of them are in this workbook, so that places can be worked out in it. */
  readonly complete: boolean;
}

/** The scope of ranks and quotas: by 党员排名范围 and 党组织排名范围 (product.md section 4, Rank). */
export function rankScope(subject: SubjectScore, part: BookPart): Scope {
  const { office } = part.material.config;
  if (subject.branch !== null) return memberScope(subject.branch, part);
  const name = office.organisationRankScope === "全体" ? "全体" : typeOf(subject, part);
  return { name, complete: part.branch === null };
}

/** The peer group of 排名赋分 and 相对最优: organisations of the same 类型, members of the rank scope (formats.md section 1). */
export function peerScope(subject: SubjectScore, part: BookPart): Scope {
  if (subject.branch !== null) return memberScope(subject.branch, part);
  return { name: typeOf(subject, part), complete: part.branch === null };
}

function memberScope(branch: string, { material, branch: only }: BookPart): Scope {
  const everybody = material.config.office.memberRankScope === "全体";
  return { name: everybody ? "全体" : branch, complete: !everybody || only === null };
}

/** An organisation whose 类型 is blank is among 其他. */
function typeOf(subject: SubjectScore, { material }: BookPart): string {
  return material.dataset.organisations.find(({ name }) => name === subject.subject.id)?.type ?? "其他";
}
