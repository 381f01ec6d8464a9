import { describe, expect, it } from "vitest";
import { rawXlsx, read, refusalOf } from "../../support/workbook-xlsx.ts";
import { zipOf } from "../../support/workbook-zip.ts";

const OFFICE_TYPES = { name: "[Content_Types].xml", content: "<Types/>" };
const zipWith = (...names: string[]): Uint8Array =>
  zipOf([OFFICE_TYPES, ...names.map((name) => ({ name, content: "<x/>" }))]);

/** A compound file as far as its first bytes and one stream name in the directory go. */
function compound(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(1016),
    Buffer.from(`${stream}\u0000`, "utf16le"),
    Buffer.alloc(400),
  ]);
}

const hex = (digits: string): Uint8Array => Buffer.concat([Buffer.from(digits, "hex"), Buffer.alloc(64)]);

describe("the true kind of a file is found by its bytes, whatever its name says", () => {
  it.each([
    ["nothing at all", new Uint8Array(0), "a.xlsx", "file-empty"],
    ["one byte", "x", "a.csv", "file-empty"],
    ["only NUL, a pre-allocated copy", new Uint8Array(5000), "a.xlsx", "file-empty"],
    ["only white space", " \r\n\r\n\t ", "a.csv", "file-empty"],
    ["a password-protected workbook", compound("EncryptedPackage"), "a.xlsx", "file-encrypted"],
    [
      "an old workbook named .xlsx",
      compound("Workbook"),
      "a.xlsx",
      "file-kind | 文件实际是旧版 Excel 或 WPS 表格（.xls、.et）",
    ],
    ["an Excel 5 workbook", compound("Book"), "a.xls", "file-kind | 文件实际是旧版 Excel 表格（.xls）"],
    [
      "an Excel 2 workbook without container",
      hex("0900040002001000"),
      "a.xls",
      "file-kind | 文件实际是旧版 Excel 表格（.xls）",
    ],
    ["an old Word document", compound("WordDocument"), "a.xlsx", "file-not-table | 文件实际是旧版 Word 文档（.doc）"],
    [
      "an old presentation",
      compound("PowerPoint Document"),
      "a.xlsx",
      "file-not-table | 文件实际是旧版演示文稿（.ppt）",
    ],
    ["a compound file of another kind", compound("Something"), "a.xlsx", "file-not-table | 文件实际是旧版 Office 文件"],
    ["a Word document", zipWith("word/document.xml"), "花名册.xlsx", "file-not-table | 文件实际是Word 文档（.docx）"],
    ["a presentation", zipWith("ppt/presentation.xml"), "a.xlsx", "file-not-table | 文件实际是演示文稿（.pptx）"],
    ["a binary workbook", zipWith("xl/workbook.bin"), "a.xlsx", "file-kind | 文件实际是Excel 二进制工作簿（.xlsb）"],
    [
      "an OpenDocument file",
      zipOf([{ name: "content.xml", content: "<x/>" }]),
      "a.xlsx",
      "file-kind | 文件实际是OpenDocument 文件（.ods 等）",
    ],
    [
      "a zip of workbooks",
      zipOf([{ name: "花名册.xlsx", content: rawXlsx() }]),
      "a.xlsx",
      "file-archive | 文件实际是zip 压缩包",
    ],
    ["an empty zip", zipOf([]), "a.xlsx", "file-archive | 文件实际是空的 zip 压缩包"],
    ["a part of a split zip", hex("504b0708"), "a.zip", "file-archive | 文件实际是分卷 zip 压缩包"],
    ["a RAR archive", hex("526172211a0701"), "a.csv", "file-archive | 文件实际是RAR 压缩包"],
    ["a PDF", "%PDF-1.7\n", "a.xlsx", "file-not-table | 文件实际是PDF 文件"],
    ["a PNG picture", hex("89504e470d0a1a0a"), "a.xlsx", "file-not-table | 文件实际是图片"],
    ["a JPEG picture", hex("ffd8ffe0"), "合影.xlsx", "file-not-table | 文件实际是图片"],
    ["a WebP picture", hex("524946460000000057454250"), "a.csv", "file-not-table | 文件实际是图片"],
    [
      "an HTML table",
      "\ufeff  <html><table><tr><td>姓名</td></tr></table></html>",
      "a.xls",
      "file-kind | 文件实际是网页（HTML）表格",
    ],
    [
      "an XHTML page",
      '<?xml version="1.0"?>\n<!DOCTYPE html><html></html>',
      "a.xlsx",
      "file-kind | 文件实际是网页（HTML）表格",
    ],
    ["an XML workbook of 2003", '<?xml version="1.0"?><Workbook/>', "a.xls", "file-kind | 文件实际是XML 文件"],
    [
      "an XML file in UTF-16",
      Buffer.from("\ufeff<?xml version='1.0'?><a/>", "utf16le"),
      "a.csv",
      "file-kind | 文件实际是XML 文件",
    ],
    ["other binary", Buffer.from([1, 2, 0, 3, 4]), "a.csv", "file-not-table | 文件实际是无法识别的文件"],
  ])("%s is refused and named", async (...[, bytes, name, expected]) => {
    expect(await refusalOf(bytes, name)).toContain(expected);
  });

  it("reads a workbook that is named .csv, and text that is named .xlsx", async () => {
    expect((await read(rawXlsx(), "a.csv")).value?.format).toBe("xlsx");
    expect((await read("姓名,分\n王,9\n", "a.xlsx")).value?.format).toBe("csv");
  });

  it("says for each refusal what the clerk can do", async () => {
    const { issues } = await read(zipOf([{ name: "花名册.xlsx", content: "" }]), "报送.zip");
    expect(issues[0]).toMatchObject({ severity: "error", at: { file: "报送.zip", sheet: null, cell: null } });
    expect(issues[0]?.text.remedy).toContain("解压");
  });
});
