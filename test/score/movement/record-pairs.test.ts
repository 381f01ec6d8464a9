import { describe, expect, it } from "vitest";
import type { DatasetRecord } from "#domain/dataset.ts";
import { fieldText } from "#domain/record.ts";
import { pairRecords, saysSame } from "#score/movement/record-pairs.ts";
import { activity } from "../../support/movement-branch.ts";

/** Records of one key, told apart by their 备注. */
const noted = (note: string): DatasetRecord => activity("党课", "2010-06-10", { values: { 备注: note } });
const noteOf = (record: DatasetRecord | null): string | null => fieldText(record?.values["备注"]);

describe("which record of the month before is which now, where several share a key", () => {
  it.each([
    { rule: "those that are equal belong together", now: ["b", "c"], pairs: ["a → c", "b → b"], added: [] },
    { rule: "one that is not equal takes what is left over", now: ["aa", "b"], pairs: ["a → aa", "b → b"], added: [] },
    { rule: "of those that all changed, by order", now: ["d", "c"], pairs: ["a → c", "b → d"], added: [] },
    { rule: "where one was withdrawn, the other stays", now: ["b"], pairs: ["a → null", "b → b"], added: [] },
    { rule: "where all were withdrawn, none is left", now: [], pairs: ["a → null", "b → null"], added: [] },
    { rule: "one more is new", now: ["a", "b", "aa"], pairs: ["a → a", "b → b"], added: ["aa"] },
  ])("$rule", ({ now, pairs, added }) => {
    const found = pairRecords([noted("a"), noted("b")], now.map(noted));
    expect(found.pairs.map(({ before, after }) => `${noteOf(before)} → ${noteOf(after)}`)).toEqual(pairs);
    expect(found.added.map(noteOf)).toEqual(added);
  });
});

describe("whether a record says the same as before", () => {
  const PEOPLE = ["甲支部/张一", "甲支部/李二"];
  const before = activity("党课", "2010-06-10", { participants: PEOPLE, values: { 备注: "上午" } });
  const turned = Object.fromEntries(Object.entries(before.values).toReversed());

  it.each<[string, Partial<DatasetRecord>, boolean]>([
    ["in another place", { at: { file: "另一份.xlsx", sheet: null, cell: "A9" }, cells: {} }, true],
    ["its columns in another order", { values: turned }, true],
    ["with a column more, which is blank", { values: { ...before.values, 地点: null } }, true],
    ["its people in another order", { participants: PEOPLE.toReversed() }, true],
    ["with another field", { values: { ...before.values, 地点: { kind: "text", text: "会议室" } } }, false],
    ["with other people", { participants: PEOPLE.slice(1) }, false],
    ["of another owner", { owner: { type: "组织", id: "乙支部" } }, false],
    ["of another organisation", { organisation: "乙支部" }, false],
    ["due", { due: "2010-06-30" }, false],
    ["done", { done: "2010-06-30" }, false],
  ])("%s", (_, changes, isSame) => {
    expect(saysSame(before, { ...before, ...changes })).toBe(isSame);
  });
});
