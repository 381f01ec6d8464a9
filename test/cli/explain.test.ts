import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { explanationSchema } from "#domain/explanation.ts";
import { runCommandFile } from "../support/program.ts";

const SAMPLES = fileURLToPath(new URL("../../data/samples", import.meta.url));
const FOLDERS = ["--inbox", `${SAMPLES}/inbox`, "--config", `${SAMPLES}/config`];

describe("npm run explain -- 代码", () => {
  it("with --json only JSON stands on stdout, and the tree for people on stderr", async () => {
    const { code, stdout, stderr } = await runCommandFile("explain", [...FOLDERS, "--json", "D001"]);
    expect(code).toBe(0);
    expect(explanationSchema.parse(JSON.parse(stdout)).subject.code).toBe("D001");
    expect(stderr).toMatch(/^D001　/);
    expect(stderr).toContain("统计量：");
  });

  it("an unknown name ends with 2, nothing on stdout, and what to write instead", async () => {
    const { code, stdout, stderr } = await runCommandFile("explain", [...FOLDERS, "查无此人某某"]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("没有找到“查无此人某某”");
  });
});
