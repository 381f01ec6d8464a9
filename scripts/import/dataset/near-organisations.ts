import { compareText } from "#domain/order.ts";
import { cleanName } from "#domain/text.ts";
import { editDistance } from "#import/dataset/near-miss.ts";
import type { Register } from "#import/dataset/organisations.ts";

/** As many as a clerk reads at a glance. */
const MOST = 4;
const NUMERALS = "零一二三四五六七八九十";

/**
 * The organisations that a written name may mean, the nearest first (standard names): those that differ only in
 * ways of writing (第一党支部 and 1支部, brackets, 中共…委员会), then those a typing error away, at most one
 * character in four. A name with another number is another organisation, however near: 第二 is never 第三.
 */
export function nearOrganisations(written: string, register: Register): readonly string[] {
  const limit = Math.max(1, Math.floor([...formOf(written)].length / 4));
  const distances = new Map<string, number>();
  for (const [spelling, name] of register.spellings) {
    const distance = distanceOf(cleanName(written), spelling);
    if (distance <= limit) distances.set(name, Math.min(distance, distances.get(name) ?? limit));
  }
  const ordered = [...distances].sort(([a, near], [b, far]) => near - far || compareText(a, b));
  const best = ordered[0]?.[1] === 0 ? ordered.filter(([, distance]) => distance === 0) : ordered;
  return best.slice(0, MOST).map(([name]) => name);
}

function distanceOf(written: string, spelling: string): number {
  const [a, b] = [formOf(written), formOf(spelling)];
  if (a === "" || numbersIn(a) !== numbersIn(b)) return Infinity;
  // A typing error may hide what would otherwise be left out (党支布), so the whole names are compared too.
  return a === b ? 0 : Math.min(editDistance([...a], [...b]), editDistance([...written], [...spelling]));
}

/** A name without what is written or left out at will. */
function formOf(name: string): string {
  return cleanName(name)
    .replace(/\s/g, "")
    .replace(/[()（）[\]【】〔〕“”"'·]/g, "")
    .replace(/\d{1,2}/g, (digits) => chineseNumber(Number(digits)))
    .replace(/^中共/, "")
    .replace(/委员会$/, "")
    .replace(/第(?=[一二三四五六七八九十])/g, "")
    .replace(/党(?=支部|总支|委|小组)/g, "");
}

/** 0 to 99 as branches are counted: 3 → 三, 11 → 十一, 20 → 二十. */
function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return NUMERALS[ones] ?? "";
  return `${tens === 1 ? "" : (NUMERALS[tens] ?? "")}十${ones === 0 ? "" : (NUMERALS[ones] ?? "")}`;
}

function numbersIn(form: string): string {
  return form.replace(/[^零一二三四五六七八九十]/g, "");
}
