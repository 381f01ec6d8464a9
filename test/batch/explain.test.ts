import { type CellValue, Workbook } from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { explainScore } from "#batch/explain.ts";
import { explainCommand } from "#cli/commands/explain.ts";
import { explanationLines } from "#cli/explanation-lines.ts";
import { readOptions } from "#cli/options.ts";
import { UsageError } from "#domain/app-error.ts";
import { type ExplainedCell, type Explanation, explanationSchema } from "#domain/explanation.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { ImportRequest } from "#domain/month-run.ts";
import { NO_ANALYSIS } from "#domain/analysis.ts";
import { reportJobs } from "../support/report-jobs.ts";
import { importMonth } from "#batch/import-month.ts";
import { computeScores } from "#score/compute-scores.ts";
import { sampleFiles } from "../support/sample-inbox.ts";

let request: ImportRequest;
let files: readonly InputFile[];
/** A code printed on a card, and what the card says of it. */
let printed: { readonly code: string; readonly points: string; readonly evidence: string };
let explanation: Explanation;

interface CardLine {
  readonly code: string;
  readonly points: string;
  readonly marked: boolean;
  readonly evidence: string;
}

beforeAll(async () => {
  const { inbox, config } = await sampleFiles();
  files = inbox;
  request = { files, inboxIssues: [], isolate: null, configurations: config, period: "2010-08" };
  const month = await importMonth(request, { anyMonth: false, onFile: () => undefined });
  const book = computeScores(month.dataset, month.config);
  const jobs = await reportJobs({ book, analysis: NO_ANALYSIS, ...month, sample: true, only: ["党员"] });
  const groups = jobs[0]?.model["groups"] as unknown as readonly { readonly lines: readonly CardLine[] }[];
  const line = groups.flatMap(({ lines }) => lines).find(({ marked, evidence }) => marked && evidence !== "—");
  if (!line) throw new Error("the first card has no line with evidence");
  printed = line;
  explanation = await explainScore(request, line.code);
});

const cellsOf = ({ dimensions }: Explanation): readonly ExplainedCell[] =>
  dimensions.flatMap(({ lines }) => lines).flatMap(({ evidence }) => evidence);

const workbooks = new Map<string, Promise<Workbook>>();

async function openByExceljs(file: string): Promise<Workbook> {
  const bytes = files.find(({ path }) => path === file)?.bytes ?? new Uint8Array();
  const book = new Workbook();
  // A Buffer may be a view of a pool that holds other workbooks too: exceljs is given a copy of its own.
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return book;
}

/** What exceljs, which our reader does not use, finds in the cell. */
async function textByExceljs({ file, sheet, cell }: ExplainedCell): Promise<string> {
  const opened = workbooks.get(file) ?? openByExceljs(file);
  workbooks.set(file, opened);
  const found = (await opened).getWorksheet(sheet ?? "")?.getCell(cell ?? "");
  return shownBy(found?.value ?? null, found?.numFmt ?? "");
}

function shownBy(value: CellValue, format: string): string {
  if (typeof value === "number") return format.includes("%") ? `${(value * 100).toFixed(0)}%` : String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" ? value : JSON.stringify(value);
}

describe("a number of a printed card is followed to its cell", () => {
  it("its code leads to the line with the same points", () => {
    const [line] = explanation.dimensions.flatMap(({ lines }) => lines);
    expect(explanation.line).toBe(printed.code);
    expect(line?.code).toBe(printed.code);
    expect(line?.points?.toFixed(2)).toBe(printed.points);
  });

  it("the text of every cell is what exceljs reads there", async () => {
    const whole = await explainScore(request, printed.code.split("-")[0] ?? "");
    const all = [...cellsOf(explanation), ...cellsOf(whole)];
    const cells = all.filter(({ file }) => file.endsWith(".xlsx"));
    expect(cells.length).toBeGreaterThan(10);
    for (const cell of cells) expect(cell.text, JSON.stringify(cell)).toBe(await textByExceljs(cell));
  });

  it("the tree says it in lines, down to the file, the sheet, the cell and its text", () => {
    const lines = explanationLines(explanation, true);
    expect(lines[0]).toBe("示例：收件夹 data/inbox 是空的，以下是示例数据。");
    expect(lines.some((line) => line.startsWith("总分 "))).toBe(true);
    const head = lines.findIndex((line) => line.trimStart().startsWith(`${printed.code} `));
    expect(head).toBeGreaterThan(0);
    const [cell] = cellsOf(explanation);
    const place = `${cell?.file} › ${cell?.sheet} › ${cell?.cell}「${cell?.text}」`;
    expect(lines.slice(head).some((line) => line.startsWith("        ") && line.includes(place))).toBe(true);
  });

  it("the whole tree of every kind of subject fits the schema, and hardly a cell is without text", async () => {
    for (const asked of ["Z01", printed.code.split("-")[0] ?? ""]) {
      const whole = await explainScore(request, asked);
      expect(explanationSchema.parse(whole)).toEqual(whole);
      const cells = cellsOf(whole);
      expect(cells.length).toBeGreaterThan(10);
      expect(cells.filter(({ text }) => text === null)).toEqual([]);
    }
  });
});

describe("npm run explain", () => {
  const command = explainCommand(() => Promise.reject(new Error("not reached")));

  it("takes a name behind the options, and no option of others", () => {
    expect(readOptions(command.spec, ["--json", "--period", "2010-08", "王伟"])).toMatchObject({
      json: true,
      period: "2010-08",
      operands: ["王伟"],
    });
    expect(() => readOptions(command.spec, ["--only", "简报", "王伟"])).toThrow(UsageError);
  });

  it("without a name it says what to write", async () => {
    const context = {
      options: readOptions(command.spec, []),
      console: { say: () => undefined, write: () => undefined, progress: () => undefined },
      atEnd: () => undefined,
    };
    await expect(command.run(context)).rejects.toThrow("没有写要说明谁的得分");
  });
});
