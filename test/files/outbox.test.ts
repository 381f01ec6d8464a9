import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mendOutput, publishFolder } from "#files/outbox.ts";

let parent = "";
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "pingbao-outbox-"));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const read = (...path: string[]) => readFile(join(parent, ...path), "utf8");

describe("publishing a month", () => {
  it("appears with all its subfolders and leaves nothing beside it", async () => {
    const published = await publishFolder(
      join(parent, "2010-08"),
      [file("内部/简报/简报.pdf", "新"), file("index.html", "页")],
      "a",
    );
    expect(published).toEqual({ folder: join(parent, "2010-08"), aside: false });
    expect(await read("2010-08", "内部", "简报", "简报.pdf")).toBe("新");
    expect(await readdir(parent)).toEqual(["2010-08"]);
  });

  it("replaces the old folder whole: a file that is no longer made is gone", async () => {
    await publishFolder(join(parent, "2010-08"), [file("旧.pdf", "旧")], "a");
    await publishFolder(join(parent, "2010-08"), [file("新.pdf", "新")], "b");
    expect(await readdir(join(parent, "2010-08"))).toEqual(["新.pdf"]);
  });

  it("leaves the old folder untouched when the new one cannot be written", async () => {
    await publishFolder(join(parent, "2010-08"), [file("旧.pdf", "旧")], "a");
    const impossible = [file("a", "1"), file("a/b", "a is a file, so it cannot be a folder")];
    await expect(publishFolder(join(parent, "2010-08"), impossible, "b")).rejects.toMatchObject({ exitCode: 5 });
    expect(await read("2010-08", "旧.pdf")).toBe("旧");
    expect(await readdir(parent)).toEqual(["2010-08"]);
  });
});

describe("a run that was killed", () => {
  it("while writing leaves the old folder, and the half-written one goes at the next start", async () => {
    await mkdir(join(parent, ".2010-08.准备中.x"));
    await mkdir(join(parent, "2010-08"));
    await mendOutput(parent);
    expect(await readdir(parent)).toEqual(["2010-08"]);
  });

  it("between the two renames gets its old folder back at the next start", async () => {
    await mkdir(join(parent, ".2010-08.旧.x"));
    await writeFile(join(parent, ".2010-08.旧.x", "index.html"), "旧");
    await mendOutput(parent);
    expect(await read("2010-08", "index.html")).toBe("旧");
    expect(await readdir(parent)).toEqual(["2010-08"]);
  });
});
