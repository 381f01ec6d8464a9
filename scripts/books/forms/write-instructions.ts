import type ExcelJS from "exceljs";
import { listName } from "#books/forms/entry-rules.ts";
import type { ChoiceList } from "#books/forms/form-choices.ts";
import type { FormColumn } from "#books/forms/form-columns.ts";
import * as style from "#books/forms/form-style.ts";
import type { FormPage } from "#books/forms/write-table-sheet.ts";
import { FORM_MARK, formVersion, INSTRUCTION_SHEET } from "#domain/fields/form-version.ts";

const HEADS = ["栏目", "必填", "怎样填写", "示例（不是数据）"];
const WIDTHS = [14, 7, 47, 28];
/** The lists of the drop-downs stand behind the printed page. */
const FIRST_LIST_COLUMN = WIDTHS.length + 2;

/** Adds the page of instructions: one page of A4 about the form, and beside it the lists that its drop-downs offer. */
export function writeInstructions(book: ExcelJS.Workbook, page: FormPage, lists: readonly ChoiceList[]): void {
  const sheet = book.addWorksheet(INSTRUCTION_SHEET, { views: [{ showGridLines: false }] });
  style.printOnA4(sheet, "portrait", 1);
  WIDTHS.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  const { form, columns } = page;
  writeProse(sheet, [`${form.title}填表说明`], style.TITLE);
  writeProse(sheet, [`${FORM_MARK}：${formVersion(form.kind)}`], style.MARK);
  writeProse(sheet, ["一、用途"], style.HEADING);
  writeProse(sheet, [form.purpose], style.PROSE);
  writeProse(sheet, ["二、各栏怎样填写"], style.HEADING);
  writeColumns(sheet, columns);
  writeProse(sheet, ["三、注意事项"], style.HEADING);
  writeProse(sheet, cautions(page), style.PROSE);
  writeProse(sheet, ["四、怎样报送"], style.HEADING);
  writeProse(sheet, SENDING, style.PROSE);
  // exceljs puts a $ before each corner itself.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(WIDTHS.length).letter}$${sheet.rowCount}`;
  lists.forEach((list, at) => writeList(sheet, { list, column: FIRST_LIST_COLUMN + at * 2 }));
}

const SENDING = [
  "1. 填好后保存为 Excel 工作簿（.xlsx、.xls、.et 均可），不要转成图片、PDF 或 Word，不要设打开密码。",
  "2. 文件名写明党支部、表名和月份，如“第一党支部活动台账2010年7月.xlsx”，在规定的日期前送领导小组办公室。",
  "3. 台账类的表逐月往下续填，每次报送整张表；以前报过的行不要删改，确需更正的，请在备注中或另行说明。",
];

function cautions({ form }: FormPage): readonly string[] {
  const general = [
    "1. 标题下的“填报单位”和“填报日期”必须写明；不要改动表头文字和“表样”编号，不要合并单元格。",
    "2. 一行只填一条，不写“同上”；没有的内容留空。行数不够时，在表中间插入行，序号不连续不影响读取。",
    "3. 单元格右侧有箭头的，请从下拉列表中选；日期写到日，如 2010-7-15；数字栏只写数字。",
  ];
  return form.layout === "list"
    ? general
    : [...general, "4. 一次活动占一列，在该列表头写日期和活动名称，如“7月8日党课”；没有用到的列留空。"];
}

/** Adds paragraphs across the page, each as high as its lines. */
function writeProse(sheet: ExcelJS.Worksheet, paragraphs: readonly string[], look: Partial<ExcelJS.Style>): void {
  const width = WIDTHS.reduce((sum, one) => sum + one, 0);
  for (const text of paragraphs) {
    const row = sheet.rowCount + 1;
    sheet.mergeCells(row, 1, row, WIDTHS.length);
    put(sheet.getCell(row, 1), text, look);
    // The type is a little larger than that in which widths are counted.
    const lines = Math.ceil((style.printedWidth(text) * 1.12) / width);
    sheet.getRow(row).height = Math.max((look.font?.size ?? 12) * 1.8, lines * 19);
  }
}

function writeColumns(sheet: ExcelJS.Worksheet, columns: readonly FormColumn[]): void {
  writeCells(
    sheet,
    HEADS.map((text) => ({ text, look: style.headStyle(false) })),
  );
  for (const column of shownColumns(columns)) {
    writeCells(sheet, [
      { text: column.header, look: style.bodyStyle("center", "@") },
      { text: column.required ? "必填" : "", look: style.bodyStyle("center", "@") },
      { text: `${column.hint}${choicesOf(column)}。`, look: style.bodyStyle("left", "@") },
      { text: column.example, look: style.EXAMPLE },
    ]);
  }
}

/** The columns for activities are alike: one line speaks for all of them. */
function shownColumns(columns: readonly FormColumn[]): readonly FormColumn[] {
  const named = columns.filter(({ header }) => header !== "");
  const occasion = columns.find(({ header }) => header === "");
  return occasion === undefined ? named : [...named, { ...occasion, header: "各次活动" }];
}

function choicesOf({ entry }: FormColumn): string {
  return entry.kind === "choice" && entry.strict ? `：${entry.values.join("、")}` : "";
}

function writeCells(
  sheet: ExcelJS.Worksheet,
  cells: readonly { readonly text: string; readonly look: Partial<ExcelJS.Style> }[],
): void {
  const row = sheet.rowCount + 1;
  cells.forEach(({ text, look }, at) => put(sheet.getCell(row, at + 1), text === "" ? null : text, look));
  const lines = cells.map(({ text }, at) => Math.ceil(style.printedWidth(text) / (WIDTHS[at] ?? 1)));
  sheet.getRow(row).height = 6 + 15 * Math.max(1, ...lines);
}

/** A list beside the page, with the name by which the drop-downs find it. */
function writeList(sheet: ExcelJS.Worksheet, at: { readonly list: ChoiceList; readonly column: number }): void {
  const { list, column } = at;
  const { letter } = sheet.getColumn(column);
  put(sheet.getCell(1, column), `${list.field}（下拉列表，请勿改动）`, style.HEADING);
  list.choices.forEach(({ value, words }, index) => {
    put(sheet.getCell(index + 2, column), value, style.bodyStyle("left", "@"));
    if (words !== null) put(sheet.getCell(index + 2, column + 1), words, style.bodyStyle("left", "@"));
  });
  sheet.getColumn(column).width = widest(list.choices.map(({ value }) => value));
  sheet.getColumn(column + 1).width = widest(list.choices.map(({ words }) => words));
  const range = `${INSTRUCTION_SHEET}!$${letter}$2:$${letter}$${list.choices.length + 1}`;
  sheet.workbook.definedNames.add(range, listName(list.field));
}

function widest(texts: readonly (string | null)[]): number {
  return Math.max(8, ...texts.map((text) => style.printedWidth(text ?? "")));
}

function put(cell: ExcelJS.Cell, value: string | null, look: Partial<ExcelJS.Style>): void {
  cell.value = value;
  cell.style = look;
}
