import { describe, expect, it } from "vitest";
import { monthOf } from "#report/month.ts";
import { reportMaterial } from "../support/report-month.ts";
import { office } from "../support/score-config.ts";
import { member } from "../support/score-dataset.ts";

/** Members with nothing to their account: all have one rank. */
const EQUALS = ["文一", "高大富", "王大一", "高富", "万一", "于一"].map((name) => member(`机关支部/${name}`));

describe("members of equal rank stand in the order of 姓名排序", () => {
  it.each([
    ["笔画", "于一 万一 王大一 文一 高富 高大富"],
    ["拼音", "高大富 高富 万一 王大一 文一 于一"],
  ] as const)("%s", (nameOrder, names) => {
    const config = { office: office({ nameOrder }) };
    const month = monthOf(reportMaterial({ branches: { 机关支部: 0 }, members: EQUALS, records: [], config }));
    expect(new Set(month.members.map(({ rank }) => rank?.place)).size).toBe(1);
    expect(month.members.map(({ name }) => name).join(" ")).toBe(names);
    expect(month.membersOf("机关支部").map(({ name }) => name)).toEqual(names.split(" "));
  });
});
