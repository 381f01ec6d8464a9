/** Signs that begin no line, and signs that end none (GB/T 15834-2011 clause 5.1). */
const NO_LINE_BEGINS_WITH = /^[、，。；：！？）〕】》〉”’%]/;
const NO_LINE_ENDS_WITH = /[（〔【《〈“‘]$/;

/** Width of a text in ems: a Chinese character is one, a Latin letter or digit about half of one. */
export function emsOf(text: string): number {
  return [...text].reduce((ems, character) => ems + (character < "\u0100" ? 0.55 : 1), 0);
}

/** Width of the widest of several texts in ems; 0 of none. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(emsOf));
}

/**
 * Breaks a name into as few lines as fit into `ems`, of nearly the same length; a number or a Latin word may be broken. One
 * line for an empty name.
 */
export function brokenName(name: string, ems: number): readonly string[] {
  const characters = [...name];
  const fewest = Math.max(1, Math.ceil(emsOf(name) / ems));
  for (let count = fewest; count < characters.length; count += 1) {
    const lines = evenLines(characters, { count, ems });
    if (lines.length <= count) return lines;
  }
  return characters.length === 0 ? [name] : characters;
}

/** More lines than asked for where a line would be too wide. */
function evenLines(
  characters: readonly string[],
  { count, ems }: { readonly count: number; readonly ems: number },
): readonly string[] {
  const lines: string[] = [];
  let rest = characters;
  while (rest.length > 0) {
    const taken = lengthWithin(rest, { ems, enough: emsOf(rest.join("")) / Math.max(1, count - lines.length) });
    lines.push(rest.slice(0, taken).join(""));
    rest = rest.slice(taken);
  }
  return lines;
}

/**
 * How many characters make a line: until it is long enough, at most `ems`, at least one; more than `ems` only where no
 * line may be broken before.
 */
function lengthWithin(
  characters: readonly string[],
  { ems, enough }: { readonly ems: number; readonly enough: number },
): number {
  const places = characters.map((_, at) => at + 1).filter((at) => mayBreak(characters, at));
  const widthTo = (at: number): number => emsOf(characters.slice(0, at).join(""));
  const fitting = places.filter((at) => widthTo(at) <= ems);
  return fitting.find((at) => widthTo(at) >= enough) ?? fitting.at(-1) ?? places[0] ?? characters.length;
}

function mayBreak(characters: readonly string[], at: number): boolean {
  return !NO_LINE_ENDS_WITH.test(characters[at - 1] ?? "") && !NO_LINE_BEGINS_WITH.test(characters[at] ?? "");
}
