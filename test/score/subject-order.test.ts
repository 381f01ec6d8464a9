import { describe, expect, it } from "vitest";
import { computeScores } from "#score/compute-scores.ts";
import { config, indicator, office } from "../support/score-config.ts";
import { dataset, member, organisation } from "../support/score-dataset.ts";

const MEMBERS = [
  "乙支部/文一",
  "甲支部/文一",
  "甲支部/高大富",
  "甲支部/王大一",
  "甲支部/高富",
  "甲支部/万一",
  "甲支部/于一",
].map((id) => member(id));
const DATA = dataset({ organisations: [organisation("乙支部"), organisation("甲支部")], members: MEMBERS });

function orderOf(nameOrder: "笔画" | "拼音", data = DATA): readonly string[] {
  const book = computeScores(data, config([indicator()], { office: office({ nameOrder }) }));
  return book.subjects.map(({ subject }) => subject.id);
}

describe("评分总册 lists organisations, then members by branch and 姓名排序", () => {
  it.each([
    ["笔画", ["于一", "万一", "王大一", "文一", "高富", "高大富"]],
    ["拼音", ["高大富", "高富", "万一", "王大一", "文一", "于一"]],
  ] as const)("%s", (rule, names) => {
    const expected = ["乙支部", "甲支部", "乙支部/文一", ...names.map((name) => `甲支部/${name}`)];
    expect(orderOf(rule)).toEqual(expected);
    expect(orderOf(rule, { ...DATA, members: [...MEMBERS].reverse() })).toEqual(expected);
  });

  it("people of one name by their ids, which tell them apart", () => {
    const twins = ["甲支部/文一#2", "甲支部/文一#1"].map((id) => member(id, { name: "文一" }));
    const data = dataset({ organisations: [], members: twins });
    expect(orderOf("笔画", data)).toEqual(["甲支部/文一#1", "甲支部/文一#2"]);
  });
});
