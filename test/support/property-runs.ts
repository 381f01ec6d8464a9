import type { Parameters } from "fast-check";

/** A longer run by hand: `PINGBAO_RUNS=10` makes every property ten times as long, from a new place. */
const FACTOR = Number(process.env["PINGBAO_RUNS"] ?? "1");
/** The same cases in every ordinary run; fast-check prints the seed with a failure. */
const SEED = 20_100_701;

/** How often and from where a property is tried; `numRuns` is that of an ordinary run. */
export function runs<T>(numRuns: number): Parameters<T> {
  return { numRuns: numRuns * FACTOR, seed: FACTOR === 1 ? SEED : SEED + FACTOR };
}
