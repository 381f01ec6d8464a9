import { beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "#config/read-config.ts";
import { assembleDataset } from "#import/dataset/assemble-dataset.ts";
import { validateRecords } from "#import/record/validate-records.ts";
import { recogniseTables } from "#import/table/recognise-tables.ts";
import { readWorkbook } from "#import/workbook/read-workbook.ts";
import type { Config } from "#domain/config.ts";
import { TABLE_KINDS, type TableKindName } from "#domain/fields/field.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { pictureType } from "#domain/picture.ts";
import type { Location } from "#domain/location.ts";
import { parseCellAddress } from "#domain/location.ts";
import type { Table } from "#domain/table.ts";
import type { Workbook } from "#domain/workbook.ts";
import { DELIBERATE_FAULTS, type DeliberateFault, STRANGE_SHEETS } from "#books/sample/deliberate-faults.ts";
import { sampleFiles } from "../../support/sample-inbox.ts";

let tables: readonly Table[] = [];
let issues: readonly Issue[] = [];

beforeAll(async () => {
  const files = await sampleFiles();
  const config = await readSampleConfig(files.config);
  const workbooks = await Promise.all(files.inbox.filter(({ bytes }) => pictureType(bytes) === null).map(readSound));
  const found = workbooks.map((workbook) => recogniseTables(workbook, config));
  tables = found.flatMap((one) => one.value.tables);
  const checked = tables.map((table) => validateRecords(table));
  const records = checked.flatMap((one) => one.value.records);
  const rejected = checked.flatMap((one) => one.value.rejected);
  const assembled = assembleDataset({ files: [], tables, records, rejected }, { period: "2010-08", config });
  issues = [...found, ...checked, assembled].flatMap((one) => one.issues);
});

describe("the importer on the sample", () => {
  it("recognises every sheet but those that are none of our tables", () => {
    const strangers = issues.filter((one) => one.code.startsWith("table-")).map(({ at }) => [at.file, at.sheet]);
    expect(strangers).toEqual(STRANGE_SHEETS.map(({ file, sheet }) => [file, sheet]));
    const kinds = new Set<TableKindName>(tables.map((table) => table.kind));
    expect([...kinds].toSorted()).toEqual(TABLE_KINDS.toSorted());
    expect(new Set(tables.filter((one) => one.kind === "签到表").map((one) => one.layout))).toEqual(
      new Set(["matrix", "list"]),
    );
  });

  it.each(DELIBERATE_FAULTS)("names $file $column$row: $what", (fault) => {
    const own = issues.filter((one) => isOfRow(one.at, fault));
    expect(own.filter((one) => one.severity === "error" || one.code === "record-mended")).not.toEqual([]);
  });

  it("finds nothing else wrong", () => {
    const others = issues.filter((one) => !isDeliberate(one.at));
    expect(others.map((one) => `${one.at.file} ${one.at.sheet} ${one.at.cell} ${one.code}`)).toEqual([]);
  });
});

function isOfRow(at: Location, fault: DeliberateFault): boolean {
  return at.file === fault.file && at.sheet === fault.sheet && parseCellAddress(at.cell ?? "")?.row === fault.row;
}

function isDeliberate(at: Location): boolean {
  return (
    STRANGE_SHEETS.some((one) => one.file === at.file && one.sheet === at.sheet) ||
    DELIBERATE_FAULTS.some((fault) => isOfRow(at, fault) || fault.contradicts?.some((one) => isSame(one, at)))
  );
}

function isSame(one: Location, other: Location): boolean {
  return one.file === other.file && one.sheet === other.sheet && one.cell === other.cell;
}

async function readSound(file: InputFile): Promise<Workbook> {
  const read = await readWorkbook(file);
  if (read.value === null || read.issues.length > 0) throw new Error(`${file.path} cannot be read`);
  return read.value;
}

async function readSampleConfig([file]: readonly InputFile[]): Promise<Config> {
  if (!file) throw new Error("the sample has no configuration");
  const { value, issues: faults } = readConfig(await readSound(file));
  if (value === null || faults.length > 0) throw new Error("the sample's configuration is faulty");
  return value;
}
