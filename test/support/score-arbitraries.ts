import * as fc from "fast-check";
import type { Config, Indicator } from "#domain/config.ts";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import { config, indicator, measureFrom, office, pts, tier, where } from "./score-config.ts";
import { dataset, member, organisation, record } from "./score-dataset.ts";

const MEMBER_IDS = ["甲支部/张一", "甲支部/李二", "乙支部/王三", "乙支部/赵四"];
const day = fc.constantFrom("2010-04-30", "2010-06-01", "2010-06-18", "2010-06-30", "2010-07-01");
const row = fc.integer({ min: 3, max: 999 });
const file = fc.constantFrom("台账一.xlsx", "台账二.xlsx");

const activity = fc
  .record({
    owner: fc.constantFrom("甲支部", "乙支部", "总支"),
    day,
    row,
    file,
    participants: fc.subarray(MEMBER_IDS),
    present: fc.option(fc.integer({ min: 0, max: 20 })),
  })
  .map(({ present, ...words }) =>
    record({ ...words, values: { 应到人数: "#10", 实到人数: present === null ? null : `#${present}` } }),
  );

const hours = fc
  .record({ owner: fc.constantFrom(...MEMBER_IDS), day, row, file, tenths: fc.integer({ min: 0, max: 400 }) })
  .map(({ tenths, ...words }) => record({ ...words, kind: "志愿服务", values: { 时长: `#${tenths / 10}` } }));

const signIn = fc
  .record({
    owner: fc.constantFrom(...MEMBER_IDS),
    day,
    row,
    file,
    状态: fc.constantFrom("出勤", "迟到", "请假", "缺席"),
  })
  .map(({ 状态, ...words }) => record({ ...words, kind: "签到表", values: { 状态 } }));

const pledge = fc
  .record({ owner: fc.constantFrom("甲支部", ...MEMBER_IDS), row, file, due: day, done: fc.option(day) })
  .map((words) => record({ ...words, kind: "公开承诺" }));

/** Any record of the four kinds that {@link WIDE_CONFIG} reads, also outside its windows and of strangers. */
export const anyRecord: fc.Arbitrary<DatasetRecord> = fc.oneof(activity, hours, signIn, pledge);

/** Two branches and four members, one exempt, with up to 40 records of any kind. */
export const anyDataset: fc.Arbitrary<Dataset> = fc.array(anyRecord, { maxLength: 40 }).map((records) =>
  dataset({
    organisations: [organisation("甲支部"), organisation("乙支部"), organisation("总支", { evaluated: false })],
    members: MEMBER_IDS.map((id) => member(id, { exempt: id.endsWith("赵四") ? "长期病休" : null })),
    records,
  }),
);

const rate = { method: "比率得分", measure: measureFrom("参会率"), target: "0.9" } as const;
const kept = { method: "按期完成", source: "公开承诺", measure: measureFrom("完成率"), perUnit: "0.3" } as const;

const INDICATORS: readonly Indicator[] = [
  indicator({ id: "Z1-01", perUnit: "2.5", window: "年", partial: "按进度" }),
  indicator({ id: "Z1-02", ...rate }),
  indicator({ id: "Z1-03", ...kept, window: "年" }),
  indicator({
    id: "Z1-04",
    method: "按量折算",
    source: "志愿服务",
    measure: measureFrom("人均(时长)"),
    target: "7",
    window: "阶段",
    partial: "按进度",
  }),
  indicator({ id: "D1-01", subjectType: "党员", perUnit: "3", window: "季", partial: "按进度" }),
  indicator({ id: "D1-02", subjectType: "党员", source: "签到表", ...rate }),
  indicator({
    id: "D1-03",
    subjectType: "党员",
    method: "分档得分",
    source: "志愿服务",
    measure: measureFrom("最大(时长)"),
    bands: [
      { atLeast: "20", points: pts("10") },
      { atLeast: "5", points: pts("4") },
    ],
  }),
  indicator({
    id: "D1-04",
    subjectType: "党员",
    method: "扣分",
    source: "签到表",
    filter: where("状态", "=", "缺席"),
    perUnit: "4",
    window: "累计",
  }),
  indicator({ id: "D0-01", subjectType: "党员", dimension: "基本要求", ...kept }),
];

/** Every method and most measures and windows, with tiers and a quota for members. */
export const WIDE_CONFIG: Config = config(INDICATORS, {
  office: office({ memberRankScope: "全体" }),
  tiers: [
    tier("先进", "85", { subjectType: "党员", quota: "0.34" }),
    tier("中间", "50", { subjectType: "党员" }),
    tier("后进", "0", { subjectType: "党员" }),
  ],
});
