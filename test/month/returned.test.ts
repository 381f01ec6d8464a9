import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { importMonth, type MonthImport } from "#batch/import-month.ts";
import { returnedCopies } from "#batch/returned-copies.ts";
import type { HandedBack } from "#domain/handed-back.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Issue } from "#domain/issues/issue.ts";
import type { ReturnedFiles } from "#domain/month-run.ts";
import { packageFaults } from "../support/office-package-check.ts";
import { opened, workbookIn } from "../support/returned-workbook.ts";
import { sampleFiles } from "../support/sample-inbox.ts";

const LIST = "退回清单.xlsx";
/** The sample's awards: one 类型 is 诫勉谈话, which is none. */
const AWARDS = "2010年8月/奖惩情况登记（1-8月）.xlsx";
const RIGHT = "通报批评";
let inbox: readonly InputFile[] = [];
let configurations: readonly InputFile[] = [];
let first: { month: MonthImport; returned: ReturnedFiles };

beforeAll(async () => {
  const sample = await sampleFiles();
  inbox = sample.inbox;
  configurations = sample.config;
  first = await run(inbox, []);
});

async function run(
  files: readonly InputFile[],
  handedBack: readonly HandedBack[],
  originals: readonly InputFile[] = [],
) {
  const request = { files, inboxIssues: [], isolate: null, configurations, period: "2010-08" };
  const month = await importMonth(request, { anyMonth: false, onFile: () => undefined });
  const read = async (sha256: string): Promise<Uint8Array | null> =>
    originals.find((one) => one.sha256 === sha256)?.bytes ?? null;
  return {
    month,
    returned: await returnedCopies({ files, handedBack: { list: async () => handedBack, read } }, month),
  };
}

