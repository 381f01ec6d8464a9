import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import exceljs from "exceljs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROOT, runCommandFile } from "../support/program.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingbao-faults-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const SAMPLE = join(ROOT, "data", "samples");

async function configurationWith(sheet: string, cell: string, value: string): Promise<string> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(SAMPLE, "config", "考评配置.xlsx"));
  const target = workbook.getWorksheet(sheet)?.getCell(cell);
  if (!target) throw new Error(`no sheet ${sheet}`);
  target.value = value;
  const path = join(folder, "考评配置.xlsx");
  await workbook.xlsx.writeFile(path);
  return path;
}

/** The address of the first cell of a sheet that holds exactly this text. */
async function cellOf(sheet: string, text: string): Promise<string> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(SAMPLE, "config", "考评配置.xlsx"));
  let found = "";
  workbook.getWorksheet(sheet)?.eachRow((row) =>
    row.eachCell((cell) => {
      if (found === "" && cell.value === text) found = cell.address;
    }),
  );
  return found;
}

describe("a wrong configuration cell", () => {
  it("ends with 2 and names sheet, cell, what is there and what may stand; nothing is published", async () => {
    const cell = await cellOf("指标", "按次加分");
    const config = await configurationWith("指标", cell, "按次计分");
    const run = await runCommandFile("start", ["--config", config, "--output", join(folder, "out")]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(`考评配置.xlsx › 指标 › ${cell}`);
    expect(run.stderr).toContain("按次计分");
    expect(run.stderr).toContain("按次加分");
    expect(await readdir(folder)).toEqual(["考评配置.xlsx"]);
  });

  it("with a method that lacks what it needs is refused in words, not ignored", async () => {
    const config = await configurationWith("指标", await cellOf("指标", "按次加分"), "一票否决");
    const run = await runCommandFile("start", ["--config", config, "--dry-run"]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("计分方式“一票否决”需要“否决效果”");
  });
});

describe("a broken workbook", () => {
  it("is named with what to do, and costs only itself", async () => {
    const inbox = join(folder, "inbox");
    await cp(join(SAMPLE, "inbox"), inbox, { recursive: true });
    await writeFile(
      join(inbox, "坏.xlsx"),
      (await readFile(join(SAMPLE, "config", "考评配置.xlsx"))).subarray(0, 5000),
    );
    const run = await runCommandFile("start", ["--inbox", inbox, "--output", join(folder, "out"), "--only", "简报"]);
    expect(run.code).toBe(0);
    const check = await runCommandFile("check", ["--inbox", inbox]);
    expect(check.code).toBe(1);
    expect(check.stderr).toMatch(/错误 坏\.xlsx：.*损坏/);
    const strict = await runCommandFile("start", ["--inbox", inbox, "--output", join(folder, "strict"), "--strict"]);
    expect(strict.code).toBe(1);
    expect(await readdir(folder)).not.toContain("strict");
  });
});

describe("a template with a field that its report does not have", () => {
  it("ends with 2 before any PDF, naming file, line and the nearest field", async () => {
    const templates = join(folder, "templates");
    await cp(join(ROOT, "templates"), templates, { recursive: true });
    const path = join(templates, "reports", "member-card", "report.hbs");
    await writeFile(path, `${await readFile(path, "utf8")}\n<p>{{nmae}}</p>\n`);
    const run = await runCommandFile("start", ["--templates", templates, "--output", join(folder, "out")]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/reports\/member-card\/report\.hbs 第\d+行.*nmae/);
    expect(run.stderr).toContain("name");
    expect(await readdir(folder)).toEqual(["templates"]);
  });
});

describe("a browser path", () => {
  it.each([
    ["given as an option", (path: string) => ({ args: ["--browser", path], env: {} })],
    ["given in the environment", (path: string) => ({ args: [], env: { PINGBAO_BROWSER: path } })],
  ])("%s that does not exist ends with 3 and is never replaced by another", async (_, how) => {
    const path = join(folder, "没有这个浏览器");
    const { args, env } = how(path);
    const run = await runCommandFile("start", [...args, "--output", join(folder, "out")], env);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain(path);
    expect(run.stderr).toContain("处理办法");
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("the other exit codes", () => {
  it("2: an option that does not exist", async () => {
    const run = await runCommandFile("start", ["--perod", "2010-07"]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("--perod");
  });

  it("2: a kind of document that does not exist, with those that do", async () => {
    const run = await runCommandFile("start", ["--only", "简报,党员卡"]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/党员卡[\s\S]*简报、支部、依据、党员、分析/);
  });

  it("3: --strict-fonts on a machine without the official fonts", async () => {
    const empty = join(folder, "fonts");
    await mkdir(empty);
    const run = await runCommandFile("start", [
      "--strict-fonts",
      "--fonts",
      empty,
      "--only",
      "简报",
      "--output",
      join(folder, "out"),
    ]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain("仿宋");
  });

  it("5: the output folder cannot be written, and the message says which", async () => {
    const blocked = join(folder, "out");
    await writeFile(blocked, "a file where a folder should be");
    const run = await runCommandFile("start", ["--only", "简报", "--output", blocked]);
    expect(run.code).toBe(5);
    expect(run.stderr).toContain(blocked);
  });
});
