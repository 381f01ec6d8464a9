import { describe, expect, it } from "vitest";
import type { ReportJob } from "#domain/report-job.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { buildReports } from "#report/build-reports.ts";
import { movementBetween, scoredMonth } from "../../support/movement-months.ts";
import { branchOf, membersOf, reportMaterial } from "../../support/report-month.ts";
import { office } from "../../support/score-config.ts";
import { member } from "../../support/score-dataset.ts";

interface Row extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly place: string;
  readonly branch: string;
  readonly note: string;
  readonly cells: readonly { readonly points: string; readonly full: string }[];
}
interface Table {
  readonly name: string | null;
  readonly span: string;
  readonly sentence: string;
  readonly heads: readonly { readonly parts: readonly string[]; readonly full: string }[];
  readonly rows: readonly Row[];
}
interface Summary {
  readonly organisations: Table | null;
  readonly branches: readonly Table[];
  readonly byName: Table | null;
  readonly nameOrder: string;
  readonly note: string;
  readonly organisationSentence: string;
}

const built = (material: ReportMaterial) => buildReports({ ...material, only: ["汇总"] });
const modelOf = (job: ReportJob | undefined) => job?.model as unknown as Summary;
const whole = async (material: ReportMaterial) => modelOf((await built(material)).jobs[0]);
const namesIn = (table: Table | null | undefined) => table?.rows.map(({ name }) => name);

