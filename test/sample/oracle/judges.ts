import { atLeast, by, type Fraction, fraction, NOTHING, plus } from "./fraction.ts";
import type { OwnedRecord } from "./records.ts";

/** The marks by their full marks, 0..1, in the order of the records. */
export function ratiosOf(records: readonly OwnedRecord[]): readonly Fraction[] {
  return records.map(({ fields }) =>
    by(
      fraction((fields.get("分数") ?? "").replace(/分$/, "")),
      fraction((fields.get("满分") ?? "100").replace(/分$/, "")),
    ),
  );
}

/** From five marks on without one highest and one lowest, where that is the rule; from the lowest up. */
export function countedRatios(records: readonly OwnedRecord[], trims: boolean): readonly Fraction[] {
  const rising = [...ratiosOf(records)].sort((a, b) => {
    if (!atLeast(a, b)) return -1;
    return atLeast(b, a) ? 0 : 1;
  });
  return trims && rising.length >= 5 ? rising.slice(1, -1) : rising;
}

/** The mean of the counted marks, 0..1; null without any. */
export function judgesMean(records: readonly OwnedRecord[], trims: boolean): Fraction | null {
  const counted = countedRatios(records, trims);
  let sum = NOTHING;
  for (const ratio of counted) sum = plus(sum, ratio);
  return counted.length === 0 ? null : by(sum, fraction(counted.length));
}
