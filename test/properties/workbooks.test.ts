import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeGb18030 } from "#books/sample/layout/gb18030.ts";
import { cellAddress } from "#domain/location.ts";
import type { CellValue, Workbook } from "#domain/workbook.ts";
import { runs } from "../support/property-runs.ts";
import { bytesOf, randomWorkbook, written } from "../support/random-workbook.ts";
import { read, text } from "../support/workbook-xlsx.ts";

function cellsOf(workbook: Workbook | null): readonly (readonly [string, CellValue])[] {
  const rows = workbook?.sheets.flatMap((sheet) => sheet.rows) ?? [];
  return rows.flatMap((row) => row.cells.map((cell) => [cellAddress(cell.row, cell.column), cell.value] as const));
}

describe("whatever a legal writer writes is read exactly, in its place and in order", () => {
  it("workbooks: prefixes, inline and shared text, runs, gaps, addresses or none, formats, packed or stored", async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, async (workbook) => {
        const { value, issues } = await read(bytesOf(workbook));
        expect(issues).toEqual([]);
        expect(cellsOf(value)).toEqual(Object.entries(written(workbook)));
      }),
      runs(2000),
    );
  }, 60_000);
});

const LETTERS = ["王", "伟", "𠮷", "á", "a", "0", "=", "“", "　", " ", '"'];
const SEPARATORS = [",", ";", "\t", "|", "，"];
// A cell with line breaks and separators looks like rows that a stray quote swallowed, and refuses the file (row 91).
const field = fc.oneof(...[SEPARATORS, ["\n"]].map((others) => fieldOf([...LETTERS, ...others])));

function fieldOf(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((some) => some.join(""));
}

const ENCODINGS: Readonly<Record<string, (content: string) => Uint8Array>> = {
  "UTF-8": (content) => Buffer.from(content),
  "UTF-8 with a mark": (content) => Buffer.from(`\ufeff${content}`),
  GB18030: encodeGb18030,
  "UTF-16LE": (content) => Buffer.from(`\ufeff${content}`, "utf16le"),
  "UTF-16BE": (content) => Buffer.from(`\ufeff${content}`, "utf16le").swap16(),
};

interface TextTable {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly lineEnd: string;
}

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

function contentOf({ rows, delimiter, lineEnd }: TextTable, quoteAll: boolean): string {
  const line = (fields: readonly string[]): string =>
    fields.map((value) => (quoteAll || /["\n,;\t|，]/.test(value) ? quoted(value) : value)).join(delimiter);
  const head = ["姓名", "党组织", "说明"].map((value) => (quoteAll ? quoted(value) : value)).join(delimiter);
  return [head, ...rows.map(line)].join(lineEnd) + lineEnd;
}

/** The physical line of each record: cells of several lines push the next ones down. */
function expectedOf({ rows }: TextTable): readonly (readonly [string, CellValue])[] {
  let next = 2;
  const found: (readonly [string, CellValue])[] = ["姓名", "党组织", "说明"].map((value, at) => [
    cellAddress(1, at + 1),
    text(value),
  ]);
  for (const fields of rows) {
    for (const [at, value] of fields.entries())
      if (/[^\s\u3000]/.test(value)) found.push([cellAddress(next, at + 1), text(value)]);
    next += 1 + [...fields.join("")].filter((letter) => letter === "\n").length;
  }
  return found;
}

describe("text files", () => {
  it.each(Object.entries(ENCODINGS))(
    "in %s, with any delimiter, line end and way of quoting",
    async (_name, encode) => {
      const table = fc.record({
        rows: fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        delimiter: fc.constantFrom(",", ";", "\t"),
        lineEnd: fc.constantFrom("\n", "\r\n"),
      });
      await fc.assert(
        fc.asyncProperty(table, fc.boolean(), async (one, quoteAll) => {
          const { value, issues } = await read(encode(contentOf(one, quoteAll)), "名册.csv");
          expect(issues).toEqual([]);
          expect(cellsOf(value)).toEqual(expectedOf(one));
        }),
        runs(300),
      );
    },
  );
});