function inputFile(path: string, bytes: Uint8Array): InputFile {
  return { path, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** What a clerk does to the copy: types another value into a cell, and saves. */
async function corrected(path: string, changes: Readonly<Record<string, string>>): Promise<InputFile> {
  const bytes = first.returned.files.find((file) => file.path === path)?.bytes ?? new Uint8Array();
  const book = await opened(bytes);
  const sheet = (await workbookIn(bytes)).sheets[1]?.name ?? "";
  for (const [cell, value] of Object.entries(changes)) {
    const target = book.getWorksheet(sheet)?.getCell(cell);
    if (target) target.value = value;
  }
  return inputFile(path, new Uint8Array(await book.xlsx.writeBuffer()));
}

function hasCell({ severity, at }: Issue): boolean {
  return severity === "error" && at.cell !== null && at.sheet !== null;
}

/** The texts of a row, the first place of which a library leaves empty. */
function rowText(values: unknown): string {
  const texts = (values as unknown[]).map((value) => (typeof value === "string" ? value : JSON.stringify(value ?? "")));
  return texts.join("|");
}

/** The sample's file whose one error the tests correct. */
function original(): InputFile {
  const found = inbox.find(({ path }) => path === AWARDS);
  if (!found) throw new Error("the sample has no such file");
  return found;
}

function faultyCell(): string {
  return first.month.issues.find((one) => one.at.file === AWARDS && one.severity === "error")?.at.cell ?? "";
}

function usedRows({ sheets }: MonthImport): number {
  return sheets.reduce((sum, { counts }) => sum + counts.used, 0);
}

async function cellsOf(bytes: Uint8Array | undefined, sheet: string): Promise<readonly string[]> {
  const found = (await opened(bytes ?? new Uint8Array())).getWorksheet(sheet);
  const rows: string[] = [];
  found?.eachRow((row) => rows.push(rowText(row.values)));
  return rows;
}

describe("every faulty workbook of a month", () => {
  it("comes back under its own name and folder, sound, with a list of all of them", async () => {
    const paths = first.returned.files.map(({ path }) => path);
    expect(paths).toContain(LIST);
    expect(paths).toContain(AWARDS);
    expect(first.returned.copies).toBe(paths.length - 1);
    const faulty = new Set(
      first.month.issues
        .filter(({ severity, at }) => severity === "error" && at.cell !== null)
        .map(({ at }) => at.file),
    );
    expect(faulty.size).toBeGreaterThan(3);
    for (const file of faulty) expect(paths).toContain(file.replace(/\.\w+$/, ".xlsx"));
    for (const { path, bytes } of first.returned.files) expect(packageFaults(bytes), path).toEqual([]);
  });

  it("has each of its errors marked and listed", async () => {
    for (const { at } of first.month.issues.filter(hasCell)) {
      const bytes = first.returned.files.find(({ path }) => path === at.file)?.bytes ?? new Uint8Array();
      const cell = (await opened(bytes)).getWorksheet(at.sheet ?? "")?.getCell(at.cell ?? "");
      expect(JSON.stringify(cell?.master.note ?? ""), `${at.file} ${at.cell}`).toContain("【评报】");
    }
  });

  it("gives the same copies for the same inbox", async () => {
    const again = await run(inbox.toReversed(), []);
    expect(
      again.returned.files.map(({ path, bytes }) => [path, createHash("sha256").update(bytes).digest("hex")]),
    ).toEqual(first.returned.files.map(({ path, bytes }) => [path, createHash("sha256").update(bytes).digest("hex")]));
  });

  it("adds nothing to the scores when the copies are dropped in beside the originals: their rows are superseded", async () => {
    const copies = first.returned.files
      .filter(({ path }) => path !== LIST)
      .map(({ path, bytes }) => inputFile(`改正/${path}`, bytes));
    const { month } = await run([...inbox, ...copies], first.returned.handedBack);
    expect(usedRows(month)).toBe(usedRows(first.month));
    const superseded = month.issues.filter(({ code }) => code === "file-superseded").map(({ at }) => at.file);
    expect(superseded.toSorted()).toEqual(first.returned.handedBack.map(({ file }) => file).toSorted());
  });

  it("is only listed when it could not be read", async () => {
    const broken = inputFile("坏.xlsx", new TextEncoder().encode("%PDF-1.4 不是工作簿"));
    const { returned } = await run([...inbox, broken], []);
    expect(returned.files.map(({ path }) => path)).not.toContain("坏.xlsx");
    const list = await cellsOf(returned.files[0]?.bytes, "退回清单");
    expect(list.find((row) => row.includes("坏.xlsx"))).toMatch(/没有退回件.*没有读入/);
  });

  it("is kept apart from one that differs only in the extension", async () => {
    const csv = new TextEncoder().encode(
      "志愿服务登记表\n姓名,党组织,日期,内容,时长\n无此人,机关第一党支部,2010-08-03,扫雪,2\n",
    );
    const { returned } = await run(
      [...inbox, inputFile("新/表.csv", csv), inputFile("新/表.txt", new Uint8Array([...csv, 10]))],
      [],
    );
    const paths = returned.files.map(({ path }) => path).filter((path) => path.startsWith("新/"));
    expect(paths).toEqual(["新/表.xlsx", "新/表（txt）.xlsx"]);
  });
});

describe("a corrected file", () => {
  it("is known as the successor, whatever it is called, and the report says what was mended and what else changed", async () => {
    const copy = await corrected(AWARDS, { [faultyCell()]: RIGHT, A4: "一" });
    const renamed = { ...copy, path: "改好了.xlsx" };
    const others = inbox.filter(({ path }) => path !== AWARDS);
    const { month, returned } = await run([...others, renamed], first.returned.handedBack, [original()]);
    expect(returned.corrected).toEqual([{ file: "改好了.xlsx", mended: 1, open: 0, others: 1 }]);
    expect(month.issues.filter(({ at }) => at.file === "改好了.xlsx")).toEqual([]);
    const list = returned.files.find(({ path }) => path === LIST)?.bytes;
    expect((await cellsOf(list, "改正情况")).at(-1)).toMatch(/改好了\.xlsx.*诫勉谈话\|通报批评\|已改正/);
    expect((await cellsOf(list, "其他改动")).at(-1)).toContain("A4|改动");
    expect(usedRows(month)).toBe(usedRows(first.month) + 1);
  });

  it("[row 100] that replaces the old one under its name without our list is known too", async () => {
    const book = await opened(original().bytes);
    const cell = book.worksheets[0]?.getCell(faultyCell());
    if (cell) cell.value = "口头提醒";
    const again = inputFile(AWARDS, new Uint8Array(await book.xlsx.writeBuffer()));
    const { returned } = await run([...inbox.filter(({ path }) => path !== AWARDS), again], first.returned.handedBack, [
      original(),
    ]);
    expect(returned.corrected).toEqual([{ file: AWARDS, mended: 0, open: 1, others: 0 }]);
    expect(returned.handedBack.find(({ file }) => file === AWARDS)?.successorOf).toBe(original().sha256);
  });

  it("in the inbox together with the original takes its place; the original is not handed back again", async () => {
    const copy = { ...(await corrected(AWARDS, { [faultyCell()]: RIGHT })), path: "改正/奖惩.xlsx" };
    const { month, returned } = await run([...inbox, copy], first.returned.handedBack);
    expect(returned.corrected).toEqual([{ file: copy.path, mended: 1, open: 0, others: 0 }]);
    expect(returned.files.map(({ path }) => path)).not.toContain(AWARDS);
    const verdicts = month.sheets.find(({ file }) => file === AWARDS);
    expect(verdicts?.counts.superseded).toBe(verdicts?.nonEmptyRows);
  });

  it("is not looked for when nothing is remembered", async () => {
    expect((await run(inbox, [])).returned.corrected).toEqual([]);
  });
});

describe("a month without faults", () => {
  it("hands nothing back: there is no folder", async () => {
    const register = inbox.filter(({ path }) => path.includes("党组织基本情况一览表"));
    expect(register.length).toBeGreaterThan(0);
    const { returned } = await run(register.slice(0, 1), []);
    expect(returned).toEqual({ copies: 0, files: [], handedBack: [], corrected: [] });
  });
});
