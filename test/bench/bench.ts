import { spawnSync } from "node:child_process";
import { copyFile, lstat, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { readOptions } from "#cli/options.ts";
import { FOLDERS } from "#files/project.ts";
import type { MonthOutcome, Stage } from "#domain/month-run.ts";
import { benchCsv } from "./bench-csv.ts";
import { benchDocuments } from "./bench-documents.ts";
import { benchReading } from "./bench-reading.ts";
import { benchScoring } from "./bench-scoring.ts";
import { runSample } from "./sample-run.ts";

/** Runs of each kind; figures are medians. */
const RUNS = 5;
const options = readOptions(
  { name: "bench", summary: "", options: ["browser"], operands: null },
  process.argv.slice(2),
);

console.log(
  `Node ${process.version}, ${cpus().length} cores, load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(" ")}`,
);
await benchStages();
await benchDocuments(options);
const faults = [...(await benchReading()), ...(await benchScoring())];
benchCsv();
await benchWholeRuns();
await printSizes();
console.log(
  `load after ${loadavg()
    .map((one) => one.toFixed(1))
    .join(" ")}`,
);

for (const fault of faults) console.log(`OUT OF BOUNDS: ${fault}`);
if (faults.length > 0) process.exitCode = 1;

/** Times each stage of the sample's month inside one warm process. */
async function benchStages(): Promise<void> {
  const runs: ReadonlyMap<Stage, number>[] = [];
  let outcome: MonthOutcome | null = null;
  for (let run = 0; run < RUNS; run += 1) {
    const timed = await timeStages();
    runs.push(timed.stages);
    outcome = timed.outcome;
  }
  const documents = outcome?.manifest?.documents.length ?? 0;
  const total = median(runs.map((run) => [...run.values()].reduce((sum, one) => sum + one, 0)));
  console.log(`\nThe sample in one warm process: ${documents} PDFs, medians of ${RUNS} runs`);
  for (const stage of runs[0]?.keys() ?? []) {
    const time = median(runs.map((run) => run.get(stage) ?? 0));
    console.log(`  ${stage.padEnd(9)} ${milliseconds(time)}  ${((100 * time) / total).toFixed(0).padStart(3)} %`);
  }
  console.log(`  ${"all".padEnd(9)} ${milliseconds(total)}`);
}

async function timeStages(): Promise<{ stages: ReadonlyMap<Stage, number>; outcome: MonthOutcome }> {
  const stages = new Map<Stage, number>();
  let current: { stage: Stage; since: number } | null = null;
  const enter = (stage: Stage | null): void => {
    const now = performance.now();
    if (current) stages.set(current.stage, (stages.get(current.stage) ?? 0) + now - current.since);
    current = stage === null ? null : { stage, since: now };
  };
  const outcome = await runSample(options, {
    progress: (stage, _done, of) => {
      if (of === 0) enter(stage);
    },
  });
  enter(null);
  return { stages, outcome };
}

/** Times whole commands as a user waits for them, set-up check and start of Node included. */
async function benchWholeRuns(): Promise<void> {
  const output = await mkdtemp(join(tmpdir(), "pingbao-bench-"));
  const inbox = join(output, "inbox");
  await mkdir(inbox);
  const ledger = join(FOLDERS.samples, "inbox", "2010年8月", "创先争优活动台账（5-8月）.xlsx");
  await copyFile(ledger, join(inbox, "台账.xlsx"));
  const one = ["--inbox", inbox, "--period", "2010-08", "--only", "简报"];
  const commands: readonly (readonly [string, readonly string[]])[] = [
    ["set-up check alone", ["run", "ready", "--silent"]],
    ["npm start, the whole sample", ["start", "--silent", "--", "--output", output]],
    ["npm start, one workbook to one PDF", ["start", "--silent", "--", "--output", output, ...one]],
  ];
  console.log("\nWhole commands, warm file cache, medians");
  for (const [name, words] of commands) {
    const times = Array.from({ length: RUNS }, () => {
      const since = performance.now();
      const { status } = spawnSync("npm", words, { cwd: FOLDERS.root, stdio: "ignore" });
      if (status !== 0) throw new Error(`npm ${words.join(" ")} ended with ${status}`);
      return performance.now() - since;
    });
    console.log(`  ${name.padEnd(36)} ${milliseconds(median(times))}`);
  }
  await rm(output, { recursive: true, force: true });
}

async function printSizes(): Promise<void> {
  const places = { node_modules: "node_modules", fonts: ".fonts", "browser from npm": ".browser" };
  console.log("\nInstalled size");
  for (const [name, folder] of Object.entries(places)) {
    const bytes = await sizeOf(join(FOLDERS.root, folder));
    console.log(`  ${name.padEnd(18)} ${(bytes / 1e6).toFixed(0).padStart(5)} MB`);
  }
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await lstat(join(file.parentPath, file.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function milliseconds(time: number): string {
  return `${time.toFixed(0).padStart(6)} ms`;
}
