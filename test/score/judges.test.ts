import { describe, expect, it } from "vitest";
import { exact } from "#domain/points.ts";
import { lineEvidence } from "#domain/evidence.ts";
import { judgeMarks, judgesRate, readMark } from "#score/judges.ts";
import { indicator } from "../support/score-config.ts";
import { judged } from "../support/score-records.ts";
import { bookOf, lineOf } from "../support/score-lookup.ts";

describe("评委打分", () => {
  it.each([
    ["a mark", judged("甲支部", "90"), 0.9],
    ["a mark of other full marks", judged("甲支部", "18", { full: "20" }), 0.9],
    ["a mark of 0", judged("甲支部", "0"), 0],
    ["a blank mark", judged("甲支部", null), null],
    ["full marks of 0, by which nothing can be divided", judged("甲支部", "90", { full: "0" }), null],
    ["a blank mark of other full marks", judged("甲支部", null, { full: "50" }), null],
  ])("%s is a share of full marks, or cannot be used", (_, record, share) => {
    expect(readMark(record)?.valueOf() ?? null).toBe(share);
  });

  it("what cannot be used is listed, not counted as 0", () => {
    const one = indicator({ method: "评委打分", source: "评委打分", perUnit: null });
    const book = bookOf([one], { records: [judged("甲支部", null), judged("甲支部", "80", { row: 4 })] });
    expect([lineOf(book).measured?.valueOf(), lineOf(book).unit]).toEqual([0.8, ""]);
    expect(lineEvidence(lineOf(book)).map(({ cell }) => cell)).toEqual(["E4"]);
    expect(book.unscored.map(({ indicator: id, reason }) => [id, reason])).toEqual([["Z1-01", "blank-field"]]);
  });

  it("without marks there is nothing to measure", () => {
    expect(judgesRate([])).toBeNull();
    const one = indicator({ method: "评委打分", source: "评委打分", perUnit: null });
    expect(lineOf(bookOf([one], {}))).toMatchObject({ state: "not-due", measured: null, points: null });
  });

  it.each([
    [false, ["70", "80", "90", "60", "100"], [true, true, true, true, true]],
    [true, ["70", "80", "90", "60"], [true, true, true, true]],
    [true, ["70", "80", "90", "60", "100"], [true, true, true, false, false]],
    [true, ["90", "90", "90", "90", "90"], [false, true, true, true, false]],
    [true, ["100", "60", "60", "100", "80"], [true, false, true, false, true]],
  ])("trim %s leaves out one lowest and one highest of %j", (trim, marks, counted) => {
    const ratios = marks.map((mark) => exact(mark).div(100));
    expect(judgeMarks(ratios, trim).map((mark) => mark.counted)).toEqual(counted);
  });
});
