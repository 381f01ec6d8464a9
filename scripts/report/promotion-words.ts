import type { Movement } from "#domain/analysis.ts";
import { periodText } from "#domain/civil-date.ts";
import type { SubjectType } from "#domain/subject.ts";
import { countList, nameList } from "#report/words.ts";

/** What became of a subject's tier; fresh: it was not there in the earlier month. */
export type TierKind = "promoted" | "same" | "demoted" | "fresh" | "unknown";

const UNITS: Readonly<Record<SubjectType, { readonly noun: string; readonly unit: string }>> = {
  组织: { noun: "党组织", unit: "个" },
  党员: { noun: "党员", unit: "名" },
};

/** What is compared with what, and which tier stands for a month. */
export function comparedSentence({ from, source }: Pick<Movement, "from" | "source">): string {
  const where = source === "snapshot" ? "印发时的数据" : "现有表格重新计算的结果";
  return `与${periodText(from)}（${where}）比较。已认定的以认定等次为准，尚未认定的按建议等次。`;
}

/** 党组织6个：晋档1个、保持4个、降档1个。 Right for none. */
export function changesSentence(type: SubjectType, kinds: readonly TierKind[]): string {
  const { noun, unit } = UNITS[type];
  if (kinds.length === 0) return `没有参加考评的${noun}。`;
  const parts = (Object.keys(KIND_WORDS) as TierKind[]).map((kind) => ({
    name: KIND_WORDS[kind],
    count: kinds.filter((one) => one === kind).length,
  }));
  return `${noun}${kinds.length}${unit}：${countList(parts, unit)}。`;
}

/** What became of a tier since an earlier month, as heads and in sentences. */
export const KIND_WORDS: Readonly<Record<TierKind, string>> = {
  promoted: "晋档",
  same: "保持",
  demoted: "降档",
  fresh: "新参加考评",
  unknown: "无法比较",
};

/** Who is in this month's books and was not in the earlier one's; null for nobody. */
export function freshSentence(names: readonly string[]): string | null {
  return names.length === 0 ? null : `新参加考评的：${nameList(names, NAMED, "个")}。`;
}

/** Who was in the earlier month's books and is not in this one's; null for nobody. */
export function leftSentence({ left }: Pick<Movement, "left">): string | null {
  const names = left.map(({ name, branch }) => (branch === null ? name : `${name}（${branch}）`));
  return names.length === 0 ? null : `本月不再考评的：${nameList(names, NAMED, "个")}。`;
}

const NAMED = 20;

/** How many people have decided on, and how many are still open. */
export function decidedSentence(confirmed: number, open: number): string {
  if (confirmed === 0) return "本月等次均未认定，以上为建议等次，由领导小组研究确定。";
  const rest = open === 0 ? "全部认定完毕" : `尚未认定的${open}个`;
  return `本月已认定等次的${confirmed}个，${rest}。`;
}
