import { describe, expect, it } from "vitest";
import type { Movement, SubjectMovement, TierChange } from "#domain/analysis.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import { buildReports } from "#report/build-reports.ts";
import { changesSentence, decidedSentence } from "#report/promotion-words.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { movementBetween, scoredMonth } from "../../support/movement-months.ts";
import { branchOf, membersOf, reportMaterial } from "../../support/report-month.ts";

type Row = Readonly<Record<string, string>>;
interface Promotion {
  readonly sentences: readonly string[];
  readonly criteria: readonly string[];
  readonly flows: readonly { readonly name: string; readonly rows: readonly { readonly cells: readonly string[] }[] }[];
  readonly organisations: readonly Row[];
  readonly kinds: readonly string[];
  readonly branches: readonly { readonly branch: string; readonly cells: readonly string[] }[];
  readonly members: readonly { readonly rows: readonly Row[]; readonly none: string }[];
  readonly fresh: string | null;
  readonly left: string | null;
  readonly ties: readonly string[];
  readonly decided: string;
  readonly overruled: readonly Row[];
}

const built = (material: ReportMaterial) => buildReports({ ...material, only: ["晋档"] });

async function tableOf(material: ReportMaterial): Promise<Promotion> {
  const [job] = (await built(material)).jobs;
  if (!job) throw new Error("not due");
  return job.model as unknown as Promotion;
}

/** The month beside the same month a month before: nothing moved. */
function compared(material: ReportMaterial, changes: Partial<Movement> = {}): ReportMaterial {
  const { dataset, config, book } = material;
  const movement = { ...movementBetween(scoredMonth(dataset, config), { dataset, config, book }), ...changes };
  return { ...material, analysis: { ...material.analysis, movement: { ...movement, from: "2010-05" } } };
}

/** Changes what is known of one subject's movement. */
function moved(material: ReportMaterial, id: string, changes: Partial<SubjectMovement>): ReportMaterial {
  const { movement } = material.analysis;
  if (movement === null) throw new Error("no movement");
  const key = subjectKey({ type: id.includes("/") ? "党员" : "组织", id });
  const own = movement.subjects.get(key);
  if (own === undefined) throw new Error(`nobody is called ${id}`);
  const subjects = new Map(movement.subjects).set(key, { ...own, ...changes });
  return { ...material, analysis: { ...material.analysis, movement: { ...movement, subjects } } };
}

function scored(material: ReportMaterial, id: string, changes: Partial<SubjectScore>): ReportMaterial {
  const subjects = material.book.subjects.map((one) => (one.subject.id === id ? { ...one, ...changes } : one));
  return { ...material, book: { ...material.book, subjects } };
}

const change = (before: string | null, after: string | null, word: TierChange["change"]): TierChange => ({
  period: "2010-05",
  before,
  after,
  change: word,
});

