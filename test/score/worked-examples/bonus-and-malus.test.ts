import { describe, expect, it } from "vitest";
import type { Config, Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { indicator, measureFrom, office, pts, where } from "../../support/score-config.ts";
import { award, figure } from "../../support/score-records.ts";
import { bookOf, lineOf, printed, scoreOf } from "../../support/score-lookup.ts";

/** 80 of 100 from 指标数据, so that there is a base to add to. */
const BASE = indicator({
  id: "Z1-01",
  full: pts("100"),
  source: "指标数据",
  measure: measureFrom("合计(数值)"),
  perUnit: "1",
});

const outside = (id: string, changes: Partial<Indicator>): Indicator =>
  indicator({ id, source: "奖惩", window: "年", dimension: "加扣分", cap: pts("5"), ...changes });
const PRAISE = outside("Z8-01", { method: "加分", filter: where("类型", "=", "表彰"), perUnit: "2" });
const BLAME = outside("Z9-01", { method: "扣减", filter: where("类型", "=", "通报批评"), perUnit: "3", cap: pts("9") });

function sumsOf(base: string, awards: readonly DatasetRecord[], changes: Partial<Config> = {}) {
  const book = bookOf([BASE, PRAISE, BLAME], { records: [figure("甲支部", base), ...awards] }, changes);
  const { bonus, malus, total } = scoreOf(book);
  return { bonus: printed(bonus), malus: printed(malus), total: printed(total), book };
}

/** Commendations by 级别 and 事项. */
const praises = (...matters: readonly (readonly [string | null, string | null])[]) =>
  matters.map(([级别, 事项], row) => award("甲支部", { 级别, 事项, 名称: `荣誉${row}` }, { row: row + 3 }));

describe("of one 事项 only the highest 级别 counts (domain.md 2.2 [E12])", () => {
  it.each([
    [
      "one matter at three levels: 1 × 2",
      [
        ["市", "创先争优"],
        ["省", "创先争优"],
        ["单位", "创先争优"],
      ],
      "2.00",
      2,
    ],
    [
      "two matters: 2 × 2",
      [
        ["市", "创先争优"],
        ["省", "文明单位"],
        ["单位", "创先争优"],
      ],
      "4.00",
      1,
    ],
    [
      "a blank 事项 is one of its own: 2 × 2",
      [
        ["市", null],
        ["市", null],
      ],
      "4.00",
      0,
    ],
    [
      "equal levels count once",
      [
        ["市", "创先争优"],
        ["市", "创先争优"],
      ],
      "2.00",
      1,
    ],
    [
      "a level is higher than none",
      [
        [null, "创先争优"],
        ["单位", "创先争优"],
      ],
      "2.00",
      1,
    ],
  ] as const)("%s", (...[, matters, bonus, left]) => {
    const { book, ...sums } = sumsOf("80", praises(...matters));
    expect(sums.bonus).toBe(bonus);
    expect(book.unscored.map(({ indicator: id, reason }) => [id, reason])).toEqual(
      Array.from({ length: left }, () => ["Z8-01", "same-matter"]),
    );
  });

  it.each([
    ["国家", ["国家", "省", "市", "单位"]],
    ["省", ["单位", "省", "市"]],
    ["市", ["市", "单位"]],
    ["单位", ["单位", null]],
  ])("%s stands highest of %j, whatever their order", (highest, levels) => {
    for (const order of [levels, levels.toReversed()]) {
      const { book } = sumsOf("80", praises(...order.map((level) => [level, "创先争优"] as const)));
      expect(lineOf(book, "甲支部", "Z8-01").records.map(({ values }) => values["级别"])).toEqual([
        { kind: "text", text: highest },
      ]);
    }
  });

  it("amounts by level are indicators by level, each matter once in each: national 5, provincial 3", () => {
    const national = outside("Z8-02", { method: "加分", filter: where("级别", "=", "国家"), perUnit: "5" });
    const provincial = outside("Z8-03", { method: "加分", filter: where("级别", "=", "省"), perUnit: "3" });
    const records = [figure("甲支部", "80"), ...praises(["国家", "甲"], ["省", "乙"], ["市", "丙"])];
    expect(printed(scoreOf(bookOf([BASE, national, provincial], { records })).bonus)).toBe("8.00");
  });
});

describe("documents are required (domain.md 2.2 [E12]: 加分须有文号)", () => {
  it("a commendation without 文号 is refused and listed; a criticism needs none", () => {
    const awards = [award("甲支部", { 文号: null }), award("甲支部", { 类型: "通报批评", 文号: null }, { row: 4 })];
    const { book, ...sums } = sumsOf("80", awards);
    expect(sums).toEqual({ bonus: "0.00", malus: "-3.00", total: "77.00" });
    expect(book.unscored.map(({ indicator: id, reason }) => [id, reason])).toEqual([["Z8-01", "no-document"]]);
  });

  it("without 文号 it does not stand in the way of a documented one of a lower level", () => {
    const awards = [
      award("甲支部", { 级别: "省", 事项: "创先争优", 文号: null }),
      award("甲支部", { 级别: "市", 事项: "创先争优" }, { row: 4 }),
    ];
    expect(sumsOf("80", awards).bonus).toBe("2.00");
  });
});

const many = (count: number) =>
  praises(...Array.from({ length: count }, (_, index) => ["市", `事项${index}`] as const));

describe("caps: 封顶 of each indicator, 加分封顶 of all together (domain.md 2.2: 5 for commendations, 15 for rankings)", () => {
  it.each([
    ["2 × 2 = 4 is below the cap of 5", 2, null, "4.00", "84.00"],
    ["3 × 2 = 6 is cut to 5", 3, null, "5.00", "85.00"],
    ["加分封顶 3 cuts the sum to 3", 3, "3", "3.00", "83.00"],
    ["加分封顶 20 adds nothing to what the line may earn", 3, "20", "5.00", "85.00"],
  ])("%s", (...[, count, bonusCap, bonus, total]) => {
    const settings = office({ bonusCap: bonusCap === null ? null : pts(bonusCap) });
    expect(sumsOf("80", many(count), { office: settings })).toMatchObject({ bonus, malus: "0.00", total });
  });

  it("two indicators reach 5 each, 加分封顶 8 stands above both", () => {
    const second = { ...PRAISE, id: "Z8-02" };
    const records = [figure("甲支部", "80"), ...many(3)];
    const capped = bookOf([BASE, PRAISE, second], { records }, { office: office({ bonusCap: pts("8") }) });
    expect([
      printed(scoreOf(capped).bonus),
      printed(scoreOf(bookOf([BASE, PRAISE, second], { records })).bonus),
    ]).toEqual(["8.00", "10.00"]);
  });

  it("扣减 stops at its 封顶: 4 × 3 = 12 is cut to 9", () => {
    const blames = [1, 2, 3, 4].map((row) => award("甲支部", { 类型: "通报批评", 名称: `通报${row}` }, { row }));
    expect(sumsOf("80", blames)).toMatchObject({ malus: "-9.00", total: "71.00" });
  });

  it("of one 事项 a criticism counts once too, the highest 级别", () => {
    const blames = ["市", "省"].map((级别, row) =>
      award("甲支部", { 类型: "通报批评", 级别, 事项: "迟报" }, { row: row + 3 }),
    );
    expect(sumsOf("80", blames)).toMatchObject({ malus: "-3.00", total: "77.00" });
  });
});

describe("the total stays within 0 and 100 + 加分封顶 (product.md section 4)", () => {
  const blames = [1, 2, 3].map((row) => award("甲支部", { 类型: "通报批评", 名称: `通报${row}` }, { row }));

  it.each([
    ["100 + 5 = 105, which is 100 + the cap of 5", "100", praises(["市", "甲"], ["市", "乙"], ["市", "丙"]), "105.00"],
    ["98 + 4 = 102", "98", praises(["市", "甲"], ["市", "乙"]), "102.00"],
    ["4 − 9 would be below 0", "4", blames, "0.00"],
    ["9 − 9 = 0", "9", blames, "0.00"],
    ["10 − 9 = 1", "10", blames, "1.00"],
    ["96 + 2 − 3 = 95", "96", [...praises(["市", "甲"]), ...blames.slice(0, 1)], "95.00"],
  ])("%s", (...[, base, awards, total]) => {
    expect(sumsOf(base, awards).total).toBe(total);
  });

  it("the bonuses of members' indicators raise no organisation's limit", () => {
    const forMembers = { ...PRAISE, id: "D8-01", subjectType: "党员", cap: pts("50") } as const;
    const records = [figure("甲支部", "100"), ...praises(["市", "甲"], ["市", "乙"], ["市", "丙"])];
    expect(printed(scoreOf(bookOf([BASE, PRAISE, forMembers], { records })).total)).toBe("105.00");
  });
});

it("bonus and malus lines have no full marks; malus is negative, and never minus zero", () => {
  const book = bookOf([BASE, PRAISE, BLAME], { records: [figure("甲支部", "80"), award("甲支部")] });
  const lines = [lineOf(book, "甲支部", "Z8-01"), lineOf(book, "甲支部", "Z9-01")];
  expect(lines.map(({ points, full, state }) => [points, full, state])).toEqual([
    [200, null, "counted"],
    [0, null, "counted"],
  ]);
});
