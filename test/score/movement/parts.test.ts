import { describe, expect, it } from "vitest";
import type { MovementPart } from "#domain/analysis.ts";
import type { Config, Filter } from "#domain/config.ts";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import { activity, BRANCH, branch, criteria, JUNE, pledge } from "../../support/movement-branch.ts";
import { movedIn, movementBetween, partsThatMoved, scoredMonth, sumOfParts } from "../../support/movement-months.ts";
import { config, indicator, pts, where } from "../../support/score-config.ts";
import { organisation, record, type RecordWords } from "../../support/score-dataset.ts";

const WITHOUT_FIRST = JUNE.slice(1);

/** A rectification of June. */
function rectification(words: Partial<RecordWords>): DatasetRecord {
  const values = { 问题: "学习记录不全", ...words.values };
  return record({ kind: "整改台账", owner: BRANCH, day: "2010-06-02", ...words, values });
}

function moved(before: readonly DatasetRecord[], after: readonly DatasetRecord[], changes: Changes = {}) {
  const june = scoredMonth({ organisations: [branch()], records: before }, criteria());
  const july = scoredMonth(
    { organisations: [branch()], ...changes.dataset, period: "2010-07", records: after },
    changes.config ?? criteria(),
  );
  return movedIn(movementBetween(june, july), BRANCH);
}

/** A rectification that is not done, and the parts where such records, if they pass the filter, are counted in the year. */
const OPEN = rectification({ values: { 状态: "进行中" } });
function partsOfRectification(before: DatasetRecord, after: DatasetRecord, filter: Filter) {
  const settings = config([indicator({ source: "整改台账", filter, perUnit: "2", window: "年", partial: "全额" })]);
  const june = scoredMonth({ organisations: [branch()], records: [before] }, settings);
  const july = scoredMonth({ organisations: [branch()], period: "2010-07", records: [after] }, settings);
  return partsThatMoved(movedIn(movementBetween(june, july), BRANCH));
}

interface Changes {
  readonly dataset?: Partial<Dataset>;
  readonly config?: Config;
}

interface Case {
  readonly rule: string;
  readonly before?: readonly DatasetRecord[];
  readonly after: readonly DatasetRecord[];
  readonly changes?: Changes;
  readonly parts: Partial<Record<MovementPart, number>>;
}

const DUE_IN_JULY = (done: string | null): DatasetRecord => pledge("修路", "2010-07-20", done);
const FIRST_AS_OTHER = activity("党课", "2010-06-10", { values: { 类别: "其他" } });

const CASES: readonly Case[] = [
  { rule: "nothing changes: nothing moved", after: JUNE, parts: {} },
  {
    rule: "criteria: an activity is worth more",
    after: JUNE,
    changes: { config: criteria("3", "b".repeat(64)) },
    parts: { criteria: pts("10") },
  },
  {
    rule: "roster: the branch is of another type, for which the indicator does not hold",
    after: JUNE,
    changes: { dataset: { organisations: [branch("事业")] } },
    parts: { roster: pts("-30") },
  },
  {
    rule: "corrections: an activity turned out to be of another kind",
    after: [FIRST_AS_OTHER, ...WITHOUT_FIRST],
    parts: { corrections: pts("-10") },
  },
  { rule: "corrections: a record was withdrawn", after: WITHOUT_FIRST, parts: { corrections: pts("-10") } },
  {
    rule: "corrections: the last of the records was withdrawn",
    before: [...JUNE, pledge("植树", "2010-06-28", null)],
    after: JUNE,
    parts: { corrections: pts("25") },
  },
  {
    rule: "due: a deadline passed, and nothing was done",
    before: [...JUNE, DUE_IN_JULY(null)],
    after: [...JUNE, DUE_IN_JULY(null)],
    parts: { due: pts("-25") },
  },
  {
    rule: "due: a pledge that the earlier month does not know, because its deadline was still to come",
    before: JUNE,
    after: [...JUNE, DUE_IN_JULY(null)],
    parts: { due: pts("-25") },
  },
  {
    rule: "due and records: such a pledge, kept in July",
    before: JUNE,
    after: [...JUNE, DUE_IN_JULY("2010-07-19")],
    parts: { due: pts("-25"), records: pts("25") },
  },
  {
    rule: "due and records: it was done in time, which was not known the month before",
    before: [...JUNE, DUE_IN_JULY(null)],
    after: [...JUNE, DUE_IN_JULY("2010-07-18")],
    parts: { due: pts("-25"), records: pts("25") },
  },
  {
    rule: "due and records: the same where the month before is recomputed from an inbox that knows of it",
    before: [...JUNE, DUE_IN_JULY("2010-07-18")],
    after: [...JUNE, DUE_IN_JULY("2010-07-18")],
    parts: { due: pts("-25"), records: pts("25") },
  },
  {
    rule: "corrections: a pledge was kept in June already, as it now turns out",
    before: [...JUNE, pledge("植树", "2010-06-20", null)],
    after: [...JUNE, pledge("植树", "2010-06-20", "2010-06-19")],
    parts: { corrections: pts("25") },
  },
  {
    rule: "corrections: a completion was withdrawn",
    after: [...JUNE.slice(0, 2), pledge("走访", "2010-06-25", null)],
    parts: { corrections: pts("-50") },
  },
  {
    rule: "records: an activity of the month",
    after: [...JUNE, activity("学习", "2010-07-05")],
    parts: { records: pts("10") },
  },
  {
    rule: "records: an activity of June whose record came late is new, not a correction",
    after: [...JUNE, activity("座谈", "2010-06-30")],
    parts: { records: pts("10") },
  },
  {
    rule: "records: so is a pledge due on the last day of June",
    after: [...JUNE, pledge("植树", "2010-06-30", null)],
    parts: { records: pts("-25") },
  },
  {
    rule: "several at once, each in its part",
    before: [...JUNE, DUE_IN_JULY(null)],
    after: [FIRST_AS_OTHER, ...WITHOUT_FIRST, DUE_IN_JULY("2010-07-18"), activity("学习", "2010-07-05")],
    changes: { config: criteria("3", "b".repeat(64)) },
    parts: { criteria: pts("10"), corrections: pts("-15"), due: pts("-25"), records: pts("40") },
  },
];

