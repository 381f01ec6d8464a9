import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mendOutput, withdrawFolder } from "#files/outbox.ts";
import { memoryFolder } from "#files/memory.ts";
import { readHandedBack, readHandedBackBytes, rememberHandedBack } from "#files/returned.ts";
import type { HandedBack } from "#domain/handed-back.ts";

let parent = "";
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "pingbao-returned-"));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const BYTES = new TextEncoder().encode("原件");
const RECORD: HandedBack = {
  file: "六月/名册.xlsx",
  sha256: createHash("sha256").update(BYTES).digest("hex"),
  period: "2010-08",
  successorOf: null,
  flagged: [{ sheet: "名册", cell: "B2", code: "person-unknown", severity: "error", found: "不认识" }],
};

describe("a month in which nothing is to be handed back", () => {
  it("loses the folder of returned copies that an earlier run left", async () => {
    await mkdir(join(parent, "2010-08"));
    await writeFile(join(parent, "2010-08", "退回清单.xlsx"), "旧");
    expect(await withdrawFolder(join(parent, "2010-08"), "a")).toBe(true);
    expect(await readdir(parent)).toEqual([]);
  });

  it("has nothing to lose where there was none", async () => {
    expect(await withdrawFolder(join(parent, "2010-08"), "a")).toBe(true);
  });

  it("does not bring the folder back when the run was killed half-way", async () => {
    await mkdir(join(parent, ".2010-08.准备中.a"));
    await mendOutput(parent);
    expect(await readdir(parent)).toEqual([]);
  });

  it("keeps the folder whole when it cannot be moved", async () => {
    await mkdir(join(parent, "2010-08"));
    await mkdir(join(parent, ".2010-08.准备中.a"));
    await writeFile(join(parent, ".2010-08.准备中.a", "x"), "in the way");
    expect(await withdrawFolder(join(parent, "2010-08"), "a")).toBe(false);
    expect(await readdir(parent)).toContain("2010-08");
  });
});

describe("the memory of what was handed back", () => {
  it("gives back what was remembered, with the bytes", async () => {
    await rememberHandedBack(join(parent, "state"), [{ record: RECORD, bytes: BYTES }]);
    expect(await readHandedBack(join(parent, "state"))).toEqual([RECORD]);
    expect(await readHandedBackBytes(join(parent, "state"), RECORD.sha256)).toEqual(BYTES);
  });

  it("can be read by its owner only, and leaves no half file", async () => {
    await rememberHandedBack(join(parent, "state"), [{ record: RECORD, bytes: BYTES }]);
    await rememberHandedBack(join(parent, "state"), [{ record: RECORD, bytes: BYTES }]);
    const names = await readdir(join(parent, "state"));
    expect(names.toSorted()).toEqual([`${RECORD.sha256}.bin`, `${RECORD.sha256}.json`]);
    expect((await stat(join(parent, "state"))).mode & 0o777).toBe(0o700);
    for (const name of names) expect((await stat(join(parent, "state", name))).mode & 0o777).toBe(0o600);
  });

  it("may be absent, empty or damaged: then nothing is remembered, and nothing breaks", async () => {
    expect(await readHandedBack(join(parent, "none"))).toEqual([]);
    expect(await readHandedBackBytes(join(parent, "none"), RECORD.sha256)).toBeNull();
    await writeFile(join(parent, "a.json"), "{");
    await writeFile(join(parent, "b.json"), '{"file":"x"}');
    expect(await readHandedBack(parent)).toEqual([]);
  });

  it("does not take changed bytes for the original", async () => {
    await writeFile(join(parent, `${RECORD.sha256}.bin`), "别的");
    expect(await readHandedBackBytes(parent, RECORD.sha256)).toBeNull();
  });

  it("says so when it cannot be written (exit 5)", async () => {
    await writeFile(join(parent, "state"), "a file where the folder should be");
    const writing = rememberHandedBack(join(parent, "state"), [{ record: RECORD, bytes: BYTES }]);
    await expect(writing).rejects.toMatchObject({ exitCode: 5 });
  });

  it("is another for another inbox", () => {
    expect(memoryFolder(parent, "/a")).not.toBe(memoryFolder(parent, "/b"));
  });
});
