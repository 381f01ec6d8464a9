import { execFileSync } from "node:child_process";
import { loadavg } from "node:os";
import { compile } from "./compile.ts";
import type { Scoring } from "./score-once.ts";

/** What scoring 500,000 records may cost at most (issue 4): seconds on the clock of 2 cores, memory of the whole process. */
const BOUNDS = { seconds: 3, megabytes: 1000, ratio: 10 };
const MANY = 500_000;
const FEW = 50_000;
/** Runs of each size, by turns; times are those of the best run, for what else the machine does can only add to them. */
const RUNS = 5;

/**
 * Scores 10,000 members by 40 indicators, each run in a fresh process, with 500,000 records and with a tenth of them.
 * Returns what is out of bounds, in words; empty when all is well. The bound is on the clock: the second core collects
 * garbage meanwhile, which the CPU time beside it counts too. On a busy machine neither says much.
 */
export async function benchScoring(): Promise<readonly string[]> {
  const program = await compile("score-once");
  const runs = Array.from({ length: RUNS }, () => ({ many: scoreOnce(program, MANY), few: scoreOnce(program, FEW) }));
  console.log(`\nScoring: 10,000 members, 40 indicators, best of ${RUNS} runs in fresh processes`);
  const many = summary(
    MANY,
    runs.map((run) => run.many),
  );
  const few = summary(
    FEW,
    runs.map((run) => run.few),
  );
  const ratio = many.cpuSeconds / few.cpuSeconds;
  console.log(`  ten times the records take ${ratio.toFixed(1)} times the CPU; load ${loadavg()[0]?.toFixed(1) ?? ""}`);
  const rows: readonly (readonly [boolean, string])[] = [
    [many.seconds >= BOUNDS.seconds, `${BOUNDS.seconds} s or more`],
    [many.peakMegabytes >= BOUNDS.megabytes, `${BOUNDS.megabytes} MB or more`],
    [ratio > BOUNDS.ratio, `ten times the records cost more than ${BOUNDS.ratio} times as much`],
  ];
  return rows.filter(([isFault]) => isFault).map(([, words]) => `scoring: ${words}`);
}

function scoreOnce(program: string, records: number): Scoring {
  return JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", program, String(records)], { encoding: "utf8" }),
  ) as Scoring;
}

function summary(records: number, runs: readonly Scoring[]): Omit<Scoring, "subjects" | "lines"> {
  const seconds = Math.min(...runs.map((run) => run.seconds));
  const cpuSeconds = Math.min(...runs.map((run) => run.cpuSeconds));
  const peakMegabytes = Math.max(...runs.map((run) => run.peakMegabytes));
  const figures = `${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s CPU, peak ${peakMegabytes.toFixed(0)} MB`;
  console.log(`  ${String(records).padStart(6)} records: ${figures}, ${runs[0]?.lines ?? 0} lines`);
  return { seconds, cpuSeconds, peakMegabytes };
}
