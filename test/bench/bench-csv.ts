import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, closeSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { csvRows } from "#import/workbook/csv/read-csv.ts";

const ROWS = 1_000_000;
const MIB = 1024 * 1024;
const LIMIT_MIB = 250;

const [job, file] = process.argv.slice(2);
if (job === "read-csv" && file !== undefined) readOnce(file);

/** Streams a million csv rows of 12 columns in a process of its own and prints its peak memory; fails over 250 MB. */
export function benchCsv(): void {
  const folder = mkdtempSync(join(tmpdir(), "pingbao-bench-csv-"));
  try {
    const path = join(folder, "活动台账.csv");
    writeRows(path);
    const words = ["--import", "tsx", fileURLToPath(import.meta.url), "read-csv", path];
    const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: "utf8" });
    if (status !== 0) throw new Error(`bench-csv ended with ${status}: ${stderr}`);
    const { rows, seconds, peak } = JSON.parse(stdout) as Record<"rows" | "seconds" | "peak", number>;
    const size = (statSync(path).size / MIB).toFixed(0);
    console.log(`\nA csv of ${rows} rows × 12 columns (${size} MB), streamed in a process of its own`);
    console.log(`  ${seconds.toFixed(1)} s CPU, peak memory ${peak.toFixed(0)} MB (limit ${LIMIT_MIB} MB)`);
    if (rows !== ROWS || peak > LIMIT_MIB) throw new Error("bench-csv: rows lost or too much memory");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readOnce(path: string): void {
  const bytes = readFileSync(path);
  let rows = 0;
  for (const row of csvRows(bytes)) if (row.cells.length === 12) rows += 1;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.log(JSON.stringify({ rows, seconds: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }));
}

/** Ordinary rows: Chinese names, dates, numbers, now and then a quoted cell of two lines or a rare character. */
function writeRows(path: string): void {
  const handle = openSync(path, "w");
  const block: string[] = [];
  for (let row = 1; row <= ROWS; row += 1) {
    const remark = row % 100 === 0 ? '"备注,一\n二"' : "无";
    const name = row % 5000 === 0 ? "李𠀀" : "王建国";
    block.push(`${row},${name},一支部,2010-06-18,${row % 40},2.5,是,A${row},学习,${remark},√,x\r\n`);
    if (block.length === 10_000) writeSync(handle, block.splice(0).join(""));
  }
  closeSync(handle);
}
