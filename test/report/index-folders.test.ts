import { describe, expect, it } from "vitest";
import { indexMaterial, indexPages, pageText, NOTICE, branchNamed, hrefsIn, printed } from "../support/index-pages.ts";
import type { Submission } from "#domain/submission.ts";
import { type Branch, branchesOf } from "#report/branches.ts";
import { BRANCH_INDEX, buildBranchIndex } from "#report/index-branch.ts";
import { PUBLIC_INDEX, buildPublicIndex } from "#report/index-public.ts";
import { type Month, monthOf } from "#report/month.ts";
import type { MonthWords } from "../support/report-month.ts";
import { reportMaterial } from "../support/report-month.ts";
import { record } from "../support/score-dataset.ts";
import { monthWith, rule, sent } from "../support/submissions.ts";

const TWO = { 机关支部: 3, 学会支部: 2 };

/** What a branch's page says. */
interface BranchModel {
  readonly reminder: string | null;
  readonly dutySentence: string;
  readonly duties: readonly Readonly<Record<string, string | boolean>>[];
  readonly rectifications: readonly Readonly<Record<string, string | boolean>>[];
  readonly standing: Readonly<Record<string, unknown>> | null;
  readonly documents: readonly { readonly href: string; readonly facts: string }[];
  readonly members: { readonly members: readonly { readonly name: string; readonly href: string | null }[] };
}

async function branchIndex(month: Month, name: string): Promise<BranchModel> {
  const { model } = buildBranchIndex(branchOf(month, name), month, await indexMaterial(month));
  expect(BRANCH_INDEX.schema.safeParse(model).error).toBeUndefined();
  return model as unknown as BranchModel;
}

function branchOf(month: Month, name: string): Branch {
  return branchNamed(branchesOf(month), name);
}

function rectification(owner: string, due: string, done: string | null = null) {
  const values = { 对象: owner, 问题: "学习记录不完整" };
  return record({ kind: "整改台账", owner, day: "2010-06-01", due, done, values });
}

