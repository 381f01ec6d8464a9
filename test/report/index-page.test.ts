import { describe, expect, it } from "vitest";
import { issue } from "#domain/issues/issue.ts";
import type { Json } from "#domain/report-job.ts";
import { type SheetVerdicts, VERDICTS, type Verdict } from "#domain/verdict.ts";
import { NOTICE, hrefsIn, indexMaterial } from "../support/index-pages.ts";
import { reportJobs } from "../support/report-jobs.ts";
import { type IndexMaterial, INDEX_PAGE, buildIndexPage } from "#report/index-page.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { reportMaterial } from "../support/report-month.ts";

interface IndexModel {
  readonly [key: string]: Json;
  readonly problems: readonly { readonly heading: string; readonly details: readonly string[] }[];
  readonly issues: readonly Readonly<Record<string, Json>>[];
  readonly moreIssues: string | null;
  readonly verdictNames: readonly string[];
  readonly sheets: readonly { readonly rows: string; readonly counts: readonly string[] }[];
  readonly sheetTotal: { readonly rows: string; readonly counts: readonly string[] };
  readonly fonts: readonly { readonly role: string; readonly note: string }[];
  readonly answers: readonly Record<string, string>[];
  readonly tiles: readonly Record<string, string>[];
  readonly branches: readonly { readonly name: string; readonly cards: readonly Json[] }[];
}

async function indexOf(material: ReportMaterial, changes: Partial<IndexMaterial> = {}): Promise<IndexModel> {
  const { definition, model } = buildIndexPage(await indexMaterial(material, changes));
  expect(definition).toBe(INDEX_PAGE);
  expect(INDEX_PAGE.schema.safeParse(model).error).toBeUndefined();
  return model as unknown as IndexModel;
}

/** Addresses of documents, without those of places on the page and of other files. */
function linksOf(index: IndexModel): readonly string[] {
  return hrefsIn({
    ...index,
    problems: [],
    scoreBooks: [],
    branches: index.branches.map((one) => ({ ...one, cards: [] })),
  });
}

function counts(some: Partial<Record<Verdict, number>>): SheetVerdicts["counts"] {
  return { ...Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])), ...some } as SheetVerdicts["counts"];
}

/** The paths of all documents; the reports of organisations stand among the documents and in the table. */
function organisationsTwice(jobs: readonly { readonly path: string }[]): readonly string[] {
  const paths = jobs.map(({ path }) => path);
  return [...paths, ...paths.filter((path) => path.endsWith("/党组织考评报告.pdf"))];
}

