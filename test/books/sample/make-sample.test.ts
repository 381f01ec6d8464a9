import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { DELIBERATE_FAULTS, STRANGE_SHEETS } from "#books/sample/deliberate-faults.ts";
import { makeSample, type SampleFile } from "#books/sample/make-sample.ts";

const COMMITTED = join(import.meta.dirname, "../../../data/samples");

let sample: readonly SampleFile[] = [];
beforeAll(async () => {
  sample = await makeSample();
});

describe("npm run sample", () => {
  it("writes the same bytes every time, whatever the clock says", async () => {
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const again = await makeSample();
    expect(again.map((file) => file.path)).toEqual(sample.map((file) => file.path));
    for (const [at, file] of sample.entries()) {
      expect(Buffer.compare(file.bytes, again[at]?.bytes ?? new Uint8Array()), file.path).toBe(0);
    }
  });

  it("writes what is committed under data/samples, and nothing else lies there", () => {
    const committed = readdirSync(COMMITTED, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(COMMITTED.length + 1)
          .replaceAll("\\", "/"),
      );
    expect(committed.toSorted()).toEqual(sample.map((file) => file.path).toSorted());
    for (const file of sample) {
      expect(Buffer.compare(file.bytes, readFileSync(join(COMMITTED, file.path))), file.path).toBe(0);
    }
  });

  it("writes the configuration, workbooks in a folder for each month, and one text file in GB18030", () => {
    const paths = sample.map((file) => file.path);
    expect(paths).toContain("config/考评配置.xlsx");
    for (const month of [6, 7, 8]) {
      expect(paths.filter((path) => path.startsWith(`inbox/2010年${month}月/`)).length).toBeGreaterThan(5);
    }
    const texts = sample.filter((file) => file.path.endsWith(".csv"));
    expect(texts).toHaveLength(1);
    const bytes = texts[0]?.bytes ?? new Uint8Array();
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toThrow();
    expect(new TextDecoder("gb18030", { fatal: true }).decode(bytes)).toContain("姓名,所属支部");
  });

  it("names nobody's machine, and no time but its own, in the properties of the workbooks", async () => {
    for (const file of sample.filter((one) => one.path.endsWith(".xlsx"))) {
      const book = await openBook(file);
      expect(book.created.toISOString(), file.path).toBe("2010-09-01T00:00:00.000Z");
      expect(book.modified.toISOString(), file.path).toBe("2010-09-01T00:00:00.000Z");
      expect(book.lastModifiedBy).toBe("示例市科协机关党办");
    }
  });
});

describe("the untidiness of the sample", () => {
  it("has titles merged over the table, heads of two lines, merged branches, subtotals and a repeated head", async () => {
    const ledger = await sheetOf("2010年6月/党员花名册（6月30日）.xlsx", "党员花名册");
    expect(ledger.model.merges).toEqual(expect.arrayContaining(["A1:P1", "H3:K3", "B5:B15"]));
    expect(textsOf(ledger)).toEqual(
      expect.arrayContaining(["小　计", "合　计", "填报日期：2010年6月30日", "党内情况"]),
    );
    const long = textsOf(await sheetOf("2010年7月/“七一”大会签到表.xlsx", "签到"));
    expect(long.filter((text) => text === "会议名称")).toHaveLength(2);
    expect(long).toContain("续表");
  });

  it("spells dates in many ways, and digits also in full width", async () => {
    const july = textsOf(await sheetOf("2010年7月/创先争优活动台账（4-7月）.xlsx", "Sheet1"));
    // exceljs shows a cell that Excel holds as a date by the text of a JavaScript Date.
    for (const spelling of [/^2010\/\d/, /^２０１０．/, /GMT/]) {
      expect(july.some((text) => spelling.test(text))).toBe(true);
    }
    const june = textsOf(await sheetOf("2010年6月/创先争优活动台账（4-6月）.xlsx", "机关第一党支部"));
    for (const spelling of [/^2010\.\d/, /^2010年\d+月\d+日$/, /^\d+月\d+日$/]) {
      expect(june.some((text) => spelling.test(text))).toBe(true);
    }
  });

  it("sends ledgers again: July's holds every activity of June's", async () => {
    const june = await sheetOf("2010年6月/创先争优活动台账（4-6月）.xlsx", "汇总");
    const july = textsOf(await sheetOf("2010年7月/创先争优活动台账（4-7月）.xlsx", "Sheet1"));
    const names = june.getColumn(4).values.slice(4);
    const activities = names.filter((name) => typeof name === "string" && !/^\d+次$|^填表人/.test(name));
    expect(activities.length).toBeGreaterThan(40);
    for (const name of activities) expect(july).toContain(name);
  });
});

describe("the slips of the sample", () => {
  it("are ten to twenty, none of them twice", () => {
    expect(DELIBERATE_FAULTS.length).toBeGreaterThanOrEqual(10);
    expect(DELIBERATE_FAULTS.length).toBeLessThanOrEqual(20);
    const places = DELIBERATE_FAULTS.map((fault) => `${fault.file} ${fault.sheet} ${fault.column}${fault.row}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it.each(DELIBERATE_FAULTS)("$file $column$row: $what", async (fault) => {
    expect(await contentOf(fault)).toBe(fault.found);
  });

  it.each(STRANGE_SHEETS)("$file › $sheet is there, and is none of our tables", async ({ file, sheet }) => {
    expect((await sheetOf(file, sheet)).rowCount).toBeGreaterThan(3);
  });
});

function fileOf(path: string): SampleFile {
  const file = sample.find((one) => one.path === `inbox/${path}`);
  if (!file) throw new Error(`no ${path} in the sample`);
  return file;
}

const opened = new Map<string, ExcelJS.Workbook>();

async function openBook(file: SampleFile): Promise<ExcelJS.Workbook> {
  const before = opened.get(file.path);
  if (before) return before;
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(file.bytes).buffer);
  opened.set(file.path, book);
  return book;
}

async function sheetOf(path: string, name: string): Promise<ExcelJS.Worksheet> {
  const sheet = (await openBook(fileOf(path))).getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name} in ${path}`);
  return sheet;
}

function textsOf(sheet: ExcelJS.Worksheet): readonly string[] {
  const texts: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.isMerged && cell.master !== cell ? "" : cell.text)));
  return texts;
}

async function contentOf(fault: (typeof DELIBERATE_FAULTS)[number]): Promise<ExcelJS.CellValue> {
  if (fault.sheet !== null)
    return (await sheetOf(fault.file, fault.sheet)).getCell(`${fault.column}${fault.row}`).value;
  const lines = new TextDecoder("gb18030").decode(fileOf(fault.file).bytes).split("\r\n");
  return lines[fault.row - 1]?.split(",")[fault.column.charCodeAt(0) - 65] ?? null;
}
