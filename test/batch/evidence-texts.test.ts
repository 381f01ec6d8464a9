import { Workbook } from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { readTexts } from "#batch/evidence-texts.ts";
import type { Location } from "#domain/location.ts";
import { inputFile } from "../support/check-files.ts";

const at = (cell: string, file = "表.xlsx", sheet: string | null = "8月"): Location => ({ file, sheet, cell });

let textAt: (place: Location) => string | null;

beforeAll(async () => {
  const book = new Workbook();
  const sheet = book.addWorksheet("8月");
  sheet.addRows([
    ["一、学习", ""],
    [" 王　伟 ", 40366],
    ["2.5小时", 0.95],
    [new Date("2010-08-18T00:00:00Z"), 4],
  ]);
  sheet.getCell("B2").numFmt = 'yyyy"年"m"月"d"日"';
  sheet.getCell("B3").numFmt = "0%";
  sheet.mergeCells("A1:B1");
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const files = [
    inputFile("表.xlsx", bytes),
    inputFile("志愿.csv", new TextEncoder().encode("姓名,时长\n王伟,2.5 小时\n")),
    inputFile("别的.xlsx", new TextEncoder().encode("not read: no cell names it")),
  ];
  textAt = await readTexts([at("A2"), at("B2", "志愿.csv", null)], files);
});

describe("what stands in a cell of evidence", () => {
  it.each([
    ["text stands as it is written, uncleaned", at("A2"), " 王　伟 "],
    ["a unit is not dropped", at("A3"), "2.5小时"],
    ["a number under a date format is the day that the reader sees", at("B2"), "2010-07-07"],
    ["a number under a percent format is the percentage that the reader sees", at("B3"), "95%"],
    ["a date", at("A4"), "2010-08-18"],
    ["a plain number", at("B4"), "4"],
    ["a cell inside a merged range has the range's text", at("B1"), "一、学习"],
    ["a text file has no sheet", at("B2", "志愿.csv", null), "2.5 小时"],
    ["a blank cell", at("C9"), null],
    ["no such sheet", at("A2", "表.xlsx", "9月"), null],
    ["a file that was not named", at("A1", "别的.xlsx"), null],
  ])("%s", (_, place, text) => {
    expect(textAt(place)).toBe(text);
  });
});
