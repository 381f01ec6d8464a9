import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { CheckedTable, CheckReport } from "#domain/check-report.ts";
import { checkReport, filesIn } from "../support/check-files.ts";

const folder = process.env["PINGBAO_CORPUS"];

interface TrueSheet {
  readonly sheet: string;
  readonly header_rows: readonly number[];
  readonly columns_range: string;
  readonly first_data_row: number | null;
  readonly last_data_row: number | null;
  readonly data_rows: number;
  readonly headers: readonly string[];
  readonly records?: number;
}

interface TrueFile {
  readonly sheets?: readonly TrueSheet[];
  readonly all_sheets?: readonly string[];
  /** In words, for files that show one oddity only. */
  readonly expect?: string;
}

type CheckedFile = CheckReport["files"][number];

/** What the words of the truth's `expect` mean in the terms of `check --json`. */
const ODDITIES: readonly {
  readonly words: RegExp;
  readonly holds: (file: CheckedFile) => unknown;
  readonly is: unknown;
}[] = [
  { words: /^refuse/, holds: ({ format, sheets }) => [format, sheets], is: [null, []] },
  { words: /^(?:read[;, ]|A2:C2)/, holds: ({ format, sheets }) => format !== null && sheets.length > 0, is: true },
  { words: /^read or refuse/, holds: ({ issues, format }) => format !== null || issues.length > 0, is: true },
  { words: /^hidden sheets/, holds: hiddenSheets, is: { visible: [0], hidden: [1], "very-hidden": [1] } },
  { words: /^(\d+) dates in column A/, holds: (file) => rowsOf(file) >= 27, is: true },
  {
    words: /^10 rows, header 姓名\/年纪/,
    holds: (file) => [headersOf(file), rowsOf(file)],
    is: [["姓名", "年纪"], 10],
  },
  { words: /^first header is exactly 姓名/, holds: (file) => headersOf(file)[0], is: "姓名" },
  { words: /^table found at B4, 2 rows/, holds: placeOf, is: ["B", 4, 2] },
  { words: /^3 rows; one library/, holds: ({ sheets }) => sheets[0]?.nonEmptyRows, is: 3 },
  {
    words: /^delimiter ;/,
    holds: (file) => [file.sheets[0]?.nonEmptyRows, firstTable(file)?.headers.length],
    is: [2, 2],
  },
  { words: /^decoded as GBK/, holds: headersOf, is: ["中文测试内容", "TestContent"] },
];

function firstTable({ sheets }: CheckedFile): CheckedTable | undefined {
  return sheets.flatMap(({ tables }) => tables)[0];
}

function headersOf(file: CheckedFile): readonly string[] {
  return firstTable(file)?.headers.map(({ text }) => text) ?? [];
}

function rowsOf(file: CheckedFile): number {
  return firstTable(file)?.dataRows ?? 0;
}

function placeOf(file: CheckedFile): readonly unknown[] {
  const table = firstTable(file);
  return [table?.headers[0]?.column, table?.headerRows[0], table?.dataRows];
}

/** How many warnings speak of the sheets in each state. */
function hiddenSheets({ sheets, issues }: CheckedFile): Readonly<Record<string, readonly number[]>> {
  const states = [...new Set(sheets.map(({ state }) => state))];
  const warned = (name: string | null) => issues.filter(({ at, code }) => at.sheet === name && code === "sheet-hidden");
  const count = (state: string) => sheets.filter((one) => one.state === state).map(({ sheet }) => warned(sheet).length);
  return Object.fromEntries(states.map((state) => [state, count(state)]));
}

function compared(
  { headerRows, headers, firstDataRow, lastDataRow, dataRows, records }: CheckedTable,
  sheet: TrueSheet,
) {
  return {
    headerRows,
    columns: `${headers[0]?.column}-${headers.at(-1)?.column}`,
    headers: headers.map(({ text }) => text),
    rows: [firstDataRow, lastDataRow, dataRows],
    records: sheet.records === undefined ? undefined : records,
  };
}

function expected(sheet: TrueSheet) {
  return {
    headerRows: sheet.header_rows,
    columns: sheet.columns_range,
    headers: sheet.headers,
    rows: [sheet.first_data_row, sheet.last_data_row, sheet.data_rows],
    records: sheet.records,
  };
}

describe.skipIf(folder === undefined)(
  `real workbooks through check --json (PINGBAO_CORPUS names their folder${folder === undefined ? "; it is not set, so nothing was compared" : ""})`,
  () => {
    let truth: Readonly<Record<string, TrueFile>> = {};
    const reports = new Map<string, CheckedFile>();

    beforeAll(async () => {
      const root = folder ?? ".";
      truth = JSON.parse(await readFile(`${root}/truth.json`, "utf8")) as typeof truth;
      for (const input of await filesIn(root)) {
        if (!Object.hasOwn(truth, input.path)) continue;
        const report = await checkReport([input]);
        for (const file of report.files) reports.set(file.file, file);
      }
    });

    it("all files of the truth were checked", () => {
      expect(Object.keys(truth).length).toBeGreaterThanOrEqual(25);
      expect([...reports.keys()].sort()).toEqual(Object.keys(truth).sort());
    });

    it("every table stands where the truth says, with its headers, rows and entries", () => {
      const found = Object.entries(truth).flatMap(([name, { sheets = [] }]) =>
        sheets.map((sheet) => {
          // A text file has one sheet without a name.
          const own = reports.get(name)?.sheets.find((one) => one.sheet === sheet.sheet || one.sheet === null);
          const tables = own?.tables.map((table) => compared(table, sheet));
          return { where: `${name} ${sheet.sheet}`, tables };
        }),
      );
      const wanted = Object.entries(truth).flatMap(([name, { sheets = [] }]) =>
        sheets.map((sheet) => ({ where: `${name} ${sheet.sheet}`, tables: [expected(sheet)] })),
      );
      expect(found).toEqual(wanted);
    });

    it("sheets that the truth names without a table hold none", () => {
      const found = Object.entries(truth).flatMap(([name, { sheets = [], all_sheets = [] }]) => {
        const empty = new Set(all_sheets.filter((sheet) => !sheets.some((one) => one.sheet === sheet)));
        return (reports.get(name)?.sheets ?? []).filter(({ sheet }) => empty.has(sheet ?? ""));
      });
      expect(found.length).toBeGreaterThan(0);
      expect(found.flatMap(({ tables }) => tables)).toEqual([]);
    });

    it("each single oddity ends as the truth says in words", () => {
      const odd = Object.entries(truth).flatMap(([name, { expect: words }]) =>
        words === undefined ? [] : [{ name, words }],
      );
      expect(odd.length).toBeGreaterThan(0);
      for (const { name, words } of odd) {
        const oddity = ODDITIES.find((one) => one.words.test(words));
        const file = reports.get(name);
        expect(oddity, words).toBeDefined();
        expect(file, name).toBeDefined();
        if (oddity && file) expect({ name, is: oddity.holds(file) }).toEqual({ name, is: oddity.is });
      }
    });
  },
);
