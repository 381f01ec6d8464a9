import { describe, expect, it } from "vitest";
import type { Indicator, Tier } from "#domain/config.ts";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import { indicator, measureFrom, office, pts, tier, where } from "../../support/score-config.ts";
import { member, organisation } from "../../support/score-dataset.ts";
import { award, figure } from "../../support/score-records.ts";
import { bookOf, printed, scoreOf } from "../../support/score-lookup.ts";

const BASE = indicator({ full: pts("100"), source: "指标数据", measure: measureFrom("合计(数值)"), perUnit: "1" });
const TIERS: readonly Tier[] = (["组织", "党员"] as const).flatMap((subjectType) => [
  tier("先进", "85", { subjectType }),
  tier("中间", "60", { subjectType }),
  tier("相对后进", "0", { subjectType }),
]);
const VETO = indicator({
  id: "Z9-01",
  name: "安全责任事故",
  method: "一票否决",
  source: "奖惩",
  filter: where("类型", "=", "通报批评"),
  perUnit: null,
  window: "年",
  veto: "零分",
});
const accident = (row: number) => award("甲支部", { 类型: "通报批评", 名称: `事故${row}` }, { row });

function outcome(changes: Partial<Indicator>, accidents: number, base = "95") {
  const organisations = [organisation("甲支部"), organisation("乙支部")];
  const records = [
    figure("甲支部", base),
    figure("乙支部", "70"),
    ...Array.from({ length: accidents }, (_, index) => accident(index + 3)),
  ];
  const book = bookOf([BASE, { ...VETO, ...changes }], { organisations, records }, { tiers: TIERS });
  const { total, rank, tier: name, tierReason, limits } = scoreOf(book);
  return {
    total: printed(total),
    place: rank?.place,
    tier: name,
    tierReason,
    effects: limits.map((one) => one.effect),
    limits,
  };
}

describe("一票否决 has three effects (domain.md 2.2 [E14], [E10], [E3], [E15])", () => {
  it.each([
    ["零分", 0, "95.00", 1, "先进", []],
    ["零分", 1, "0.00", 2, "相对后进", ["zero"]],
    ["末等", 1, "95.00", 1, "相对后进", ["lowest"]],
    ["不得最高等", 1, "95.00", 1, "中间", ["not-highest"]],
  ] as const)("%s after %i accidents", (veto, accidents, ...[total, place, name, effects]) => {
    expect(outcome({ veto }, accidents)).toMatchObject({ total, place, tier: name, effects });
  });

  it.each([
    ["a blank 目标值 is 1", null, 1, true],
    ["one of two", "2", 1, false],
    ["two of two: m ≥ t fires", "2", 2, true],
    ["three of two", "2", 3, true],
  ])("%s", (...[, target, accidents, fires]) => {
    expect(outcome({ target }, accidents).total).toBe(fires ? "0.00" : "95.00");
  });

  it("按进度 shares the target out: half the year has passed, so 1 of 2 fires", () => {
    expect(outcome({ target: "2", partial: "按进度" }, 1).total).toBe("0.00");
  });

  it("does not fire while it is not due", () => {
    expect(outcome({ partial: "到期" }, 1).total).toBe("95.00");
  });

  it.each([
    ["零分", "总分为零"],
    ["末等", "列最低等次"],
    ["不得最高等", "不列最高等次"],
  ] as const)("%s is said with its evidence", (veto, words) => {
    const { limits } = outcome({ veto }, 1);
    expect(limits).toEqual([
      {
        effect: { 零分: "zero", 末等: "lowest", 不得最高等: "not-highest" }[veto],
        reason: `触发一票否决“安全责任事故”（Z9-01），${words}`,
        evidence: [{ file: "奖惩.xlsx", sheet: "奖惩", cell: "A3" }],
      },
    ]);
  });

  it("末等 and 不得最高等 are the reason of the tier; a base below the cut-off is its own reason", () => {
    expect(outcome({ veto: "末等" }, 1).tierReason).toBe("触发一票否决“安全责任事故”（Z9-01），列最低等次");
    expect(outcome({ veto: "不得最高等" }, 1).tierReason).toBe("触发一票否决“安全责任事故”（Z9-01），不列最高等次");
    expect(outcome({ veto: "不得最高等" }, 1, "70").tierReason).toBe("总分未达到“先进”的下限85.00分");
  });

  it("zero stays zero whatever bonus there is", () => {
    const bonus = indicator({ id: "Z8-01", method: "加分", source: "奖惩", perUnit: "2", cap: pts("5"), window: "年" });
    const records = [figure("甲支部", "95"), accident(3), award("甲支部", {}, { row: 9 })];
    const score = scoreOf(bookOf([BASE, VETO, bonus], { records }));
    expect([printed(score.bonus), printed(score.total)]).toEqual(["4.00", "0.00"]);
  });
});

