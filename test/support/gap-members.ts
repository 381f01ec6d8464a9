import type { Config, Tier } from "#domain/config.ts";
import type { Dataset, Member } from "#domain/dataset.ts";
import { subjectKey } from "#domain/subject.ts";
import { computeScores } from "#score/compute-scores.ts";
import { gapsOf } from "#score/gap/gaps.ts";
import { indicator, measureFrom, pts, tier } from "./score-config.ts";
import { dataset, member, record } from "./score-dataset.ts";

/** An indicator of members: a point a unit of 指标数据, up to 100. */
export const VALUE = indicator({
  subjectType: "党员",
  full: pts("100"),
  perUnit: "1",
  source: "指标数据",
  measure: measureFrom("合计(数值)"),
});

const letters = (totals: readonly string[]): Member[] =>
  totals.map((_, index) => member(`甲支部/${String.fromCharCode(65 + index)}`));

/** Members A, B, C … of one branch with these totals. */
export function withTotals(totals: readonly string[], more: Partial<Dataset> = {}): Dataset {
  const members = letters(totals);
  const values = totals.map((total, index) =>
    record({ kind: "指标数据", owner: members[index]?.id ?? "", row: 3 + index, values: { 数值: `#${total}` } }),
  );
  return dataset({ organisations: [], members, ...more, records: [...values, ...(more.records ?? [])] });
}

/** 先进 from 85, 中间 from 60, 后进, for members; with quotas of the first two. */
export const ladder = (quota: string | null, second: string | null = null): readonly Tier[] => [
  tier("先进", "85", { subjectType: "党员", quota }),
  tier("中间", "60", { subjectType: "党员", quota: second }),
  tier("后进", "0", { subjectType: "党员" }),
];

const keyOf = (name: string) => subjectKey({ type: "党员", id: `甲支部/${name}` });

/** How far the member of 甲支部 with this letter is from the next tier. */
export function gapOf(name: string, data: Dataset, settings: Config) {
  const gap = gapsOf(computeScores(data, settings), settings).get(keyOf(name));
  if (gap === undefined) throw new Error(`no gap of ${name}`);
  return gap;
}
