import type { DatasetRecord, Member } from "#domain/dataset.ts";
import type { ScoreBook, UnscoredRecord } from "#domain/score-book.ts";

/** A month's scores, and who is who in it. */
export interface Scored {
  readonly book: ScoreBook;
  readonly memberById: (id: string) => Member | null;
}

/** 未计分记录 of an organisation and its members. */
export function unscoredOf(organisation: string, { book, memberById }: Scored): readonly UnscoredRecord[] {
  const organisationOf = ({ owner, organisation: then }: DatasetRecord) =>
    owner.type === "组织" ? owner.id : (memberById(owner.id)?.organisation ?? then);
  return book.unscored.filter(({ record }) => organisationOf(record) === organisation);
}
