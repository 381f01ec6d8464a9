import type { Movement } from "#domain/analysis.ts";
import { periodText } from "#domain/civil-date.ts";
import type { Office } from "#domain/config.ts";
import type { TierLimit } from "#domain/score-book.ts";

const LIMIT_WORDS: Readonly<Record<TierLimit["effect"], string>> = {
  zero: "一票否决",
  lowest: "列末等",
  "not-highest": "不列最高等次",
  "no-tier": "不定等次",
};

/** What decides a tier whatever the total, in the fewest words: the reason stands in the subject's own document. */
export function limitWord(effect: TierLimit["effect"]): string {
  return LIMIT_WORDS[effect];
}

/** How the second part of the table is ordered. */
export function nameOrderHeading(rule: Office["nameOrder"]): string {
  return rule === "笔画" ? "党员考评情况（按姓氏笔画为序）" : "党员考评情况（按姓名拼音为序）";
}

/** What ranks and differences in the table mean. */
export function summaryNote({ memberRankScope }: Pick<Office, "memberRankScope">, movement: Movement | null): string {
  const scope = memberRankScope === "本支部" ? "党员名次为本支部内名次" : "党员名次为全体党员中的名次";
  return `注：${scope}；${comparedWith(movement)}；“—”表示没有该项数据。`;
}

function comparedWith(movement: Movement | null): string {
  if (movement === null) return "没有可以比较的以前月份，“上期”“升降”两栏从缺";
  const changed = [...movement.subjects.values()].some(({ comparable }) => !comparable);
  const caveat = changed ? "，其间考评办法有变动，两月总分不可直接比较" : "";
  return `“上期”为${periodText(movement.from)}总分${caveat}`;
}
