import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";

/** A sheet as exceljs shows it, or a text file cut at its commas: tidied texts by row and column letters. */
export interface Grid {
  readonly file: string;
  /** Null for a text file. */
  readonly sheet: string | null;
  readonly rows: ReadonlyMap<number, ReadonlyMap<string, string>>;
}

/** Half-width, without any blank; a date is its ISO day. The words that mean nothing are nothing. */
export function tidy(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== "string" && typeof value !== "number")
    throw new Error(`unexpected cell ${JSON.stringify(value)}`);
  const text = String(value).normalize("NFKC").replaceAll(/\s/g, "");
  return /^(无|[—–-]+)$/.test(text) ? "" : text;
}

/** Reads every sheet of a workbook, or a GB18030 csv. Cells of a merged range all show its value. */
export async function gridsOf(folder: string, file: string): Promise<readonly Grid[]> {
  if (isPicture(file)) return [];
  const bytes = await readFile(`${folder}/${file}`);
  if (file.endsWith(".csv")) return [csvGrid(file, new TextDecoder("gb18030", { fatal: true }).decode(bytes))];
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook.worksheets.map((sheet) => ({ file, sheet: sheet.name, rows: rowsOf(sheet) }));
}

/** Pictures stand beside the workbooks and hold no rows. */
export function isPicture(file: string): boolean {
  return /\.(?:png|jpg)$/.test(file);
}

function rowsOf(sheet: ExcelJS.Worksheet): Grid["rows"] {
  const rows = new Map<number, Map<string, string>>();
  sheet.eachRow((row, number) => {
    const cells = new Map<string, string>();
    row.eachCell((cell) => {
      const text = tidy(cell.value);
      if (text !== "") cells.set(cell.address.replace(/\d+$/, ""), text);
    });
    if (cells.size > 0) rows.set(number, cells);
  });
  return rows;
}

function csvGrid(file: string, text: string): Grid {
  if (text.includes('"')) throw new Error(`${file}: the oracle's csv knows no quotes`);
  const rows = new Map<number, Map<string, string>>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const cells = new Map<string, string>();
    for (const [column, cell] of line.split(",").entries()) {
      if (tidy(cell) !== "") cells.set(String.fromCharCode(65 + column), tidy(cell));
    }
    if (cells.size > 0) rows.set(index + 1, cells);
  }
  return { file, sheet: null, rows };
}
