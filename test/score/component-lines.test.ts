import { describe, expect, it } from "vitest";
import { lineEvidence } from "#domain/evidence.ts";
import type { Component, Config } from "#domain/config.ts";
import { indicator, office, pts, where } from "../support/score-config.ts";
import { member, organisation } from "../support/score-dataset.ts";
import { ballot, FOUR_LEVELS, judged, selfMark } from "../support/score-records.ts";
import { bookOf, lineOf, printed, scoreOf } from "../support/score-lookup.ts";

const part = (subjectType: Component["subjectType"], name: string, content: Component["content"]): Component => {
  return { subjectType, name, weight: "50", content };
};
const COMPONENTS = [
  part("组织", "日常考评", "维度"),
  part("组织", "群众测评", "民主测评"),
  part("组织", "评委评分", "评委打分"),
  part("党员", "党员互评", "民主测评"),
];
const CHANGES: Partial<Config> = {
  components: COMPONENTS,
  ballotOptions: FOUR_LEVELS,
  ballotGroups: [
    { subjectType: "组织", name: "党员", weight: "100" },
    { subjectType: "党员", name: "党员", weight: "100" },
  ],
};
const book = (records: Parameters<typeof bookOf>[1]["records"], changes: Partial<Config> = {}) =>
  bookOf(
    [indicator({ full: pts("10"), perUnit: "10" })],
    { members: [member("甲支部/张一")], records: records ?? [] },
    { ...CHANGES, ...changes },
  );

describe("components taken from ballots and judges' marks", () => {
  it("are lines out of 100 with the component's name, beside 维度, which has none", () => {
    const { components } = scoreOf(book([ballot({ votes: [5, 5] }), judged("甲支部", "86.5")]));
    expect(
      components.map(({ name, content, line }) => [name, content, line?.indicator.id, line?.indicator.method]),
    ).toEqual([
      ["日常考评", "维度", undefined, undefined],
      ["群众测评", "民主测评", "群众测评", "民主测评"],
      ["评委评分", "评委打分", "评委评分", "评委打分"],
    ]);
    expect(components.map(({ line }) => [line?.points, line?.full, line?.unit])).toEqual([
      [undefined, undefined, undefined],
      [9000, 10_000, ""],
      [8650, 10_000, ""],
    ]);
    expect(components[1]?.line?.indicator).toMatchObject({
      subjectType: "组织",
      dimension: "群众测评",
      source: "民主测评",
      window: "年",
      partial: "全额",
      basis: "",
      scope: [],
      filter: [],
      bands: [],
      target: null,
      perUnit: null,
      cap: null,
      veto: null,
      note: null,
      direction: "越大越好",
      measure: { kind: "次数", field: null },
      at: { file: "考评配置.xlsx", sheet: null, cell: null },
    });
  });

  it("speak of their own kind of subjects only", () => {
    const found = book([ballot({ votes: [5] }), ballot({ owner: "甲支部/张一", votes: [0, 5], row: 4 })]);
    const names = found.subjects.map(({ subject, components }) => [subject.id, components.map(({ name }) => name)]);
    expect(names).toEqual([
      ["甲支部", ["日常考评", "群众测评", "评委评分"]],
      ["甲支部/张一", ["党员互评"]],
    ]);
    expect([printed(scoreOf(found).total), printed(scoreOf(found, "甲支部/张一").total)]).toEqual(["50.00", "80.00"]);
  });

  it("are not among the lines, and weigh nothing twice", () => {
    expect(scoreOf(book([ballot({ votes: [5] })])).lines.map((line) => line.indicator.id)).toEqual(["Z1-01"]);
  });

  it("a record that a component takes is not listed; one that it cannot take is told under its name", () => {
    const found = book([
      ballot({ votes: [5] }),
      ballot({ votes: [5], group: "来宾", row: 4 }),
      ballot({ votes: [5], issued: 9, row: 5 }),
      judged("甲支部", null, { row: 6 }),
      judged("甲支部", "90", { row: 7 }),
    ]);
    expect(found.unscored.map(({ indicator: id, reason }) => `${id} ${reason}`).toSorted()).toEqual([
      "群众测评 no-quorum",
      "群众测评 unknown-group",
      "评委评分 blank-field",
    ]);
  });

  it("are exempt for who is exempt", () => {
    const organisations = [organisation("甲支部", { exempt: "新成立" })];
    const found = bookOf([], { organisations, records: [ballot({ votes: [5] })] }, CHANGES);
    expect(scoreOf(found).components.map(({ score, line }) => [score, line?.state])).toEqual([
      [null, undefined],
      [null, "exempt"],
      [null, "exempt"],
    ]);
  });

  it("follow the office's settings: denominator and trimming", () => {
    const records = [
      ballot({ votes: [6], issued: 10, returned: 8 }),
      ...["0", "90", "90", "90", "100"].map((mark, row) => judged("甲支部", mark, { row: row + 10 })),
    ];
    const parts = (changes: Parameters<typeof office>[0]) =>
      scoreOf(book(records, { office: office(changes) })).components.map(({ score }) => printed(score));
    expect(parts({})).toEqual(["0.00", "100.00", "74.00"]);
    expect(parts({ ballotDenominator: "发出票", trimJudges: true })).toEqual(["0.00", "60.00", "90.00"]);
  });

  it("marks above full marks carry no total above 100", () => {
    const { total, components } = scoreOf(
      book([judged("甲支部", "130")], { components: [part("组织", "评委", "评委打分")] }),
    );
    expect([printed(total), printed(components[0]?.line?.points ?? null)]).toEqual(["100.00", "100.00"]);
  });

  it("have no self-assessment: 自评表 names indicators", () => {
    expect(scoreOf(book([selfMark("甲支部", ["群众测评", "90"])])).components[1]?.line?.selfAssessed).toBeNull();
  });
});

it("民主测评 as an indicator names its cell 收回, and its 适用范围 holds", () => {
  const scoped = indicator({
    method: "民主测评",
    source: "民主测评",
    perUnit: null,
    scope: where("党组织", "=", "甲支部"),
  });
  const organisations = [organisation("甲支部"), organisation("乙支部")];
  const records = [ballot({ votes: [5] }), { ...ballot({ votes: [5], row: 4 }), cells: {} }];
  const found = bookOf([scoped], { organisations, records }, CHANGES);
  expect(lineEvidence(lineOf(found)).map(({ cell }) => cell)).toEqual(["F3", "A4"]);
  expect(scoreOf(found, "乙支部").lines[0]?.state).toBe("exempt");
});
