import { execFile, execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import exceljs from "exceljs";

const run = promisify(execFile);

/** Makes LibreOffice calculate every formula of a workbook when it opens it, whatever values are saved in it. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Whether a program can be run here. */
export function installed(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A cell to be typed over before the workbook is calculated. */
export interface TypedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string | number | null;
}

export type Values = ReadonlyMap<string, string | number>;

/**
 * The values of all formula cells, by `sheet!cell`, as LibreOffice calculates them. All saved values are taken out first,
 * so that nothing can be read back that it did not work out itself.
 */
export async function recalculated(bytes: Uint8Array, typed: readonly TypedCell[] = []): Promise<Values> {
  const book = await openedBook(bytes);
  for (const { sheet, cell, value } of typed) {
    const target = book.getWorksheet(sheet)?.getCell(cell);
    if (!target || target.protection?.locked !== false) throw new Error(`${sheet}!${cell} is no input cell`);
    target.value = value;
  }
  const formulas = formulaCells(book);
  for (const cell of formulas.values()) cell.value = { formula: cell.formula, date1904: false };
  const saved = await openedBook(await savedByOffice(new Uint8Array(await book.xlsx.writeBuffer())));
  return new Map(
    [...formulas].map(([key, { fullAddress, address }]) => {
      return [key, plain(saved.getWorksheet(fullAddress.sheetName)?.getCell(address))];
    }),
  );
}

/** The values that are saved with the formulas of a workbook, by `sheet!cell`. */
export async function cachedValues(bytes: Uint8Array): Promise<Values> {
  const cells = formulaCells(await openedBook(bytes));
  return new Map([...cells].map(([key, cell]) => [key, plain(cell)]));
}

export async function openedBook(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
}

function formulaCells(book: exceljs.Workbook): ReadonlyMap<string, exceljs.Cell> {
  const cells = new Map<string, exceljs.Cell>();
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => void (cell.formula && cells.set(`${sheet.name}!${cell.address}`, cell))),
    );
  }
  return cells;
}

/** `value` of a formula cell leaves a result of 0 out, `result` does not. */
function plain(cell: exceljs.Cell | undefined): string | number {
  const result: unknown = cell?.formula ? cell.result : cell?.value;
  if (typeof result === "number" || typeof result === "string") return result;
  return result === undefined || result === null ? "" : JSON.stringify(result);
}

async function savedByOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "pingbao-score-book-"));
  try {
    await mkdir(join(folder, "profile", "user"), { recursive: true });
    await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    await writeFile(join(folder, "评分明细.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const saved = join(folder, "saved");
    await run("soffice", [
      profile,
      "--headless",
      "--convert-to",
      "xlsx",
      "--outdir",
      saved,
      join(folder, "评分明细.xlsx"),
    ]);
    return new Uint8Array(await readFile(join(saved, "评分明细.xlsx")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
