import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readInbox } from "#files/inbox.ts";
import { outcome, outcomes, REGISTER, ROSTER, textFile } from "../support/catalogue-inbox.ts";
import { runCommandFile } from "../support/program.ts";

const HEAD = "日期,活动名称,类别,党组织,应到人数,实到人数";
const TWICE = "warning file-same-content";

const day = (index: number): string => `2010-06-${String(1 + (index % 30)).padStart(2, "0")}`;

describe("copies of a file", () => {
  const sent = [HEAD, "2010-06-05,上党课,党性教育,甲支部,10,9"];

  it.each(["台账(1).csv", "台账 - 副本.csv", "副本 台账.csv", "6月/台账.csv"])(
    "[row 96] [row 101] %s of the same bytes is a duplicate with a warning, and counts once",
    async (name) => {
      const found = await outcomes([textFile("台账.csv", ...sent), textFile(name, ...sent)]);
      const both = [found.get("台账.csv"), found.get(name)];
      expect(both.map((one) => one?.verdicts)).toContainEqual({ header: 1, used: 1 });
      expect(both.map((one) => one?.verdicts)).toContainEqual({ duplicate: 2 });
      expect(both.flatMap((one) => one?.issues)).toEqual([TWICE]);
    },
  );

  it("[row 96] a conflict copy of other bytes is asked about: both cells are named and neither counts", async () => {
    const other = [HEAD, "2010-06-05,上党课,党性教育,甲支部,10,8"];
    const found = await outcomes([textFile("台账.csv", ...sent), textFile("台账(1).csv", ...other)]);
    expect(found.get("台账.csv")).toMatchObject({ verdicts: { header: 1, rejected: 1 } });
    expect(found.get("台账.csv")?.issues).toEqual(["error record-conflict | F2"]);
    expect(found.get("台账(1).csv")?.issues).toEqual(["error record-conflict | F2"]);
    expect(found.get("台账(1).csv")?.words[0]).toContain("台账.csv › F2");
  });

  it("[row 101] a ledger that is sent again next month with more in it counts its old records once", async () => {
    const grown = [...sent, "2010-06-20,座谈会,其他,甲支部,10,10"];
    const found = await outcomes([textFile("6月台账.csv", ...sent), textFile("7月台账.csv", ...grown)]);
    const verdicts = [found.get("6月台账.csv"), found.get("7月台账.csv")].map((one) => one?.verdicts);
    expect(verdicts.map((one) => one?.["used"] ?? 0).reduce((sum, used) => sum + used)).toBe(2);
    expect(verdicts.map((one) => one?.["duplicate"] ?? 0).reduce((sum, twice) => sum + twice)).toBe(1);
  });

  it("[row 106] five hundred files at once are all taken, each once", async () => {
    const ledgers = Array.from({ length: 500 }, (_, index) =>
      textFile(`支部/${index}.csv`, HEAD, `${day(index)},活动${index},其他,甲支部,10,9`),
    );
    const found = await outcomes(ledgers);
    expect(found.size).toBe(502);
    for (const { path } of ledgers)
      expect(found.get(path)).toMatchObject({ issues: [], verdicts: { header: 1, used: 1 } });
  });
});

describe("odd names", () => {
  it.each([
    "100%#&.csv",
    "“引号”'\".csv",
    "支部 - 最终版 (2).csv",
    `${"长".repeat(80)}.csv`,
    "é.csv",
    "e\u0301.csv",
    "?*|.csv",
  ])("[row 97] a file named %s is imported", async (name) => {
    const ledger = textFile(name, HEAD, "2010-06-05,上党课,党性教育,甲支部,10,9");
    expect(await outcome(ledger)).toMatchObject({ issues: [], verdicts: { header: 1, used: 1 } });
  });
});

describe("what lies in the folder", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "pingbao-rows-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("[row 20] a named pipe is not waited for, a folder named like a workbook is looked into", async () => {
    if (process.platform === "win32") return;
    execFileSync("mkfifo", [join(folder, "管道.csv")]);
    await mkdir(join(folder, "花名册.xlsx"));
    await writeFile(join(folder, "花名册.xlsx", "内.csv"), "姓名\n");
    expect((await readInbox(folder)).value.map(({ path }) => path)).toEqual(["花名册.xlsx/内.csv"]);
  });

  it("[row 95] what programs leave behind is never read, whatever folder it stands in", async () => {
    const left = ["~$台账.xlsx", ".~台账.et", "~WRL0001.tmp", "1A2B3C4D", "台账.xlsx.crdownload", "台账.xlsx.part"];
    const system = [".DS_Store", "Thumbs.db", "desktop.ini", "._台账.xlsx"];
    await mkdir(join(folder, "6月"));
    for (const name of [...left, ...system]) await writeFile(join(folder, "6月", name), "姓名\n");
    expect(await readInbox(folder)).toEqual({ value: [], issues: [] });
  });

  it.skipIf(process.platform === "win32")(
    "[row 94] [row 97] names with escape codes and line breaks forge neither lines nor colours",
    async () => {
      const forged = "甲\n错误 全部数据.csv › A1：已删除\u001b[2J.csv";
      const rows = ["姓名,党组织,日期,内容,时长", '"张\u001b[31m三\n  错误 假的一行",甲支部,2010-06-05,劳动,2'];
      await writeFile(join(folder, forged), `${rows.join("\n")}\n`);
      for (const { path, bytes } of [REGISTER, ROSTER]) await writeFile(join(folder, path), bytes);
      const { code, stderr } = await runCommandFile("check", ["--inbox", folder]);
      expect(code).toBe(1);
      expect(stderr).not.toContain("\u001b");
      expect(stderr.split("\n").filter((line) => /^\s*错误/.test(line))).toHaveLength(1);
      expect(stderr).not.toMatch(/^错误 全部数据/m);
    },
    60_000,
  );
});
