import { beforeAll, describe, expect, it } from "vitest";
import { importMonth } from "#batch/import-month.ts";
import type { InputFile } from "#domain/input-file.ts";
import { FOLDERS, readConfigurations } from "#files/project.ts";
import { readInbox } from "#files/inbox.ts";
import { computeScores } from "#score/compute-scores.ts";
import { scoreJson } from "#score/score-json.ts";

let files: readonly InputFile[] = [];
let configurations: readonly InputFile[] = [];
beforeAll(async () => {
  files = (await readInbox(`${FOLDERS.samples}/inbox`)).value;
  configurations = await readConfigurations(`${FOLDERS.samples}/config`);
});

async function scoresOf(inbox: readonly InputFile[]): Promise<string> {
  const request = { files: inbox, inboxIssues: [], isolate: null, configurations, period: "2010-08" };
  const month = await importMonth(request, { anyMonth: false, onFile: () => undefined });
  return JSON.stringify(scoreJson(computeScores(month.dataset, month.config)));
}

describe("the scores do not depend on", () => {
  it("the order in which the disk gives the files", async () => {
    expect(files.length).toBeGreaterThan(20);
    const expected = await scoresOf(files);
    expect(await scoresOf([...files].reverse())).toBe(expected);
    expect(await scoresOf([...files.slice(9), ...files.slice(0, 9)])).toBe(expected);
  });

  it("the names of the files", async () => {
    const names = new Map(files.map((file, index) => [file.path, renamed(file.path, index)]));
    const given = files.map((file) => ({ ...file, path: names.get(file.path) ?? "" }));
    let mapped = await scoresOf(given);
    for (const [before, after] of names) mapped = mapped.replaceAll(JSON.stringify(after), JSON.stringify(before));
    expect(mapped).toBe(await scoresOf(files));
  });
});

/** Another name in another folder, sorted the other way round; the month stays, since offices date rosters by it. */
function renamed(path: string, index: number): string {
  const month = /(\d{4})年(\d{1,2})月/.exec(path);
  return `${String(99 - index)}_${month?.[1]}年${month?.[2]}月/表${index}${path.slice(path.lastIndexOf("."))}`;
}
