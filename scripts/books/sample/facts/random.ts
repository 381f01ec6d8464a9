/**
 * Draws a number in [0, 1) that depends on the seed text alone: FNV-1a over its UTF-16 units, then one
 * step of mulberry32. No state, so that adding a record never changes the others.
 */
export function chance(seed: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
  let mixed = (hash + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

/** Picks one of `values` (not empty) by the seed. */
export function pick<T>(values: readonly T[], seed: string): T {
  const chosen = values[Math.floor(chance(seed) * values.length)];
  if (chosen === undefined) throw new Error(`nothing to pick from for ${seed}`);
  return chosen;
}
