import type { Location } from "#domain/location.ts";
import type { ScoreLine } from "#domain/score-book.ts";

/** The evidence of a line: the cell that was measured of each of its records, in their order. */
export function lineEvidence({ records, cellOf }: Pick<ScoreLine, "records" | "cellOf">): readonly Location[] {
  return records.map(cellOf);
}
