import { describe, expect, it } from "vitest";
import { rawParts, rawXlsx, read, refusalOf } from "../../support/workbook-xlsx.ts";
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

/** Length of the user's name, the name, blanks, and both again in 16-bit units: 165 bytes. */
function ownerFile(): Uint8Array {
  const wide = Buffer.concat([Buffer.from([4, 0]), Buffer.from("wang".padEnd(54), "utf16le")]);
  return Buffer.concat([Buffer.from([4]), Buffer.from("wang".padEnd(54)), wide]);
}

function encryptedPart(): Uint8Array {
  return zipOf(rawParts().map((part) => (part.name.includes("sheet1") ? Object.assign(part, { flags: 1 }) : part)));
}

const hex = (digits: string): Uint8Array => Buffer.concat([Buffer.from(digits, "hex"), Buffer.alloc(64)]);

describe("[row 17] [row 18] the true kind of a file is found by its bytes, whatever its name says", () => {
  it.each([
    ["[row 1] nothing at all", new Uint8Array(0), "a.xlsx", "file-empty"],
    ["[row 1] one byte", "x", "a.csv", "file-empty"],
    ["[row 1] only NUL, a pre-allocated copy", new Uint8Array(5000), "a.xlsx", "file-empty"],
    ["only white space", " \r\n\r\n\t ", "a.csv", "file-empty"],
    ["[row 15] a password-protected workbook", compound("EncryptedPackage"), "a.xlsx", "file-encrypted"],
    [
      "an old Word document",
      compound("WordDocument"),
      "a.xlsx",
      "file-not-table | 文件实际是旧版 Word 或 WPS 文档（.doc、.wps）",
    ],
    [
      "an old presentation",
      compound("PowerPoint Document"),
      "a.xlsx",
      "file-not-table | 文件实际是旧版演示文稿（.ppt、.dps）",
    ],
    ["a compound file of another kind", compound("Something"), "a.xlsx", "file-not-table | 文件实际是旧版 Office 文件"],
    ["a Word document", zipWith("word/document.xml"), "花名册.xlsx", "file-not-table | 文件实际是Word 文档（.docx）"],
    ["a presentation", zipWith("ppt/presentation.xml"), "a.xlsx", "file-not-table | 文件实际是演示文稿（.pptx）"],
    [
      "[row 18] a binary workbook",
      zipWith("xl/workbook.bin"),
      "a.xlsx",
      "file-kind | 文件实际是Excel 二进制工作簿（.xlsb）",
    ],
    [
      "[row 18] a zip of workbooks",
      zipOf([{ name: "花名册.xlsx", content: rawXlsx() }]),
      "a.xlsx",
      "file-archive | 文件实际是zip 压缩包",
    ],
    ["[row 18] an empty zip", zipOf([]), "a.xlsx", "file-archive | 文件实际是空的 zip 压缩包"],
    ["[row 14] a part of a split zip", hex("504b0708"), "a.zip", "file-archive | 文件实际是分卷 zip 压缩包"],
    ["a RAR archive", hex("526172211a0701"), "a.csv", "file-archive | 文件实际是RAR 压缩包"],
    ["a PDF", "%PDF-1.7\n", "a.xlsx", "file-not-table | 文件实际是PDF 文件"],
    ["a PNG picture", hex("89504e470d0a1a0a"), "a.xlsx", "file-picture | 这是图片，没有表格数据"],
    ["a JPEG picture", hex("ffd8ffe0"), "合影.xlsx", "file-picture | 这是图片，没有表格数据"],
    ["a WebP picture", hex("524946460000000057454250"), "a.csv", "file-picture | 这是图片，没有表格数据"],
    ["a BMP picture", hex("424d360000000000000036000000"), "合影.xlsx", "file-picture"],
    ["an SVG picture", '<svg xmlns="a"></svg>', "a.xlsx", "file-picture"],
    ["a HEIC picture", hex("000000186674797068656963"), "合影.xlsx", "file-picture"],
    ["a video", hex("000000186674797069736f6d"), "a.xlsx", "file-not-table | 文件实际是视频或音频"],
    ["an RTF document", "{\\rtf1 a}", "a.xls", "file-not-table | 文件实际是RTF 文档"],
    ["a 7z archive", hex("377abcaf271c"), "a.xlsx", "file-archive | 文件实际是7z 压缩包"],
    ["a gzip archive", hex("1f8b08"), "a.xlsx", "file-archive | 文件实际是gzip 压缩包"],
    [
      "an encrypted zip of workbooks",
      zipOf([{ name: "花名册.xlsx", content: "a", flags: 1 }]),
      "a.zip",
      "file-archive | 文件实际是设有密码的 zip 压缩包",
    ],
    ["an encrypted part in a workbook", encryptedPart(), "a.xlsx", "file-encrypted"],
    [
      "an OFD document",
      zipOf([{ name: "OFD.xml", content: "<x/>" }]),
      "a.xlsx",
      "file-not-table | 文件实际是OFD 版式文件",
    ],
    [
      "a Numbers table",
      zipOf([{ name: "Index/Document.iwa", content: "x" }]),
      "a.xlsx",
      "file-kind | 文件实际是Numbers 表格（.numbers）",
    ],
    ["[row 95] what Excel leaves beside an open workbook", ownerFile(), "台账.xlsx", "file-lock"],
    [
      "what LibreOffice leaves beside an open workbook",
      ",wang,PC,22.11.2010 10:00,file:///home/wang/.config/libreoffice/4;",
      "a.csv",
      "file-lock",
    ],
    ["a mail", "From: a@b\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n<table>", "a.xls", "file-mail | 文件实际是邮件"],
    ["a mail of Outlook", compound("__properties_version1.0"), "a.xls", "file-mail"],
    [
      "a page in one file",
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="a"\r\n\r\n--a\r\n<table>',
      "a.xls",
      "file-kind | 文件实际是单个文件网页（.mht）",
    ],
    ["a program", hex("4d5a9000"), "a.xlsx", "file-not-table | 文件实际是程序文件"],
    ["other binary", Buffer.from([1, 2, 0, 3, 4]), "a.csv", "file-not-table | 文件实际是无法识别的文件"],
  ])("%s is refused and named", async (...[, bytes, name, expected]) => {
    expect(await refusalOf(bytes, name)).toContain(expected);
  });

  it("[row 17] a picture is a warning, so that one that is listed in 图片说明 costs nothing", async () => {
    const { issues } = await read(hex("ffd8ffe0"), "合影.jpg");
    expect(issues).toMatchObject([{ code: "file-picture", severity: "warning" }]);
    expect(issues[0]?.text.remedy).toContain("“图片说明”表");
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
