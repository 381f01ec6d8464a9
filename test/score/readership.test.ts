import { describe, expect, it } from "vitest";
import type { DatasetRecord } from "#domain/dataset.ts";
import { ledgersOf } from "#score/ledgers.ts";
import { NOBODY, numberAmong, ownershipOf } from "#score/ownership.ts";
import { numbersOf } from "#score/number-lists.ts";
import type { Reading } from "#score/readership.ts";
import { readersAmong, readingOf } from "#score/readership.ts";
import { recordKeysOf } from "#score/record-keys.ts";
import { candidatesOf } from "#score/subjects.ts";
import { measureFrom } from "../support/score-config.ts";
import { dataset, member, organisation, record } from "../support/score-dataset.ts";

const organisations = [organisation("甲支部"), organisation("乙支部")];
const members = [member("甲支部/李二"), member("甲支部/张一")];
/** 乙支部, 甲支部, 张一, 李二: organisations by name, then members by strokes. */
const numberOf = numberAmong(candidatesOf(dataset({ organisations, members }), "笔画"));

/** The readers of each record, in the order given. */
function readersIn(reading: Reading, records: readonly DatasetRecord[]): readonly (readonly number[])[] {
  // Read after a record of another kind, and in fixed order the other way round: places are not indexes.
  const read = [record({ kind: "自评表", owner: "乙支部" }), ...records];
  const keys = recordKeysOf(read);
  const order = Uint32Array.from(read, (_, place) => read.length - 1 - place);
  const ledgers = ledgersOf(read, keys, order);
  const readers = readersAmong({ ledgers, ownership: ownershipOf(keys, numberOf), numberOf })(reading);
  return records.map((_, place) => numbersOf(records.length - 1 - place, readers));
}

describe("the number of a subject", () => {
  it("is its place in the score book; whoever is not evaluated has none", () => {
    const subjects = ["甲支部", "乙支部", "丙支部"].map((id) => numberOf({ type: "组织", id }));
    expect(subjects).toEqual([1, 0, NOBODY]);
    const people = ["甲支部/张一", "甲支部/李二", "甲支部/王三"].map((id) => numberOf({ type: "党员", id }));
    expect(people).toEqual([3, 2, NOBODY]);
  });

  it("a branch and a member of one name are two", () => {
    expect(numberOf({ type: "党员", id: "甲支部" })).toBe(NOBODY);
  });
});

it.each([
  ["组织", "次数", "组织"],
  ["组织", "人均(时长)", "membersOnly"],
  ["党员", "次数", "党员"],
  ["党员", "人均(时长)", "党员"],
] as const)("%s by %s reads as %s", (subjectType, measure, by) => {
  expect(readingOf({ source: "志愿服务", subjectType, measure: measureFrom(measure) })).toEqual({
    source: "志愿服务",
    by,
  });
});

const ofKind = (kind: "志愿服务" | "奖惩") => [
  record({ kind, owner: "甲支部/张一" }),
  record({ kind, owner: "甲支部" }),
  record({ kind, owner: "甲支部/张一", organisation: null }),
  record({ kind, owner: "甲支部/已调出" }),
  record({ kind, owner: "甲支部/李二", organisation: "丙支部" }),
];

describe("who reads", () => {
  it.each<[Reading["by"], "志愿服务" | "奖惩", readonly (readonly number[])[]]>([
    ["党员", "志愿服务", [[3], [], [3], [NOBODY], [2]]],
    ["党员", "奖惩", [[3], [], [3], [NOBODY], [2]]],
    ["组织", "志愿服务", [[1], [1], [], [1], [NOBODY]]],
    ["组织", "奖惩", [[], [1], [], [], []]],
    ["membersOnly", "志愿服务", [[1], [], [], [1], [NOBODY]]],
    ["membersOnly", "奖惩", [[1], [], [], [1], [NOBODY]]],
  ])("%s of %s: a member's, a branch's, of an unknown branch, of one who left, of a branch not evaluated", (...row) => {
    const [by, source, readers] = row;
    expect(readersIn({ source, by }, ofKind(source))).toEqual(readers);
  });

  it("members read an activity that names them, each once, and strangers are nobody", () => {
    const participants = ["甲支部/张一", "甲支部/李二", "甲支部/张一", "丙支部/无名"];
    const activities = [
      record({ owner: "甲支部", participants }),
      record({ owner: "甲支部/李二" }),
      record({ owner: "乙支部" }),
    ];
    expect(readersIn({ source: "活动台账", by: "党员" }, activities)).toEqual([[3, 2, NOBODY], [2], []]);
    expect(readersIn({ source: "活动台账", by: "组织" }, activities)).toEqual([[1], [], [0]]);
  });

  it("of a kind without records there is nothing to read; who reads alike shares one list", () => {
    const readersOf = readersAmong({
      ledgers: new Map(),
      ownership: ownershipOf(recordKeysOf([]), numberOf),
      numberOf,
    });
    const [own, same] = [readersOf({ source: "稿件", by: "组织" }), readersOf({ source: "稿件", by: "组织" })];
    const others = [readersOf({ source: "稿件", by: "党员" }), readersOf({ source: "奖惩", by: "组织" })];
    expect([own.numbers.length, same === own, others.includes(own)]).toEqual([0, true, false]);
  });
});
