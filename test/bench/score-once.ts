// One measured scoring in a fresh process: `node --expose-gc score-once.js RECORDS`. Prints one line of JSON.
import { performance } from "node:perf_hooks";
import { computeScores } from "#score/compute-scores.ts";
import { MANY_INDICATORS } from "./many-indicators.ts";
import { manyRecords } from "./many-records.ts";

/** What scoring cost; the making of the dataset is in the memory only. */
export interface Scoring {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Of the whole process, the dataset included. */
  readonly peakMegabytes: number;
  readonly subjects: number;
  readonly lines: number;
}

const dataset = manyRecords(Number(process.argv[2]));
// What the making of the dataset left to be collected is not scoring's.
globalThis.gc?.();
const since = performance.now();
const cpuBefore = process.cpuUsage();
const { subjects } = computeScores(dataset, MANY_INDICATORS);
const { user, system } = process.cpuUsage(cpuBefore);
const scoring: Scoring = {
  seconds: (performance.now() - since) / 1000,
  cpuSeconds: (user + system) / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  subjects: subjects.length,
  lines: subjects.reduce((sum, { lines }) => sum + lines.length, 0),
};
console.log(JSON.stringify(scoring));
