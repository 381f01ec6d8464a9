import { describe, expect, it } from "vitest";
import { questionsOf } from "#score/questions.ts";
import { record } from "../support/score-dataset.ts";

describe("what several indicators ask of a record", () => {
  it("is found out once for each record, however many ask", () => {
    const questions = questionsOf();
    const found: number[] = [];
    const prepare = () => (_: unknown, place: number) => found.push(place);
    const [mine, theirs] = [questions.ask("window", prepare), questions.ask("window", prepare)];
    const other = questions.ask("filter", () => (_, place) => -place);
    questions.answerAll(record({ owner: "甲支部" }), 7);
    questions.answerAll(record({ owner: "甲支部" }), 8);
    expect([found, mine === theirs, mine.answer, other.answer]).toEqual([[7, 8], true, 2, -8]);
  });
});
