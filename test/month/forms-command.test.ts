import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BLANK_FORMS } from "#books/forms/blank-form.ts";
import { filesBelow, ROOT, runCommandFile } from "../support/program.ts";

const SAMPLE = join(ROOT, "data", "samples");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingbao-forms-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function forms(output: string, ...args: readonly string[]) {
  const config = join(SAMPLE, "config");
  return runCommandFile("forms", ["--config", config, "--output", join(folder, output), ...args]);
}

describe("npm run forms", () => {
  it("writes one set for everybody and one for each branch of the register, and says what to do next", async () => {
    const run = await forms("branches", "--inbox", join(SAMPLE, "inbox"), "--json");
    expect(run.stderr).toContain("已写出空白表：17 种");
    expect(run.stderr).toContain("给 6 个党支部各备一套");
    expect(run.stderr).toContain("下一步：把“按支部”中各支部的文件夹发给该支部");
    expect(run.code).toBe(0);
    const paths = [...(await filesBelow(join(folder, "branches", "空白表"))).keys()];
    expect(paths).toHaveLength(BLANK_FORMS.length * 7);
    expect(paths).toEqual(expect.arrayContaining(["花名册.xlsx", "按支部/科技馆党支部/活动台账.xlsx"]));
    expect((JSON.parse(run.stdout) as { files: readonly string[] }).files.toSorted()).toEqual(paths.toSorted());
  });

  it("without a register writes one set only and says why", async () => {
    const inbox = join(folder, "nothing");
    await mkdir(inbox);
    const run = await forms("single", "--inbox", inbox);
    expect(run.stderr).toContain("没有可用的党组织名册");
    expect(run.code).toBe(0);
    const paths = [...(await filesBelow(join(folder, "single", "空白表"))).keys()];
    expect(paths.toSorted()).toEqual(BLANK_FORMS.map(({ name }) => `${name}.xlsx`).toSorted());
  });

  it("without a configuration ends with exit code 2", async () => {
    const run = await runCommandFile("forms", ["--config", join(folder, "none.xlsx"), "--output", folder]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("无法读取配置文件");
  });
});
