import type { DateValue } from "#domain/civil-date.ts";
import { dayValue, monthValue, yearValue } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import type { FieldDefinition, TableKindName } from "#domain/fields/field.ts";
import { fieldOf, tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue, IssueCode } from "#domain/issues/issue.ts";
import { cellAddress } from "#domain/location.ts";
import type { FieldValue, RejectedRow, SourcedRecord } from "#domain/record.ts";
import type { Table } from "#domain/table.ts";
import type { RowVerdict } from "#domain/verdict.ts";
import { type Assembled, type ImportedRecords, assembleDataset } from "#import/dataset/assemble-dataset.ts";
import { config } from "./score-config.ts";

/** A row as the clerk typed it, by standard field names; a key that is no field becomes a column we do not read. */
export type TypedRow = Readonly<Record<string, string>>;

/** What may stand around a table; the file name and the hash are made up from the kind and the content. */
export interface Around {
  readonly file?: string;
  readonly sha256?: string;
  readonly sheet?: string;
  readonly asOf?: string;
  /** 填报日期, to the day. */
  readonly dated?: string;
  readonly named?: string;
  /** The mark of the blank form it was filled in on. */
  readonly form?: string;
}

/** A table with its records; data rows begin in row 3. */
export interface ReadTable {
  readonly table: Table;
  readonly records: readonly SourcedRecord[];
  readonly rejected: readonly RejectedRow[];
}

/** Builds a table of a kind from typed rows. */
export function tableOf(kind: TableKindName, rows: readonly TypedRow[], around: Around = {}): ReadTable {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const file = around.file ?? `${kind}.xlsx`;
  const sheet = around.sheet ?? "Sheet1";
  const place = (row: number, column: number) => ({ file, sheet, cell: cellAddress(row, column) });
  const sha256 = around.sha256 ?? `sha of ${kind} ${JSON.stringify([rows, around.asOf, around.named])}`;
  const table: Table = {
    id: `${sha256}-${sheet}-1`,
    file,
    sha256,
    sheet,
    kind,
    layout: "list",
    headerRows: [2],
    columns: headers.map((header, index) => {
      const field = fieldOf(tableKind(kind), header) === null ? null : header;
      return { column: index + 1, header, field, occasion: null, option: null };
    }),
    rows: rows.map((row, index) => ({
      row: index + 3,
      cells: new Map(
        headers.flatMap((header, column) => {
          const text = row[header] ?? "";
          const cell = { value: { kind: "text" as const, text }, at: place(index + 3, column + 1) };
          return text === "" ? [] : [[column + 1, cell] as const];
        }),
      ),
    })),
    context: {
      title: around.named ?? null,
      organisations: around.named === undefined ? [] : [{ text: around.named, at: place(1, 1) }],
      asOf: around.asOf === undefined ? null : dateOf(around.asOf),
      dated: around.dated ?? null,
      month: null,
      sections: [],
      form: around.form ?? null,
    },
    date1904: false,
  };
  return { table, records: rows.map((row, index) => recordOf(table, row, index)), rejected: [] };
}

function recordOf(table: Table, row: TypedRow, index: number): SourcedRecord {
  const { fields } = tableKind(table.kind);
  const cells = Object.fromEntries(
    table.columns.flatMap(({ column, field }) => {
      const at = { file: table.file, sheet: table.sheet, cell: cellAddress(index + 3, column) };
      return field === null || (row[field] ?? "") === "" ? [] : [[field, at]];
    }),
  );
  return {
    kind: table.kind,
    values: Object.fromEntries(fields.map((field) => [field.name, valueOf(field, row[field.name] ?? "")])),
    cells,
    at: { file: table.file, sheet: table.sheet, cell: cellAddress(index + 3, 1) },
    row: index + 3,
    table,
  };
}

function valueOf(field: FieldDefinition, text: string): FieldValue | null {
  if (text === "") return null;
  if (field.type === "date") return { kind: "date", date: dateOf(text) };
  if (field.type === "number" || field.type === "integer") return { kind: "number", decimal: text };
  const isList = field.type === "names" || field.type === "choices";
  return isList ? { kind: "list", items: text.split("、") } : { kind: "text", text };
}

/** 2010, 2010-07 or 2010-07-05 with its precision. */
function dateOf(text: string): DateValue {
  const [year = 0, month, day] = text.split("-").map(Number);
  const value =
    month === undefined ? yearValue(year) : day === undefined ? monthValue(year, month) : dayValue(year, month, day);
  if (value === null) throw new Error(`no date: ${text}`);
  return value;
}

/** What came of some tables in a month, in a shape that tests can read at a glance. */
export interface Month {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  readonly codes: readonly IssueCode[];
  readonly verdicts: readonly RowVerdict[];
  readonly mended: Assembled["mended"];
  readonly questions: Assembled["questions"];
  readonly appliedAnswers: Assembled["appliedAnswers"];
  /** The verdicts on the rows of one table, from top to bottom. */
  readonly of: (read: ReadTable) => readonly string[];
}

/** Assembles tables; the month is July 2010 unless said otherwise. */
export function monthOf(
  tables: readonly ReadTable[],
  request: {
    readonly period?: string;
    readonly config?: Partial<Config>;
    /** Files that gave no table: twins and unreadable ones. */
    readonly files?: ImportedRecords["files"];
  } = {},
): Month {
  const imported = {
    files: [...tables.map(({ table }) => ({ ...table, returnOf: null })), ...(request.files ?? [])],
    tables: tables.map((one) => one.table),
    records: tables.flatMap((one) => one.records),
    rejected: tables.flatMap((one) => one.rejected),
  };
  const { value, issues } = assembleDataset(imported, {
    period: request.period ?? "2010-07",
    config: config([], request.config),
  });
  const of = ({ table }: ReadTable): readonly string[] =>
    value.verdicts.filter((one) => one.table === table.id).map((one) => one.verdict);
  return { ...value, issues, codes: issues.map((one) => one.code), of };
}

/** A register of a general branch and two branches below it, as of 2010. */
export function register(extra: readonly TypedRow[] = []): ReadTable {
  const rows = [
    { 党组织: "市科协党总支", 上级党组织: "", 类型: "机关" },
    { 党组织: "第一党支部", 上级党组织: "市科协党总支", 类型: "机关" },
    { 党组织: "第二党支部", 上级党组织: "市科协党总支", 类型: "事业" },
    ...extra,
  ];
  return tableOf("党组织名册", rows, { asOf: "2010-05-31" });
}

/** A roster of four: 王伟 and 李芳 in the first branch, 赵强 and 孙丽 in the second. */
export function roster(extra: readonly TypedRow[] = [], around: Around = { asOf: "2010-05-31" }): ReadTable {
  const rows = [
    { 姓名: "王伟", 党组织: "第一党支部", 出生日期: "1970-03" },
    { 姓名: "李芳", 党组织: "第一党支部", 出生日期: "1975-08" },
    { 姓名: "赵强", 党组织: "第二党支部", 出生日期: "1968-01" },
    { 姓名: "孙丽", 党组织: "第二党支部", 出生日期: "1982-11" },
    ...extra,
  ];
  return tableOf("花名册", rows, around);
}
