import { describe, expect, it } from "vitest";
import { METHODS, PARTIAL_RULES, WINDOWS } from "#domain/config.ts";
import { configurationSheets } from "#books/sample/configuration/configuration-sheets.ts";
import type { IndicatorCells } from "#books/sample/configuration/indicator-cells.ts";
import { MEMBER_INDICATORS } from "#books/sample/configuration/member-indicators.ts";
import { ORGANISATION_INDICATORS } from "#books/sample/configuration/organisation-indicators.ts";

const ALL = [...ORGANISATION_INDICATORS, ...MEMBER_INDICATORS];
const OUTSIDE = new Set(["加分", "扣减", "一票否决"]);
const MEASURES = ["次数", "合计", "平均", "最大", "参会率", "完成率", "人均", "有无"];

/** Dimensions of 类别 考评 with the indicators that make up their full marks. */
const DIMENSIONS = rowsOf("维度")
  .filter(([, , , kind]) => kind === "考评")
  .map(([subject, dimension, full]): readonly [string, number, readonly IndicatorCells[]] => {
    const indicators = subject === "组织" ? ORGANISATION_INDICATORS : MEMBER_INDICATORS;
    const own = indicators.filter((one) => one.dimension === dimension && !OUTSIDE.has(one.how[0]));
    return [`${subject} ${dimension}`, Number(full), own];
  });

function rowsOf(name: string): readonly (readonly (string | number | null)[])[] {
  return configurationSheets().find((sheet) => sheet.name === name)?.rows ?? [];
}

/** The values that the sample uses, of those there are. */
function used(values: readonly string[], found: readonly string[]): readonly string[] {
  return values.filter((value) => found.includes(value));
}

describe("the indicators of the sample", () => {
  it.each(DIMENSIONS)("make up %s with at least three that count, and its full marks", (_, full, own) => {
    expect(own.length).toBeGreaterThanOrEqual(3);
    expect(own.reduce((sum, one) => sum + one.full, 0)).toBe(full);
  });

  it("are there for all five dimensions of organisations and of members", () => {
    expect(DIMENSIONS).toHaveLength(10);
  });

  it("use every 计分方式", () => {
    expect(
      used(
        METHODS,
        ALL.map((one) => one.how[0]),
      ),
    ).toEqual(METHODS);
  });

  it("use every 统计量", () => {
    expect(
      used(
        MEASURES,
        ALL.map((one) => one.how[2].replace(/\(.+\)$/, "")),
      ),
    ).toEqual(MEASURES);
  });

  it("use every 考核周期, for organisations and members together", () => {
    expect(
      used(
        WINDOWS,
        ALL.map((one) => one.window),
      ),
    ).toEqual(WINDOWS);
  });

  it("write every 期中计法 at least once", () => {
    expect(
      used(
        PARTIAL_RULES,
        ALL.map((one) => one.partial ?? ""),
      ),
    ).toEqual(PARTIAL_RULES);
  });

  it("use both 方向 and every 否决效果", () => {
    expect(new Set(ALL.flatMap((one) => one.direction ?? []))).toEqual(new Set(["越大越好", "越小越好"]));
    expect(new Set(ALL.flatMap((one) => one.veto ?? []))).toEqual(new Set(["零分", "末等", "不得最高等"]));
  });

  it("cite the plan, each in words between quotation marks", () => {
    for (const { id, basis } of ALL) expect(basis, id).toMatch(/^方案[一二三四](（.）\d?)?“.+”$/);
  });
});

describe("the components of the sample", () => {
  it("are the records, the ballots and, for organisations, the judges' marks; 100 in all", () => {
    const rows = rowsOf("组成");
    for (const [subject, contents] of [
      ["组织", ["维度", "民主测评", "评委打分"]],
      ["党员", ["维度", "民主测评"]],
    ] as const) {
      const own = rows.filter((row) => row[0] === subject);
      expect(own.map((row) => row[3])).toEqual(contents);
      expect(own.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(100);
    }
  });
});