describe("考评情况汇总表", () => {
  it("has one for the leading group and one for each branch, in its folder", async () => {
    const { jobs } = await built(reportMaterial());
    expect(jobs.map(({ path, face }) => [path, face])).toEqual([
      ["内部/汇总/考评情况汇总表.pdf", "internal"],
      ["按支部/学会支部/考评情况汇总表.pdf", "personal"],
      ["按支部/机关支部/考评情况汇总表.pdf", "personal"],
    ]);
  });

  it("has organisations by rank, members by branch and rank, then all members by name", async () => {
    const model = await whole(reportMaterial());
    expect(model.organisations?.rows.map(({ place }) => place)).toEqual(["1", "2"]);
    expect(model.branches.map(({ name }) => name)).toEqual(["学会支部", "机关支部"]);
    expect(model.branches[1]?.rows.map(({ place }) => place)).toEqual(["1", "2", "3"]);
    expect(model.byName?.rows).toHaveLength(5);
  });

  it.each([
    ["笔画", "党员考评情况（按姓氏笔画为序）", ["丁一", "王甲", "张乙", "魏丙"]],
    ["拼音", "党员考评情况（按姓名拼音为序）", ["丁一", "王甲", "魏丙", "张乙"]],
  ] as const)("by %s the second part is in this order, whatever the branch", async (...[rule, heading, names]) => {
    const members = ["甲支部/魏丙", "乙支部/王甲", "甲支部/丁一", "乙支部/张乙"].map((id) => member(id));
    const organisations = [branchOf("甲支部"), branchOf("乙支部")];
    const config = { office: office({ nameOrder: rule }) };
    const model = await whole(reportMaterial({ organisations, members, records: [], config }));
    expect([model.nameOrder, namesIn(model.byName)]).toEqual([heading, names]);
    expect(model.byName?.rows.map(({ branch }) => branch).sort()).toEqual(["乙支部", "乙支部", "甲支部", "甲支部"]);
  });

  it("full marks stand in the head where they are the same for all, else in each cell", async () => {
    const material = reportMaterial();
    const [first] = (await whole(material)).branches;
    expect(first?.heads[0]).toEqual({ parts: ["自觉学习", "的模范"], full: "满分20" });
    expect(first?.rows[0]?.cells[0]?.full).toBe("");
    const subjects = material.book.subjects.map((score) =>
      score.subject.id === "学会支部/党员01"
        ? { ...score, dimensions: score.dimensions.map((one) => ({ ...one, full: 1250 })) }
        : score,
    );
    const [changed] = (await whole({ ...material, book: { ...material.book, subjects } })).branches;
    expect(changed?.heads[0]).toEqual({ parts: ["自觉学习", "的模范"], full: "" });
    expect(changed?.rows.map(({ cells }) => cells[0]?.full).sort()).toEqual(["12.5", "20"]);
  });

  it("has last month's total and the difference beside this one's", async () => {
    const material = reportMaterial();
    const { dataset, config, book } = material;
    const before = scoredMonth(
      { ...dataset, period: "2010-05", records: dataset.records.filter(({ kind }) => kind !== "签到表") },
      config,
    );
    const movement = movementBetween(before, { dataset, config, book });
    const model = await whole({ ...material, analysis: { ...material.analysis, movement } });
    expect(model.note).toContain("“上期”为2010年5月总分");
    for (const row of model.branches.flatMap(({ rows }) => rows)) {
      expect(row["before"]).toMatch(/^\d+\.\d\d$/);
      expect(row["moved"]).toMatch(/^([+−]\d+\.\d\d|0\.00)$/);
    }
  });

  it("without an earlier month it says so", async () => {
    const model = await whole(reportMaterial());
    expect(model.note).toContain("没有可以比较的以前月份");
    expect(model.organisations?.rows[0]).toMatchObject({ before: "—", moved: "—" });
  });

  it("one who is exempt stands last, with no figure but 免评 and without the reason", async () => {
    const members = [...membersOf("甲支部", 2), member("甲支部/病休者", { exempt: "长期病休" })];
    const { jobs } = await built(reportMaterial({ organisations: [branchOf("甲支部")], members }));
    const rows = modelOf(jobs[0]).branches[0]?.rows;
    expect(rows?.at(-1)).toMatchObject({ name: "病休者", place: "—", total: "免评", bonus: "—", tier: "—" });
    expect(JSON.stringify(jobs.map(({ model }) => model))).not.toContain("长期病休");
  });

  it("what decides a tier whatever the total is said in a word under 备注", async () => {
    const material = reportMaterial();
    const limits = [{ effect: "zero", reason: "发生重大问题", evidence: [] }] as const;
    const subjects = material.book.subjects.map((score) =>
      score.subject.id === "学会支部" ? { ...score, limits, pending: true } : score,
    );
    const model = await whole({ ...material, book: { ...material.book, subjects } });
    expect(model.organisations?.rows.map(({ name, note }) => [name, note])).toContainEqual([
      "学会支部",
      "待核实；一票否决",
    ]);
  });

  it("a branch sees its own members and itself, nobody else and not how the others stand", async () => {
    const { jobs } = await built(reportMaterial());
    const job = jobs.find(({ path }) => path.startsWith("按支部/机关支部/"));
    const text = JSON.stringify(job?.model);
    expect(namesIn(modelOf(job).organisations)).toEqual(["机关支部"]);
    expect(modelOf(job).branches.map(({ name }) => name)).toEqual(["机关支部"]);
    expect(modelOf(job).organisationSentence).toBe("");
    expect(text).not.toContain("学会支部");
    expect(job?.mayName?.toSorted()).toEqual(["机关支部/党员01", "机关支部/党员02", "机关支部/党员03"]);
    expect(modelOf(jobs[0]).organisationSentence).toContain("参评党组织2个");
  });

  it("a branch that is not evaluated itself still gets the table of its members", async () => {
    const organisations = [branchOf("甲支部", { evaluated: false })];
    const { jobs } = await built(reportMaterial({ organisations, members: membersOf("甲支部", 1) }));
    expect(jobs.map(({ path }) => path)).toContain("按支部/甲支部/考评情况汇总表.pdf");
    expect(modelOf(jobs[1]).organisations).toBeNull();
  });

  it.each([1, 60, 120])("a branch of %i members has a row for each, twice", async (count) => {
    const model = await whole(reportMaterial({ branches: { 某某某某某某某某某某某某党支部: count } }));
    expect(model.branches[0]?.rows).toHaveLength(count);
    expect(model.byName?.rows).toHaveLength(count);
    expect(model.branches[0]?.span).toBe(String(11 + (model.branches[0]?.heads.length ?? 0)));
  });

  it("without anybody on the rosters it is not due", async () => {
    const { jobs, notDue } = await built(reportMaterial({ organisations: [], members: [] }));
    expect(jobs).toEqual([]);
    expect(notDue).toEqual([{ title: "考评情况汇总表", reason: "本月名册中没有参加考评的党组织和党员。" }]);
  });
});
