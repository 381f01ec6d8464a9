import { describe, expect, it } from "vitest";
import { findSubject } from "#batch/find-subject.ts";
import { UsageError } from "#domain/app-error.ts";
import { membersOf, reportMaterial } from "../support/report-month.ts";

const ALIASES = [{ name: "机关支部", alias: "一支部" }];

function twoOfOneName() {
  const [first] = membersOf("机关支部", 1);
  const [other] = membersOf("学会支部", 1);
  if (!first || !other) throw new Error("no members");
  const zhang = (one: typeof first) => ({ ...one, id: `${one.organisation}/张明`, name: "张明" });
  return reportMaterial({ members: [zhang(first), zhang(other), ...membersOf("机关支部", 3).slice(1)] });
}

const { book } = twoOfOneName();

const codeOf = (id: string) => book.subjects.find(({ subject }) => subject.id === id)?.code ?? "";

const found = (asked: string) => {
  const { score, line } = findSubject(asked, book, ALIASES);
  return [score.subject.id, line?.indicator.id ?? null];
};

function refusal(asked: string): UsageError {
  try {
    findSubject(asked, book, ALIASES);
  } catch (error) {
    if (error instanceof UsageError) return error;
  }
  throw new Error(`${asked} was found`);
}

describe("whom a clerk asks for", () => {
  it.each([
    ["a member by name", "党员02", "机关支部/党员02"],
    ["blanks inside a name do not matter", "学会支部/张　明 ", "学会支部/张明"],
    ["党组织/姓名", "学会支部/张明", "学会支部/张明"],
    ["党组织/姓名 with the organisation's alias", "一支部/张明", "机关支部/张明"],
    ["an organisation", "机关支部", "机关支部"],
    ["an organisation by its alias", "一支部", "机关支部"],
  ])("%s", (_, asked, id) => {
    expect(found(asked)).toEqual([id, null]);
  });

  it("a subject's code and a line's code, however they are typed", () => {
    const code = codeOf("学会支部/张明");
    expect(found(code)).toEqual(["学会支部/张明", null]);
    expect(found(code.toLowerCase())).toEqual(["学会支部/张明", null]);
    expect(found(`${code}-D3-01`)).toEqual(["学会支部/张明", "D3-01"]);
    expect(found(`${code}－ｄ３－０１`)).toEqual(["学会支部/张明", "D3-01"]);
  });

  it("several of one name: all are told with code and branch, and how to name one", () => {
    const { message, remedy, exitCode } = refusal("张明");
    const [a, b] = [codeOf("学会支部/张明"), codeOf("机关支部/张明")].sort();
    expect(message).toBe(
      `叫“张明”的有2个：${[a, b].map((code) => `${code} 张明（${code === codeOf("机关支部/张明") ? "机关支部" : "学会支部"}）`).join("、")}`,
    );
    expect(remedy).toBe(`请写代码（如 npm run explain -- ${a}），或写“党组织/姓名”`);
    expect(exitCode).toBe(2);
  });

  it.each([
    ["张名", "张明"],
    ["机关支步", "机关支部"],
    ["党员2", "党员02"],
  ])("%s is nobody: the nearest names are suggested", (asked, near) => {
    const { message, remedy } = refusal(asked);
    expect(message).toBe(`没有找到“${asked}”`);
    expect(remedy).toMatch(new RegExp(`^是不是要找：.*[ZD]\\d+ ${near}`));
  });

  it("a name like no other: told how one may be named", () => {
    expect(refusal("欧阳娜娜娜").remedy).toMatch(/^请写党员姓名/);
  });

  it("a code without such a line: the codes there are", () => {
    const code = codeOf("机关支部/张明");
    const { message, remedy } = refusal(`${code}-D9-99`);
    expect(message).toBe(`${code}（张明）没有编号为“D9-99”的指标`);
    expect(remedy).toContain(`${code}-D1-01、${code}-D2-01`);
  });
});
