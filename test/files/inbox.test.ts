import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isIgnoredName } from "#files/ignored-names.ts";
import { readInbox } from "#files/inbox.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingbao-inbox-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the inbox", () => {
  it("takes files of every subfolder, in an order that does not depend on the disk", async () => {
    await mkdir(join(folder, "6月", "支部"), { recursive: true });
    for (const name of ["乙.xlsx", "6月/甲.csv", "6月/支部/丙.xlsx"]) await writeFile(join(folder, name), name);
    const { value, issues } = await readInbox(folder);
    expect(value.map((file) => file.path)).toEqual(["6月/支部/丙.xlsx", "6月/甲.csv", "乙.xlsx"]);
    expect(issues).toEqual([]);
    expect(value[2]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("never follows a link out of the folder", async () => {
    await writeFile(join(folder, "真.csv"), "姓名");
    await symlink(join(folder, "真.csv"), join(folder, "链接.csv"));
    expect((await readInbox(folder)).value.map((file) => file.path)).toEqual(["真.csv"]);
  });

  it("names a file that is far too large instead of reading it", async () => {
    await writeFile(join(folder, "巨大.xlsx"), "");
    await truncate(join(folder, "巨大.xlsx"), 65 * 1024 * 1024);
    const { value, issues } = await readInbox(folder);
    expect(value).toEqual([]);
    expect(issues.map((one) => [one.code, one.at.file])).toEqual([["file-too-large", "巨大.xlsx"]]);
  });

  it("says in Chinese when the folder is not there", async () => {
    await expect(readInbox(join(folder, "没有"))).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("没有"),
    });
  });
});

it.each([
  ["~$花名册.xlsx", true],
  [".~花名册.et", true],
  ["花名册.xlsx.crdownload", true],
  ["Thumbs.db", true],
  ["1A2B3C4D", true],
  ["花名册.xlsx", false],
  ["花名册（最终版2）.xls", false],
  ["100%#&.csv", false],
])("%s is left alone: %s", (name, ignored) => {
  expect(isIgnoredName(name)).toBe(ignored);
});
