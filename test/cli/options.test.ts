import { describe, expect, it } from "vitest";
import { type CommandSpec, helpText, readOptions } from "#cli/options.ts";

const start: CommandSpec = {
  name: "start",
  summary: "出当月文件",
  options: ["period", "only", "jobs", "strict"],
  operands: null,
};

describe("arguments", () => {
  it("are read with their defaults", () => {
    expect(readOptions(start, ["--period", "2010-07", "--only", "简报，党员"])).toMatchObject({
      period: "2010-07",
      only: ["简报", "党员"],
      jobs: 2,
      strict: false,
    });
  });

  it.each([
    [["--perod", "2010-07"], "--perod"],
    [["--period", "2010-13"], "--period"],
    [["--period", "七月"], "--period"],
    [["--jobs", "0"], "--jobs"],
    [["文件.xlsx"], "参数"],
    [["--inbox", "x"], "--inbox"],
  ])("%j: refused, naming %s, with exit code 2", (argv, named) => {
    expect(() => readOptions(start, argv)).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringContaining(named) }),
    );
  });

  it("--help lists each option of the command and the exit codes", () => {
    const text = helpText(start);
    for (const word of ["--period 2010-07", "--only", "--strict", "130"]) expect(text).toContain(word);
    expect(text).not.toContain("--inbox");
  });
});
