import { describe, expect, it } from "vitest";
import { readConfig } from "#config/read-config.ts";
import type { SheetDraft, Typed } from "../support/config-workbook.ts";
import { changeSheet, configOf, faultOf, sampleDrafts, typeCell, workbookOf } from "../support/config-workbook.ts";

const FIRST_ROWS = [3, 8, 25, 29] as const;
const LAST_ROWS = [7, 24, 28, 33] as const;

function serial(decimal: string): Typed {
  return { kind: "number", decimal, format: null };
}

/** The sample's 阶段任务 with the four phase cells merged down over the tasks, as staff lay it out. */
function mergedPhases(): readonly SheetDraft[] {
  return changeSheet(sampleDrafts(), "阶段任务", (draft) => ({
    ...draft,
    rows: draft.rows.map((row, at) =>
      at < 2 || FIRST_ROWS.some((first) => first === at + 1) ? row : [null, null, null, null, ...row.slice(4)],
    ),
    merges: FIRST_ROWS.flatMap((top, at) =>
      [1, 2, 3, 4].map((column) => ({ top, bottom: LAST_ROWS[at] ?? top, left: column, right: column })),
    ),
  }));
}

describe("阶段任务 with merged phase cells", () => {
  it("reads the same phases and tasks as with every row filled", () => {
    expect(configOf(mergedPhases()).phases).toEqual(configOf(sampleDrafts()).phases);
  });

  it.each<[string, string, Typed, readonly string[]]>([
    ["a gap", "C8", "2010-06-02", ["config-phase-gap 阶段任务!C8"]],
    [
      "a gap left by the phase before",
      "D3",
      "2010-05-30",
      ["config-phase-gap 阶段任务!C8", ...Array.from("34567", (row) => `config-deadline-outside 阶段任务!I${row}`)],
    ],
    ["an overlap", "C8", "2010-05-31", ["config-phase-overlap 阶段任务!C8"]],
    ["phases out of order", "C8", "2010-04-01", ["config-phase-order 阶段任务!C8"]],
    ["an open end before the last phase", "D8", null, ["config-phase-open 阶段任务!D8"]],
    [
      "a start that cannot be read",
      "C8",
      "六月",
      Array.from({ length: 17 }, (_, at) => `config-date 阶段任务!C${at + 8}`),
    ],
  ])("%s", (...[, cell, typed, faults]) => {
    const { issues } = readConfig(workbookOf(typeCell(mergedPhases(), `阶段任务!${cell}`, typed)));
    expect(issues.map(faultOf).toSorted()).toEqual(faults.toSorted());
  });

  it("an end before its start", () => {
    const { issues } = readConfig(workbookOf(typeCell(mergedPhases(), "阶段任务!D25", "2011-06-30")));
    expect(issues.map(faultOf)).toContain("config-phase-ends-early 阶段任务!D25");
  });

  it("a month stands for its first day as 开始日期 and for its last day as 结束日期", () => {
    const typed = typeCell(typeCell(mergedPhases(), "阶段任务!C8", "2010年6月"), "阶段任务!D8", "2011.6");
    const { from, to } = configOf(typed).phases[1] ?? {};
    expect([from, to]).toEqual(["2010-06-01", "2011-06-30"]);
  });

  it("the last phase may end", () => {
    expect(configOf(typeCell(mergedPhases(), "阶段任务!D29", "2012-11-08")).phases[3]?.to).toBe("2012-11-08");
  });
});

describe("dates as Excel stores them", () => {
  it.each<[string, boolean, Typed]>([
    ["a serial number", false, serial("40330")],
    ["a serial number of a 1904 workbook", true, serial("38868")],
    ["a date cell", false, { kind: "date", date: { day: "2010-06-01", precision: "day" } }],
    ["eight digits", false, serial("20100601")],
    ["a text", false, "2010.6.1"],
  ])("%s is 1 June 2010", (_how, date1904, typed) => {
    const drafts = typeCell(sampleDrafts(), "期次!D3", typed);
    expect(configOf(drafts, { date1904 }).briefingIssues[0]?.issued).toBe("2010-06-01");
  });
});
