import { STROKE_ORDER } from "#domain/name-order/stroke-order.ts";
import { partsOfName, readingOf } from "#domain/name-order/surnames.ts";
import { compareText } from "#domain/order.ts";

type Comparison = (a: string, b: string) => number;

/**
 * Builds the comparison of people's names that lists are sorted by (姓名排序). Names that differ in blanks or dots
 * only are equal. Both rules compare the surname first, and 欧 stands before 欧阳; neither knows the locale.
 *
 * - 笔画: 姓氏笔画 as the official lists have it: character by character in the order of {@link STROKE_ORDER}; of one
 *   surname the given names of one character come first (高富 before 高大富). Characters that are not in the table
 *   (traditional, Latin) come after all that are, by code point.
 * - 拼音: by syllable and tone as ICU files characters, surnames by their own reading (曾 as Zēng); surnames with one
 *   sound stand apart, by code point. Given names by their characters, a shorter one before its continuation.
 */
export function nameOrder(rule: "笔画" | "拼音"): Comparison {
  return rule === "笔画" ? strokeOrder() : pinyinOrder();
}

/** What stands for a surname's end and for the missing second character: before every character. */
const BLANK = -1;
/** What stands for the end of a name: before everything. */
const END = -2;

const PLACES: ReadonlyMap<string, number> = new Map(
  [...STROKE_ORDER.join("")].map((character, index) => [character, index]),
);

function strokeOrder(): Comparison {
  const keyOf = remembered(strokeKey);
  return (a, b) => {
    const left = keyOf(a);
    const right = keyOf(b);
    const at = left.findIndex((place, index) => place !== right[index]);
    return at === -1 ? 0 : (left[at] ?? END) - (right[at] ?? END);
  };
}

/** Places of the surname, its end, for a given name of one character the 0 before it, places of the rest. */
function strokeKey(name: string): readonly number[] {
  const { surname, given } = partsOfName(name);
  const single = given.length === 1 ? [BLANK] : [];
  return [...surname.map(placeOf), BLANK, ...single, ...given.map(placeOf), END];
}

function placeOf(character: string): number {
  return PLACES.get(character) ?? PLACES.size + (character.codePointAt(0) ?? 0);
}

function pinyinOrder(): Comparison {
  const { compare } = new Intl.Collator("zh-u-co-pinyin");
  const partsOf = remembered((name) => {
    const { surname, given } = partsOfName(name);
    return { surname: surname.join(""), reading: readingOf(surname.join("")), given: given.join("") };
  });
  return (a, b) => {
    const left = partsOf(a);
    const right = partsOf(b);
    return (
      compare(left.reading, right.reading) ||
      compareText(left.surname, right.surname) ||
      compare(left.given, right.given) ||
      compareText(left.given, right.given)
    );
  };
}

/** Computes once for each name; a sort asks for a name many times. */
function remembered<T>(compute: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const value = compute(name);
    known.set(name, value);
    return value;
  };
}
