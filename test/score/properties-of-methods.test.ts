import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Method } from "#domain/config.ts";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import type { ScoreBook, ScoreLine, SubjectScore } from "#domain/score-book.ts";
import { computeScores } from "#score/compute-scores.ts";
import { scoreDocumentSchema } from "#score/score-document.ts";
import { scoreJson } from "#score/score-json.ts";
import { ALL_METHODS, anyMethodDataset, anyMethodRecord } from "../support/method-arbitraries.ts";
import { runs } from "../support/property-runs.ts";

const score = (data: Dataset): ScoreBook => computeScores(data, ALL_METHODS);
const text = (data: Dataset): string => JSON.stringify(scoreJson(score(data)));
const isWhole = (points: number, from: number, to: number) =>
  Number.isInteger(points) && points >= from && points <= to;

/** The points of every counted line of a method, by subject and 编号. */
function pointsBy(book: ScoreBook, methods: readonly Method[]): ReadonlyMap<string, number> {
  const lines = book.subjects.flatMap(({ subject, lines: own }) => own.map((line) => ({ id: subject.id, line })));
  const counted = lines.filter(({ line }) => methods.includes(line.indicator.method) && line.points !== null);
  return new Map(counted.map(({ id, line }) => [`${id} ${line.indicator.id}`, line.points ?? Number.NaN]));
}

/** What a line's points may be. */
function limitsOf({ indicator: { method, cap }, full }: ScoreLine): readonly [from: number, to: number] {
  if (method === "加分") return [0, cap ?? 0];
  if (method === "扣减") return [-(cap ?? 0), 0];
  return [0, full ?? 0];
}

describe("whatever the records are, under every method", () => {
  it("points lie within 0 and full marks or 封顶, totals within 0 and 100 + 加分封顶", () => {
    fc.assert(
      fc.property(anyMethodDataset, (data) => {
        for (const { total, bonus, malus, lines, components } of score(data).subjects) {
          expect(total === null || isWhole(total, 0, 10_400)).toBe(true);
          expect(isWhole(bonus, 0, 400) && isWhole(malus, -500, 0)).toBe(true);
          expect(components.every((one) => one.score === null || isWhole(one.score, 0, 10_000))).toBe(true);
          for (const line of lines) {
            expect(line.points === null).toBe(line.state !== "counted");
            if (line.points !== null) expect(isWhole(line.points, ...limitsOf(line))).toBe(true);
          }
        }
      }),
      runs(50),
    );
  });

  it("the order of records, members and organisations does not matter, byte for byte", () => {
    const shuffled = anyMethodDataset.chain((data) =>
      fc
        .tuple(
          fc.shuffledSubarray([...data.records], { minLength: data.records.length }),
          fc.shuffledSubarray([...data.members], { minLength: data.members.length }),
          fc.shuffledSubarray([...data.organisations], { minLength: data.organisations.length }),
        )
        .map(([records, members, organisations]) => ({ data, other: { ...data, records, members, organisations } })),
    );
    fc.assert(
      fc.property(shuffled, ({ data, other }) => {
        expect(text(other)).toBe(text(data));
      }),
      runs(50),
    );
  });

  it("removing a record and adding it back, wherever, is the identity", () => {
    const parts = fc.record({ data: anyMethodDataset, from: fc.nat(), to: fc.nat() });
    fc.assert(
      fc.property(parts, ({ data, from, to }) => {
        fc.pre(data.records.length > 0);
        const removed = data.records[from % data.records.length];
        const others = data.records.filter((one) => one !== removed);
        const before = text(data);
        // Scoring without it in between leaves nothing behind that would change the next scoring.
        score({ ...data, records: others });
        const back = others.toSpliced(to % (others.length + 1), 0, ...(removed ? [removed] : []));
        expect(text({ ...data, records: back })).toBe(before);
      }),
      runs(60),
    );
  });

  it("equal totals share a place, and a place is one more than the number of higher totals", () => {
    fc.assert(
      fc.property(anyMethodDataset, (data) => {
        const { subjects } = score(data);
        for (const one of subjects.filter(({ rank }) => rank !== null)) {
          const peers = subjects.filter((other) => sameScope(other, one));
          expect(one.rank?.place).toBe(1 + peers.filter((other) => (other.total ?? 0) > (one.total ?? 0)).length);
          expect(one.rank?.of).toBe(peers.length);
        }
      }),
      runs(50),
    );
  });

  it("equal measures share a place of 排名赋分 and points; a place is one more than the number of better measures", () => {
    fc.assert(
      fc.property(anyMethodDataset, (data) => {
        const lines = score(data).subjects.flatMap((one) =>
          one.lines.filter(({ indicator }) => indicator.id === "D1-09"),
        );
        const placed = lines.filter(({ working }) => working?.kind === "peers");
        for (const line of placed) {
          const better = placed.filter((other) => other.measured?.gt(line.measured ?? 0));
          expect(line.working).toMatchObject({ place: 1 + better.length, of: placed.length });
          expect(line.points).toBe(Math.max(0, 1000 - 300 * better.length));
        }
      }),
      runs(60),
    );
  });

  it("no record is silent, and scores.json fits its schema", () => {
    fc.assert(
      fc.property(anyMethodDataset, (data) => {
        const book = score(data);
        const lines = book.subjects.flatMap((one) => [
          ...one.lines,
          ...one.components.flatMap(({ line }) => line ?? []),
        ]);
        const seen = new Set<DatasetRecord>([
          ...lines.flatMap((line) => line.records),
          ...book.unscored.map((one) => one.record),
        ]);
        const disciplinary = new Set(book.subjects.flatMap(({ limits }) => limits.flatMap(({ evidence }) => evidence)));
        const compared = new Set(lines.flatMap(({ selfAssessed }) => (selfAssessed === null ? [] : [selfAssessed.at])));
        const silent = data.records.filter(
          (one) => !seen.has(one) && !disciplinary.has(one.at) && one.kind !== "自评表",
        );
        expect(silent).toEqual([]);
        expect(compared.size).toBeLessThanOrEqual(data.records.length);
        const document: unknown = JSON.parse(JSON.stringify(scoreJson(book)));
        expect(scoreDocumentSchema.parse(document)).toEqual(document);
      }),
      runs(60),
    );
  });
});

