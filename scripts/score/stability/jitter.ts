import { uniformNumbers } from "#score/stability/random.ts";

/** How far a weight may move either way (issue 4, "How sure is the ranking"). */
const REACH = 0.1;

/** One draw: by what each weight is multiplied, in [0.9, 1.1). */
export type Factors = Float64Array;

/** What is drawn: how often, and from which seed. */
export interface Drawing {
  readonly draws: number;
  readonly seed: number;
}

/** All draws for a number of weights; a weight's factor does not depend on who is scored. */
export function drawFactors(weights: number, { draws, seed }: Drawing): readonly Factors[] {
  const next = uniformNumbers(seed);
  return Array.from({ length: draws }, () =>
    Float64Array.from({ length: weights }, () => 1 - REACH + 2 * REACH * next()),
  );
}
