import type { NameList, Person } from "#domain/printing.ts";
import { type Character, charactersInText, folded } from "#print/inspect/characters.ts";

/** Where a name stands. */
export interface FoundName {
  readonly name: string;
  readonly page: number;
}

/** Names that can be told from the office's own words, and how many cannot. */
export interface SearchableNames {
  readonly list: NameList;
  /** Names (each once) that are also words of the office's configuration or of the templates: 先进 as a tier, a unit called so. */
  readonly unsearchable: number;
}

/** Words that stand directly beside a name in running text. */
const BEFORE = /(?:同志|书记|委员|党员|组长|主任|部长|主席|处长|科长|老师)$/;
const AFTER = /^(?:同志|等|书记|委员|老师)/;

/** Letters that could make a longer word of a short name. */
const LETTER = /[\p{L}\p{N}]/u;

/** Names of two characters and more, without those that stand in the office's own words. */
export function searchableNames(people: readonly Person[], neutral: readonly string[]): SearchableNames {
  const all = new Set(people.map(({ name }) => folded(name)).filter((name) => name !== ""));
  const long = [...all].filter((name) => [...name].length > 1);
  const list = listOf(long);
  const words = new Set(neutral.flatMap((text) => findNames(charactersInText(text), list).map(({ name }) => name)));
  const names = long.filter((name) => !words.has(name));
  return { list: listOf(names), unsearchable: all.size - names.length };
}

/**
 * The names in a text, the longest at each place. A name of three characters counts wherever it stands, also over a
 * line's end; one of two only where it stands by itself, in a cell, between punctuation marks or beside a title,
 * because 高明 is also in 提高明显.
 */
export function findNames(characters: readonly Character[], { names, longest }: NameList): readonly FoundName[] {
  const found: FoundName[] = [];
  for (let at = 0; at < characters.length;) {
    const length = lengthAt(characters, at, { names, longest });
    if (length > 0) found.push({ name: joined(characters, at, at + length), page: characters[at]?.page ?? 0 });
    at += Math.max(1, length);
  }
  return found;
}

function listOf(names: readonly string[]): NameList {
  return { names: new Set(names), longest: Math.max(0, ...names.map((name) => [...name].length)) };
}

function lengthAt(characters: readonly Character[], at: number, { names, longest }: NameList): number {
  for (let length = Math.min(longest, characters.length - at); length > 1; length--) {
    const isName = names.has(joined(characters, at, at + length)) && isWhole(characters, at, at + length);
    if (isName && (length > 2 || standsAlone(characters, at, at + length))) return length;
  }
  return 0;
}

/** The cells of a table do not make a name together. */
function isWhole(characters: readonly Character[], from: number, to: number): boolean {
  return characters.slice(from + 1, to).every(({ before }) => before !== "far");
}

function standsAlone(characters: readonly Character[], from: number, to: number): boolean {
  // Spaced letters of a heading: the gaps around must be wider than those inside.
  const isSpaced = characters[from + 1]?.before !== "none";
  const begins = isEdge(characters[from], characters[from - 1], isSpaced);
  const ends = isEdge(characters[to], characters[to], isSpaced);
  return (
    (begins || BEFORE.test(joined(characters, Math.max(0, from - 2), from))) &&
    (ends || AFTER.test(joined(characters, to, to + 2)))
  );
}

function isEdge(gapAt: Character | undefined, beside: Character | undefined, isSpaced: boolean): boolean {
  if (!gapAt || !beside || !LETTER.test(beside.text)) return true;
  return isSpaced ? gapAt.before === "line" || gapAt.before === "far" : gapAt.before !== "none";
}

function joined(characters: readonly Character[], from: number, to: number): string {
  let text = "";
  for (let at = from; at < Math.min(to, characters.length); at++) text += characters[at]?.text ?? "";
  return text;
}
