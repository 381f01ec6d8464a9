import type { Config } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Written } from "./score-dataset.ts";
import { record } from "./score-dataset.ts";

/** 100/80/60/40 of domain.md 2.3 [E21], as 测评选项 writes it. */
export const FOUR_LEVELS: Config["ballotOptions"] = [
  { name: "优秀", coefficient: "1" },
  { name: "合格", coefficient: "0.8" },
  { name: "基本合格", coefficient: "0.6" },
  { name: "不合格", coefficient: "0.4" },
];

/** What a test says of the ballots of one group: votes by 测评选项; sums that are not said are those of the votes. */
export interface BallotWords {
  readonly owner?: string;
  readonly group?: string;
  /** In the order of {@link FOUR_LEVELS}. */
  readonly votes: readonly number[];
  readonly issued?: number;
  readonly returned?: number;
  readonly valid?: number | null;
  readonly abstained?: number;
  readonly day?: string;
  readonly row?: number;
}

/** A record of 民主测评; 甲支部 judged by 党员 unless said otherwise. */
export function ballot(words: BallotWords): DatasetRecord {
  const cast = words.votes.reduce((sum, count) => sum + count, 0);
  const { owner, group, returned, valid, ...rest } = {
    owner: "甲支部",
    group: "党员",
    returned: cast,
    valid: cast,
    ...words,
  };
  const votes = FOUR_LEVELS.map(({ name }, index) => [name, `#${words.votes[index] ?? 0}`] as const);
  const values = {
    群体: group,
    发出: `#${rest.issued ?? returned}`,
    收回: `#${returned}`,
    有效: valid === null ? null : `#${valid}`,
    弃权: `#${rest.abstained ?? 0}`,
    ...Object.fromEntries(votes),
  };
  return record({ kind: "民主测评", owner, values, ...placed(words) });
}

/** A judge's mark, `#` left out: judged("甲支部", "90") or, of other full marks, judged("甲支部", "18", { full: "20" }). */
export function judged(
  owner: string,
  mark: string | null,
  words: { readonly full?: string; readonly row?: number; readonly day?: string } = {},
): DatasetRecord {
  const values = { 分数: mark === null ? null : `#${mark}`, 满分: words.full === undefined ? null : `#${words.full}` };
  return record({ kind: "评委打分", owner, values, ...placed(words) });
}

/** A record of 奖惩 by its fields: a documented commendation of the city unless said otherwise. */
export function award(
  owner: string,
  values: Readonly<Record<string, Written>> = {},
  words: { readonly row?: number; readonly day?: string } = {},
): DatasetRecord {
  const documented = { 类型: "表彰", 级别: "市", 文号: "示例〔2010〕1号", 名称: "先进集体" };
  return record({ kind: "奖惩", owner, values: { ...documented, ...values }, ...placed(words) });
}

/** A value of 指标数据. */
export function figure(
  owner: string,
  decimal: string,
  words: { readonly row?: number; readonly id?: string; readonly day?: string } = {},
): DatasetRecord {
  const values = { 数值: `#${decimal}`, 指标编号: words.id ?? null };
  return record({ kind: "指标数据", owner, values, ...placed(words) });
}

/** What a subject gave itself in 自评表. */
export function selfMark(
  owner: string,
  [indicator, mark]: readonly [indicator: string | null, mark: string | null],
  words: { readonly row?: number; readonly day?: string } = {},
): DatasetRecord {
  const values = { 指标编号: indicator, 自评得分: mark === null ? null : `#${mark}` };
  return record({ kind: "自评表", owner, values, day: "2010-06-30", ...placed(words) });
}

function placed({ row, day }: { readonly row?: number; readonly day?: string }): { row?: number; day?: string } {
  return { ...(row === undefined ? {} : { row }), ...(day === undefined ? {} : { day }) };
}
