import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareMonths } from "#batch/compare.ts";
import { importMonth } from "#batch/import-month.ts";
import { writeSnapshot } from "#batch/month-snapshot.ts";
import type { CompareOutcome, CompareRequest } from "#domain/compare-run.ts";
import type { InputFile } from "#domain/input-file.ts";
import { inputFile } from "../support/check-files.ts";
import { movedIn, partsThatMoved, sumOfParts } from "../support/movement-months.ts";
import { filesBelow, ROOT, runCommandFile } from "../support/program.ts";
import { sampleFiles } from "../support/sample-inbox.ts";

const SAMPLE = join(ROOT, "data", "samples");
/** Somebody of the sample with few hours of volunteering. */
const MEMBER = "科普中心党支部/阎实";

let inbox: readonly InputFile[] = [];
let configurations: readonly InputFile[] = [];
let folder = "";
beforeAll(async () => {
  ({ inbox, config: configurations } = await sampleFiles());
  folder = await mkdtemp(join(tmpdir(), "pingbao-compare-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A list of volunteering of July that is handed in beside the sample's files. */
function listOf(hours: string): InputFile {
  const text = `志愿服务登记表\n姓名,党组织,日期,内容,时长\n阎实,科普中心党支部,2010-07-03,清理河道,${hours}\n`;
  return inputFile("志愿补报.csv", new TextEncoder().encode(text));
}

function compare(
  files: readonly InputFile[],
  snapshot: string | null = null,
  changes: Partial<CompareRequest> = {},
): Promise<CompareOutcome> {
  const request = {
    files,
    inboxIssues: [],
    isolate: null,
    configurations,
    from: "2010-07",
    to: "2010-08",
    subject: null,
  };
  return compareMonths(
    { ...request, ...changes },
    { read: async (period) => (period === "2010-07" ? snapshot : null) },
  );
}

async function snapshotOfJuly(files: readonly InputFile[]): Promise<string> {
  const request = { files, inboxIssues: [], isolate: null, configurations, period: "2010-07" };
  return writeSnapshot(await importMonth(request, { anyMonth: false, onFile: () => undefined }));
}

describe("two months of the sample", () => {
  it.each([
    ["2010-07", "2010-08"],
    ["2010-06", "2010-07"],
    ["2010-06", "2010-08"],
  ])("%s → %s: the parts of every subject sum to the difference", async (from, to) => {
    const { movement, subjects } = await compare(inbox, null, { from, to });
    expect(subjects.length).toBeGreaterThan(60);
    const known = subjects.filter(({ moved }) => moved.difference !== null);
    expect(known.length).toBeGreaterThan(50);
    for (const { moved } of known) expect(sumOfParts(moved)).toBe(moved.difference);
    expect(movement).toMatchObject({ from, to, source: "inbox", criteriaChanges: [] });
    expect(subjects.every(({ moved }) => moved.comparable)).toBe(true);
  });

  it("recomputed from one inbox there are no corrections: what is known now is known of July too", async () => {
    const { subjects } = await compare(inbox);
    expect(subjects.filter(({ moved }) => moved.parts !== null && moved.parts.corrections !== 0)).toEqual([]);
  });

  it("only the subject asked for, by name or id; a name nobody has is a usage error", async () => {
    const { subjects } = await compare(inbox, null, { subject: "科技馆党支部" });
    expect(subjects.map(({ name }) => name)).toEqual(["科技馆党支部"]);
    expect((await compare(inbox, null, { subject: MEMBER })).subjects).toHaveLength(1);
    await expect(compare(inbox, null, { subject: "无此人" })).rejects.toThrow("没有叫“无此人”");
  });

  it("a month before the campaign has nothing to compare", async () => {
    await expect(compare(inbox, null, { from: "2010-03" })).rejects.toThrow("2010年3月没有可以比较的得分");
  });
});

describe("a record that is changed after the month's documents were made", () => {
  it("is a correction, told from new records by the snapshot", async () => {
    const snapshot = await snapshotOfJuly([...inbox, listOf("9")]);
    const { movement } = await compare([...inbox, listOf("1")], snapshot);
    expect(movement.source).toBe("snapshot");
    const moved = movedIn(movement, MEMBER);
    expect(moved.parts?.corrections).toBeLessThan(0);
    expect(sumOfParts(moved)).toBe(moved.difference);
    const untouched = movedIn(movement, "机关第一党支部/郑守正");
    expect(untouched.parts?.corrections).toBe(0);
  });

  it("is not to be seen where the earlier month is recomputed from the inbox as it is", async () => {
    const { movement } = await compare([...inbox, listOf("1")]);
    expect(movement.source).toBe("inbox");
    expect(movedIn(movement, MEMBER).parts?.corrections).toBe(0);
  });

  it("a record of July that came only now is new", async () => {
    const snapshot = await snapshotOfJuly(inbox);
    const late = movedIn((await compare([...inbox, listOf("9")], snapshot)).movement, MEMBER);
    const without = movedIn((await compare(inbox, snapshot)).movement, MEMBER);
    expect({ ...partsThatMoved(late), records: 0 }).toEqual({ ...partsThatMoved(without), records: 0 });
    expect(late.parts?.records).toBeGreaterThan(without.parts?.records ?? 0);
  });

  it("the snapshot of an unchanged inbox gives the same parts as the inbox itself", async () => {
    const ofSnapshot = await compare(inbox, await snapshotOfJuly(inbox));
    const ofInbox = await compare(inbox);
    expect(ofSnapshot.movement.source).toBe("snapshot");
    expect(ofSnapshot.subjects).toEqual(ofInbox.subjects);
  });

  it("a damaged snapshot is not used, and it is said", async () => {
    const { movement, notes } = await compare(inbox, (await snapshotOfJuly(inbox)).slice(0, -30));
    expect(movement.source).toBe("inbox");
    expect(notes).toEqual([{ period: "2010-07", unusable: "snapshot" }]);
  });
});

describe("npm run compare", () => {
  it("says for each subject what moved and why, and writes the same as JSON", async () => {
    const run = await runCommandFile("compare", ["2010-07", "2010-08", "科技馆党支部", "--json"]);
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(
      /科技馆党支部 \d+\.\d\d → \d+\.\d\d（[+−]?\d+\.\d\d）：考评办法 0\.00，名册 0\.00，更正 0\.00，到期 \S+，测评评分 \S+，新增记录 \S+/,
    );
    expect(run.stderr).toContain("Z1-01 领导干部讲党课");
    const json = JSON.parse(run.stdout) as { movement: object; subjects: readonly { id: string }[] };
    expect(json.movement).toMatchObject({ from: "2010-07", to: "2010-08", source: "inbox" });
    expect(json.subjects.map(({ id }) => id)).toEqual(["科技馆党支部"]);
  });

  it.each([[[]], [["2010-07"]], [["2010-08", "2010-07"]], [["2010-07", "2010年8月"]], [["2010-03", "2010-07"]]])(
    "%j: exit code 2 and how to write it",
    async (operands) => {
      const run = await runCommandFile("compare", operands);
      expect(run.code).toBe(2);
      expect(run.stderr).toContain("处理办法");
    },
  );

  it("after a run of July knows July as it was: a record changed since is a correction", async () => {
    const [dropped, output] = [join(folder, "inbox"), join(folder, "output")];
    for (const file of [...inbox, listOf("9")]) {
      await mkdir(dirname(join(dropped, file.path)), { recursive: true });
      await writeFile(join(dropped, file.path), file.bytes);
    }
    const places = ["--inbox", dropped, "--output", output, "--config", join(SAMPLE, "config")];
    const july = await runCommandFile("start", [...places, "--period", "2010-07", "--only", "简报"]);
    expect(july.code, july.stderr).toBe(0);
    await writeFile(join(dropped, listOf("1").path), listOf("1").bytes);
    const run = await runCommandFile("compare", [...places, "2010-07", "2010-08", "阎实"]);
    expect(run.stderr).toContain("2010年7月按当时的存档");
    expect(run.stderr).toMatch(/阎实 .*更正 −\d/);
    expect([...(await filesBelow(join(output, "2010-07"))).keys()]).not.toContain("2010-07.json.gz");
  }, 120_000);
});
