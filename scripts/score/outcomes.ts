import type { UnscoredReason } from "#domain/score-book.ts";

/** What became of a record in an indicator: effect for somebody, or the reason nearest to that. */
type Outcome = "effect" | UnscoredReason | "none";

/** The nearest to an effect first, of several reasons the nearest is told; last what is nobody's here or filtered out. */
const NEAREST_FIRST = [
  "effect",
  "blank-field",
  "no-document",
  "same-matter",
  "no-quorum",
  "unknown-group",
  "nothing-to-measure",
  "not-due",
  "on-leave",
  "after-period",
  "before-window",
  "exempt",
  "not-evaluated",
  "none",
] as const satisfies readonly Outcome[];

/** The reasons that an indicator may give. */
export type IndicatorReason = Exclude<(typeof NEAREST_FIRST)[number], "effect" | "none">;

/** Outcomes as small numbers, the nearest to an effect the least: there are millions. */
export const CODE = Object.fromEntries(NEAREST_FIRST.map((outcome, code) => [outcome, code])) as Readonly<
  Record<(typeof NEAREST_FIRST)[number], number>
>;

/** The reason behind a code; null for `effect` and `none`. */
export function reasonOf(code: number): UnscoredReason | null {
  const outcome = NEAREST_FIRST[code] ?? "none";
  return outcome === "effect" || outcome === "none" ? null : outcome;
}

/** Faults of a record that the clerk can mend: told once for every indicator that wanted it. */
export function isToldByIndicator(code: number): boolean {
  return code >= CODE["blank-field"] && code <= CODE["nothing-to-measure"];
}
