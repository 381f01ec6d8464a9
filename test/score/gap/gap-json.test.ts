import { describe, expect, it } from "vitest";
import { type Gap, NO_ANALYSIS, type Stability } from "#domain/analysis.ts";
import { exact } from "#domain/points.ts";
import { computeScores } from "#score/compute-scores.ts";
import { gapsOf } from "#score/gap/gaps.ts";
import { gapSchema, stabilitySchema } from "#score/gap-document.ts";
import { gapJson, stabilityJson } from "#score/gap-json.ts";
import { scoreDocumentSchema } from "#score/score-document.ts";
import { scoreJson } from "#score/score-json.ts";
import { stabilityOf } from "#score/stability/stability.ts";
import { config, indicator, pts, tier } from "../../support/score-config.ts";
import { dataset, organisation, records } from "../../support/score-dataset.ts";

const GAP: Gap = {
  nextTier: "先进",
  needed: pts("85"),
  distance: pts("1.25"),
  barriers: ["“召开党员大会”（Z0-01）未达标"],
  reached: true,
  steps: [{ indicator: indicator(), gain: pts("2.5"), totalAfter: pts("86.3"), missing: "还需2次" }],
  dimensions: [
    {
      name: "工作业绩好",
      points: pts("2"),
      full: pts("3"),
      best: { name: "乙支部", rate: exact(1) },
      behind: pts("1"),
    },
  ],
};

const STABILITY: Stability = { from: 2, to: 4, draws: 1000, tiers: [{ name: "先进", draws: 864 }] };

describe("gap and stability in scores.json", () => {
  it("a gap in 分 and rates, the best one without a name", () => {
    expect(gapJson(GAP)).toEqual({
      nextTier: "先进",
      needed: 85,
      distance: 1.25,
      barriers: ["“召开党员大会”（Z0-01）未达标"],
      reached: true,
      steps: [{ indicator: "Z1-01", gain: 2.5, totalAfter: 86.3, missing: "还需2次" }],
      dimensions: [{ name: "工作业绩好", rate: 0.666667, bestRate: 1, behind: 1 }],
    });
  });

  it("the top tier has nothing above it", () => {
    const top = gapJson({ ...GAP, nextTier: null, needed: null, distance: null, steps: [] });
    expect(top).toMatchObject({ nextTier: null, needed: null, distance: null, steps: [] });
    expect(gapSchema.parse(top)).toEqual(top);
  });

  it("both fit their schemas and are plain JSON; without a total they are null", () => {
    for (const [schema, document] of [
      [gapSchema, gapJson(GAP)],
      [gapSchema, gapJson(undefined)],
      [stabilitySchema, stabilityJson(STABILITY)],
      [stabilitySchema, stabilityJson(undefined)],
    ] as const) {
      expect(schema.parse(document)).toEqual(document);
      expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    }
    expect([gapJson(undefined), stabilityJson(undefined)]).toEqual([null, null]);
  });

  it("the interval and the draws by tier", () => {
    expect(stabilityJson(STABILITY)).toEqual({ from: 2, to: 4, draws: 1000, tiers: [{ name: "先进", draws: 864 }] });
  });
});

it("stands beside the subject it speaks of, and null beside the exempt", () => {
  const organisations = [organisation("甲支部"), organisation("乙支部", { exempt: "新成立" })];
  const settings = config([indicator()], { tiers: [tier("先进", "85"), tier("后进", "0")] });
  const book = computeScores(dataset({ organisations, records: records(1, { owner: "甲支部" }) }), settings);
  const stability = stabilityOf(book, settings, { draws: 10, seed: 1 });
  const written = scoreJson(book, { ...NO_ANALYSIS, gaps: gapsOf(book, settings), stability });
  expect(scoreDocumentSchema.parse(written)).toEqual(written);
  expect(written.subjects.map(({ id, gap, stability: sure }) => [id, gap?.distance, sure?.to])).toEqual([
    ["乙支部", undefined, undefined],
    ["甲支部", 65, 1],
  ]);
});
