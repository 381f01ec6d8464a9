import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { markWorkbook } from "#books/returned/mark-workbook.ts";
import { returnMarkOf } from "#domain/return-mark.ts";
import { packageFaults, partsOf } from "../../support/office-package-check.ts";
import {
  errorAt,
  marked,
  markingWith,
  markOn,
  opened,
  warningAt,
  workbookIn,
} from "../../support/returned-workbook.ts";
import { office } from "../../support/office-workbook.ts";
import { zipOf } from "../../support/workbook-zip.ts";

const RED = "FFFFC9C6";
const YELLOW = "FFFFF3B8";

async function richBook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("名册", {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { orientation: "landscape" },
  });
  sheet.addRow(["姓名", "得分", "备注"]);
  sheet.addRow(["张三", 92.5, "好"]);
  sheet.addRow(["李四", 88, ""]);
  sheet.mergeCells("A5:C6");
  sheet.getCell("A5").value = "合并的说明";
  sheet.getCell("A2").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF00FF00" } };
  sheet.getCell("A2").font = { bold: true, size: 18 };
  sheet.getCell("B2").note = "支部书记：请核实";
  sheet.getColumn(1).width = 33;
  sheet.getRow(2).height = 44;
  sheet.getCell("C2").dataValidation = { type: "list", formulae: ['"好,差"'] };
  const second = book.addWorksheet("汇总");
  second.pageSetup.printArea = "A1:B2";
  second.addRow(["合计", 180.5]);
  second.addTable({ name: "表1", ref: "E1", columns: [{ name: "甲" }, { name: "乙" }], rows: [[1, 2]] });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("a returned copy", () => {
  it("colours the faulty cells: red for errors, yellow for warnings, and nothing else", async () => {
    const book = await opened(marked(await richBook(), [errorAt("A2"), warningAt("B2"), errorAt("A5")]));
    expect(markOn(book, "名册", "A2").colour).toBe(RED);
    expect(markOn(book, "名册", "B2").colour).toBe(YELLOW);
    expect(markOn(book, "名册", "A5").colour).toBe(RED);
    expect(markOn(book, "名册", "A3").colour).toBeNull();
    expect(markOn(book, "汇总", "A1").colour).toBeNull();
  });

  it("keeps everything about a cell but its fill", async () => {
    const cell = (await opened(marked(await richBook(), [errorAt("A2")]))).getWorksheet("名册")?.getCell("A2");
    expect(cell?.value).toBe("张三");
    expect(cell?.font).toMatchObject({ bold: true, size: 18 });
  });

  it("puts a comment in plain words on each faulty cell: what is there and what to type", async () => {
    const book = await opened(marked(await richBook(), [errorAt("A3")]));
    expect(markOn(book, "名册", "A3").comment).toBe(
      "【评报】错误：花名册中没有“张三”\n应填写：请核对姓名（是否为“张山”？）和党组织；如是新转入的党员，请先补入花名册",
    );
  });

  it("keeps a comment that somebody wrote, and ours follows in the same box", async () => {
    const { comment } = markOn(await opened(marked(await richBook(), [warningAt("B2")])), "名册", "B2");
    expect(comment).toMatch(/^支部书记：请核实\n【评报】提醒：/);
  });

  it("says all there is to say about a cell with several faults, and takes the graver colour", async () => {
    const { colour, comment } = markOn(
      await opened(marked(await richBook(), [warningAt("A3"), errorAt("A3")])),
      "名册",
      "A3",
    );
    expect(colour).toBe(RED);
    expect(comment.match(/【评报】/g)).toHaveLength(2);
  });

  it("shows the mark of a cell inside a merged range on the range", async () => {
    expect(markOn(await opened(marked(await richBook(), [errorAt("B6")])), "名册", "A5").colour).toBe(RED);
  });

  it("begins with the sheet 问题清单, which is shown first and whose places are links", async () => {
    const bytes = marked(await richBook(), [errorAt("A2"), errorAt("A3"), warningAt("B2")]);
    const [list] = (await workbookIn(bytes)).sheets;
    expect(list?.name).toBe("问题清单");
    expect(partsOf(bytes).get("xl/workbook.xml")).toMatch(/<workbookView [^>]*activeTab="0"/);
    expect(JSON.stringify(list)).toContain("名册 › A2 等 2 处：A2、A3");
    expect(partsOf(bytes).get("xl/worksheets/sheet3.xml")).toContain(`<hyperlink ref="C8" location="'名册'!A2"/>`);
  });

  it("leaves every other part of the file as it is, byte for byte", async () => {
    const original = await richBook();
    const before = partsOf(original);
    const after = partsOf(marked(original, [errorAt("A3")]));
    const changed = [...before].filter(([name, text]) => after.get(name) !== text).map(([name]) => name);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "docProps/app.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
  });

  it("has the same bytes whenever it is made", async () => {
    const original = await richBook();
    expect(Buffer.compare(marked(original, [errorAt("A2")]), marked(original, [errorAt("A2")]))).toBe(0);
  });

  it("breaks none of the rules for which Excel would offer a repair", async () => {
    expect(packageFaults(await richBook())).toEqual([]);
    expect(
      packageFaults(marked(await richBook(), [errorAt("A2"), warningAt("B2"), errorAt("Z99"), errorAt("A5")])),
    ).toEqual([]);
  });

  it("moves the print areas of the other sheets with them", async () => {
    expect(partsOf(await richBook()).get("xl/workbook.xml")).toContain('localSheetId="1"');
    expect(partsOf(marked(await richBook(), [errorAt("A2")])).get("xl/workbook.xml")).toContain('localSheetId="2"');
  });

  it("reads as the original does, with the list set beside it", async () => {
    const original = await workbookIn(await richBook());
    const copy = await workbookIn(marked(await richBook(), [errorAt("A2"), warningAt("F9")]));
    expect(copy.sheets.slice(1)).toEqual(original.sheets);
    expect(returnMarkOf(copy.sheets[0] ?? { rows: [] })?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(copy.sheets.slice(1).map((sheet) => returnMarkOf(sheet))).toEqual([null, null]);
  });

  it("keeps the extension that its content asks for: a workbook with macros opens under no other", () => {
    const macros = office({}, `<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>`);
    const bytes = zipOf(
      [...partsOf(macros)].map(([name, content]) => ({
        name,
        content: content.replace("spreadsheetml.sheet.main", "x.sheet.macroEnabled.main"),
      })),
    );
    expect(markWorkbook(bytes, markingWith([errorAt("A1")])).extension).toBe("xlsm");
    expect(markWorkbook(office(), markingWith([errorAt("A1")])).extension).toBe("xlsx");
  });
});

async function again(first: readonly string[], second: readonly string[]) {
  const once = marked(
    await richBook(),
    first.map((cell) => errorAt(cell)),
  );
  const list = (await workbookIn(once)).sheets[0]?.name ?? null;
  return markWorkbook(once, {
    ...markingWith(
      second.map((cell) => errorAt(cell)),
      once,
    ),
    listSheet: list,
  }).bytes;
}

describe("a copy of a copy", () => {
  it("has one list, the new one", async () => {
    const book = await workbookIn(await again(["A2"], ["A3"]));
    expect(book.sheets.map(({ name }) => name)).toEqual(["问题清单", "名册", "汇总"]);
    expect(JSON.stringify(book.sheets[0])).toContain("名册 › A3");
  });

  it("no longer marks what was mended, keeps the comments of others, and is sound", async () => {
    const bytes = await again(["A3", "B2", "C3"], ["C3"]);
    const book = await opened(bytes);
    expect(markOn(book, "名册", "A3")).toEqual({ colour: null, comment: "" });
    expect(markOn(book, "名册", "B2")).toEqual({ colour: null, comment: "支部书记：请核实" });
    expect(markOn(book, "名册", "C3").colour).toBe(RED);
    expect(markOn(book, "名册", "C3").comment.match(/【评报】/g)).toHaveLength(1);
    expect(packageFaults(bytes)).toEqual([]);
  });
});
