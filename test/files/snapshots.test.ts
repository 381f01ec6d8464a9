import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OutputError } from "#domain/app-error.ts";
import { keepSnapshotFile, readSnapshotFile } from "#files/snapshots.ts";

let parent = "";
let folder = "";
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "pingbao-snapshots-"));
  folder = join(parent, "state", "snapshots");
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe("the snapshots of months", () => {
  it("give back what was kept, each month by itself", async () => {
    await keepSnapshotFile(folder, "2010-06", "六月");
    await keepSnapshotFile(folder, "2010-07", "七月");
    expect(await readSnapshotFile(folder, "2010-06")).toBe("六月");
    expect(await readSnapshotFile(folder, "2010-07")).toBe("七月");
  });

  it("hold the last run of a month", async () => {
    await keepSnapshotFile(folder, "2010-06", "第一次");
    await keepSnapshotFile(folder, "2010-06", "第二次");
    expect(await readSnapshotFile(folder, "2010-06")).toBe("第二次");
  });

  it("are the same bytes for the same text", async () => {
    await keepSnapshotFile(folder, "2010-06", "六月");
    const first = await readFile(join(folder, "2010-06.json.gz"));
    await keepSnapshotFile(folder, "2010-06", "六月");
    expect(await readFile(join(folder, "2010-06.json.gz"))).toEqual(first);
  });

  it("can be read by their owner only, and leave no half file", async () => {
    await keepSnapshotFile(folder, "2010-06", "六月");
    expect(await readdir(folder)).toEqual(["2010-06.json.gz"]);
    if (process.platform === "win32") return;
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, "2010-06.json.gz"))).mode & 0o777).toBe(0o600);
  });

  it("are none where there is no folder, and empty where one cannot be unpacked", async () => {
    expect(await readSnapshotFile(folder, "2010-06")).toBeNull();
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "2010-06.json.gz"), "not packed");
    expect(await readSnapshotFile(folder, "2010-06")).toBe("");
  });

  it("cannot be kept where the folder cannot be made, and it is said where", async () => {
    await writeFile(join(parent, "state"), "a file in the way");
    await expect(keepSnapshotFile(folder, "2010-06", "六月")).rejects.toThrow(OutputError);
  });
});
