import { expect, it } from "vitest";
import type { Sheet } from "#domain/workbook.ts";
import { sheetWarnings } from "#import/workbook/sheet-warnings.ts";

const ROWS = [{ row: 1, cells: [{ row: 1, column: 1, value: { kind: "text", text: "a" } as const }] }];
const said = (sheet: Partial<Sheet>): string[] => {
  const whole = {
    name: "名册",
    state: "visible",
    rows: ROWS,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    ...sheet,
  } as const;
  const workbook = { file: "a.xlsx", sha256: "", format: "xlsx", date1904: false, sheets: [whole] } as const;
  return sheetWarnings(workbook).map(({ code, at, text }) => `${code} ${at.sheet} ${text.found}`);
};

it.each<[string, Partial<Sheet>, readonly string[]]>([
  ["a visible sheet", {}, []],
  ["a hidden sheet", { state: "hidden" }, ["sheet-hidden 名册 工作表“名册”是隐藏的，没有读入"]],
  ["a very hidden sheet", { state: "very-hidden" }, ["sheet-hidden 名册 工作表“名册”是隐藏的，没有读入"]],
  [
    "a hidden sheet with hidden rows is named once",
    { state: "hidden", hiddenRows: [1] },
    ["sheet-hidden 名册 工作表“名册”是隐藏的，没有读入"],
  ],
  [
    "hidden rows in runs",
    { hiddenRows: [3, 4, 5, 9] },
    ["sheet-hidden-lines 名册 有隐藏的行（第 3-5、9 行），已照常读入"],
  ],
  [
    "hidden columns by letters",
    { hiddenColumns: [2, 27, 28] },
    ["sheet-hidden-lines 名册 有隐藏的列（B、AA-AB 列），已照常读入"],
  ],
  [
    "many hidden rows are counted",
    { hiddenRows: [1, 3, 5, 7, 9, 11, 13], hiddenColumns: [1] },
    ["sheet-hidden-lines 名册 有隐藏的行（第 1、3、5、7、9 等共 7 行）和列（A 列），已照常读入"],
  ],
])("[row 46] [row 47] %s", (_what, sheet, expected) => {
  expect(said(sheet)).toEqual(expected);
});

it.each<[string, Partial<Sheet>, readonly string[]]>([
  ["[row 39] a workbook without any content is read, and said to be blank", { rows: [] }, ["file-blank"]],
  ["also when its only sheet is hidden", { state: "hidden", rows: [] }, ["file-blank"]],
])("%s", (_, sheet, codes) => {
  expect(said(sheet).map((words) => words.split(" ")[0])).toEqual(codes);
});
