import { describe, expect, it } from "vitest";
import type { Config, Indicator } from "#domain/config.ts";
import { movedIn, movementBetween, scoredMonth } from "../../support/movement-months.ts";
import { config, indicator, measureFrom, office, phase, pts, tier, where } from "../../support/score-config.ts";
import { dataset, member, organisation } from "../../support/score-dataset.ts";

const LECTURES = indicator({ id: "Z1-01", name: "领导干部讲党课" });
const RATE = indicator({
  id: "Z1-02",
  name: "参会率",
  method: "分档得分",
  measure: measureFrom("参会率"),
  window: "阶段",
  bands: [
    { atLeast: "0.9", points: pts("10") },
    { atLeast: null, points: 0 },
  ],
});
const SERVICE = indicator({ id: "D1-01", name: "志愿服务", subjectType: "党员", source: "志愿服务" });
const PHASES = [phase({ from: "2010-06-01", to: "2011-06-30" })];
const BEFORE = config([LECTURES, RATE, SERVICE], {
  phases: PHASES,
  tiers: [tier("先进", "90", { quota: "0.3" })],
  ballotOptions: [{ name: "好", coefficient: "1" }],
  ballotGroups: [{ subjectType: "组织", name: "群众", weight: "100" }],
});

function changed(changes: Partial<Config>) {
  const data = { organisations: [organisation("甲支部")], members: [member("甲支部/张一")] };
  const after: Config = { ...BEFORE, ...changes, sha256: "d".repeat(64) };
  const movement = movementBetween(scoredMonth(data, BEFORE), scoredMonth({ ...data, period: "2010-07" }, after));
  const branch = movedIn(movement, "甲支部");
  return {
    words: movement.criteriaChanges,
    branch: branch.comparable,
    member: movedIn(movement, "甲支部/张一").comparable,
    lines: branch.lines.filter(({ comparable }) => !comparable).map((line) => line.indicator),
  };
}

function withIndicator(changes: Partial<Indicator>): Partial<Config> {
  return { indicators: [{ ...LECTURES, ...changes }, RATE, SERVICE] };
}

