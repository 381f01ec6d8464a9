// One measured reading in a fresh process: `node read-once.js ours|exceljs|verify FILE`. Prints one line of JSON.
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { answerRequest } from "#cli/answer-request.ts";
import { isolateIn } from "#cli/isolate.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Workbook } from "#domain/workbook.ts";
import { readInputFile } from "#files/inbox.ts";
import { LIMITS } from "#import/workbook/limits.ts";
import { readWorkbook } from "#import/workbook/read-workbook.ts";
import { inflatedSize } from "#import/workbook/zip/inflated-size.ts";

/** What one reading cost, all processes together. */
export interface Reading {
  readonly cpuSeconds: number;
  /** Sum of the peaks of all processes: an upper bound of the peak of the sum. */
  readonly peakMegabytes: number;
  readonly cells: number;
  /** Hash of all texts with their places; null where it was not asked for. */
  readonly texts: string | null;
}

const [mode = "", path = ""] = process.argv.slice(2);

if (mode === "exceljs") await readByExceljs();
else if (mode === "") await answerRequest(readInChild);
else print(await readByUs());

async function readByExceljs(): Promise<void> {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  let cells = 0;
  workbook.eachSheet((sheet) => sheet.eachRow((row) => (cells += row.actualCellCount)));
  print({ ...usage(), cells, texts: null });
}

/** As the program does: a large file in a process of its own. */
async function readByUs(): Promise<Reading> {
  const file = await readInputFile(path, "台账.xlsx");
  if (inflatedSize(file.bytes) <= LIMITS.inProcessBytes) return readHere(file, mode === "verify");
  const outcome = await isolateIn(fileURLToPath(import.meta.url))(serialize({ file, verify: mode === "verify" }));
  if ("failed" in outcome) throw new Error(outcome.failed);
  const child = deserialize(outcome.answer) as Reading;
  const own = usage();
  return {
    ...child,
    cpuSeconds: own.cpuSeconds + child.cpuSeconds,
    peakMegabytes: own.peakMegabytes + child.peakMegabytes,
  };
}

async function readInChild(request: Uint8Array): Promise<Uint8Array> {
  const { file, verify } = deserialize(request) as { file: InputFile; verify: boolean };
  return serialize(await readHere(file, verify));
}

async function readHere(file: InputFile, verify: boolean): Promise<Reading> {
  const { value, issues } = await readWorkbook(file);
  if (value === null) throw new Error(issues[0]?.text.found);
  const cells = value.sheets.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.cells.length, 0);
  const spent = usage();
  return { ...spent, cells, texts: verify ? textsOf(value) : null };
}

function textsOf({ sheets }: Workbook): string {
  const hash = createHash("sha256");
  for (const { row, cells } of sheets.flatMap(({ rows }) => rows)) {
    for (const { column, value } of cells) {
      if (value.kind === "text") hash.update(`${row},${column},${value.text}\n`);
    }
  }
  return hash.digest("hex");
}

function usage(): Pick<Reading, "cpuSeconds" | "peakMegabytes"> {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
}

function print(reading: Reading): void {
  console.log(JSON.stringify(reading));
}
