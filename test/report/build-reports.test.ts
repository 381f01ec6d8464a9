import { beforeAll, describe, expect, it } from "vitest";
import { compareText } from "#domain/order.ts";
import { pointsText } from "#domain/points.ts";
import type { ReportJob } from "#domain/report-job.ts";
import { loadTemplates, renderHtml } from "#print/html/templates.ts";
import { templateFiles } from "../support/printed-reports.ts";
import { reportJobs } from "../support/report-jobs.ts";
import { INDEX_PAGE } from "#report/index-page.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { REPORTS } from "#report/reports.ts";
import { branchOf, membersOf, reportMaterial } from "../support/report-month.ts";
import { phase } from "../support/score-config.ts";
import { fields } from "../support/score-dataset.ts";

describe("the jobs of a month", () => {
  let material: ReportMaterial;
  let jobs: readonly ReportJob[];
  beforeAll(async () => {
    material = reportMaterial();
    jobs = await reportJobs(material);
  });

  it("a briefing for the office and one for everybody, one report per evaluated organisation, one 计分依据 per branch, one card per member", () => {
    const counts = jobs.map((job) => job.definition.name);
    expect(counts.filter((name) => name === "简报")).toHaveLength(2);
    expect(counts.filter((name) => name === "支部")).toHaveLength(2);
    expect(counts.filter((name) => name === "依据")).toHaveLength(2);
    expect(counts.filter((name) => name === "党员")).toHaveLength(5);
  });

  it("every subject is in the title of exactly one document of its own", () => {
    for (const { name, branch } of material.book.subjects) {
      const folder = branch === null ? `按支部/${name}/党组织考评报告.pdf` : `按支部/${branch}/党员/${name}.pdf`;
      expect(jobs.filter(({ path }) => path === folder)).toHaveLength(1);
    }
  });

  it("paths are unique", () => {
    expect(new Set(jobs.map(({ path }) => path)).size).toBe(jobs.length);
  });

  it("every model follows its report's schema and is plain JSON", () => {
    expect(jobs.length).toBeGreaterThan(0);
    for (const { definition, model } of jobs) {
      expect(definition.schema.safeParse(model).error).toBeUndefined();
      expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    }
  });

  it("the finished PDF will be asked for name, branch and total", () => {
    const card = jobs.find(({ path }) => path === "按支部/机关支部/党员/党员01.pdf");
    const score = material.book.subjects.find(({ subject }) => subject.id === "机关支部/党员01");
    expect(card?.mustContain).toEqual(["党员01", "机关支部", pointsText(score?.total ?? 0)]);
  });

  it("the same month gives the same jobs", async () => {
    expect(JSON.stringify(await reportJobs(reportMaterial()))).toBe(JSON.stringify(jobs));
  });

  it("only the reports asked for are made", async () => {
    const cards = await reportJobs({ ...material, only: ["党员"] });
    expect(new Set(cards.map(({ definition }) => definition.name))).toEqual(new Set(["党员"]));
  });

  it("示例 is asked for on every page of a sample run, and only there", async () => {
    const sample = await reportJobs({ ...material, sample: true });
    expect(sample.every(({ model }) => (model["page"] as { sample: boolean }).sample)).toBe(true);
    expect(jobs.some(({ model }) => (model["page"] as { sample: boolean }).sample)).toBe(false);
  });
});

describe("people", () => {
  it("two people with one name in one branch get two files", async () => {
    const members = membersOf("甲支部", 2, { name: "王伟" });
    const jobs = await reportJobs(reportMaterial({ branches: { 甲支部: 0 }, members }));
    const cards = jobs.map(({ path }) => path).filter((path) => path.includes("党员/"));
    expect(cards.toSorted(compareText)).toEqual(["按支部/甲支部/党员/王伟.pdf", "按支部/甲支部/党员/王伟（2）.pdf"]);
  });

  it("an organisation whose name no file may bear gets a clean folder, its members too", async () => {
    const name = "学会:协会支部";
    const jobs = await reportJobs(reportMaterial({ branches: { [name]: 1 } }));
    expect(jobs.map(({ path }) => path)).toContain("按支部/学会_协会支部/党员/党员01.pdf");
    expect(jobs.map(({ path }) => path)).toContain("按支部/学会_协会支部/党组织考评报告.pdf");
  });

  it("ID numbers and phones appear in no model, wherever a clerk may have typed them", async () => {
    const typed = membersOf("甲支部", 2, { values: fields({ 职务: "主任13900001234，身份证991234198001011236" }) });
    const organisations = [branchOf("甲支部", { superior: "电话13900001234" })];
    const jobs = await reportJobs(reportMaterial({ organisations, members: typed }));
    const text = JSON.stringify(jobs.map(({ model }) => model));
    expect(text).toContain("主任139****1234");
    expect(text).not.toMatch(/\d{17}[\dXx]|(?<!\d)\d{15}(?!\d)|(?<!\d)1\d{10}(?!\d)/);
  });
});

describe("months that are out of the ordinary", () => {
  it.each([
    ["nothing was reported", reportMaterial({ records: [] })],
    ["there is nobody", reportMaterial({ organisations: [], members: [], records: [] })],
    ["no task is listed", reportMaterial({ config: { phases: [phase()] } })],
    ["one branch with 60 members", reportMaterial({ branches: { 大支部: 60 }, indicators: 3 })],
  ])("when %s, the models still follow their schemas", async (_, material) => {
    const jobs = await reportJobs({ ...material, only: ["简报", "支部", "依据", "党员"] });
    const branches = new Set(material.book.subjects.map(({ name, branch }) => branch ?? name));
    expect(jobs).toHaveLength(material.book.subjects.length + branches.size + 2);
    for (const { definition, model } of [...jobs, ...(await reportJobs(material))]) {
      expect(definition.schema.safeParse(model).error).toBeUndefined();
    }
  });
});

describe("the templates", () => {
  it("fit the models: syntax, fields, fonts, markup", () => {
    expect(() => loadTemplates(templateFiles(), [...REPORTS, INDEX_PAGE])).not.toThrow();
  });

  it("print no blank that a programmer would recognise", async () => {
    const templates = loadTemplates(templateFiles(), [...REPORTS, INDEX_PAGE]);
    const jobs = await reportJobs(reportMaterial());
    expect(jobs.length).toBeGreaterThan(0);
    for (const job of jobs) {
      expect(renderHtml(job, templates).body).not.toMatch(/undefined|NaN|\[object|\{\{|null/);
    }
  });
});
