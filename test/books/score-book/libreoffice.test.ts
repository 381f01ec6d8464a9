import { describe, expect, it } from "vitest";
import { makeScoreBook } from "#books/score-book/make-score-book.ts";
import type { Config } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import { computeScores } from "#score/compute-scores.ts";
import { cachedValues, installed, openedBook, recalculated, type TypedCell } from "../../support/recalculated.ts";
import { changedMonth, mergedResults, withValue } from "../../support/score-book-changes.ts";
import { everyMethodMonth } from "../../support/score-book-month.ts";
import { sampleMonth } from "../../support/score-book-sample.ts";
import { rowsWhere, scoresIn, scoresOf } from "../../support/score-book-scores.ts";

/** LibreOffice takes its time to start, more so beside other tests. */
const TIMEOUT = 240_000;

interface Month {
  readonly data: Dataset;
  readonly settings: Config;
}

async function bookOf({ data, settings }: Month): Promise<Uint8Array> {
  const book = computeScores(data, settings);
  const [made] = await makeScoreBook({ book, config: settings, dataset: data, subtitle: "考核月份：2010年6月" });
  if (!made) throw new Error("no workbook");
  return made.bytes;
}

function withOffice(settings: Config, changes: Partial<Config["office"]>): Config {
  return { ...settings, office: { ...settings.office, ...changes } };
}

function changedTo<T>(one: T, concerns: (one: T) => boolean, changes: Partial<T>): T {
  return concerns(one) ? { ...one, ...changes } : one;
}

function replaced<T>(all: readonly T[], old: T, changed: T): readonly T[] {
  return all.map((one) => (one === old ? changed : one));
}

const isGood = (tier: Config["tiers"][number]): boolean => tier.subjectType === "党员" && tier.name === "良好";
const isBest = (option: Config["ballotOptions"][number]): boolean => option.name === "优秀";

function monthOfTies(): Month {
  const { data, settings } = everyMethodMonth(4);
  const office = { memberRankScope: "全体", ballotDenominator: "发出票", trimJudges: false, bonusCap: 150 } as const;
  return { data, settings: withOffice(settings, office) };
}

const MONTHS: readonly (readonly [string, () => Promise<Month>])[] = [
  ["every method", async () => everyMethodMonth()],
  [
    "places among all members, equal totals across the edge of a quota, ballots by those issued, no judge left out, a cap on bonuses",
    async () => monthOfTies(),
  ],
  ["the sample, its first month", () => sampleMonth("2010-06")],
  ["the sample, its last month", () => sampleMonth("2010-08")],
];

it("is tried on a month in which equal totals lie across the edge of a quota", () => {
  const { data, settings } = monthOfTies();
  expect(computeScores(data, settings).ties.length).toBeGreaterThan(0);
});

