import { describe, expect, it } from "vitest";
import { TABLE_KINDS } from "#domain/fields/field.ts";
import { indexMaterial } from "../../support/index-pages.ts";
import { reportJobs } from "../../support/report-jobs.ts";
import { INDEX_PAGE, buildIndexPage } from "#report/index-page.ts";
import { dutiesOf } from "#report/submissions/duties.ts";
import { dutyRows, overviewOf } from "#report/submissions/overview.ts";
import { monthWith, rule, sent } from "../../support/submissions.ts";

const EVERY_KIND = TABLE_KINDS.map((table) => rule({ table }));

describe("报送情况 at a glance", () => {
  it("is a row per organisation and a column per table, in words", () => {
    const rules = [rule(), rule({ table: "花名册", frequency: "年", dueDay: 10 })];
    const received = [sent("机关支部", { dated: "2010-07-09", rejectedRows: 2 })];
    const [part] = overviewOf(dutiesOf(monthWith({ rules, received })), 6).parts;
    expect(part?.tables).toEqual([
      { name: "花名册", until: "1月10日前" },
      { name: "活动台账", until: "7月5日前" },
    ]);
    const row = part?.rows.find(({ organisation }) => organisation === "机关支部");
    expect(row?.cells).toEqual([
      { word: "未到期", notes: [], isMissing: false, isDoubtful: false },
      { word: "迟报", notes: ["有错退回2行"], isMissing: false, isDoubtful: true },
    ]);
    expect(part?.totals).toEqual(["—", "1/2"]);
  });

  it("an organisation of which a table is not asked has a dash, and different days stand in no head", () => {
    const rules = [
      rule({ organisation: "机关支部" }),
      rule({ organisation: "学会支部", dueDay: 8 }),
      rule({ organisation: "学会支部", table: "稿件" }),
    ];
    const [part] = overviewOf(dutiesOf(monthWith({ rules })), 6).parts;
    expect(part?.tables.map(({ until }) => until)).toEqual(["", "7月5日前"]);
    expect(part?.rows.find(({ organisation }) => organisation === "机关支部")?.cells[1]?.word).toBe("—");
  });

  it.each([
    ["nothing is asked for", { rules: [] }, "没有需要报送的表格：考评配置的“报送要求”为空，或没有参评的党组织。"],
    [
      "there is no organisation",
      { organisations: [], members: [], records: [] },
      "没有需要报送的表格：考评配置的“报送要求”为空，或没有参评的党组织。",
    ],
    ["nothing is due yet", { rules: [rule({ frequency: "年" })] }, "本月没有到期的报送表格。"],
    ["nobody has sent", {}, "本月应报表格2份，已报0份，未报2份。"],
    [
      "one was late and sent nothing new",
      { received: [sent("机关支部", { dated: "2010-07-09", unchanged: true })] },
      "本月应报表格2份，已报1份（其中迟报1份、内容未变1份），未报1份。",
    ],
  ])("says in a sentence when %s", (_, words, expected) => {
    expect(overviewOf(dutiesOf(monthWith(words)), 6).sentence).toBe(expected);
  });

  it("more tables than a page is wide stand below one another, of about one width", () => {
    const { parts } = overviewOf(dutiesOf(monthWith({ rules: EVERY_KIND })), 7);
    expect(parts.map(({ tables }) => tables.length)).toEqual([6, 6, 4]);
    expect(parts.map(({ rows }) => rows.length)).toEqual([2, 2, 2]);
  });

  it("an organisation of which none of the tables side by side is asked has no row there", () => {
    const rules = [rule(), rule({ organisation: "学会支部", table: "稿件" })];
    const { parts } = overviewOf(dutiesOf(monthWith({ rules })), 1);
    expect(parts.map(({ rows }) => rows.map(({ organisation }) => organisation))).toEqual([
      ["机关支部", "学会支部"],
      ["学会支部"],
    ]);
  });

  it("the list tells where what came stands, and when it was filled in", () => {
    const received = [sent("机关支部", { dated: null, sheet: "6月" })];
    const rows = dutyRows(dutiesOf(monthWith({ received })));
    expect(rows.find(({ organisation }) => organisation === "机关支部")).toEqual({
      organisation: "机关支部",
      table: "活动台账",
      state: "已报",
      isMissing: false,
      dated: "未写填报日期",
      due: "2010年7月5日",
      places: "台账.xlsx › 6月",
    });
  });
});

const NAMES = Array.from({ length: 60 }, (_, at) => `示例市科学技术协会直属自然科学学会联合第${at + 1}党支部`);

describe.each([
  ["no rule", { rules: [] }],
  ["no organisation", { organisations: [], members: [], records: [] }],
  [
    "60 organisations with long names and every kind of table",
    { branches: Object.fromEntries(NAMES.map((name) => [name, 0])), rules: EVERY_KIND },
  ],
])("with %s", (_, words) => {
  const month = monthWith(words);

  it("the briefing's annex follows its schema", async () => {
    const [job] = await reportJobs({ ...month, only: ["简报"] });
    expect(job?.definition.schema.safeParse(job.model).error).toBeUndefined();
  });

  it("the index page follows its schema", async () => {
    const material = await indexMaterial(month, { documents: [] });
    expect(INDEX_PAGE.schema.safeParse(buildIndexPage(material).model).error).toBeUndefined();
  });
});
