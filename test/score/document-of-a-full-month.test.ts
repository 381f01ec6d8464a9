import { describe, expect, it } from "vitest";
import { exact } from "#domain/points.ts";
import type { BallotGroupResult } from "#domain/score-book.ts";
import { exactJson } from "#domain/exact-json.ts";
import { lineJson } from "#score/line-json.ts";
import { scoreDocumentSchema } from "#score/score-document.ts";
import { scoreJson } from "#score/score-json.ts";
import { fullMonth } from "../support/full-month.ts";
import { lineOf } from "../support/score-lookup.ts";

const at = (cell: string) => ({ file: "奖惩.xlsx", sheet: "奖惩", cell });

describe("scores.json of a month with one of everything", () => {
  it("fits its schema, and comes back from its text as it was", () => {
    const written = scoreJson(fullMonth());
    expect(scoreDocumentSchema.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  it("lists limits with their evidence, reasons of the gate, and who is missing from a task", () => {
    const written = scoreJson(fullMonth());
    const first = written.subjects.find(({ id }) => id === "甲支部");
    expect(first?.limits).toEqual([
      {
        effect: "zero",
        reason: "触发一票否决“开展活动”（Z9-01），总分为零",
        // The one without 事项 first: a blank stands before anything written.
        evidence: ["A5", "A3", "A4"].map(at),
      },
    ]);
    expect(first?.gate).toEqual({
      state: "unmet",
      reasons: ["“召开党员大会”（Z0-01）未达标：应得10.00分，实得0.00分"],
    });
    expect(written.tasks.map(({ task: id, state, missing }) => [id, state, missing])).toEqual([
      ["R2-1", "overdue", ["乙支部", "甲支部"]],
      ["R2-2", "open", ["乙支部", "甲支部"]],
      ["R2-3", "overdue", ["乙支部"]],
      ["R2-4", "partly", ["乙支部"]],
      ["R2-5", "unproven", []],
    ]);
  });

  it("gives the working of ballots, judges and places", () => {
    const lines = scoreJson(fullMonth()).subjects.find(({ id }) => id === "甲支部")?.lines ?? [];
    const working = (id: string) => lines.find((one) => one.indicator === id)?.working;
    expect(working("Z1-01")).toEqual({
      kind: "ballot",
      groups: [
        // Shown by itself it would give the small group away.
        { name: "党员", weight: 62.5, ballots: null, votes: null, rate: null },
        { name: "群众", weight: 37.5, ballots: null, votes: null, rate: null },
      ],
    });
    expect(working("Z1-02")).toEqual({
      kind: "judges",
      // In the order of their content as text: 100 before 60.
      marks: [1, 0.6, 0.7, 0.8, 0.9].map((ratio) => ({ ratio, counted: true })),
    });
    expect(working("Z1-03")).toEqual({ kind: "peers", place: 1, of: 1, best: 2.5 });
  });

  it("gives the figures of a group that is large enough", () => {
    const group: BallotGroupResult = {
      name: "党员",
      weight: "62.5",
      issued: 9,
      returned: 8,
      valid: 7,
      abstained: 1,
      denominator: 7,
      shown: true,
      votes: [{ option: "优秀", count: 7 }],
      rate: exact(1, 3),
    };
    const line = { ...lineOf(fullMonth(), "甲支部", "Z1-01"), working: { kind: "ballot" as const, groups: [group] } };
    expect(lineJson(line, "Z01").working).toEqual({
      kind: "ballot",
      groups: [
        {
          name: "党员",
          weight: 62.5,
          rate: "1/3",
          votes: [{ option: "优秀", count: 7 }],
          ballots: { issued: 9, returned: 8, valid: 7, abstained: 1 },
        },
      ],
    });
  });
});

it("a number of 13 digits is written as a quotient, one of 12 as it is", () => {
  expect([exactJson(exact("999999999999")), exactJson(exact("1000000000000"))]).toEqual([
    999_999_999_999,
    "1000000000000/1",
  ]);
});
