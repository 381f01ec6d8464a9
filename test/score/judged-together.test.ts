import { expect, it } from "vitest";
import { lineEvidence } from "#domain/evidence.ts";
import type { Indicator } from "#domain/config.ts";
import type { ScoreBook } from "#domain/score-book.ts";
import { indicator, measureFrom, pts, where } from "../support/score-config.ts";
import { member, organisation, record } from "../support/score-dataset.ts";
import { bookOf } from "../support/score-lookup.ts";
import { award, ballot, FOUR_LEVELS, judged } from "../support/score-records.ts";

const RATIO = { method: "比率得分", target: "0.9" } as const;
const AMOUNT = { method: "按量折算", target: "40" } as const;
const AWARDS = { source: "奖惩", window: "年", cap: pts("5") } as const;
const ON_TIME = { method: "按期完成", perUnit: "1", source: "整改台账", window: "年" } as const;
const VOTES = { method: "民主测评", source: "民主测评", window: "年" } as const;

/** Indicators that ask nearly the same of the same records, and differ in one thing each. */
const INDICATORS: readonly Indicator[] = [
  { measure: measureFrom("合计(应到人数)"), ...AMOUNT },
  { measure: measureFrom("合计(实到人数)"), ...AMOUNT },
  { measure: measureFrom("合计(实到人数)"), ...AMOUNT, window: "年" } as const,
  { measure: measureFrom("最大(实到人数)"), ...AMOUNT },
  { measure: measureFrom("参会率"), ...RATIO },
  { filter: where("类别", "=", "党性教育") },
  { filter: where("类别", "=", "岗位奉献") },
  { filter: where("类别", "=", "岗位奉献"), window: "季" } as const,
  { filter: where("类别", "=", "岗位奉献"), scope: where("党组织", "=", "乙支部") },
  { subjectType: "党员" } as const,
  { source: "志愿服务", measure: measureFrom("人均(时长)"), ...AMOUNT } as const,
  { source: "志愿服务", measure: measureFrom("合计(时长)"), ...AMOUNT } as const,
  { source: "志愿服务", measure: measureFrom("合计(时长)"), ...AMOUNT, subjectType: "党员" } as const,
  { source: "志愿服务", measure: measureFrom("合计(时长)"), method: "相对最优" } as const,
  { source: "整改台账", measure: measureFrom("完成率"), ...RATIO } as const,
  { source: "整改台账", measure: measureFrom("完成率"), ...RATIO, window: "年" } as const,
  { source: "整改台账", window: "年" } as const,
  ON_TIME,
  { ...AWARDS, method: "加分", perUnit: "1" } as const,
  { ...AWARDS, method: "扣减", perUnit: "1" } as const,
  { ...AWARDS, method: "按次加分", perUnit: "1" } as const,
  { ...VOTES },
  { ...VOTES, subjectType: "党员" } as const,
  { source: "评委打分", method: "评委打分", window: "年" } as const,
].map((changes, index) => indicator({ ...changes, id: `Z1-${index + 10}` }));

const meeting = (row: number, values: Readonly<Record<string, string | null>>, day = "2010-06-18") =>
  record({ owner: "甲支部", row, day, participants: ["甲支部/张一"], values: { 类别: "党性教育", ...values } });
const hours = (owner: string, row: number, count: string | null) =>
  record({ kind: "志愿服务", owner, row, values: { 时长: count } });
const mended = (...[row, due, done, day]: readonly [number, string, string | null, string]) =>
  record({ kind: "整改台账", owner: "甲支部", row, due, done, day });

const DATA = {
  organisations: [organisation("甲支部"), organisation("乙支部")],
  members: [member("甲支部/张一"), member("甲支部/李二", { exempt: "离退休" })],
  records: [
    meeting(3, { 应到人数: "#20", 实到人数: "#15" }),
    meeting(4, { 应到人数: "#30", 实到人数: null }),
    meeting(5, { 应到人数: null, 实到人数: "#7", 类别: "岗位奉献" }),
    meeting(6, { 应到人数: "#0", 实到人数: "#0" }, "2010-04-18"),
    meeting(7, { 应到人数: "#10", 实到人数: "#9", 类别: "岗位奉献" }, "2010-04-19"),
    hours("甲支部/张一", 3, "#2.5"),
    hours("甲支部/李二", 4, "#4"),
    hours("甲支部", 5, "#8"),
    hours("乙支部", 6, null),
    mended(3, "2010-06-10", "2010-06-12", "2010-05-02"),
    mended(4, "2010-03-10", "2010-03-09", "2010-06-03"),
    mended(5, "2010-06-20", null, "2010-06-04"),
    award("甲支部", { 事项: "甲" }),
    award("甲支部", { 事项: "甲", 级别: "省", 文号: null }, { row: 4 }),
    ballot({ votes: [3, 2, 1, 0] }),
    ballot({ group: "支部委员", votes: [0, 6], row: 4 }),
    ballot({ owner: "甲支部/张一", group: "支部委员", votes: [5, 1], row: 5 }),
    ballot({ owner: "甲支部/张一", votes: [1, 5], row: 6 }),
    judged("甲支部", "90"),
    judged("甲支部", null, { row: 4 }),
  ],
};

/** What a book says of one indicator: its lines by subject, and the records that it could not take. */
function toldOf(id: string, { subjects, unscored }: ScoreBook) {
  const lines = subjects.flatMap(({ subject, lines: own }) =>
    own
      .filter(({ indicator: one }) => one.id === id)
      .map((line) => [subject.id, line.state, line.measured?.toFraction(), line.points, lineEvidence(line)]),
  );
  const left = unscored.filter(({ indicator: one }) => one === id).map(({ record: one, reason }) => [one.at, reason]);
  return { lines, left };
}

const SETTING = {
  ballotOptions: FOUR_LEVELS,
  ballotGroups: [
    { subjectType: "组织", name: "党员", weight: "100" },
    { subjectType: "党员", name: "支部委员", weight: "100" },
  ],
} as const;
const together = bookOf(INDICATORS, DATA, SETTING);

it.each(INDICATORS.map((one) => [one.id, one.measure.kind, one.measure.field, one.method, one] as const))(
  "%s %s %s %s finds the same among others as by itself",
  (...[id, , , , one]) => {
    const told = toldOf(id, together);
    expect(told).toEqual(toldOf(id, bookOf([one], DATA, SETTING)));
    expect(told.lines.length).toBeGreaterThan(0);
  },
);

it("no two of these come to the same", () => {
  const told = INDICATORS.map(({ id }) => JSON.stringify(toldOf(id, together)));
  expect(new Set(told).size).toBeGreaterThan(INDICATORS.length - 4);
});
