import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { BLANK_FORMS, type BlankForm } from "#books/forms/blank-form.ts";
import { makeForm } from "#books/forms/make-form.ts";
import { zipEntries } from "#books/zip-stamp.ts";
import { TABLE_KINDS } from "#domain/fields/field.ts";
import { BRANCH, CHOICES, COMMITTEE } from "../../support/forms-filling.ts";

const NOTHING_CHOSEN = { lists: [], ballotOptions: [] };

let made: ReadonlyMap<string, Uint8Array> = new Map();

beforeAll(async () => {
  const pairs = BLANK_FORMS.map(async (form) => [form.name, await makeForm(form, CHOICES, null)] as const);
  made = new Map(await Promise.all(pairs));
});

describe("the forms", () => {
  it("are one for each kind of table, and 签到表 twice: as a list and as a matrix", () => {
    expect(new Set(BLANK_FORMS.map(({ kind }) => kind.name))).toEqual(new Set(TABLE_KINDS));
    expect(BLANK_FORMS).toHaveLength(TABLE_KINDS.length + 1);
    expect(new Set(BLANK_FORMS.map(({ name }) => name)).size).toBe(BLANK_FORMS.length);
  });

  it.each(BLANK_FORMS)("$name is written in the same bytes every time", async (form) => {
    expect(await makeForm(form, CHOICES, null)).toEqual(made.get(form.name));
  });
});

describe("the sheet to fill in", () => {
  it.each(BLANK_FORMS)("of $name has a title across the table and its head frozen on every page", async (form) => {
    const { table } = await sheetsOf(form);
    expect(table.getCell("A1").value).toBe(form.title);
    expect(table.getCell(1, table.columnCount).master.address).toBe("A1");
    expect(table.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
    expect(table.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToWidth: 1, fitToHeight: 0 });
    expect(table.pageSetup.printTitlesRow).toBe("3:3");
    expect(table.headerFooter.oddFooter).toContain("第 &P 页");
  });

  it.each(BLANK_FORMS)(
    "of $name marks required columns with an asterisk and says in a note what to type",
    async (form) => {
      const { table } = await sheetsOf(form);
      for (const field of form.kind.fields.filter(({ required }) => required)) {
        if (form.layout === "matrix" && !["姓名", "党组织"].includes(field.name)) continue;
        const cell = headCell(table, `${field.name}*`);
        expect(noteText(cell)).toMatch(/^必填。.+。$/);
      }
    },
  );

  it("numbers thirty blank rows with borders", async () => {
    const { table } = await sheetsOf(formNamed("志愿服务"));
    const numbers = Array.from({ length: 30 }, (_, index) => table.getCell(index + 4, 1).value);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(table.getCell("C33").border).toMatchObject({ top: { style: "thin" }, bottom: { style: "thin" } });
    expect(table.getCell("A34").value).toMatch(/^注：/);
  });

  it("writes the sender's name where the form is made for one branch", async () => {
    const bytes = await makeForm(formNamed("稿件"), CHOICES, BRANCH);
    const book = await opened(bytes);
    expect(rowTexts(book.getWorksheet("稿件"), 2)).toContain(BRANCH);
    expect(rowTexts((await sheetsOf(formNamed("稿件"))).table, 2)).not.toContain(BRANCH);
  });

  it.each(["身份证号", "联系电话"])("keeps %s as text", async (header) => {
    const { table } = await sheetsOf(formNamed("花名册"));
    expect(below(table, header).numFmt).toBe("@");
  });

  it("keeps 出生日期 as typed, because often the month is all that is known", async () => {
    const { table } = await sheetsOf(formNamed("花名册"));
    expect(below(table, "出生日期").numFmt).toBe("@");
    expect(below(table, "入党日期").numFmt).toBe("yyyy-mm-dd");
  });
});

