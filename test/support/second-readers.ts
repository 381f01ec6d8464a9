import ExcelJS from "exceljs";
import { readXlsx } from "hucre/xlsx";
import { cellAddress } from "#domain/location.ts";

/** A cell as another reader gives it: the text a person would see as its content, and what kind of thing it is. */
export interface OtherCell {
  readonly kind: "text" | "number" | "date" | "flag" | "error" | "no-result";
  /** For a date the serial number in the 1900 system. */
  readonly text: string;
}

/** Sheet name → address → cell. */
export type OtherReading = ReadonlyMap<string, ReadonlyMap<string, OtherCell>>;

/** The two readers that give the second opinion; null when one cannot open the file, or finds no sheet in it (exceljs, where entry names have backslashes). */
export const SECOND_READERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<OtherReading | null>>> = {
  exceljs: (bytes) => readByExceljs(bytes).catch(() => null),
  hucre: (bytes) => readByHucre(bytes).catch(() => null),
};

const DAY_MS = 86_400_000;
const DAY_1970 = 25_569;

async function readByExceljs(bytes: Uint8Array): Promise<OtherReading | null> {
  const workbook = new ExcelJS.Workbook();
  // Drop-down lists on whole columns hang it, and are no data.
  await workbook.xlsx.load(Buffer.from(bytes) as never, { ignoreNodes: ["dataValidations"] });
  const sheets = new Map<string, Map<string, OtherCell>>();
  workbook.eachSheet((sheet) => {
    const cells = new Map<string, OtherCell>();
    sheet.eachRow((row, rowNumber) =>
      row.eachCell((cell, column) => {
        const found = cell.isMerged && cell.master !== cell ? null : ofCell(cell);
        if (found) cells.set(cellAddress(rowNumber, column), found);
      }),
    );
    sheets.set(sheet.name, cells);
  });
  return sheets.size === 0 ? null : sheets;
}

/** The value of a formula loses a stored 0 in this reader; the cell's own result keeps it. */
function ofCell(cell: ExcelJS.Cell): OtherCell | null {
  const value = ofExceljs(cell.value);
  return value?.kind === "no-result" && cell.result !== undefined ? ofExceljs(cell.result) : value;
}

function ofExceljs(value: ExcelJS.CellValue): OtherCell | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object" || value instanceof Date) return plain(value);
  if ("richText" in value) return { kind: "text", text: value.richText.map(({ text }) => text).join("") };
  if ("hyperlink" in value) return ofExceljs(value.text);
  if ("error" in value) return { kind: "error", text: value.error };
  if ("result" in value && value.result !== undefined) return ofExceljs(value.result);
  return { kind: "no-result", text: "" };
}

async function readByHucre(bytes: Uint8Array): Promise<OtherReading> {
  const { sheets } = await readXlsx(bytes);
  return new Map(
    sheets.map((sheet) => {
      const cells = new Map<string, OtherCell>();
      for (const [row, values] of sheet.rows.entries()) {
        for (const [column, value] of values.entries()) {
          if (value !== null && typeof value !== "object") cells.set(cellAddress(row + 1, column + 1), plain(value));
          if (value instanceof Date) cells.set(cellAddress(row + 1, column + 1), plain(value));
        }
      }
      return [sheet.name, cells] as const;
    }),
  );
}

function plain(value: string | number | boolean | Date): OtherCell {
  if (value instanceof Date) return { kind: "date", text: String(value.getTime() / DAY_MS + DAY_1970) };
  if (typeof value === "number") return { kind: "number", text: String(value) };
  return typeof value === "string" ? { kind: "text", text: value } : { kind: "flag", text: value ? "TRUE" : "FALSE" };
}