describe("why a total moved", () => {
  it.each(CASES)("$rule", ({ before = JUNE, after, changes = {}, parts }) => {
    const movement = moved(before, after, changes);
    expect(partsThatMoved(movement)).toEqual(parts);
    expect(sumOfParts(movement)).toBe(movement.difference);
  });

  it.each([
    ["completed since, with its day", { 状态: "已完成", 完成日期: "@2010-07-08" }, "2010-07-08", "records"],
    ["further on, without a day", { 状态: "已完成" }, null, "records"],
    ["completed in June already", { 状态: "已完成", 完成日期: "@2010-06-28" }, "2010-06-28", "corrections"],
    ["completed on the last day of June", { 状态: "已完成", 完成日期: "@2010-06-30" }, "2010-06-30", "corrections"],
  ] as const)("a record whose 状态 is counted, %s", (...[, values, done, part]) => {
    const after = rectification({ values, done });
    expect(partsOfRectification(OPEN, after, where("状态", "=", "已完成"))).toEqual({ [part]: pts("20") });
  });

  it("a completion that was withdrawn together with its 状态 is a correction", () => {
    const before = rectification({ values: { 状态: "已完成", 完成日期: "@2010-06-28" }, done: "2010-06-28" });
    expect(partsOfRectification(before, OPEN, where("完成日期", "非空"))).toEqual({ corrections: pts("-20") });
  });

  it.each([
    ["the day of a completion since is new evidence", where("完成日期", "非空"), { records: pts("20") }],
    ["what else a record says stands while it goes on", where("问题", "含", "学习"), {}],
  ] as const)("%s", (_, filter, parts) => {
    const after = rectification({ values: { 状态: "已完成", 完成日期: "@2010-07-08" }, done: "2010-07-08" });
    expect(partsOfRectification(OPEN, after, filter)).toEqual(parts);
  });

  it("of two records with one key the equal ones belong together, so that only the other is a correction", () => {
    const twice = [
      activity("党课", "2010-06-10", { row: 3 }),
      activity("党课", "2010-06-10", { row: 4, values: { 备注: "下午" } }),
    ];
    const one = { ...FIRST_AS_OTHER, at: { file: "另一份.xlsx", sheet: null, cell: "A1" } };
    const movement = moved([...twice, ...JUNE.slice(2)], [one, twice[1] ?? one, ...JUNE.slice(2)]);
    expect(partsThatMoved(movement)).toEqual({ corrections: pts("-10") });
  });

  it("without a total before there is no difference and there are no parts", () => {
    const june = scoredMonth(
      { organisations: [organisation(BRANCH, { exempt: "新成立" })], records: JUNE },
      criteria(),
    );
    const july = scoredMonth({ organisations: [branch()], period: "2010-07", records: JUNE }, criteria());
    const movement = movedIn(movementBetween(june, july), BRANCH);
    expect(movement).toMatchObject({ before: null, after: pts("70"), difference: null, parts: null });
    expect(movement.previous).toEqual({ type: "组织", id: BRANCH });
  });

  it("nor where there is none any more, and no line counts", () => {
    const exempt = [organisation(BRANCH, { exempt: "已撤销" })];
    const movement = moved(JUNE, JUNE, { dataset: { organisations: exempt } });
    expect(movement).toMatchObject({ before: pts("70"), after: null, difference: null, parts: null });
    expect(movement.tier.change).toBe("unknown");
  });

  it("where there is no total on the way, the one before stands and the sum is exact all the same", () => {
    const bare = criteria();
    const pledgesOnly = { ...bare, sha256: "c".repeat(64), indicators: bare.indicators.slice(1) };
    const june = scoredMonth(
      { organisations: [branch()], records: JUNE.slice(0, 2) },
      { ...bare, indicators: bare.indicators.slice(0, 1) },
    );
    const july = scoredMonth({ organisations: [branch()], period: "2010-07", records: JUNE }, pledgesOnly);
    const movement = movedIn(movementBetween(june, july), BRANCH);
    expect(movement).toMatchObject({ before: pts("40"), after: pts("100"), difference: pts("60") });
    expect(partsThatMoved(movement)).toEqual({ records: pts("60") });
  });

  it("a line that did not count stands blank, before and after", () => {
    const { lines } = moved(JUNE.slice(0, 2), JUNE.slice(0, 2));
    expect(lines[1]).toEqual({ indicator: "Z1-02", name: "开展活动", before: null, after: null, comparable: true });
  });

  it("rank and lines stand beside it, before and after", () => {
    const movement = moved(JUNE, [...JUNE, activity("学习", "2010-07-05")]);
    expect(movement.rankBefore).toEqual({ scope: "全体", place: 1, of: 1 });
    expect(movement.rankAfter).toEqual({ scope: "全体", place: 1, of: 1 });
    expect(movement.lines).toEqual([
      {
        indicator: "Z1-01",
        name: "开展活动",
        before: { points: pts("4"), full: pts("10") },
        after: { points: pts("6"), full: pts("10") },
        comparable: true,
      },
      {
        indicator: "Z1-02",
        name: "开展活动",
        before: { points: pts("10"), full: pts("10") },
        after: { points: pts("10"), full: pts("10") },
        comparable: true,
      },
    ]);
  });
});
