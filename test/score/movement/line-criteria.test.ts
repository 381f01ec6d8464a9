import { describe, expect, it } from "vitest";
import type { Config, Indicator, Method, WindowName } from "#domain/config.ts";
import type { SubjectType } from "#domain/subject.ts";
import { lineCriteria, totalCriteria } from "#score/movement/criteria.ts";
import { config, indicator, office, phase, pts, tier } from "../../support/score-config.ts";

const PHASES = [
  phase({ id: "第一阶段", from: "2010-05-01", to: "2010-05-31" }),
  phase({ from: "2010-06-01", to: "2011-06-30" }),
];
const GROUPS = [
  { subjectType: "组织" as const, name: "群众", weight: "100" },
  { subjectType: "党员" as const, name: "党员", weight: "100" },
];
const BASE = config([], { phases: PHASES, ballotGroups: GROUPS, ballotOptions: [{ name: "好", coefficient: "1" }] });

/** What an office may change besides the line itself. */
const CHANGES = {
  "the first month of the year": { office: office({ yearStartMonth: 6 }) },
  "the days of a phase": { phases: [PHASES[0] ?? phase(), phase({ from: "2010-06-01", to: "2010-12-31" })] },
  "a phase that is still to come": { phases: [...PHASES, phase({ id: "第三阶段", from: "2011-07-01", to: null })] },
  "a phase that begins on the last day": {
    phases: [...PHASES, phase({ id: "第三阶段", from: "2010-08-31", to: null })],
  },
  "the denominator of ballots": { office: office({ ballotDenominator: "收回票" }) },
  "the quorum of ballots": { office: office({ ballotQuorum: "0.5" }) },
  "an option's coefficient": { ballotOptions: [{ name: "好", coefficient: "0.9" }] },
  "a group of voters of organisations": { ballotGroups: [{ ...GROUPS[0], weight: "50" }, GROUPS[1]] },
  "a group of voters of members": { ballotGroups: [GROUPS[0], { ...GROUPS[1], weight: "50" }] },
  "trimming of judges": { office: office({ trimJudges: true }) },
  "the rank scope of organisations": { office: office({ organisationRankScope: "同类型" }) },
  "the rank scope of members": { office: office({ memberRankScope: "全体" }) },
  "the cap of bonuses": { office: office({ bonusCap: pts("5") }) },
  "the least number of voters shown": { office: office({ ballotMinimum: 9 }) },
} satisfies Record<string, unknown>;
type Change = keyof typeof CHANGES;

/** The changes that make a line another one. */
function felt(line: Partial<Indicator>): readonly string[] {
  const own = indicator(line);
  const before = lineCriteria(own, { config: BASE, until: "2010-08" });
  return Object.entries(CHANGES)
    .filter(
      ([, change]) => lineCriteria(own, { config: { ...BASE, ...change } as Config, until: "2010-08" }) !== before,
    )
    .map(([name]) => name);
}

const BALLOTS: readonly Change[] = ["the denominator of ballots", "the quorum of ballots", "an option's coefficient"];

