/** Darkest and lightest fill, as red, green and blue: the red of the page, and nearly white. */
const DARK = [140, 29, 24];
const LIGHT = [248, 238, 236];

/**
 * Fills for so many steps from dark to light. They differ in lightness by the same amount, so that they stay apart on a
 * grey printer; what they mean is said in words beside them all the same.
 */
export function shades(count: number): readonly string[] {
  return Array.from({ length: count }, (_, step) => {
    const share = count === 1 ? 1 : step / (count - 1);
    return `#${DARK.map((dark, at) => mixed(dark, LIGHT[at] ?? dark, share)).join("")}`;
  });
}

function mixed(from: number, to: number, share: number): string {
  return Math.round(from + (to - from) * share)
    .toString(16)
    .padStart(2, "0");
}
