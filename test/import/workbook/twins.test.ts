import type { BookType } from "@e965/xlsx";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, Workbook } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Written } from "../../support/legacy-twins.ts";
import { bookOf, bytesAs } from "../../support/legacy-twins.ts";
import { read } from "../../support/workbook-xlsx.ts";

const ROWS: readonly (readonly Written[])[] = [
  ["党员花名册", null, null, null],
  ["姓名", "身份证号", "得分", "预备"],
  ["王　伟", "110101199003074220", 92.5, true],
  ["李𠀀", "001", -0.1, false],
  [null, null, null, null],
  ["A&B <c> \"d\" 'e'", "一\n二", 1_000_000, null],
];
const TYPED: readonly BookType[] = ["xlsx", "biff8", "xlml", "ods", "fods"];

/** What a cell comes to for the schema; HTML and csv know only text. */
function plain(value: CellValue): string {
  return cellText(value);
}

async function cellsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const { value, issues } = await read(bytes);
  expect(issues).toEqual([]);
  return cells(value);
}

function cells(workbook: Workbook | null): Record<string, string> {
  const found = (workbook?.sheets ?? []).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return Object.fromEntries(
    found.map((cell) => [`${cell.row}:${cell.column}`, `${cell.value.kind} ${plain(cell.value)}`]),
  );
}

function expected(rows: readonly (readonly Written[])[]): Record<string, string> {
  const kinds: Readonly<Record<string, string>> = { string: "text", number: "number", boolean: "flag" };
  const found = rows.flatMap((row, index) =>
    row.map((value, column) => [`${index + 1}:${column + 1}`, value] as const),
  );
  return Object.fromEntries(
    found
      .filter(([, value]) => value !== null && String(value).trim() !== "")
      .map(([at, value]) => [
        at,
        `${kinds[typeof value]} ${typeof value === "boolean" ? String(value).toUpperCase() : value}`,
      ]),
  );
}

describe("one content in several formats gives equal cells", () => {
  it.each(TYPED)("%s", async (bookType) => {
    expect(await cellsOf(bytesAs(bookOf({ 名册: ROWS }), bookType))).toEqual(expected(ROWS));
  });

  it("html, as text", async () => {
    const found = await cellsOf(bytesAs(bookOf({ 名册: ROWS }), "html"));
    expect(Object.values(found).every((value) => value.startsWith("text "))).toBe(true);
    expect(found).toMatchObject({ "1:1": "text 党员花名册", "3:2": "text 110101199003074220", "3:3": "text 92.5" });
    expect(found["6:1"]).toBe("text A&B <c> \"d\" 'e'");
  });

  it("whatever is written is read back, in every format", async () => {
    const word = fc.string({
      unit: fc.constantFrom("党", "𠀀", "a", "&", "<", '"', "0", "-"),
      minLength: 1,
      maxLength: 6,
    });
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const value = fc.oneof(
      word,
      whole,
      whole.map((cents) => cents / 100),
      fc.boolean(),
      fc.constant(null),
    );
    const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...TYPED.slice(1)), async (body, bookType) => {
        const all = [["姓名", "b", "c"], ...body];
        expect(await cellsOf(bytesAs(bookOf({ a: all }), bookType))).toEqual(expected(all));
      }),
      { numRuns: 150 },
    );
  });
});

it("the reader hucre, as a second opinion, sees the same texts and numbers in an .ods file", async () => {
  const { readOds } = await import("hucre/ods");
  const bytes = bytesAs(bookOf({ 名册: ROWS }), "ods");
  const [sheet] = (await readOds(bytes)).sheets;
  const seen = (sheet?.rows ?? []).flatMap((row, index) =>
    row.flatMap((value, column) =>
      value === null || value === "" ? [] : [[`${index + 1}:${column + 1}`, String(value)]],
    ),
  );
  const ours = Object.entries(cells((await read(bytes)).value)).map(([at, value]) => [
    at,
    value.replace(/^\w+ /, "").replace(/^(?:TRUE|FALSE)$/, (flag) => flag.toLowerCase()),
  ]);
  expect(seen).toEqual(ours);
});
