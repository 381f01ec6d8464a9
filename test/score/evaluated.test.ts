import { describe, expect, it } from "vitest";
import { evaluatedAmong } from "#score/evaluated.ts";
import { candidatesOf } from "#score/subjects.ts";
import { where } from "../support/score-config.ts";
import { dataset, member, organisation } from "../support/score-dataset.ts";

const candidates = candidatesOf(
  dataset({
    organisations: [organisation("乙支部", { exempt: "新成立" }), organisation("甲支部")],
    members: [member("甲支部/张一"), member("甲支部/李二", { exempt: "长期病休" })],
  }),
  "笔画",
);
const evaluatedFor = evaluatedAmong(candidates);

/** Ids of those evaluated. */
function namesOf(...words: Parameters<typeof evaluatedFor>): readonly string[] {
  const { of } = evaluatedFor(...words);
  return candidates.filter((_, index) => of[index]).map(({ ref }) => ref.id);
}

describe("who is evaluated by an indicator", () => {
  it.each([
    ["组织", null, ["甲支部"]],
    ["党员", null, ["甲支部/张一"]],
    ["组织", "甲支部", ["甲支部"]],
    ["组织", "丙支部", []],
  ] as const)("对象 %s, 适用范围 %s: %j; who is exempt never", (subjectType, branch, expected) => {
    const scope = branch === null ? [] : where("党组织", "=", branch);
    expect(namesOf({ subjectType, scope })).toEqual(expected);
  });

  it("is found once for all indicators of one 对象 and 适用范围, and has a name of its own", () => {
    const scope = where("党组织", "=", "甲支部");
    const [mine, alike] = [
      evaluatedFor({ subjectType: "组织", scope }),
      evaluatedFor({ subjectType: "组织", scope: [...scope] }),
    ];
    const others = [evaluatedFor({ subjectType: "组织", scope: [] }), evaluatedFor({ subjectType: "党员", scope })];
    expect(alike).toBe(mine);
    expect(new Set([mine, ...others].map(({ name }) => name)).size).toBe(3);
  });
});
