import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BookType } from "@e965/xlsx";
import * as SheetJs from "@e965/xlsx";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "#batch/import-file.ts";
import type { ImportedFile } from "#domain/imported-file.ts";
import { fieldText } from "#domain/record.ts";
import { inputFile } from "../support/check-files.ts";
import { bookOf, bytesAs } from "../support/legacy-twins.ts";
import { runCommandFile } from "../support/program.ts";
import { runs } from "../support/property-runs.ts";
import { type RandomTable, randomTable } from "../support/random-table.ts";

const FORMATS: readonly BookType[] = ["xlsx", "biff8", "xlml", "ods", "fods", "html", "csv"];

/** The table as a file of a format; a csv knows no merges. */
function fileOf({ lines, merges }: RandomTable, format: BookType): Uint8Array {
  const book = bookOf({ Sheet1: lines });
  const sheet = book.Sheets["Sheet1"];
  if (sheet !== undefined) sheet["!merges"] = merges.map((range) => SheetJs.utils.decode_range(range));
  return format === "csv" ? Buffer.from(SheetJs.utils.sheet_to_csv(sheet ?? {})) : bytesAs(book, format);
}

function recordsOf({ records }: ImportedFile, fields: readonly string[]) {
  return records.map(({ values }) => Object.fromEntries(fields.map((name) => [name, fieldText(values[name])])));
}

describe("one table in several formats", () => {
  it.each(FORMATS)("gives the records that were written, as %s", async (format) => {
    await fc.assert(
      fc.asyncProperty(randomTable, async (table) => {
        const words = { headerSynonyms: [], ballotOptions: [], answers: [] };
        const found = await importFile(inputFile("报送", fileOf(table, format)), words);
        expect(found.tables.map(({ kind }) => kind)).toEqual([table.kind]);
        expect(recordsOf(found, Object.keys(table.records[0] ?? {}))).toEqual(table.records);
        expect(found.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      runs(60),
    );
  });
});

/** The report of `npm run check -- --json`, its files by name. */
const check = async (files: readonly string[], env: Readonly<Record<string, string>>): Promise<string> => {
  const { stdout } = await runCommandFile("check", ["--json", ...files], { LC_ALL: "C", TZ: "UTC", ...env });
  const report = JSON.parse(stdout) as { readonly files: readonly { readonly file: string }[] };
  expect(report.files).toHaveLength(FORMATS.length);
  return JSON.stringify({ ...report, files: report.files.toSorted((a, b) => (a.file < b.file ? -1 : 1)) });
};

describe("the same files", () => {
  let folder = "";
  let paths: readonly string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pingbao-zones-"));
    const tables = fc.sample(randomTable, { numRuns: FORMATS.length, seed: 7 });
    paths = await Promise.all(
      tables.map(async (table, index) => {
        const path = join(folder, `报送${index}.dat`);
        await writeFile(path, fileOf(table, FORMATS[index] ?? "xlsx"));
        return path;
      }),
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ["in New York, in Turkish", { TZ: "America/New_York", LC_ALL: "tr_TR.UTF-8" }],
    ["where a day was left out of the calendar, in Thai", { TZ: "Pacific/Apia", LC_ALL: "th_TH.UTF-8" }],
    ["in Shanghai, in Chinese", { TZ: "Asia/Shanghai", LC_ALL: "zh_CN.UTF-8" }],
  ])("are read the same %s", async (_where, env) => {
    expect(await check(paths, env)).toBe(await check(paths, {}));
  });

  it("are read the same in another order", async () => {
    expect(await check(paths.toReversed(), {})).toBe(await check(paths, {}));
  });
});
