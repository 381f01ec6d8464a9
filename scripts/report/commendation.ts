import { fieldText } from "#domain/record.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import type { SubjectType } from "#domain/subject.ts";
import { inRegisterOrder } from "#report/letter.ts";
import type { Month } from "#report/month.ts";
import { nameOrder } from "#domain/name-order/name-order.ts";
import { praiseDoubts } from "#report/praise.ts";
import { tierNames } from "#report/statistics.ts";

/** Those whom people confirmed in the highest tier, and what is to be said of them. */
export interface Commendation {
  /** In the register's order: an order by rank would tell the ranks. */
  readonly organisations: readonly SubjectScore[];
  /** By 姓氏笔画 (domain.md 2.5), whatever 姓名排序 says. */
  readonly members: readonly SubjectScore[];
  /** Confirmed, but not to be published before people have looked again. */
  readonly held: readonly { readonly score: SubjectScore; readonly reason: string }[];
}

/**
 * Whom the month praises in public. Only what people confirmed counts (认定结果): the machine suggests. Held back: whoever
 * may not be praised in public by {@link praiseDoubts}.
 */
export function commendationOf(month: Month): Commendation {
  const confirmed = [...month.organisations, ...month.members].filter((score) => isTop(score, month));
  const judged = confirmed.map((score) => ({ score, reason: praiseDoubts(score, month).join("；") }));
  const clear = judged.filter(({ reason }) => reason === "").map(({ score }) => score);
  const names = inRegisterOrder(nameList(clear, "组织"), month);
  const compare = nameOrder("笔画");
  return {
    organisations: names.flatMap((name) => clear.filter((one) => isOf(one, "组织") && one.name === name)),
    members: clear.filter((one) => isOf(one, "党员")).sort((a, b) => compare(a.name, b.name)),
    held: judged.filter(({ reason }) => reason !== ""),
  };
}

/** Why there is nobody to publish: nothing is confirmed yet, or nobody in the highest tier. */
export function nobodyReason(month: Month): string {
  const scores = [...month.organisations, ...month.members];
  return scores.every(({ confirmedTier }) => confirmedTier === null)
    ? "本月等次尚未认定：程序只提出建议等次，请研究后填入考评配置的“认定结果”"
    : "本月的认定结果中没有列入最高等次的党组织和党员";
}

/** 党内职务 and 职务 of the roster; 党员 without either. */
export function postOf({ subject }: SubjectScore, month: Month): string {
  const values = month.memberById(subject.id)?.values ?? {};
  const posts = ["党内职务", "职务"].flatMap((field) => fieldText(values[field]) ?? []);
  return posts.length === 0 ? "党员" : [...new Set(posts)].join("、");
}

function isTop({ subject, confirmedTier }: SubjectScore, { config }: Month): boolean {
  const [top] = tierNames(config, subject.type);
  return top !== undefined && confirmedTier?.tier === top;
}

function nameList(scores: readonly SubjectScore[], type: SubjectType): readonly string[] {
  return scores.filter((one) => isOf(one, type)).map(({ name }) => name);
}

function isOf({ subject }: SubjectScore, type: SubjectType): boolean {
  return subject.type === type;
}