describe("the notes at the heads", () => {
  it.each(BLANK_FORMS)("of $name fit the boxes that exceljs draws", async (form) => {
    const { table } = await sheetsOf(form);
    const notes = Array.from({ length: table.columnCount - 1 }, (_, index) => noteText(table.getCell(3, index + 2)));
    expect(notes.filter((note) => note === "" || [...note].length > 55)).toEqual([]);
  });
});

describe("what may be typed", () => {
  it.each(BLANK_FORMS)("in $name is ruled on the blank rows only, once for each cell", (form) => {
    const ranges = [...partOf(form, "xl/worksheets/sheet1.xml").matchAll(/ sqref="([^"]+)"/g)].map((match) => match[1]);
    const columns = ranges.map((range) => /^([A-Z]+)4:\1(33)$/.exec(range ?? "")?.[1]).filter((column) => column);
    // 填报单位 and 填报日期 stand over the table.
    expect(columns).toHaveLength(ranges.length - 2);
    expect(new Set(columns).size).toBe(columns.length);
  });

  it("offers fixed values in a drop-down and refuses others", async () => {
    const { table } = await sheetsOf(formNamed("活动台账"));
    expect(below(table, "类别*").dataValidation).toMatchObject({
      type: "list",
      formulae: ['"党性教育,岗位奉献,服务群众,亮牌示范,组织创新,其他"'],
      showErrorMessage: true,
      errorStyle: "stop",
    });
  });

  it("lets several values stand in a cell that may hold several", async () => {
    const { table } = await sheetsOf(formNamed("活动台账"));
    expect(below(table, "专项").dataValidation).toMatchObject({ type: "list" });
    expect(below(table, "专项").dataValidation.showErrorMessage).not.toBe(true);
  });

  it("refuses a year or a month alone in a date cell", async () => {
    const { table } = await sheetsOf(formNamed("志愿服务"));
    const [from] = below(table, "日期*").dataValidation.formulae as readonly Date[];
    const earliest = ((from?.getTime() ?? 0) - Date.UTC(1899, 11, 30)) / 86_400_000;
    expect(earliest).toBeGreaterThan(2100);
    expect(below(table, "日期*").dataValidation).toMatchObject({
      type: "date",
      operator: "between",
      errorStyle: "stop",
    });
  });

  it("refuses numbers below zero where something is counted", async () => {
    const { table } = await sheetsOf(formNamed("活动台账"));
    expect(below(table, "实到人数").dataValidation).toMatchObject({ type: "whole", operator: "between" });
    expect(below(table, "实到人数").dataValidation.formulae[0]).toBe(0);
  });

  it.each(BLANK_FORMS)("in $name is said in words that Excel can show", async (form) => {
    const { table } = await sheetsOf(form);
    for (let column = 2; column <= table.columnCount; column += 1) {
      const { prompt = "", promptTitle = "" } = table.getCell(4, column).dataValidation;
      expect([...prompt].length).toBeGreaterThan(3);
      expect([...prompt].length).toBeLessThanOrEqual(255);
      expect([...promptTitle].length).toBeLessThanOrEqual(32);
    }
  });

  it("offers the organisations of the register, with a way round for another spelling", async () => {
    const { book, table, words } = await sheetsOf(formNamed("志愿服务"));
    expect(below(table, "党组织").dataValidation).toMatchObject({ formulae: ["可选_党组织"], errorStyle: "warning" });
    const [range = ""] = book.definedNames.getRanges("可选_党组织").ranges;
    expect(range).toContain("填表说明");
    const [first, last] = range.replaceAll("$", "").split("!")[1]?.split(":") ?? [];
    expect([words.getCell(first ?? "").value, words.getCell(last ?? "").value]).toEqual([COMMITTEE, BRANCH]);
  });

  it("offers the groups and the indicators of the configuration", async () => {
    const ballots = await sheetsOf(formNamed("民主测评"));
    expect(below(ballots.table, "群体*").dataValidation.formulae).toEqual(["可选_群体"]);
    expect(headCell(ballots.table, "优秀").address).not.toBe("");
    const values = await sheetsOf(formNamed("指标数据"));
    expect(below(values.table, "指标编号*").dataValidation.formulae).toEqual(["可选_指标编号"]);
  });

  it("does without drop-downs that nothing could fill", async () => {
    const book = await opened(await makeForm(formNamed("民主测评"), NOTHING_CHOSEN, null));
    const table = book.worksheets[0];
    if (table === undefined) throw new Error("no sheet");
    expect(below(table, "党组织").dataValidation.type).toBe("textLength");
    expect(below(table, "群体*").dataValidation.type).toBe("textLength");
  });

  it("leaves the names of organisations open where they are laid down", async () => {
    const { table } = await sheetsOf(formNamed("党组织名册"));
    expect(below(table, "党组织*").dataValidation.type).toBe("textLength");
    expect(below(table, "上级党组织").dataValidation.formulae).toEqual(["可选_党组织"]);
  });
});

