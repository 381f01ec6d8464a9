import { beforeAll, describe, expect, it } from "vitest";
import { checkFiles } from "#batch/check.ts";
import type { InputFile } from "#domain/input-file.ts";
import { sampleFiles } from "../support/sample-inbox.ts";

let inbox: readonly InputFile[] = [];
let configurations: readonly InputFile[] = [];

beforeAll(async () => {
  const files = await sampleFiles();
  inbox = files.inbox;
  configurations = files.config;
});

function check(files: readonly InputFile[], companions: readonly InputFile[]) {
  return checkFiles({ files, companions, inboxIssues: [], isolate: null, configurations, period: "2010-08" });
}

function named(words: string): readonly InputFile[] {
  const found = inbox.filter((file) => file.path.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} files are called ${words}`);
  return found;
}

describe("npm run check -- FILE… of a lone ledger", () => {
  it("is identified by the register and the rosters of the inbox", async () => {
    const { report, issues, identifiedBy } = await check(named("重点工作指标数据（6月）"), inbox);
    expect(report.files.map((file) => file.file)).toEqual(named("重点工作指标数据（6月）").map((file) => file.path));
    expect(report.files[0]?.sheets[0]?.verdicts.used).toBe(11);
    expect(issues).toEqual([]);
    expect(identifiedBy.some((file) => file.includes("党组织基本情况一览表"))).toBe(true);
  });

  it("without them every row fails, and it is said why", async () => {
    const { report, issues } = await check(named("重点工作指标数据（6月）"), []);
    expect(report.files[0]?.sheets[0]?.verdicts.used).toBe(0);
    expect(issues.map((one) => one.code)).toContain("register-missing");
  });

  it("nothing is told of the files that only helped", async () => {
    const { issues, questions } = await check(named("“七一”大会签到表"), inbox);
    expect(new Set([...issues, ...questions].map((one) => one.at.file))).toEqual(
      new Set(named("“七一”大会签到表").map((file) => file.path)),
    );
  });

  it("a register that is named itself is not replaced by the inbox's", async () => {
    const { identifiedBy } = await check(named("党组织基本情况一览表"), inbox);
    expect(identifiedBy.some((file) => file.includes("党组织基本情况一览表"))).toBe(false);
  });
});
