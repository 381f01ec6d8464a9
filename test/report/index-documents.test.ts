import { describe, expect, it } from "vitest";
import { NOTICE, PICTURE, indexMaterial, printed } from "../support/index-pages.ts";
import { documentSummary, inReadingOrder } from "#report/index-documents.ts";
import { type IndexMaterial, buildIndexPage } from "#report/index-page.ts";
import { monthOf } from "#report/month.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { reportMaterial } from "../support/report-month.ts";

interface DocumentModel {
  readonly shelves: readonly {
    readonly heading: string;
    readonly href: string | null;
    readonly groups: readonly {
      readonly name: string | null;
      readonly isOpen: boolean;
      readonly documents: readonly Readonly<Record<string, string | null>>[];
    }[];
  }[];
  readonly branches: readonly { readonly cards: readonly unknown[] }[];
}

async function indexOf(material: ReportMaterial, changes: Partial<IndexMaterial>): Promise<DocumentModel> {
  return buildIndexPage(await indexMaterial(material, changes)).model as unknown as DocumentModel;
}

/** The index of a month in which only the reports of organisations and the cards of members were made. */
function ofReportsAndCards(branches: Readonly<Record<string, number>>): Promise<DocumentModel> {
  const material = reportMaterial({ branches, records: [] });
  const month = monthOf(material);
  const documents = printed(
    material.book.subjects.map((one) => ({ path: month.pathOf(one), title: one.name, face: "personal" })),
  );
  return indexOf(material, { documents });
}

describe("the documents on the index page", () => {
  it("the booklet is listed, and not counted a second time", () => {
    const paths = ["内部/合订本.pdf", "内部/简报/信息简报.pdf"];
    expect(documentSummary(paths.map((path) => ({ path, pages: 7 })))).toBe("1份，共7页");
  });

  it("those of one folder stand as they are read: 简报, 汇总, 通知, 公示, 成果展示, 附件, others", () => {
    const kinds = ["其他", "附件", "公示", "简报", "汇总", "成果展示"];
    const documents = printed(kinds.map((kind) => ({ path: `公开/${kind}/一.pdf`, title: kind, face: "public" })));
    expect(inReadingOrder(documents).map(({ title }) => title)).toEqual([
      "简报",
      "汇总",
      "公示",
      "成果展示",
      "附件",
      "其他",
    ]);
  });

  it("documents stand by who may read them, and in the order in which they are read", async () => {
    const paths = ["内部/附件/考评分析.pdf", "内部/通知/未报送提醒.pdf", "内部/简报/简报.pdf", "内部/新设/其他.pdf"];
    const documents = [...printed(paths.map((path) => ({ path, title: path, face: "internal" }))), NOTICE];
    const { shelves } = await indexOf(reportMaterial(), { documents, folders: ["公开"] });
    expect(shelves.map(({ heading, href }) => [heading, href && decodeURIComponent(href)])).toEqual([
      ["内部文件", null],
      ["公开文件", "公开/index.html"],
    ]);
    expect(shelves[0]?.groups[0]?.documents.map(({ title }) => title)).toEqual([
      "内部/简报/简报.pdf",
      "内部/通知/未报送提醒.pdf",
      "内部/附件/考评分析.pdf",
      "内部/新设/其他.pdf",
    ]);
  });

  it("a document tells its kind, its pages and its size, and shows its first page", async () => {
    const { shelves } = await indexOf(reportMaterial(), { documents: [NOTICE] });
    expect(shelves[0]?.groups[0]?.documents).toEqual([
      {
        title: "拟表彰公示",
        href:
          encodeURIComponent("公开") + "/" + encodeURIComponent("公示") + "/" + encodeURIComponent("拟表彰公示.pdf"),
        facts: "公示，2页，1.9\u00A0MB",
        words: "公开 公示",
        image: `data:image/png;base64,${Buffer.from(PICTURE).toString("base64")}`,
      },
    ]);
  });

  it.each([
    ["PNG", [0x89, 0x50, 1], "png"],
    ["JPEG", [0xff, 0xd8, 1], "jpeg"],
    ["WebP", [0x52, 0x49, 1], "webp"],
  ])("a picture is shown as what it is: %s", async (_, bytes, type) => {
    const thumbnails = new Map([[NOTICE.path, Uint8Array.from(bytes)]]);
    const { shelves } = await indexOf(reportMaterial(), { documents: [NOTICE], thumbnails });
    expect(shelves[0]?.groups[0]?.documents[0]?.["image"]).toMatch(`data:image/${type};base64,`);
  });

  it("up to 300 documents every card has its picture, above that only what is no card", async () => {
    const some = await ofReportsAndCards({ 甲支部: 200, 乙支部: 98 });
    expect(some.branches.map(({ cards }) => cards.length)).toEqual([98, 200]);
    const many = await ofReportsAndCards({ 甲支部: 200, 乙支部: 99 });
    expect(many.branches.map(({ cards }) => cards.length)).toEqual([0, 0]);
    const reports = many.shelves.flatMap(({ groups }) => groups.flatMap(({ documents }) => documents));
    expect(reports).toHaveLength(2);
    expect(reports.map(({ image }) => image)).not.toContain(null);
  });
});