describe("按支部/<支部>/index.html", () => {
  it("holds the branch's documents and its members' cards, as seen from its own folder", async () => {
    const index = await branchIndex(monthOf(reportMaterial({ branches: TWO })), "学会支部");
    expect(index.documents.map(({ href }) => decodeURIComponent(href)).sort((a, b) => (a < b ? -1 : 1))).toEqual([
      "党组织考评报告.pdf",
      "考评情况汇总表.pdf",
      "计分依据.pdf",
    ]);
    expect(index.documents[0]?.facts).toBe("1页，50\u00A0KB");
    const cards = index.members.members.map(({ href }) => decodeURIComponent(href ?? ""));
    expect(cards.toSorted()).toEqual(["党员/党员01.pdf", "党员/党员02.pdf"]);
  });

  it("leaves out what lies in the folder and is not made for the branch", async () => {
    const month = monthOf(reportMaterial({ branches: TWO }));
    const documents = printed([{ path: "按支部/学会支部/内部意见.pdf", title: "内部意见", face: "internal" }]);
    const { model } = buildBranchIndex(branchOf(month, "学会支部"), month, { documents, thumbnails: new Map() });
    expect(JSON.stringify(model)).not.toContain("内部意见");
  });

  it("tells what the branch still has to send, in the words of the reminder, and where nobody is asked", async () => {
    const rules = [rule(), rule({ table: "稿件" })];
    const received: readonly Submission[] = [sent("机关支部"), sent("机关支部", { kind: "稿件" }), sent("学会支部")];
    const month = monthWith({ branches: TWO, rules, received });
    const owing = await branchIndex(month, "学会支部");
    expect(owing.dutySentence).toBe("本月应报表格2份，已报1份，未报1份。");
    expect(owing.reminder).toMatch(/^学会支部：.*2010年6月的稿件/);
    expect(owing.duties.map(({ table, state, isMissing }) => [table, state, isMissing])).toEqual([
      ["活动台账", "已报", false],
      ["稿件", "未报", true],
    ]);
    expect(await branchIndex(month, "机关支部")).toMatchObject({
      dutySentence: "本月应报表格2份，已全部报送。",
      reminder: null,
    });
    expect(await branchIndex(monthWith({ branches: TWO, rules: [] }), "机关支部")).toMatchObject({
      dutySentence: "本月没有到期的报送表格。",
      duties: [],
    });
  });

  it("tells its rectifications that are not done, its own and its members', and no others", async () => {
    const records = [
      rectification("学会支部", "2010-06-20"),
      rectification("学会支部/党员02", "2010-07-20"),
      rectification("学会支部", "2010-06-10", "2010-06-09"),
      rectification("机关支部", "2010-06-20"),
    ];
    const { rectifications } = await branchIndex(monthOf(reportMaterial({ branches: TWO, records })), "学会支部");
    expect(rectifications.map(({ who, due, state, isLate }) => [who, due, state, isLate])).toEqual([
      ["学会支部", "2010年6月20日", "逾期未完成，10日", true],
      ["党员02", "2010年7月20日", "未到期", false],
    ]);
  });

  it("of others it tells nothing: no name of a branch, no member, no total", async () => {
    const records: MonthWords["records"] = [rectification("机关支部", "2010-06-20")];
    const material = reportMaterial({ branches: { 机关支部: 3, 学会支部: 1 }, records });
    const month = monthOf(material);
    const pages = await indexPages(await indexMaterial(material));
    const own = pageText(pages, "按支部/学会支部/index.html");
    expect(own).toContain("学会支部");
    const others = [...month.organisations, ...month.members].filter((one) => (one.branch ?? one.name) === "机关支部");
    const forbidden = ["机关支部", "党员02", "党员03", "问题清单.xlsx", "scores.json"];
    expect(others).toHaveLength(4);
    for (const word of forbidden) expect(own, word).not.toContain(word);
    expect(pageText(pages, "index.html")).toContain("机关支部");
  });

  it("an organisation that is not evaluated has a page without a standing", async () => {
    const material = reportMaterial({ branches: TWO });
    const month = monthOf(material);
    const branch = { ...branchOf(month, "学会支部"), own: null };
    const { model } = buildBranchIndex(branch, month, await indexMaterial(material));
    expect(BRANCH_INDEX.schema.safeParse(model).error).toBeUndefined();
    expect(model).toMatchObject({ standing: null, moved: [] });
  });
});

describe("公开/index.html", () => {
  it("lists the public documents and nothing else", async () => {
    const month = monthOf(reportMaterial({ branches: TWO }));
    const others = printed([
      { path: "公开/公示/草稿.pdf", title: "草稿", face: "internal" },
      { path: "内部/简报/简报.pdf", title: "简报", face: "internal" },
    ]);
    const shelf = { documents: [NOTICE, ...others], thumbnails: new Map<string, Uint8Array>() };
    const { model } = buildPublicIndex(month, shelf);
    expect(PUBLIC_INDEX.schema.safeParse(model).error).toBeUndefined();
    expect(hrefsIn(model).map(decodeURIComponent)).toEqual(["公示/拟表彰公示.pdf"]);
    expect(model["documentSummary"]).toBe("1份，共2页");
  });

  it("says nothing of anybody", async () => {
    const pages = await indexPages(await indexMaterial(reportMaterial({ branches: TWO })));
    expect(pageText(pages, "公开/index.html")).not.toMatch(/机关支部|学会支部|党员0\d|名次|总分|等次|\d\d\.\d\d/);
  });
});

describe("which folders have an index page", () => {
  it("those with at least one document, and the month's own always", async () => {
    const material = reportMaterial({ branches: TWO });
    const month = monthOf(material);
    const [first] = month.membersOf("学会支部");
    const path = first ? month.pathOf(first) : "";
    const documents = printed([{ path, title: "党员评分卡", face: "personal" }]);
    const pages = await indexPages(await indexMaterial(material, { documents }));
    expect(pages.map((page) => page.path)).toEqual(["index.html", "按支部/学会支部/index.html"]);
    const empty = await indexPages(await indexMaterial(material, { documents: [] }));
    expect(empty.map((page) => page.path)).toEqual(["index.html"]);
  });
});
