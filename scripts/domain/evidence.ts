import type { Location } from "#domain/location.ts";
import type { ScoreLine, SubjectScore } from "#domain/score-book.ts";

/** The evidence of a line: the cell that was measured of each of its records, in their order. */
export function lineEvidence({ records, cellOf }: Pick<ScoreLine, "records" | "cellOf">): readonly Location[] {
  return records.map(cellOf);
}

/** All lines of a subject: those of the indicators, then those behind ballots and judges' marks. */
export function allLines({ lines, components }: Pick<SubjectScore, "lines" | "components">): readonly ScoreLine[] {
  return [...lines, ...components.flatMap(({ line }) => line ?? [])];
}