describe("the page of instructions", () => {
  it.each(BLANK_FORMS)("of $name is one page that explains every column", async (form) => {
    const { table, words } = await sheetsOf(form);
    expect(words.pageSetup).toMatchObject({ orientation: "portrait", fitToWidth: 1, fitToHeight: 1 });
    expect(words.pageSetup.printArea).toMatch(/^A1:D\d+$/);
    const explained = columnTexts(words, 1);
    for (const header of rowTexts(table, 3).slice(1)) {
      if (header !== "") expect(explained).toContain(header.replace("*", ""));
    }
  });

  it("shows the examples grey and slanted, and says that they are no data", async () => {
    const { words } = await sheetsOf(formNamed("志愿服务"));
    const row = columnTexts(words, 1).indexOf("内容") + 1;
    expect(words.getCell(row, 4).font).toMatchObject({ italic: true, color: { argb: "FF7F7F7F" } });
    expect(columnTexts(words, 4)).toContain("示例（不是数据）");
  });

  it("says how to name a column for an activity in the matrix", async () => {
    const { words } = await sheetsOf(formNamed("签到表（人员×活动）"));
    expect(columnTexts(words, 1).some((text) => text.includes("7月8日党课"))).toBe(true);
  });
});

async function sheetsOf(form: BlankForm) {
  const book = await opened(made.get(form.name) ?? new Uint8Array());
  const table = book.getWorksheet(form.kind.name);
  const words = book.getWorksheet("填表说明");
  if (table === undefined || words === undefined) throw new Error("a sheet is missing");
  return { book, table, words };
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}

function formNamed(name: string): BlankForm {
  const form = BLANK_FORMS.find((one) => one.name === name);
  if (form === undefined) throw new Error(`no form ${name}`);
  return form;
}

function partOf(form: BlankForm, name: string): string {
  const entry = zipEntries(made.get(form.name) ?? new Uint8Array()).find((one) => one.name === name);
  return Buffer.from(entry?.bytes ?? []).toString("utf8");
}

function headCell(sheet: ExcelJS.Worksheet, header: string): ExcelJS.Cell {
  const column = rowTexts(sheet, 3).indexOf(header);
  if (column < 0) throw new Error(`no column ${header}`);
  return sheet.getCell(3, column + 1);
}

function below(sheet: ExcelJS.Worksheet, header: string): ExcelJS.Cell {
  return sheet.getCell(4, Number(headCell(sheet, header).col));
}

function rowTexts(sheet: ExcelJS.Worksheet | undefined, row: number): readonly string[] {
  if (sheet === undefined) return [];
  return Array.from({ length: sheet.columnCount }, (_, index) => textOf(sheet.getCell(row, index + 1)));
}

function columnTexts(sheet: ExcelJS.Worksheet, column: number): readonly string[] {
  return Array.from({ length: sheet.rowCount }, (_, index) => textOf(sheet.getCell(index + 1, column)));
}

function textOf(cell: ExcelJS.Cell): string {
  return cell.master.value === null ? "" : cell.text;
}

function noteText(cell: ExcelJS.Cell): string {
  return typeof cell.note === "string" ? cell.note : (cell.note?.texts ?? []).map(({ text }) => text).join("");
}
