import { lineEvidence } from "#domain/evidence.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { ScoreBook, SubjectScore } from "#domain/score-book.ts";
import { computeScores } from "#score/compute-scores.ts";
import { scoreDocumentSchema } from "#score/score-document.ts";
import { scoreJson } from "#score/score-json.ts";
import { anyDataset, anyRecord, WIDE_CONFIG } from "../support/score-arbitraries.ts";
import { runs } from "../support/property-runs.ts";
import { config } from "../support/score-config.ts";
import { dataset, record } from "../support/score-dataset.ts";

const score = (data: Parameters<typeof computeScores>[0]): ScoreBook => computeScores(data, WIDE_CONFIG);

function lineOf(book: ScoreBook, id: string, indicatorId: string) {
  const subject = book.subjects.find((one) => one.subject.id === id);
  return subject?.lines.find((line) => line.indicator.id === indicatorId);
}

function higher(a: SubjectScore, b: SubjectScore): boolean {
  return (a.total ?? 0) > (b.total ?? 0);
}

/** Whole hundredths from 0 to a limit, or null. */
function expectWithin(points: number | null, limit: number): void {
  const value = points ?? 0;
  expect(Number.isInteger(value) && value >= 0 && value <= limit).toBe(true);
}

describe("whatever the records are", () => {
  it("points lie within 0 and full marks, totals within 0 and 100; only counted lines have points", () => {
    fc.assert(
      fc.property(anyDataset, (data) => {
        for (const { total, lines } of score(data).subjects) {
          expectWithin(total, 10_000);
          for (const { state, points, full } of lines) {
            expect([points === null, full === null]).toEqual([state !== "counted", state !== "counted"]);
            expectWithin(points, full ?? 0);
            expectWithin(full, 1000);
          }
        }
      }),
      runs(100),
    );
  });

  it("one more record never lowers 按次加分", () => {
    fc.assert(
      fc.property(anyDataset, anyRecord, (data, another) => {
        const before = score(data);
        const after = score({ ...data, records: [...data.records, another] });
        for (const [id, indicatorId] of [
          ["甲支部", "Z1-01"],
          ["甲支部/张一", "D1-01"],
        ] as const) {
          const points = [before, after].map((book) => lineOf(book, id, indicatorId)?.points ?? Number.NaN);
          expect(points[1]).toBeGreaterThanOrEqual(points[0] ?? Number.NaN);
        }
      }),
      runs(100),
    );
  });

  it("[row 77] the order of records, members and organisations does not matter, byte for byte", () => {
    const shuffled = anyDataset.chain((data) =>
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
        expect(JSON.stringify(scoreJson(score(other)))).toBe(JSON.stringify(scoreJson(score(data))));
      }),
      runs(100),
    );
  });

  it("ranks follow totals: a place is one more than the number of higher totals in the scope", () => {
    fc.assert(
      fc.property(anyDataset, (data) => {
        const { subjects } = score(data);
        for (const subject of subjects) {
          expect(subject.rank === null).toBe(subject.total === null);
          const peers = subjects.filter((one) => one.subject.type === subject.subject.type && one.total !== null);
          if (subject.rank === null) continue;
          expect(subject.rank.place).toBe(1 + peers.filter((one) => higher(one, subject)).length);
          expect(subject.rank.of).toBe(peers.length);
        }
      }),
      runs(100),
    );
  });

  it("a tier is given to whoever has a total, and nobody is below someone with a lower total and the same gate", () => {
    const order = ["先进", "中间", "后进"];
    fc.assert(
      fc.property(anyDataset, (data) => {
        const members = score(data).subjects.filter((one) => one.subject.type === "党员");
        for (const one of members) {
          expect(one.tier === null).toBe(one.total === null);
          const lower = members.filter((other) => other.total !== null && higher(one, other));
          const rivals = one.gate.state === "unmet" ? lower.filter((other) => other.gate.state === "unmet") : lower;
          for (const other of one.total === null ? [] : rivals) {
            expect(order.indexOf(one.tier ?? "")).toBeLessThanOrEqual(order.indexOf(other.tier ?? ""));
          }
        }
      }),
      runs(100),
    );
  });

  it("no record is silent: it is evidence of some line or listed under 未计分记录, and evidence names it once", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRecord, { selector: rowKey, maxLength: 30 }), anyDataset, (records, data) => {
        const book = score({ ...data, records });
        const listed = new Set(book.unscored.map((one) => one.record));
        const rows = book.subjects.flatMap(({ lines }) =>
          lines.map((line) =>
            lineEvidence(line).map((at) => `${at.file}|${at.sheet}|${at.cell?.replace(/^[A-Z]+/, "")}`),
          ),
        );
        const evidence = new Set(rows.flat());
        expect(rows.every((line) => new Set(line).size === line.length)).toBe(true);
        expect(records.every((one) => listed.has(one) || evidence.has(rowKey(one)))).toBe(true);
      }),
      runs(100),
    );
  });

  it("scores.json fits its schema", () => {
    fc.assert(
      fc.property(anyDataset, (data) => {
        const document: unknown = JSON.parse(JSON.stringify(scoreJson(score(data))));
        expect(scoreDocumentSchema.parse(document)).toEqual(document);
      }),
      runs(40),
    );
  });
});

/** Names the row of a record as its evidence cells do. */
function rowKey({ at }: DatasetRecord): string {
  return `${at.file}|${at.sheet}|${at.cell?.replace(/^[A-Z]+/, "")}`;
}

it("renamed files change nothing but their names", () => {
  const words = { owner: "甲支部", day: "2010-06-18" };
  const renamed = (first: string, second: string) => {
    const records = [
      record({ ...words, file: first, values: { 活动名称: "上党课" } }),
      record({ ...words, file: second, values: { 活动名称: "走访慰问" } }),
    ];
    const book = computeScores(dataset({ records }), config(WIDE_CONFIG.indicators.slice(0, 1)));
    return lineOf(book, "甲支部", "Z1-01")?.records.map(({ at }) => at.file);
  };
  expect(renamed("甲.xlsx", "乙.xlsx")).toEqual(["甲.xlsx", "乙.xlsx"]);
  expect(renamed("乙.xlsx", "甲.xlsx")).toEqual(["乙.xlsx", "甲.xlsx"]);
});
