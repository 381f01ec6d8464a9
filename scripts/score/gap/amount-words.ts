import type { Exact } from "#domain/points.ts";
import { pointsText, roundToPoints } from "#domain/points.ts";

/** An amount still missing, rounded up to 0.01, because less would not do: 2.001 → 2.01, 3.00 → 3. */
export function amountUp(amount: Exact): string {
  return plain(amount.ceil(2));
}

/** An amount reached so far, rounded down to 0.01, so that it never looks like the amount it falls short of. */
export function amountDown(amount: Exact): string {
  return plain(amount.floor(2));
}

/** A ratio (0..1) to be reached, in percent, rounded up to one decimal: 9/10 → 90%. */
export function percentUp(ratio: Exact): string {
  return `${plain(ratio.mul(100).ceil(1))}%`;
}

/** A ratio reached so far, rounded down to one decimal: 0.8996 → 89.9%, not 90%. */
export function percentDown(ratio: Exact): string {
  return `${plain(ratio.mul(100).floor(1))}%`;
}

function plain(amount: Exact): string {
  return pointsText(roundToPoints(amount)).replace(/\.?0+$/, "");
}
