import { z } from "zod";
import { TABLE_KINDS } from "#domain/fields/field.ts";
import { type Verdict, VERDICTS } from "#domain/verdict.ts";

const row = z.int().positive();
const count = z.int().nonnegative();
const kind = z.enum(TABLE_KINDS);

const issueSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  at: z.strictObject({ file: z.string(), sheet: z.string().nullable(), cell: z.string().nullable() }),
  field: z.string().nullable(),
  text: z.strictObject({ found: z.string(), remedy: z.string() }),
});

const tableSchema = z.strictObject({
  /** Null: none of our kinds, or it could not be read as one. */
  kind: kind.nullable(),
  /** For a table that was not read: the kind it resembles most, and the headers it lacks. */
  closest: z.strictObject({ kind, missing: z.array(z.string()) }).nullable(),
  layout: z.enum(["list", "matrix"]),
  /** Excel's row numbers, as everywhere here; empty for a table without a head. */
  headerRows: z.array(row),
  /** `text` without blanks and line breaks, parent and child joined as `父/子`; empty where a column of data has no header. */
  headers: z.array(
    z.strictObject({ column: z.string().regex(/^[A-Z]{1,3}$/), text: z.string(), field: z.string().nullable() }),
  ),
  firstDataRow: row.nullable(),
  lastDataRow: row.nullable(),
  dataRows: count,
  /** Entries that the data rows make: fewer where one entry spans several lines. */
  records: count,
  /** Rows around and among the data that are none; ID and phone numbers masked. */
  excluded: z.array(z.strictObject({ row, verdict: z.enum(VERDICTS), text: z.string() })),
});

const sheetSchema = z.strictObject({
  /** Null for a text file. */
  sheet: z.string().nullable(),
  state: z.enum(["visible", "hidden", "very-hidden"]),
  nonEmptyRows: count,
  tables: z.array(tableSchema),
  /** Rows by what became of them; a row that two tables share is counted for both. */
  verdicts: z.strictObject(Object.fromEntries(VERDICTS.map((name) => [name, count])) as Record<Verdict, typeof count>),
});

/** What `npm run check -- --json` prints. */
export const checkReportSchema = z.strictObject({
  files: z.array(
    z.strictObject({
      file: z.string(),
      /** Null for a file that was refused. */
      format: z.string().nullable(),
      sheets: z.array(sheetSchema),
      issues: z.array(issueSchema),
    }),
  ),
  /** Issues of no file of this call, such as those of the configuration. */
  issues: z.array(issueSchema),
});

/** See {@link checkReportSchema}. */
export type CheckReport = z.infer<typeof checkReportSchema>;

/** One sheet of a {@link CheckReport}. */
export type CheckedSheet = CheckReport["files"][number]["sheets"][number];

/** One table of a {@link CheckedSheet}. */
export type CheckedTable = CheckedSheet["tables"][number];
