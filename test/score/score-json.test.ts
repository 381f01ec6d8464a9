import { describe, expect, it } from "vitest";
import { NO_ANALYSIS } from "#domain/analysis.ts";
import { computeScores } from "#score/compute-scores.ts";
import { scoreDocumentSchema } from "#score/score-document.ts";
import { scoreJson } from "#score/score-json.ts";
import { movementBetween, scoredMonth } from "../support/movement-months.ts";
import { config, indicator, measureFrom, office, phase, task, tier } from "../support/score-config.ts";
import { dataset, member, organisation, record } from "../support/score-dataset.ts";

const meeting = (owner: string, row: number) =>
  record({ owner, row, values: { 应到人数: "#3", 实到人数: "#2" }, file: "2010年6月/活动台账.xlsx" });

/** Two equal branches before a quota of one, a task, a record without effect. */
function document() {
  const rate = indicator({
    id: "Z2-01",
    dimension: "党员队伍好",
    name: "参会率",
    method: "比率得分",
    measure: measureFrom("参会率"),
    target: "0.9",
  });
  const book = computeScores(
    dataset({
      organisations: [organisation("甲支部"), organisation("乙支部")],
      members: [member("甲支部/张一", { exempt: "长期病休" })],
      records: [meeting("甲支部", 3), meeting("乙支部", 4), record({ kind: "奖惩", owner: "甲支部/张一" })],
      pending: new Set(["组织\u0000乙支部"]),
    }),
    config([rate], {
      office: office(),
      phases: [phase({ tasks: [task()] })],
      tiers: [tier("先进", "60", { quota: "0.5" }), tier("其他", "0")],
      confirmedTiers: [
        {
          period: "2010-06",
          subjectType: "组织",
          name: "甲支部",
          organisation: null,
          tier: "先进",
          reason: "领导小组议定",
          confirmed: "2010-07-05",
        },
      ],
    }),
  );
  return scoreJson(book);
}

describe("scores.json", () => {
  it("fits its schema and is plain JSON", () => {
    const written = document();
    expect(scoreDocumentSchema.parse(written)).toEqual(written);
    expect(JSON.parse(JSON.stringify(written))).toEqual(written);
  });

  it("writes a subject with every field of the contract, points as 分 with two decimals, exact ratios", () => {
    expect(document().subjects[1]).toEqual({
      type: "组织",
      code: "Z02",
      id: "甲支部",
      name: "甲支部",
      branch: null,
      exempt: null,
      pending: false,
      total: 74.1,
      rank: { scope: "全体", place: 1, of: 2 },
      tier: "其他",
      tierReason: "“先进”名额边缘同分，请研究确定",
      limits: [],
      confirmedTier: "先进",
      confirmedReason: "领导小组议定",
      gate: { state: "not-due", reasons: [] },
      components: [{ name: "日常考评", content: "维度", weight: 100, score: 74.1, line: null }],
      bonus: 0,
      malus: 0,
      dimensions: [{ name: "党员队伍好", kind: "考评", points: 7.41, full: 10 }],
      lines: [
        {
          code: "Z02-Z2-01",
          indicator: "Z2-01",
          name: "参会率",
          dimension: "党员队伍好",
          method: "比率得分",
          measured: "2/3",
          unit: "",
          points: 7.41,
          full: 10,
          state: "counted",
          from: "2010-06-01",
          to: "2010-06-30",
          self: null,
          working: null,
          evidence: [{ file: "2010年6月/活动台账.xlsx", sheet: "活动台账", cell: "J3" }],
        },
      ],
      movement: null,
      gap: null,
      stability: null,
    });
  });

  it("lists exempt and pending subjects, organisations first", () => {
    expect(document().subjects.map((one) => [one.type, one.id, one.exempt, one.pending, one.total])).toEqual([
      ["组织", "乙支部", null, true, 74.1],
      ["组织", "甲支部", null, false, 74.1],
      ["党员", "甲支部/张一", "长期病休", false, null],
    ]);
  });

  it("lists records without effect, ties and tasks", () => {
    const { unscored, ties, tasks } = document();
    expect(unscored).toEqual([
      {
        kind: "奖惩",
        type: "党员",
        id: "甲支部/张一",
        day: "2010-06-18",
        indicator: null,
        reason: "exempt",
        at: { file: "奖惩.xlsx", sheet: "奖惩", cell: "A3" },
      },
    ]);
    expect(ties).toEqual([
      { type: "组织", scope: "全体", tier: "先进", places: 1, total: 74.1, subjects: ["乙支部", "甲支部"] },
    ]);
    expect(tasks).toEqual([
      {
        phase: "第二阶段",
        task: "R2-1",
        name: "党性教育活动",
        deadline: "2010-06-30",
        state: "done",
        of: 2,
        done: 2,
        missing: [],
        organisations: [
          {
            organisation: "乙支部",
            state: "done",
            of: 1,
            done: 1,
            evidence: [{ file: "2010年6月/活动台账.xlsx", sheet: "活动台账", cell: "D4" }],
          },
          {
            organisation: "甲支部",
            state: "done",
            of: 1,
            done: 1,
            evidence: [{ file: "2010年6月/活动台账.xlsx", sheet: "活动台账", cell: "D3" }],
          },
        ],
      },
    ]);
  });

  it("writes what moved since the earlier month, at the top and for each subject", () => {
    const organisations = [organisation("甲支部")];
    const settings = config([indicator()], { tiers: [tier("先进", "30"), tier("其他", "0")] });
    const june = scoredMonth({ organisations, records: [meeting("甲支部", 3)] }, settings);
    const inJuly = { ...meeting("甲支部", 4), day: "2010-07-05" };
    const july = scoredMonth(
      { period: "2010-07", organisations, records: [meeting("甲支部", 3), inJuly, { ...inJuly, day: "2010-07-06" }] },
      settings,
    );
    const written = scoreJson(july.book, { ...NO_ANALYSIS, movement: movementBetween(june, july) });
    expect(scoreDocumentSchema.parse(written)).toEqual(written);
    expect(written.movement).toEqual({
      from: "2010-06",
      to: "2010-07",
      source: "inbox",
      criteriaChanges: [],
      left: [],
    });
    expect(written.subjects[0]?.movement).toEqual({
      previous: "甲支部",
      before: 20,
      after: 40,
      rankBefore: { scope: "全体", place: 1, of: 1 },
      rankAfter: { scope: "全体", place: 1, of: 1 },
      difference: 20,
      parts: { criteria: 0, roster: 0, corrections: 0, due: -20, marks: 0, records: 40 },
      comparable: true,
      tier: { period: "2010-06", before: "其他", after: "先进", change: "promoted" },
      tierOfYear: null,
      lines: [
        {
          indicator: "Z1-01",
          name: "开展活动",
          before: { points: 2, full: 10 },
          after: { points: 4, full: 10 },
          comparable: true,
        },
      ],
    });
  });

  it.each([
    ["a field too many", { extra: 1 }],
    ["a wrong month", { period: "2010年6月" }],
  ])("the schema refuses %s", (_, change) => {
    expect(scoreDocumentSchema.safeParse({ ...document(), ...change }).success).toBe(false);
  });

  it("the schema refuses points finer than 0.01", () => {
    const [first, ...others] = document().subjects;
    const subjects = [{ ...first, total: 74.105 }, ...others];
    expect(scoreDocumentSchema.safeParse({ ...document(), subjects }).success).toBe(false);
  });
});
