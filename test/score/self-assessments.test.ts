import { describe, expect, it } from "vitest";
import type { DatasetRecord } from "#domain/dataset.ts";
import { scoreJson } from "#score/score-json.ts";
import { indicator, measureFrom, where } from "../support/score-config.ts";
import { member, organisation } from "../support/score-dataset.ts";
import { selfMark } from "../support/score-records.ts";
import { bookOf, lineOf } from "../support/score-lookup.ts";

const INDICATORS = [
  indicator({ id: "Z1-01", perUnit: "4" }),
  indicator({ id: "Z1-02" }),
  indicator({ id: "D1-01", subjectType: "党员" }),
];
const DATA = {
  organisations: [organisation("甲支部"), organisation("乙支部", { exempt: "新成立" })],
  members: [member("甲支部/张一")],
};
const scored = (...records: readonly DatasetRecord[]) => bookOf(INDICATORS, { ...DATA, records });

describe("自评表", () => {
  it("stands beside the line it names, with its cell, and beside no other", () => {
    const book = scored(selfMark("甲支部", ["Z1-01", "8.5"]));
    expect(lineOf(book, "甲支部", "Z1-01").selfAssessed).toEqual({
      points: 850,
      at: { file: "自评表.xlsx", sheet: "自评表", cell: "D3" },
    });
    expect(lineOf(book, "甲支部", "Z1-02").selfAssessed).toBeNull();
    expect(book.unscored).toEqual([]);
  });

  it("a member's stands beside the member's line", () => {
    expect(lineOf(scored(selfMark("甲支部/张一", ["D1-01", "7"])), "甲支部/张一").selfAssessed?.points).toBe(700);
  });

  it("of two for one line the later in fixed order stands, and the other is listed", () => {
    const early = selfMark("甲支部", ["Z1-01", "6"], { day: "2010-06-01" });
    const late = selfMark("甲支部", ["Z1-01", "5"], { day: "2010-06-30", row: 4 });
    for (const book of [scored(early, late), scored(late, early)]) {
      expect(lineOf(book).selfAssessed?.points).toBe(500);
      expect(book.unscored).toEqual([{ record: early, indicator: null, reason: "replaced" }]);
    }
  });

  it.each([
    ["of another month", selfMark("甲支部", ["Z1-01", "8"], { day: "2010-05-31" }), "no-indicator"],
    ["of the month after", selfMark("甲支部", ["Z1-01", "8"], { day: "2010-07-01" }), "no-indicator"],
    ["of no mark", selfMark("甲支部", ["Z1-01", null]), "no-indicator"],
    ["of an indicator we do not have", selfMark("甲支部", ["Z7-77", "8"]), "no-indicator"],
    ["of no indicator", selfMark("甲支部", [null, "8"]), "no-indicator"],
    ["of a member's indicator by an organisation", selfMark("甲支部", ["D1-01", "8"]), "no-indicator"],
    ["of an exempt organisation", selfMark("乙支部", ["Z1-01", "8"]), "exempt"],
    ["of somebody we do not evaluate", selfMark("丙支部", ["Z1-01", "8"]), "not-evaluated"],
  ])("one %s stands nowhere and is listed", (_, record, reason) => {
    const book = scored(record);
    const lines = book.subjects.flatMap((one) => one.lines);
    expect(lines.filter(({ selfAssessed }) => selfAssessed !== null)).toEqual([]);
    expect(book.unscored.map((one) => [one.record, one.indicator, one.reason])).toEqual([[record, null, reason]]);
  });

  it("scores.json gives the difference, evaluated − self; none while the line is not counted", () => {
    const idle = indicator({ id: "Z2-01", source: "指标数据", measure: measureFrom("平均(数值)") });
    const records = [selfMark("甲支部", ["Z1-01", "8.5"]), selfMark("甲支部", ["Z2-01", "3"], { row: 4 })];
    const written = scoreJson(bookOf([...INDICATORS, idle], { records, ...DATA })).subjects.find(
      ({ id }) => id === "甲支部",
    );
    expect(written?.lines.map(({ indicator: id, self }) => [id, self?.points, self?.difference])).toEqual([
      ["Z1-01", 8.5, -8.5],
      ["Z1-02", undefined, undefined],
      ["Z2-01", 3, null],
    ]);
    expect(written?.lines[0]?.self?.at).toEqual({ file: "自评表.xlsx", sheet: "自评表", cell: "D3" });
  });

  it("an indicator outside its 适用范围 keeps the self-assessment in sight", () => {
    const scoped = indicator({ id: "Z1-01", scope: where("类型", "=", "事业") });
    const line = lineOf(bookOf([scoped], { ...DATA, records: [selfMark("甲支部", ["Z1-01", "8"])] }));
    expect([line.state, line.selfAssessed?.points]).toEqual(["exempt", 800]);
  });
});