describe("index.html", () => {
  it("every document is one click away: reports from the documents and from the table, cards from the table", async () => {
    const material = reportMaterial();
    const jobs = await reportJobs(material);
    const links = linksOf(await indexOf(material)).map(decodeURIComponent);
    expect(links.toSorted()).toEqual([...organisationsTwice(jobs), NOTICE.path].toSorted());
  });

  it("links are relative and survive names with blanks, quotes and #", async () => {
    const links = linksOf(await indexOf(reportMaterial({ branches: { "甲 #1“支部”": 1 } })));
    expect(links.length).toBeGreaterThan(1);
    for (const href of links) expect(href).toMatch(/^[\w%.~!*'()-]+(\/[\w%.~!*'()-]+)*$/);
  });

  it("a document that failed is no link but the first problem", async () => {
    const failed = [{ path: "按支部/机关支部/党员/党员01.pdf", reason: "浏览器中断" }];
    const index = await indexOf(reportMaterial(), { documents: [], failed });
    expect(linksOf(index)).toEqual([]);
    expect(index.problems[0]).toMatchObject({
      heading: "没有印出的文档1份",
      details: ["按支部/机关支部/党员/党员01.pdf：浏览器中断"],
      isUrgent: true,
    });
  });

  it("names rows with problems, subjects 待核实, and ties to decide", async () => {
    const material = reportMaterial({ dataset: { pending: new Set(["党员\u0000机关支部/党员02"]) } });
    const at = { file: "台账.xlsx", sheet: "6月", cell: "C5" };
    const issues = [issue("file-empty", at, {}), issue("file-empty", { ...at, cell: "C6" }, {})];
    const tie = {
      subjectType: "党员" as const,
      scope: "机关支部",
      tier: "先进",
      places: 1,
      total: 9000,
      subjects: ["机关支部/党员01", "机关支部/党员02"],
    };
    const index = await indexOf({ ...material, issues, book: { ...material.book, ties: [tie] } });
    const said = index.problems.map(({ heading, details }) => `${heading}：${details.join("；")}`);
    expect(said[0]).toContain("有错误的表格行2行：错误2处。");
    expect(said).toContain("分数待核实的党组织和党员共1个：党员：党员02（机关支部）");
    expect(said).toContain("名额边缘同分、需研究决定的1处：机关支部“先进”还有名额1个，党员01、党员02同为90.00分");
    expect(index.issues).toMatchObject([{ cells: "C5 等 2 处", severity: "错误", file: "台账.xlsx" }]);
  });

  it("shows the first kinds of issues and says how many more there are", async () => {
    const issues = Array.from({ length: 43 }, (_, row) =>
      issue("file-empty", { file: `${row}.xlsx`, sheet: null, cell: null }, {}),
    );
    const index = await indexOf({ ...reportMaterial(), issues });
    expect(index.issues).toHaveLength(40);
    expect(index.moreIssues).toBe("另有3类问题，见“问题清单”。");
  });

  it("a month without problems has none", async () => {
    const material = reportMaterial();
    const index = await indexOf({ ...material, book: { ...material.book, unscored: [], ties: [] } });
    expect(index).toMatchObject({ problems: [], issues: [], moreIssues: null });
  });

  it("per sheet the verdicts that occur, and their sums", async () => {
    const sheet = { file: "台账.xlsx", sheet: "6月", state: "visible" as const };
    const verdicts = [
      { ...sheet, nonEmptyRows: 5, pairs: 5, counts: counts({ header: 1, used: 4 }) },
      { ...sheet, sheet: null, nonEmptyRows: 3, pairs: 3, counts: counts({ used: 2, rejected: 1 }) },
    ];
    const index = await indexOf(reportMaterial(), { verdicts });
    expect(index.verdictNames).toEqual(["表头", "采用", "有错未采用"]);
    expect(index.sheets.map((row) => row.counts)).toEqual([
      ["1", "4", "0"],
      ["0", "2", "1"],
    ]);
    expect(index.sheetTotal).toEqual({ rows: "8", counts: ["1", "6", "1"] });
  });

  it("says which faces stand in for others", async () => {
    const fonts = [
      { role: "仿宋", face: "LXGW WenKai", source: "open", substituted: true },
      { role: "黑体", face: "Noto Sans SC", source: "open", substituted: false },
    ] as const;
    expect((await indexOf(reportMaterial(), { fonts })).fonts.map(({ note }) => note)).toEqual(["代用", ""]);
  });

  it("what was settled before and took effect now is listed, with where it was used", async () => {
    const at = { file: "台账.xlsx", sheet: "7月", cell: "B3" };
    const answer = {
      day: "2010-08-02",
      matter: "组织别名",
      subject: "一支部",
      decision: "甲支部",
      reason: "问过该支部",
      clerk: "周晓",
      source: null,
      at,
    } as const;
    const index = await indexOf(reportMaterial(), { appliedAnswers: [{ answer, uses: 3, first: at }] });
    expect(index.answers).toEqual([
      {
        matter: "组织别名",
        subject: "一支部",
        decision: "甲支部",
        reason: "问过该支部，周晓，2010年8月2日",
        use: "台账.xlsx › 7月 › B3 等3处",
      },
    ]);
  });

  it("what people have to write is listed once, with month, document and position for 文稿补充", async () => {
    const one = { code: "点评-1", document: "领导点评通报", position: "总体评价" };
    const { toWrite } = await indexOf(reportMaterial(), { toWrite: [one, { ...one, code: "点评-2" }, one] });
    expect(toWrite).toEqual([
      { ...one, period: "2010-06" },
      { ...one, period: "2010-06", code: "点评-2" },
    ]);
  });

  it("kinds of documents that are not due are listed with the reason", async () => {
    const notDue = [{ title: "拟表彰公示", reason: "本月没有表彰" }];
    expect((await indexOf(reportMaterial(), { notDue }))["notDue"]).toEqual([
      { title: "拟表彰公示", reason: "本月没有表彰。" },
    ]);
  });

  it("the month in figures, right for none and for many", async () => {
    const { tiles } = await indexOf(reportMaterial({ branches: {} }), { documents: [] });
    expect(tiles.map(({ label, value, unit, note }) => `${label}${value}${unit}，${note}`)).toEqual([
      "参评党组织0个，",
      "参评党员0名，",
      "有问题的表格行0行，没有发现问题",
      "印出文档0份，共0页",
    ]);
    const full = await indexOf(reportMaterial(), { documents: [NOTICE, NOTICE] });
    expect(full.tiles[1]).toEqual({
      label: "参评党员",
      value: "5",
      unit: "名",
      note: expect.stringMatching(/^平均\d+\.\d\d分$/),
    });
    expect(full.tiles.at(-1)).toEqual({ label: "印出文档", value: "2", unit: "份", note: "共4页" });
  });
});