/** 张一 with 95 and some measures against him; the evaluation year is the calendar year, the period June 2010. */
function disciplined(measures: readonly DatasetRecord[], data: Partial<Dataset> = {}) {
  const own = { ...BASE, subjectType: "党员" } as const;
  const records = [figure("甲支部/张一", "95"), ...measures];
  const score = scoreOf(
    bookOf([own], { members: [member("甲支部/张一")], records, ...data }, { tiers: TIERS }),
    "甲支部/张一",
  );
  return { tier: score.tier, effects: score.limits.map(({ effect }) => effect), score };
}
const measure = (类型: string, 事项: string | null, day: string) =>
  award("甲支部/张一", { 类型, 事项, 名称: "处分决定", 文号: null, 级别: null }, { day });

describe("disciplinary measures (domain.md 2.5 [E34], 组通字〔1998〕19号)", () => {
  it.each([
    ["警告 bars the top tier", "警告", null, "2010-03-01", "中间", ["not-highest"]],
    ["严重警告 over official duties: last tier", "严重警告", "履职不力", "2010-03-01", "相对后进", ["lowest"]],
    ["严重警告 otherwise: none is set", "严重警告", "酒后驾车", "2010-03-01", null, ["no-tier"]],
    ["撤职: last tier", "撤职", null, "2010-03-01", "相对后进", ["lowest"]],
    ["留党察看: last tier", "留党察看", null, "2010-03-01", "相对后进", ["lowest"]],
    ["留党察看 in the year before: none is set", "留党察看", null, "2009-12-31", null, ["no-tier"]],
    ["the year before begins on its first day", "留党察看", null, "2009-01-01", null, ["no-tier"]],
    ["留党察看 two years ago is over", "留党察看", null, "2008-12-31", "先进", []],
    ["警告 in the year before is over", "警告", null, "2009-12-31", "先进", []],
    ["撤职 in the year before is over", "撤职", null, "2009-12-31", "先进", []],
    ["on the year's first day it counts", "警告", null, "2010-01-01", "中间", ["not-highest"]],
    ["on the period's last day it counts", "警告", null, "2010-06-30", "中间", ["not-highest"]],
    ["after the period it does not count yet", "撤职", null, "2010-07-01", "先进", []],
    ["通报批评 is no disciplinary measure", "通报批评", null, "2010-03-01", "先进", []],
    ["nor is 表彰", "表彰", null, "2010-03-01", "先进", []],
  ])("%s", (...[, type, matter, day, name, effects]) => {
    const { score, ...found } = disciplined([measure(type, matter, day)]);
    expect(found).toEqual({ tier: name, effects });
    expect(score.total).toBe(pts("95"));
  });

  it.each(["利用职务之便", "履职不力", "工作失职", "渎职"])("“%s” is about official duties", (matter) => {
    expect(disciplined([measure("严重警告", matter, "2010-03-01")]).effects).toEqual(["lowest"]);
  });

  it("the duty may stand in 名称 instead of 事项", () => {
    const named = award("甲支部/张一", { 类型: "严重警告", 名称: "失职处分", 事项: null }, { day: "2010-03-01" });
    expect(disciplined([named]).effects).toEqual(["lowest"]);
  });

  it("says what, when, by which document, and with which effect", () => {
    const day = "2010-03-01";
    const written = award("甲支部/张一", { 类型: "警告", 文号: "示例纪〔2010〕2号" }, { day });
    const [limit] = disciplined([written]).score.limits;
    expect(limit?.reason).toBe("受到警告处分（2010年3月1日，示例纪〔2010〕2号），本考评年度不列最高等次");
    expect(limit?.evidence).toEqual([{ file: "奖惩.xlsx", sheet: "奖惩", cell: "A3" }]);
    const undocumented = disciplined([measure("撤职", null, day)]).score.limits[0];
    expect(undocumented?.reason).toBe("受到撤职处分（2010年3月1日），本考评年度列最低等次");
  });

  it("where none is set the reason says so", () => {
    const { score } = disciplined([measure("严重警告", null, "2010-03-01")]);
    expect(score.tierReason).toBe("受到严重警告处分（2010年3月1日），本考评年度不确定等次");
  });

  it("speaks of members only: an organisation is not disciplined by it", () => {
    const records = [figure("甲支部", "95"), award("甲支部", { 类型: "警告" }, { day: "2010-03-01" })];
    const score = scoreOf(bookOf([BASE], { records }, { tiers: TIERS }));
    expect([score.tier, score.limits]).toEqual(["先进", []]);
  });

  it("speaks of the member whose record it is, not of a namesake", () => {
    const other = award("乙支部/张一", { 类型: "撤职" }, { day: "2010-03-01" });
    expect(disciplined([other], { members: [member("甲支部/张一"), member("乙支部/张一")] }).tier).toBe("先进");
  });

  it("the evaluation year may begin in another month: 警告 of March is over when the year begins in June", () => {
    const own = { ...BASE, subjectType: "党员" } as const;
    const records = [figure("甲支部/张一", "95"), measure("警告", null, "2010-03-01")];
    const settings = { tiers: TIERS, office: office({ yearStartMonth: 6 }) };
    const book = bookOf([own], { members: [member("甲支部/张一")], records }, settings);
    expect(scoreOf(book, "甲支部/张一").tier).toBe("先进");
  });
});
