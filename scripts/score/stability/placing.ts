/** Room for one scope, used again for every draw. */
export interface Placing {
  readonly totals: Int32Array;
  /** Subjects from the greatest total down. */
  readonly order: Int32Array;
  readonly keys: Float64Array;
  /** Those who compete for one tier, from the greatest total down. */
  readonly ranked: Int32Array;
}

/** Room for a number of subjects. */
export function roomFor(subjects: number): Placing {
  return {
    totals: new Int32Array(subjects),
    order: new Int32Array(subjects),
    keys: new Float64Array(subjects),
    ranked: new Int32Array(subjects),
  };
}

/** Subjects that a key can tell apart; with totals below 2^31 every key is a whole number that a double holds exactly. */
const SUBJECTS = 2 ** 21;

/**
 * Orders the subjects by their totals, and tells each its place: equal totals share a place and the next one is skipped
 * (product.md section 4, Rank). Sorting numbers without a comparison function is what makes it fast.
 */
export function placeAll({ totals, order, keys }: Placing, tell: (subject: number, place: number) => void): void {
  totals.forEach((total, subject) => {
    keys[subject] = subject - total * SUBJECTS;
  });
  keys.sort();
  let place = 0;
  let before = Infinity;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? 0;
    const subject = ((key % SUBJECTS) + SUBJECTS) % SUBJECTS;
    const total = totals[subject] ?? 0;
    if (total !== before) place = index + 1;
    before = total;
    order[index] = subject;
    tell(subject, place);
  }
}