describe("a change of criteria is said in words, and what it touches is not comparable", () => {
  it.each<[string, Partial<Config>, Omit<ReturnType<typeof changed>, "member">]>([
    [
      "full marks",
      withIndicator({ full: pts("8.5") }),
      { words: ["指标Z1-01“领导干部讲党课”的满分由10改为8.5"], branch: false, lines: ["Z1-01"] },
    ],
    [
      "filter, from nothing",
      withIndicator({ filter: [...where("类别", "=", "党课", "学习"), ...where("备注", "为空")] }),
      {
        words: ["指标Z1-01“领导干部讲党课”的筛选条件由空白改为“类别=党课/学习；备注为空”"],
        branch: false,
        lines: ["Z1-01"],
      },
    ],
    [
      "measure",
      withIndicator({ measure: measureFrom("合计(时长)") }),
      { words: ["指标Z1-01“领导干部讲党课”的统计量由“次数”改为“合计（时长）”"], branch: false, lines: ["Z1-01"] },
    ],
    [
      "bands",
      { indicators: [LECTURES, { ...RATE, bands: [{ atLeast: "0.8", points: pts("10") }] }, SERVICE] },
      { words: ["指标Z1-02“参会率”的分档由“≥0.9:10；其他:0”改为“≥0.8:10”"], branch: false, lines: ["Z1-02"] },
    ],
    [
      "bands, from nothing",
      withIndicator({ bands: [{ atLeast: "3", points: pts("10") }] }),
      { words: ["指标Z1-01“领导干部讲党课”的分档由空白改为“≥3:10”"], branch: false, lines: ["Z1-01"] },
    ],
    [
      "the cap of a line, from nothing",
      withIndicator({ cap: pts("5.5") }),
      { words: ["指标Z1-01“领导干部讲党课”的封顶由空白改为5.5"], branch: false, lines: ["Z1-01"] },
    ],
    [
      "the dimension of a line: words stand in quotation marks, also those that begin with a figure",
      withIndicator({ dimension: "2010年重点工作" }),
      {
        words: ["指标Z1-01“领导干部讲党课”的维度由“工作业绩好”改为“2010年重点工作”"],
        branch: false,
        lines: ["Z1-01"],
      },
    ],
    [
      "full marks and kind of a dimension",
      {
        dimensions: BEFORE.dimensions.map((one) =>
          one.subjectType === "组织" ? { ...one, full: pts("80"), kind: "基本要求" } : one,
        ),
      },
      {
        words: ["组织维度“工作业绩好”的满分由100改为80", "组织维度“工作业绩好”的类别由“考评”改为“基本要求”"],
        branch: false,
        lines: [],
      },
    ],
    [
      "an indicator more and one less",
      { indicators: [LECTURES, { ...RATE, id: "Z1-03" }, SERVICE] },
      {
        words: ["新增指标Z1-03“参会率”（满分10）", "取消指标Z1-02“参会率”"],
        branch: false,
        lines: ["Z1-03", "Z1-02"],
      },
    ],
    [
      "days of a phase: lines whose window it is",
      { phases: [phase({ from: "2010-06-01", to: "2010-12-31" })] },
      { words: ["阶段“第二阶段”的结束日期由2011-06-30改为2010-12-31"], branch: false, lines: ["Z1-02"] },
    ],
    [
      "a phase that has not begun yet: nothing",
      { phases: [...PHASES, phase({ id: "第三阶段", from: "2011-07-01", to: null })] },
      { words: ["新增阶段“第三阶段”"], branch: true, lines: [] },
    ],
    [
      "weight of a component",
      { components: BEFORE.components.map((one) => (one.subjectType === "组织" ? { ...one, weight: "80" } : one)) },
      { words: ["组织组成“日常考评”的权重由100改为80"], branch: false, lines: [] },
    ],
    [
      "ballots where no ballot is counted: nothing",
      { ballotOptions: [{ name: "好", coefficient: "0.9" }], ballotGroups: [] },
      { words: ["测评选项“好”的系数由1改为0.9", "取消组织测评群体“群众”"], branch: true, lines: [] },
    ],
    [
      "weight of a group of voters",
      { ballotGroups: [{ subjectType: "组织", name: "群众", weight: "60" }] },
      { words: ["组织测评群体“群众”的权重由100改为60"], branch: true, lines: [] },
    ],
    [
      "trimming of judges where none is counted: nothing",
      { office: office({ trimJudges: true }) },
      { words: ["基本信息的评委去高低由“否”改为“是”"], branch: true, lines: [] },
    ],
    [
      "cut-off and quota of a tier: totals stay comparable",
      { tiers: [tier("先进", "85")] },
      { words: ["组织等次“先进”的下限由90改为85", "组织等次“先进”的名额比例由0.3改为空白"], branch: true, lines: [] },
    ],
    [
      "the cap of bonuses",
      { office: office({ bonusCap: pts("5") }) },
      { words: ["基本信息的加分封顶由空白改为5"], branch: false, lines: [] },
    ],
    [
      "the first month of the year where a window is part of it",
      { indicators: [{ ...LECTURES, window: "季" }, RATE, SERVICE], office: office({ yearStartMonth: 7 }) },
      {
        words: ["基本信息的年度起始月由1改为7", "指标Z1-01“领导干部讲党课”的考核周期由“月”改为“季”"],
        branch: false,
        lines: ["Z1-01"],
      },
    ],
    [
      "texts: nothing at all",
      {
        ...withIndicator({ basis: "另一段", note: "说明", at: { file: "a", sheet: null, cell: null } }),
        office: office({ unit: "另一单位" }),
      },
      { words: [], branch: true, lines: [] },
    ],
  ])("%s", (_, changes, expected) => {
    const { member: ofMember, ...found } = changed(changes);
    expect(found).toEqual(expected);
    if (!("office" in changes)) expect(ofMember).toBe(true);
  });

  it("what touches members leaves organisations comparable", () => {
    expect(changed({ indicators: [LECTURES, RATE, { ...SERVICE, perUnit: "3" }] })).toEqual({
      words: ["指标D1-01“志愿服务”的每次得分由2改为3"],
      branch: true,
      member: false,
      lines: [],
    });
  });

  it.each([
    ["first month of the year", { window: "季" }, { yearStartMonth: 7 }],
    ["peers", { method: "排名赋分" }, { organisationRankScope: "同类型" }],
  ] as const)("the %s counts for a line that reads it", (_, line, settings) => {
    const indicators = [{ ...LECTURES, ...line }];
    const data = dataset({ organisations: [organisation("甲支部")] });
    const before = scoredMonth(data, { ...BEFORE, indicators });
    const now = { ...BEFORE, indicators, office: office(settings), sha256: "e".repeat(64) };
    const moved = movedIn(movementBetween(before, scoredMonth({ ...data, period: "2010-07" }, now)), "甲支部");
    expect([moved.comparable, moved.lines[0]?.comparable]).toEqual([false, false]);
  });

  it.each([
    ["民主测评", { office: office({ ballotQuorum: "0.5" }) }],
    ["民主测评", { ballotOptions: [{ name: "好", coefficient: "0.9" }] }],
    ["评委打分", { office: office({ trimJudges: true }) }],
  ] as const)("settings of %s count where a component of it is", (content, changes) => {
    const components = [{ subjectType: "组织", name: "测评", weight: "100", content }] as const;
    const data = dataset({ organisations: [organisation("甲支部")] });
    const before = scoredMonth(data, { ...BEFORE, components });
    const after = scoredMonth(
      { ...data, period: "2010-07" },
      { ...BEFORE, components, ...changes, sha256: "e".repeat(64) },
    );
    expect(movedIn(movementBetween(before, after), "甲支部").comparable).toBe(false);
  });
});