// The title says that the test did not run, and why, where the program is missing.
describe.skipIf(!installed("soffice"))("the score book calculated by LibreOffice (needs soffice)", () => {
  it.each(MONTHS)(
    "gives the engine's scores for every subject and line: %s",
    async (_, monthOf) => {
      const month = await monthOf();
      const bytes = await bookOf(month);
      const values = await recalculated(bytes);
      const expected = scoresOf(computeScores(month.data, month.settings));
      expect(Object.keys(expected.points).length).toBeGreaterThan(200);
      expect(await scoresIn(bytes, values)).toEqual(expected);
      expect([...values].filter(([, value]) => value === "不同")).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    "shows the same values where nothing is calculated: those saved with the formulas",
    async () => {
      const bytes = await bookOf(everyMethodMonth(4));
      const values = await recalculated(bytes);
      const saved = await cachedValues(bytes);
      const different = [...saved].filter(([key, value]) => {
        const other = values.get(key);
        return typeof value === "number" && typeof other === "number"
          ? Math.abs(value - other) > 1e-9
          : value !== other;
      });
      expect(saved.size).toBeGreaterThan(2000);
      expect(different).toEqual([]);
    },
    TIMEOUT,
  );

  it.each([
    ["every method", async () => everyMethodMonth()],
    ["the sample", () => sampleMonth("2010-07")],
  ] as const)(
    "follows a changed weight and a changed mark as the engine does: %s",
    async (_, monthOf) => {
      const month = await monthOf();
      const bytes = await bookOf(month);
      const changed = changedMonth(month, await openedBook(bytes));
      const before = scoresOf(computeScores(month.data, month.settings));
      const expected = scoresOf(computeScores(changed.data, changed.settings));
      expect(expected).not.toEqual(before);
      expect(expected.points).not.toEqual(before.points);
      const values = await recalculated(bytes, changed.typed);
      expect(await scoresIn(bytes, values)).toEqual(expected);
      expect([...values.values()]).toContain("不同");
    },
    TIMEOUT,
  );

  it(
    "follows votes, a judge's mark, a deadline missed and the rules that are typed over",
    async () => {
      const month = everyMethodMonth();
      const bytes = await bookOf(month);
      const book = await openedBook(bytes);
      const row = (sheet: string, texts: Readonly<Record<string, string>>): number => {
        const [first] = rowsWhere(book.getWorksheet(sheet), texts);
        if (first === undefined) throw new Error(`no row on ${sheet}`);
        return first;
      };
      const at = (sheet: string, column: string, texts: Readonly<Record<string, string>>) => ({
        sheet,
        cell: `${column}${row(sheet, texts)}`,
      });
      const { settings } = month;
      const member = computeScores(month.data, settings).subjects.find(({ name }) => name === "党员6");
      const lineOf = (id: string) => member?.lines.find(({ indicator }) => indicator.id === id);
      const mark = lineOf("D4-02")?.records[0];
      const late =
        lineOf("D2-01")?.records.findIndex(({ due, done }) => due !== null && done !== null && done > due) ?? -1;
      const pledge = lineOf("D2-01")?.records[late];
      if (!member || !mark || !pledge) throw new Error("the month has no mark and no pledge kept late");
      const judge = { H: "评委1" };
      const typed: readonly TypedCell[] = [
        { ...at("参数", "B", { A: "测评分母" }), value: "收回票" },
        { ...at("参数", "B", { A: "评委去高低" }), value: "否" },
        { ...at("参数", "C", { A: "党员", B: "良好" }), value: 81 },
        { ...at("参数", "B", { A: "系数" }), value: 0.9 },
        { ...at("指标", "J", { A: "D5-01" }), value: 1 },
        { ...at("指标", "H", { A: "D1-01" }), value: 0.5 },
        { ...at("依据", "E", { A: `${member.code}-D4-02`, ...judge }), value: 99.5 },
        { ...at("依据", "E", { A: `${member.code}-评委评议`, ...judge }), value: 99.5 },
        { sheet: "依据", cell: `E${row("依据", { A: `${member.code}-D2-01` }) + late}`, value: "未完成" },
      ];
      const data = {
        ...month.data,
        records: replaced(replaced(month.data.records, mark, withValue(mark, "分数", "99.5")), pledge, {
          ...pledge,
          done: null,
        }),
      };
      const changes = {
        ...withOffice(settings, { ballotDenominator: "收回票", trimJudges: false }),
        tiers: settings.tiers.map((one) => changedTo(one, isGood, { floor: 8100 })),
        ballotOptions: settings.ballotOptions.map((one) => changedTo(one, isBest, { coefficient: "0.9" })),
        indicators: settings.indicators
          .map((one) => changedTo(one, ({ id }) => id === "D5-01", { cap: 100 }))
          .map((one) => changedTo(one, ({ id }) => id === "D1-01", { target: "0.5" })),
      };
      const values = await recalculated(bytes, [
        ...typed,
        // The small groups stand as one result, which a clerk has to work out anew where a coefficient changes.
        ...mergedResults(book, computeScores(data, changes)),
      ]);
      expect(await scoresIn(bytes, values)).toEqual(scoresOf(computeScores(data, changes)));
    },
    TIMEOUT,
  );
});
