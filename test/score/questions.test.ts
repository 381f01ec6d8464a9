import { describe, expect, it } from "vitest";
import { ledgersOf, NO_RECORDS } from "#score/ledgers.ts";
import { answersOf, askedOnce, questionsTo } from "#score/questions.ts";
import { recordKeysOf } from "#score/record-keys.ts";
import { record } from "../support/score-dataset.ts";

describe("what several ask", () => {
  it("is found out once, each question by itself", () => {
    const once = askedOnce<readonly string[]>();
    const first = once("一", () => ["甲"]);
    expect([first, once("一", () => ["乙"]) === first, once("二", () => ["丙"])]).toEqual([["甲"], true, ["丙"]]);
  });

  it("answers stand by place", () => {
    expect([...answersOf(3, (place) => place * 2)]).toEqual([0, 2, 4]);
  });
});

describe("questions to the records of a ledger", () => {
  const read = [record({ owner: "乙支部" }), record({ owner: "甲支部", row: 4 })];
  // In fixed order 甲支部 stands first, though it was read last.
  const ledger = ledgersOf(read, recordKeysOf(read), Uint32Array.of(1, 0)).get("活动台账") ?? NO_RECORDS;

  it("are answered together, record by record as they were read; one of the same name is asked once", () => {
    const questions = questionsTo(ledger);
    const asked: string[] = [];
    const [mine, theirs] = ["我", "他"].map((who) =>
      questions.ask("时间", ({ owner }) => asked.push(`${who}问${owner.id}`)),
    );
    const places = questions.ask("地点", ({ owner }, place) => {
      asked.push(`问${owner.id}地点`);
      return place + 5;
    });
    expect([...places]).toEqual([0, 0]);
    questions.answerAll();
    expect(asked).toEqual(["我问乙支部", "问乙支部地点", "我问甲支部", "问甲支部地点"]);
    expect([mine === theirs, [...(mine ?? [])], [...places]]).toEqual([true, [3, 1], [5, 6]]);
  });
});
