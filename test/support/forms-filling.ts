import { createHash } from "node:crypto";
import ExcelJS from "exceljs";
import type { BlankForm } from "#books/forms/blank-form.ts";
import { type FormColumn, formColumns } from "#books/forms/form-columns.ts";
import type { FormChoices } from "#books/forms/form-choices.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { InputFile } from "#domain/input-file.ts";

/** The office of the tests: a committee, its branch, and the three people whom the examples of the fields name. */
export const COMMITTEE = "机关党委";
export const BRANCH = "机关第一党支部";
export const PEOPLE = ["王伟", "李强", "张敏"] as const;

/** What the office's configuration and register offer. */
export const CHOICES: FormChoices = {
  lists: [
    { field: "党组织", choices: [COMMITTEE, BRANCH].map((value) => ({ value, words: null })) },
    { field: "群体", choices: [{ value: "党员", words: null }] },
    { field: "指标编号", choices: [{ value: "D1-03", words: "党性教育" }] },
  ],
  ballotOptions: ["优秀", "合格"],
};

/** A row as the clerk fills it in: texts by header; a date as in 2010年6月18日, which becomes a date cell. */
export type FilledRow = Readonly<Record<string, string>>;

/** Rows for a form, made of the examples of its own fields; one per person, two in the register. */
export function filledRows(form: BlankForm): readonly FilledRow[] {
  const columns = formColumns(form, CHOICES).filter(({ header }) => header !== "");
  const examples = Object.fromEntries(columns.map(({ header, example }) => [header, example]));
  if (form.kind.name === "党组织名册") {
    return [
      { ...examples, 党组织: COMMITTEE, 上级党组织: "", 参评: "否" },
      { ...examples, 上级党组织: COMMITTEE },
    ];
  }
  return PEOPLE.map((person, index) => Object.assign({}, examples, personal(form, person, index)));
}

/** What differs between the rows: who it is, and whatever would make two rows the same record. */
function personal({ kind, layout }: BlankForm, person: string, index: number): FilledRow {
  const own = kind.fields.some(({ name }) => name === "姓名") ? "姓名" : "对象";
  if (layout === "matrix") return { 姓名: person, 党组织: BRANCH, "7月8日党课": ["√", "△", "×"][index] ?? "" };
  const differing: Partial<Record<TableKindName, FilledRow>> = {
    花名册: { 姓名: person, 身份证号: idNumber(index), 联系电话: `1380000000${index}` },
    活动台账: { 活动名称: `活动${index + 1}` },
    民主测评: { 对象: person, 优秀: "15", 合格: "3" },
    图片说明: { 文件名: `活动${index + 1}.jpg` },
  };
  return differing[kind.name] ?? { [own]: person };
}

/** An invented man born on 12 March 1975, with the check sign of GB 11643-1999. */
function idNumber(index: number): string {
  const body = `110101197503120${index}1`.slice(0, 17).padEnd(17, "1");
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${"10X98765432"[sum % 11] ?? ""}`;
}

/** Fills a blank form in as a clerk does: the two lines above the head, and rows under it. */
export async function fillIn(
  bytes: Uint8Array,
  rows: readonly FilledRow[],
  sender: { readonly unit: string; readonly day: string } = { unit: BRANCH, day: "2010年7月31日" },
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error("the form has no sheet");
  typeInto(cellBehind(sheet, "填报单位"), sender.unit);
  typeInto(cellBehind(sheet, "填报日期"), sender.day);
  const columns = headed(sheet, rows);
  rows.forEach((row, index) => {
    for (const [header, text] of Object.entries(row)) {
      const column = columns.get(header);
      if (column === undefined) throw new Error(`the form has no column ${header}`);
      typeInto(sheet.getCell(index + 4, column), text);
    }
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Column of every header; a header that the form lacks is written over a blank one, as in a matrix. */
function headed(sheet: ExcelJS.Worksheet, rows: readonly FilledRow[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const blank: ExcelJS.Cell[] = [];
  sheet.getRow(3).eachCell({ includeEmpty: true }, (cell, column) => {
    const text = cell.text.replace("*", "");
    if (text === "") blank.push(cell);
    else columns.set(text, column);
  });
  const missing = Object.keys(rows[0] ?? {}).filter((header) => !columns.has(header));
  for (const header of missing) {
    const cell = blank.shift();
    if (cell === undefined) throw new Error(`the form has no place for ${header}`);
    cell.value = header;
    columns.set(header, Number(cell.col));
  }
  return columns;
}

function cellBehind(sheet: ExcelJS.Worksheet, label: string): ExcelJS.Cell {
  let found: ExcelJS.Cell | null = null;
  let seen = false;
  sheet.getRow(2).eachCell({ includeEmpty: true }, (cell) => {
    const { value } = cell.master;
    const isLabel = typeof value === "string" && value.startsWith(label);
    if (seen && !isLabel) found ??= cell.master;
    seen ||= isLabel;
  });
  if (found === null) throw new Error(`the form has no place for ${label}`);
  return found;
}

/** Types as Excel takes it: a day into a cell that shows dates becomes a date, digits a number where text is not asked for. */
function typeInto(cell: ExcelJS.Cell, text: string): void {
  if (text === "") return;
  const day = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (cell.numFmt === "@") cell.value = text;
  else if (day !== null) cell.value = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
  else cell.value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** A file of the inbox. */
export function inboxFile(path: string, bytes: Uint8Array): InputFile {
  return { path, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** A typed text as the record holds it: days and months as the day on which they count. */
export function expectedText({ header }: Pick<FormColumn, "header">, text: string): string | null {
  const date = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (date === null || !/日期|时限/.test(header)) return text === "" ? null : text;
  const last = new Date(Date.UTC(Number(date[1]), Number(date[2]), 0)).getUTCDate();
  return [date[1], (date[2] ?? "").padStart(2, "0"), (date[3] ?? String(last)).padStart(2, "0")].join("-");
}