describe("what decides a line besides its own row", () => {
  it.each<[WindowName, readonly Change[]]>([
    ["月", []],
    ["季", ["the first month of the year"]],
    ["半年", ["the first month of the year"]],
    ["年", ["the first month of the year"]],
    ["阶段", ["the days of a phase", "a phase that begins on the last day"]],
    ["累计", ["the days of a phase", "a phase that begins on the last day"]],
  ])("its window: %s", (window, changes) => {
    expect(felt({ window })).toEqual(changes);
  });

  it.each<[Method, SubjectType, readonly Change[]]>([
    ["民主测评", "组织", [...BALLOTS, "a group of voters of organisations"]],
    ["民主测评", "党员", [...BALLOTS, "a group of voters of members"]],
    ["评委打分", "组织", ["trimming of judges"]],
    ["排名赋分", "组织", ["the rank scope of organisations"]],
    ["排名赋分", "党员", ["the rank scope of members"]],
    ["相对最优", "党员", ["the rank scope of members"]],
    ["加分", "组织", []],
    ["按次加分", "组织", []],
  ])("its method: %s of %s", (method, subjectType, changes) => {
    expect(felt({ method, subjectType, window: "月" })).toEqual(changes);
  });

  it.each([
    ["full marks", { full: pts("9") }, false],
    ["每次得分", { perUnit: "3" }, false],
    ["封顶", { cap: pts("1") }, false],
    ["方向", { direction: "越小越好" }, false],
    ["否决效果", { veto: "末等" }, false],
    ["期中计法", { partial: "到期" }, false],
    ["its name", { name: "另一个名称" }, true],
    ["依据", { basis: "另一处依据" }, true],
    ["说明", { note: "说明" }, true],
    ["its place in the workbook", { at: { file: "别处.xlsx", sheet: "指标", cell: "A9" } }, true],
  ] as const)("its own row: %s", (_, change, isSame) => {
    const own = indicator();
    expect(lineCriteria({ ...own, ...change }, around({})) === lineCriteria(own, around({}))).toBe(isSame);
  });
});

it("the order of a line's columns decides nothing", () => {
  const own = indicator();
  const turned = Object.fromEntries(Object.entries(own).toReversed()) as unknown as Indicator;
  expect(lineCriteria(turned, around({}))).toBe(lineCriteria(own, around({})));
});

const around = (changes: Partial<Config>) => ({ config: { ...BASE, ...changes }, until: "2010-08" });
const ballots = (subjectType: SubjectType) =>
  ({ subjectType, name: "民主测评", weight: "100", content: "民主测评" }) as const;

const isSame = (type: SubjectType, changes: Partial<Config>): boolean =>
  totalCriteria(type, around(changes)) === totalCriteria(type, around({}));

describe("what decides the total of a kind of subject", () => {
  it.each<[string, Partial<Config>, readonly SubjectType[]]>([
    ["an indicator of organisations", { indicators: [indicator()] }, ["组织"]],
    ["an indicator of members", { indicators: [indicator({ subjectType: "党员" })] }, ["党员"]],
    ["a dimension", { dimensions: [{ subjectType: "党员", name: "新", full: 100, kind: "考评" }] }, ["党员"]],
    ["components", { components: [ballots("组织")] }, ["组织", "党员"]],
    ["the cap of bonuses", { office: office({ bonusCap: 1 }) }, ["组织", "党员"]],
    ["groups of voters, where no component is of ballots", { ballotGroups: [] }, []],
    ["tiers", { tiers: [tier("先进", "90")] }, []],
    ["the first month of the year, where no window is part of it", { office: office({ yearStartMonth: 6 }) }, []],
  ])("%s", (_, changes, types) => {
    for (const type of ["组织", "党员"] as const) expect(isSame(type, changes)).toBe(!types.includes(type));
  });

  it("a component of ballots depends on the groups of voters of its kind of subject, and on the evaluation year", () => {
    const components = [ballots("组织"), ballots("党员")];
    const same = (type: SubjectType, changes: Partial<Config>): boolean =>
      totalCriteria(type, around({ components, ...changes })) === totalCriteria(type, around({ components }));
    const groups = { ballotGroups: [{ subjectType: "组织" as const, name: "群众", weight: "50" }, ...GROUPS.slice(1)] };
    expect([same("组织", groups), same("党员", groups)]).toEqual([false, true]);
    expect(same("党员", { office: office({ yearStartMonth: 6 }) })).toBe(false);
  });

  it("the order of the indicators decides nothing", () => {
    const rows = [indicator({ id: "Z1-01" }), indicator({ id: "Z1-02" })];
    const turned = around({ indicators: rows.toReversed() });
    expect(totalCriteria("组织", turned)).toBe(totalCriteria("组织", around({ indicators: rows })));
  });
});
