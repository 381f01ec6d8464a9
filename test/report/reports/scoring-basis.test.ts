import { describe, expect, it } from "vitest";
import type { Json } from "#domain/report-job.ts";
import { reportJobs } from "../../support/report-jobs.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { membersOf, monthOfBranch, reportMaterial } from "../../support/report-month.ts";
import { record } from "../../support/score-dataset.ts";

interface Basis {
  readonly branch: string;
  readonly example: string;
  readonly command: string;
  readonly subjects: readonly {
    readonly code: string;
    readonly name: string;
    readonly total: string;
    readonly groups: readonly {
      readonly lines: readonly (Readonly<Record<string, Json>> & { readonly evidence: string })[];
    }[];
  }[];
  readonly unscored: readonly Readonly<Record<string, string>>[];
  readonly sources: readonly { readonly number: string; readonly place: string }[];
}

async function basisOf(material: ReportMaterial, branch = "机关支部"): Promise<Basis> {
  const jobs = await reportJobs({ ...material, only: ["依据"] });
  return jobs.find(({ path }) => path === `按支部/${branch}/计分依据.pdf`)?.model as unknown as Basis;
}

const SIGN_INS = Array.from({ length: 20 }, (_, index) => 4 + index * 2);

/** Twenty sign-ins of one member in every second row. */
function manySignIns(): ReportMaterial {
  const values = { 姓名: "党员01", 党组织: "机关支部", 活动名称: "集中学习", 日期: "@2010-06-11", 状态: "出勤" };
  const records = SIGN_INS.map((row) =>
    record({ kind: "签到表", owner: "机关支部/党员01", day: "2010-06-11", row, values }),
  );
  return reportMaterial({ branches: { 机关支部: 1 }, records });
}

describe("计分依据", () => {
  it("one for every branch, with the organisation first and its members by code, and nobody else", async () => {
    const material = reportMaterial();
    const jobs = await reportJobs({ ...material, only: ["依据"] });
    expect(jobs.map(({ path }) => path)).toEqual(["按支部/学会支部/计分依据.pdf", "按支部/机关支部/计分依据.pdf"]);
    const own = material.book.subjects.filter(({ name, branch }) => (branch ?? name) === "机关支部");
    const { subjects } = await basisOf(material);
    expect(subjects.map(({ code, name }) => [code, name])).toEqual(own.map(({ code, name }) => [code, name]));
    expect(subjects[0]).toMatchObject({ name: "机关支部" });
  });

  it("every line stands there under its code, with the figures of the card", async () => {
    const material = reportMaterial();
    const { subjects } = await basisOf(material);
    for (const { code, groups } of subjects) {
      const score = material.book.subjects.find((one) => one.code === code);
      const codes = groups.flatMap(({ lines }) => lines.map((line) => line["code"]));
      expect(codes).toEqual(score?.lines.map(({ indicator }) => `${code}-${indicator.id}`));
    }
    const member = subjects.find(({ name }) => name === "党员01");
    const line = member?.groups.flatMap(({ lines }) => lines).find(({ id }) => id === "D3-01");
    expect(line).toMatchObject({ measured: "1.5小时", points: "7.50", full: "20.00" });
  });

  it("no evidence is shortened, and every number of a sheet is explained at the end", async () => {
    const basis = await basisOf(manySignIns());
    const line = basis.subjects[1]?.groups[0]?.lines[0];
    const [, number, sheet = ""] = /^(\[\d+\])(.+)$/.exec(line?.evidence ?? "") ?? [];
    const place = basis.sources.find((source) => source.number === number)?.place;
    expect(sheet.split("、")).toHaveLength(SIGN_INS.length);
    expect(sheet).not.toContain("等");
    expect(place).toContain("签到表");
  });

  it("lists what counted for nothing, with its cells", async () => {
    const values = { 姓名: "党员01", 题目: "心得", 日期: "@2010-06-09" };
    const unread = record({ kind: "稿件", owner: "机关支部/党员01", day: "2010-06-09", row: 7, values });
    const records = [...monthOfBranch("机关支部", 0, membersOf("机关支部", 1)), unread];
    const { unscored } = await basisOf(reportMaterial({ branches: { 机关支部: 1 }, records }));
    expect(unscored).toMatchObject([{ kind: "稿件", reason: "没有指标采用这类记录", count: "1" }]);
    expect(unscored[0]?.["evidence"]).toMatch(/^\[\d+\]A7$/);
  });

  it("an exempt member is named without lines", async () => {
    const [first, ...others] = membersOf("机关支部", 2);
    const members = first ? [{ ...first, exempt: "长期病假" }, ...others] : [];
    const basis = await basisOf(reportMaterial({ branches: { 机关支部: 2 }, members }));
    expect(basis.subjects.find(({ name }) => name === "党员01")).toMatchObject({ total: "免评", groups: [] });
  });

  it("how the points of a line come about stands below it", async () => {
    const { subjects } = await basisOf(reportMaterial());
    const lines = subjects.flatMap(({ groups }) => groups.flatMap((group) => group.lines));
    const line = lines.find(({ id }) => id === "D3-01");
    expect(line).toMatchObject({ calculation: "按月；满分20分×1.5小时÷4小时，以满分为限，计7.50分。" });
  });

  it("a sheet has one number on the card, in the organisation's report and here", async () => {
    const jobs = await reportJobs({ ...reportMaterial(), only: ["依据", "党员", "支部"] });
    const own = jobs.filter(({ path }) => path.startsWith("按支部/机关支部/"));
    const sources = own.flatMap(({ model }) => (model as unknown as Pick<Basis, "sources">).sources);
    const numbers = new Map(sources.map(({ place, number }) => [place, number]));
    expect(own.length).toBeGreaterThan(2);
    expect(sources.every(({ place, number }) => numbers.get(place) === number)).toBe(true);
    expect(new Set(numbers.values()).size).toBe(numbers.size);
  });

  it("its example is a code of this document, and the command names the month", async () => {
    const { example, command, subjects } = await basisOf(reportMaterial());
    const codes = subjects.flatMap(({ groups }) => groups.flatMap(({ lines }) => lines.map((line) => line["code"])));
    expect(codes).toContain(example);
    expect(command).toBe(`npm run explain -- --period 2010-06 ${example}`);
  });
});
