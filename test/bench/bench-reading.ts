import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile } from "./compile.ts";
import type { LargeWorkbook } from "./large-workbooks.ts";
import { LARGE_WORKBOOKS, writeLargeWorkbook } from "./large-workbooks.ts";
import type { Reading } from "./read-once.ts";

/** What reading may cost at most: CPU as a share of exceljs's on the same file in the same run, memory of all processes. */
const BOUNDS = { cpuRatio: 0.6, megabytes: 500 };
/** Pairs of readings, one after the other; the figures are medians. */
const PAIRS = 5;

/**
 * Compares reading (bytes → Workbook, the gate included) with exceljs on large workbooks, each in a fresh process.
 * Returns what is out of bounds, in words; empty when all is well.
 */
export async function benchReading(): Promise<readonly string[]> {
  const program = await compile("read-once");
  const folder = await mkdtemp(join(tmpdir(), "pingbao-bench-"));
  console.log(`\nReading: medians of ${PAIRS} pairs in fresh processes, CPU and peak memory of all of them`);
  const faults: string[] = [];
  for (const [index, book] of LARGE_WORKBOOKS.entries()) {
    const file = join(folder, `${index}.xlsx`);
    await writeLargeWorkbook(book, file);
    faults.push(...compare(book, { program, file }));
  }
  await rm(folder, { recursive: true, force: true });
  return faults;
}

interface Measured {
  readonly program: string;
  readonly file: string;
}

function compare(book: LargeWorkbook, measured: Measured): readonly string[] {
  const verified = readOnce("verify", measured);
  const pairs = Array.from({ length: PAIRS }, () => ({
    theirs: readOnce("exceljs", measured),
    ours: readOnce("ours", measured),
  }));
  const cpu = (read: (pair: (typeof pairs)[number]) => number): number => median(pairs.map(read));
  const theirs = cpu((pair) => pair.theirs.cpuSeconds);
  const ours = cpu((pair) => pair.ours.cpuSeconds);
  const ratio = cpu((pair) => pair.ours.cpuSeconds / pair.theirs.cpuSeconds);
  const memory = Math.max(...pairs.map((pair) => pair.ours.peakMegabytes));
  console.log(
    `  ${book.name.padEnd(20)} ${ours.toFixed(2)} s : ${theirs.toFixed(2)} s exceljs = ${ratio.toFixed(2)}, ${memory.toFixed(0)} MB, ${verified.cells} cells`,
  );
  const rows: readonly (readonly [boolean, string])[] = [
    [verified.texts !== writtenTexts(book), "texts are not those that were written"],
    [ratio > BOUNDS.cpuRatio, `more CPU than ${BOUNDS.cpuRatio} of exceljs`],
    [memory >= BOUNDS.megabytes, `${BOUNDS.megabytes} MB or more`],
  ];
  return rows.filter(([isFault]) => isFault).map(([, words]) => `${book.name}: ${words}`);
}

function readOnce(mode: "ours" | "exceljs" | "verify", { program, file }: Measured): Reading {
  const output = execFileSync(process.execPath, [program, mode, file], { encoding: "utf8" });
  return JSON.parse(output) as Reading;
}

/** Hash of all texts with their places, as `read-once.ts` makes it of what was read. */
function writtenTexts({ rows, columns, cell }: LargeWorkbook): string {
  const hash = createHash("sha256");
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const value = cell(row, column);
      if (typeof value === "string") hash.update(`${row + 1},${column + 1},${value}\n`);
    }
  }
  return hash.digest("hex");
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
