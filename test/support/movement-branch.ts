import type { Config } from "#domain/config.ts";
import type { DatasetRecord, Organisation } from "#domain/dataset.ts";
import { config, indicator, measureFrom, where } from "./score-config.ts";
import { organisation, record, type RecordWords } from "./score-dataset.ts";

/** The one organisation of these months. */
export const BRANCH = "甲支部";

/** Two marks per activity of 党性教育 in the year, at most ten; and ten for pledges kept, of organisations of 机关. */
export function criteria(perActivity = "2", sha256 = "a".repeat(64)): Config {
  const year = { window: "年", partial: "全额" } as const;
  return config(
    [
      indicator({ ...year, id: "Z1-01", perUnit: perActivity, filter: where("类别", "=", "党性教育") }),
      indicator({
        ...year,
        id: "Z1-02",
        method: "按期完成",
        source: "公开承诺",
        measure: measureFrom("完成率"),
        perUnit: "0.5",
        scope: where("类型", "=", "机关"),
      }),
    ],
    { sha256 },
  );
}

/** An activity of 党性教育. */
export function activity(name: string, day: string, changes: Partial<RecordWords> = {}): DatasetRecord {
  const values = { 活动名称: name, 日期: `@${day}`, 类别: "党性教育", 党组织: BRANCH };
  return record({ owner: BRANCH, day, ...changes, values: { ...values, ...changes.values } });
}

/** A pledge of the branch. */
export function pledge(name: string, due: string, done: string | null): DatasetRecord {
  return record({ kind: "公开承诺", owner: BRANCH, due, done, values: { 承诺事项: name } });
}

/** The branch, of one type or another. */
export function branch(type = "机关"): Organisation {
  return organisation(BRANCH, { type, values: { 类型: { kind: "text", text: type } } });
}

/** 4 of 10 and 10 of 10: 70.00 in June. */
export const JUNE: readonly DatasetRecord[] = [
  activity("党课", "2010-06-10"),
  activity("参观", "2010-06-20"),
  pledge("走访", "2010-06-25", "2010-06-24"),
];