function sameScope(a: SubjectScore, b: SubjectScore): boolean {
  return a.subject.type === b.subject.type && a.rank !== null && a.rank.scope === b.rank?.scope;
}

/**
 * More evidence never scores less where a measure only grows with records and points only grow with the measure. Left out:
 * 扣分, 扣减, 一票否决 (they deduct); 比率得分 of a ratio, 按期完成, 评委打分, 民主测评 (means: one more poor record lowers
 * them); 排名赋分 and 相对最优 (another's gain is one's own loss); 加分 grows in count but keeps one record a 事项, which
 * never lowers the count. Figures here are never negative.
 */
const MONOTONE: readonly Method[] = ["按次加分", "按量折算", "分档得分", "加分"];
/** 比率得分 over 合计 grows; line 14 is over 完成率 and does not. */
const OF_A_RATIO = ["Z1-14", "D1-14"];
/** The other way: one more record never scores more. */
const FALLING: readonly Method[] = ["扣分", "扣减"];

describe("one more record", () => {
  const pair = fc.tuple(anyMethodDataset, anyMethodRecord);

  it("never lowers 按次加分, 按量折算, 分档得分, 加分 and 比率得分 of a sum", () => {
    fc.assert(
      fc.property(pair, ([data, another]) => {
        const [before, after] = [score(data), score({ ...data, records: [...data.records, another] })];
        const then = pointsBy(before, [...MONOTONE, "比率得分"]);
        const now = pointsBy(after, [...MONOTONE, "比率得分"]);
        const watched = [...then].filter(([key]) => !OF_A_RATIO.some((id) => key.endsWith(id)));
        for (const [key, points] of watched) expect(now.get(key)).toBeGreaterThanOrEqual(points);
      }),
      runs(60),
    );
  });

  it("never raises 扣分 and 扣减", () => {
    fc.assert(
      fc.property(pair, ([data, another]) => {
        const then = pointsBy(score(data), FALLING);
        const now = pointsBy(score({ ...data, records: [...data.records, another] }), FALLING);
        for (const [key, points] of then) expect(now.get(key)).toBeLessThanOrEqual(points);
      }),
      runs(60),
    );
  });

  it("of somebody else changes no line but those that compare peers", () => {
    fc.assert(
      fc.property(pair, ([data, another]) => {
        const methods = ALL_METHODS.indicators
          .map(({ method }) => method)
          .filter((one) => one !== "排名赋分" && one !== "相对最优");
        const then = pointsBy(score(data), methods);
        const now = pointsBy(score({ ...data, records: [...data.records, another] }), methods);
        const touched = new Set([another.owner.id, another.organisation, ...another.participants]);
        for (const [key, points] of then) {
          if (!touched.has(key.split(" ")[0] ?? "")) expect(now.get(key)).toBe(points);
        }
      }),
      runs(50),
    );
  });
});
