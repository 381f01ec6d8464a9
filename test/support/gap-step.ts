import { expect } from "vitest";
import type { Indicator } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import { subjectKey } from "#domain/subject.ts";
import { computeScores } from "#score/compute-scores.ts";
import { gapsOf } from "#score/gap/gaps.ts";
import { config, indicator, tier } from "./score-config.ts";
import { dataset } from "./score-dataset.ts";

/** A top tier at 100 and a last one for both kinds of subjects: whatever can still be earned is a step. */
export const HIGHEST = [
  tier("先进", "100"),
  tier("后进", "0"),
  tier("先进", "100", { subjectType: "党员" }),
  tier("后进", "0", { subjectType: "党员" }),
];

/** What can be done about one line of a subject (甲支部 unless said otherwise): its gain and what is missing. */
export function stepOf(changes: Partial<Indicator>, data: Partial<Dataset>, id = "甲支部") {
  const settings = config([indicator(changes)], { tiers: HIGHEST });
  const book = computeScores(dataset(data), settings);
  const gap = gapsOf(book, settings).get(subjectKey({ type: id.includes("/") ? "党员" : "组织", id }));
  if (gap === undefined) throw new Error(`${id} has no gap`);
  const [step = null, ...others] = gap.steps;
  expect(others).toEqual([]);
  return step && [step.gain, step.missing];
}