describe("晋档升级情况表", () => {
  it("without an earlier month it is not due", async () => {
    const { jobs, notDue } = await built(reportMaterial());
    expect(jobs).toEqual([]);
    expect(notDue).toEqual([{ title: "晋档升级情况表", reason: "没有更早月份的资料，无从比较等次升降。" }]);
  });

  it("is internal", async () => {
    const [job] = (await built(compared(reportMaterial()))).jobs;
    expect([job?.path, job?.face, job?.mayName]).toEqual(["内部/汇总/晋档升级情况表.pdf", "internal", null]);
  });

  it("says what is compared with what, and how many went up, stayed and went down", async () => {
    const material = compared(reportMaterial());
    const up = moved(material, "学会支部", { tier: change("相对后进", "中间", "promoted") });
    const { sentences } = await tableOf(moved(up, "机关支部/党员02", { tier: change("先进", "中间", "demoted") }));
    expect(sentences[0]).toBe(
      "与2010年5月（现有表格重新计算的结果）比较。已认定的以认定等次为准，尚未认定的按建议等次。" +
        "党组织2个：晋档1个、保持1个。党员5名：保持4名、降档1名。",
    );
  });

  it("lists every organisation with both tiers and totals, the confirmed tier beside the suggested one", async () => {
    const material = compared(reportMaterial());
    const up = moved(material, "学会支部", { tier: change("相对后进", "中间", "promoted"), before: 5000 });
    const { organisations } = await tableOf(
      scored(up, "学会支部", { tier: "先进", confirmedTier: { tier: "中间", reason: "另有考虑" } }),
    );
    expect(organisations.find(({ name }) => name === "学会支部")).toMatchObject({
      before: "相对后进",
      suggested: "先进",
      confirmed: "中间",
      change: "晋档",
      totalBefore: "50.00",
      year: "—",
    });
  });

  it("lists members who went up and down, and counts the others by branch", async () => {
    const material = compared(reportMaterial({ branches: { 甲支部: 60, 乙支部: 1 } }));
    const up = moved(material, "甲支部/党员07", { tier: change("中间", "先进", "promoted") });
    const down = moved(up, "乙支部/党员01", { tier: change("先进", "中间", "demoted") });
    const model = await tableOf(down);
    expect(model.members.map(({ rows }) => rows.map(({ branch, name }) => `${branch}${name}`))).toEqual([
      ["甲支部党员07"],
      ["乙支部党员01"],
    ]);
    expect(model.kinds).toEqual(["晋档", "保持", "降档", "新参加考评", "无法比较"]);
    expect(model.branches).toEqual([
      { branch: "乙支部", cells: ["0", "0", "1", "0", "0"] },
      { branch: "甲支部", cells: ["1", "59", "0", "0", "0"] },
    ]);
  });

  it("when no member moved it says so for each direction", async () => {
    const { members } = await tableOf(compared(reportMaterial()));
    expect(members.map(({ rows, none }) => [rows.length, none])).toEqual([
      [0, "没有晋档的党员。"],
      [0, "没有降档的党员。"],
    ]);
  });

  it("the flow from tier to tier adds up to those who have a tier in both months", async () => {
    const material = moved(compared(reportMaterial()), "学会支部", {
      previous: null,
      tier: change(null, "中间", "unknown"),
    });
    const { flows } = await tableOf(material);
    const sums = flows.map(({ rows }) => rows.flatMap(({ cells }) => cells).reduce((sum, one) => sum + Number(one), 0));
    expect(flows.map(({ name }) => name)).toEqual(["党组织", "党员"]);
    expect(sums).toEqual([1, 5]);
  });

  it("who is new and who is gone is named, and counts neither as up nor as down", async () => {
    const left = [
      { subject: { type: "党员", id: "甲/离开者" }, name: "离开者", branch: "甲支部", total: null },
    ] as const;
    const material = moved(compared(reportMaterial(), { left }), "学会支部/党员02", {
      previous: null,
      tier: change(null, "中间", "unknown"),
    });
    const model = await tableOf(material);
    expect(model.fresh).toBe("新参加考评的：党员02（学会支部）。");
    expect(model.left).toBe("本月不再考评的：离开者（甲支部）。");
    expect(model.sentences[0]).toContain("党员5名：保持4名、新参加考评1名。");
  });

  it("where nothing can be compared there is no flow, and it says so in numbers", async () => {
    const organisations = [branchOf("甲支部")];
    const material = compared(reportMaterial({ organisations, members: [] }));
    const model = await tableOf(moved(material, "甲支部", { tier: change(null, "中间", "unknown") }));
    expect(model.flows).toEqual([]);
    expect(model.sentences[0]).toContain("党组织1个：无法比较1个。没有参加考评的党员。");
  });

  it("criteria that changed are listed", async () => {
    const { criteria } = await tableOf(compared(reportMaterial(), { criteriaChanges: ["先进的下限由85分改为90分"] }));
    expect(criteria).toEqual(["先进的下限由85分改为90分"]);
  });

  it("last year's end is compared too, where it is known", async () => {
    const material = compared(reportMaterial());
    expect((await tableOf(material)).sentences[1]).toBe("没有上年度末的资料，不作年度比较。");
    const tierOfYear = { ...change("中间", "先进", "promoted"), period: "2009-12" };
    const model = await tableOf(moved(material, "机关支部", { tierOfYear }));
    expect(model.sentences[1]).toMatch(/^与上年度末（2009年12月）比较。党组织2个：晋档1个、/);
    expect(model.organisations[0]).toMatchObject({ name: "机关支部", year: "晋档（中间→先进）" });
  });

  it("ties across the edge of a quota are left to people", async () => {
    const material = compared(reportMaterial());
    const tie = { subjectType: "组织", scope: "全体", tier: "先进", places: 1, total: 9000 } as const;
    const ties = [{ ...tie, subjects: ["机关支部", "学会支部"] }];
    const model = await tableOf({ ...material, book: { ...material.book, ties } });
    expect(model.ties).toEqual([
      "党组织（全体）“先进”名额边缘同为90.00分，尚余1个名额：机关支部、学会支部，请研究确定。",
    ]);
  });

  it("where people decided otherwise it gives their reason", async () => {
    const decision = { tier: "先进", confirmedTier: { tier: "中间", reason: "领导小组研究确定" } };
    const { overruled } = await tableOf(scored(compared(reportMaterial()), "学会支部/党员01", decision));
    expect(overruled).toEqual([
      { who: "党员01（学会支部）", suggested: "先进", confirmed: "中间", reason: "领导小组研究确定" },
    ]);
  });

  it("one who is exempt has no tier and is in no list", async () => {
    const members = [...membersOf("甲支部", 1), ...membersOf("乙支部", 1, { exempt: "长期病休" })];
    const model = await tableOf(compared(reportMaterial({ organisations: [], members })));
    expect(model.branches.map(({ branch }) => branch)).toEqual(["甲支部"]);
  });

  it.each([
    [0, 3, "本月等次均未认定，以上为建议等次，由领导小组研究确定。"],
    [2, 1, "本月已认定等次的2个，尚未认定的1个。"],
    [3, 0, "本月已认定等次的3个，全部认定完毕。"],
  ])("%i decided and %i open", (confirmed, open, words) => {
    expect(decidedSentence(confirmed, open)).toBe(words);
  });

  it("nobody at all", () => {
    expect(changesSentence("党员", [])).toBe("没有参加考评的党员。");
  });
});
