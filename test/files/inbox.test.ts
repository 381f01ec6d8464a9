import { appendFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isIgnoredName } from "#files/ignored-names.ts";
import { readInbox, readWholeFile } from "#files/inbox.ts";

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

  it("[row 20] never follows a link out of the folder", async () => {
    await writeFile(join(folder, "真.csv"), "姓名");
    await symlink(join(folder, "真.csv"), join(folder, "链接.csv"));
    expect((await readInbox(folder)).value.map((file) => file.path)).toEqual(["真.csv"]);
  });

  it("[row 20] names a file that is far too large instead of reading it", async () => {
    await writeFile(join(folder, "巨大.xlsx"), "");
    await truncate(join(folder, "巨大.xlsx"), 65 * 1024 * 1024);
    const { value, issues } = await readInbox(folder);
    expect(value).toEqual([]);
    expect(issues.map((one) => [one.code, one.at.file])).toEqual([["file-too-large", "巨大.xlsx"]]);
  });

  it("[row 98] [row 104] does not take a file that changes while it is read", async () => {
    const path = join(folder, "复制中.xlsx");
    await writeFile(path, Buffer.alloc(8_000_000));
    let copying = true;
    const grow = (): void => {
      appendFileSync(path, "x");
      if (copying) setImmediate(grow);
    };
    grow();
    const { value, issues } = await readInbox(folder);
    copying = false;
    expect(value).toEqual([]);
    expect(issues).toMatchObject([{ code: "file-changing", severity: "error", at: { file: "复制中.xlsx" } }]);
  });

  it("[row 98] [row 99] says what to do about a file that is gone again or cannot be opened", async () => {
    const gone = await readWholeFile(join(folder, "没有.xlsx"), "没有.xlsx");
    expect(gone.issues).toMatchObject([{ code: "file-changing", at: { file: "没有.xlsx" } }]);
    const locked = await readWholeFile(folder, "占用.xlsx");
    expect(locked.value).toBeNull();
    expect(locked.issues[0]?.text.remedy).toContain("关闭");
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
])("[row 95] %s is left alone: %s", (name, ignored) => {
  expect(isIgnoredName(name)).toBe(ignored);
});
