import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "#batch/import-file.ts";
import { importInbox } from "#batch/import-inbox.ts";
import { importLargeFile } from "#batch/import-large-file.ts";
import { isolateIn } from "#cli/isolate.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Isolate } from "#domain/isolation.ts";
import { FOLDERS } from "#files/project.ts";
import { readInbox } from "#files/inbox.ts";
import { inputFile } from "../support/check-files.ts";
import { rawXlsx } from "../support/workbook-xlsx.ts";

const WORDS = { headerSynonyms: [], ballotOptions: [], answers: [] };
const PROGRAM = join(FOLDERS.root, ".cache", "program", "import-large-file.js");

function numbersRow(row: number): string {
  const cells = [..."ABCDEFGHIJ"].map((column, at) => `<c r="${column}${row}"><v>${row * 10 + at}.25</v></c>`);
  return `<row r="${row}">${cells.join("")}</row>`;
}

/** Legal, and more than 32 MB once unpacked: 1,300,000 numbers, none like another. */
function demanding(): InputFile {
  const rows = Array.from({ length: 130_000 }, (_, index) => numbersRow(index + 1)).join("");
  return inputFile("大表.xlsx", rawXlsx({ rows, parts: { "xl/worksheets/sheet1.xml": { method: 0 } } }));
}

const inboxOf = (files: readonly InputFile[], isolate: Isolate) =>
  importInbox(files, WORDS, { isolate, onFile: () => undefined });

describe("a large file is imported in a process of its own", () => {
  let folder = "";
  let ledgers: readonly InputFile[] = [];
  let large: InputFile = inputFile("大表.xlsx", new Uint8Array());
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "isolate-"));
    ledgers = (await readInbox(`${FOLDERS.samples}/inbox`)).value.slice(0, 3);
    large = demanding();
  });
  afterAll(() => rm(folder, { recursive: true }));

  const program = async (text: string): Promise<string> => {
    const path = join(folder, `${text.length}.mjs`);
    await writeFile(path, text);
    return path;
  };

  it("and comes out exactly as if it had been imported here", async () => {
    expect(ledgers.length).toBe(3);
    for (const file of ledgers) {
      const here = await importFile(file, WORDS);
      expect(await importLargeFile({ file, words: WORDS }, isolateIn())).toEqual(here);
      expect(here.records.length).toBeGreaterThan(0);
    }
  });

  it("and its records still share their table", async () => {
    const [file] = ledgers;
    if (file === undefined) throw new Error("no ledger");
    const { tables, records } = await importLargeFile({ file, words: WORDS }, isolateIn());
    expect(new Set(records.map((record) => record.table))).toEqual(new Set(tables));
    expect(records.every((record) => tables.includes(record.table))).toBe(true);
  });

  it("files up to 32 MB never get one", async () => {
    const { files } = await inboxOf(ledgers, () => Promise.reject(new Error("asked for a process")));
    expect(files).toHaveLength(3);
    await expect(inboxOf([large], () => Promise.reject(new Error("asked")))).rejects.toThrow("asked");
  });

  it.each([
    ["memory", { heapMegabytes: 40, timeMs: 20_000 }, "内存不够用"],
    ["time", { heapMegabytes: 1024, timeMs: 50 }, "在规定时间内没有读完"],
  ])("[row 7] [row 113] one that needs too much %s costs only itself", async (failed, limits, words) => {
    const isolate = isolateIn(PROGRAM, limits);
    const [first, ...others] = ledgers;
    if (first === undefined) throw new Error("no ledger");
    const { files, issues } = await inboxOf([first, large, ...others], isolate);
    const issue = issues.find(({ at }) => at.file === "大表.xlsx");
    expect(issue, failed).toMatchObject({ code: "file-too-demanding", severity: "error" });
    expect(issue?.text.found).toContain(words);
    expect(issue?.text.remedy).toContain("拆成几个文件");
    expect(files.filter(({ records }) => records.length > 0)).toHaveLength(3);
  });

  it("a process that crashes gives no answer but a reason", async () => {
    const limits = { heapMegabytes: 100, timeMs: 20_000 };
    const crashing = await program("process.stdin.resume(); throw new Error('张三');");
    expect(await isolateIn(crashing, limits)(Buffer.from("x"))).toEqual({ failed: "crash" });
    expect(await isolateIn(join(folder, "none.mjs"), limits)(large.bytes)).toEqual({ failed: "crash" });
  });

  it("a process that hangs is killed by its id and is gone", async () => {
    const hanging = await program("process.stdout.write(String(process.pid)); for (;;);");
    const since = process.hrtime.bigint();
    expect(await isolateIn(hanging, { heapMegabytes: 100, timeMs: 1500 })(Buffer.from("x"))).toEqual({
      failed: "time",
    });
    expect(Number(process.hrtime.bigint() - since) / 1e9).toBeLessThan(10);
  });

  it("the office's own words go with it", async () => {
    const [file] = ledgers;
    if (file === undefined) throw new Error("no ledger");
    const words = {
      ...WORDS,
      headerSynonyms: [{ table: "活动台账" as const, field: "备注", synonym: "主要内容" }],
    };
    expect(await importLargeFile({ file, words }, isolateIn())).toEqual(await importFile(file, words));
  });
});
