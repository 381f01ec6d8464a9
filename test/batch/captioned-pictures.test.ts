import { describe, expect, it } from "vitest";
import { captionedPictures, withoutCaptionedPictures } from "#batch/captioned-pictures.ts";
import { issue } from "#domain/issues/issue.ts";
import { fileLocation } from "#domain/location.ts";
import type { InputFile } from "#domain/input-file.ts";
import { record } from "../support/score-dataset.ts";
import { tableOf } from "../support/dataset-tables.ts";

describe("a picture needs no word when 图片说明 lists it", () => {
  it.each([
    ["its name", "重温誓词.jpg", "图片/重温誓词.jpg", []],
    ["its name in other letters", "IMG_01.JPG", "img_01.jpg", []],
    ["its name without the ending", "重温誓词", "重温誓词.png", []],
    ["another picture", "植树.jpg", "重温誓词.jpg", ["file-picture"]],
  ])("%s", (...[, listed, file, left]) => {
    const { records } = tableOf("图片说明", [{ 文件名: listed, 说明: "重温入党誓词" }]);
    const found = [issue("file-picture", fileLocation(file), undefined)];
    expect(withoutCaptionedPictures(found, records).map(({ code }) => code)).toEqual(left);
  });

  it("other problems stay, whatever is listed", () => {
    const { records } = tableOf("图片说明", [{ 文件名: "甲.xlsx", 说明: "表" }]);
    const found = [issue("file-empty", fileLocation("甲.xlsx"), undefined)];
    expect(withoutCaptionedPictures(found, records)).toHaveLength(1);
  });
});

const JPEG = "ffd8ffe000104a464946";
const HEIC = "00000018667479706865696300000000";

function inputFile(path: string, hex = JPEG): InputFile {
  return { path, bytes: Buffer.from(hex, "hex"), sha256: "" };
}

function caption(name: string) {
  return record({
    kind: "图片说明",
    owner: "甲支部",
    file: "6月/图片说明.xlsx",
    values: { 文件名: name, 说明: "活动" },
  });
}

describe("图片说明登记的图片", () => {
  it.each([
    ["按文件名", "誓词.jpg", ["6月/图片/誓词.jpg"], "6月/图片/誓词.jpg"],
    ["大小写和全角不论", "ＩＭＧ_1.JPG", ["6月/img_1.jpg"], "6月/img_1.jpg"],
    ["不写后缀也行", "誓词", ["6月/誓词.jpg"], "6月/誓词.jpg"],
    ["几个文件夹里都有的，取说明表旁边的", "誓词.jpg", ["5月/誓词.jpg", "6月/誓词.jpg"], "6月/誓词.jpg"],
    ["旁边没有的，取排在最前的", "誓词.jpg", ["4月/誓词.jpg", "5月/誓词.jpg"], "4月/誓词.jpg"],
  ])("%s", (...[, name, paths, found]) => {
    const { pictures, issues } = captionedPictures(
      [caption(name)],
      paths.map((path) => inputFile(path)),
    );
    expect(pictures.map((one) => [one.file.path, one.type])).toEqual([[found, "image/jpeg"]]);
    expect(issues).toEqual([]);
  });

  it("没有放入的，指出是哪一格", () => {
    const { pictures, issues } = captionedPictures([caption("没有.jpg")], [inputFile("6月/别的.jpg")]);
    expect(pictures).toEqual([]);
    expect(issues).toMatchObject([
      { code: "picture-missing", severity: "warning", at: { sheet: "图片说明", cell: "A3" } },
    ]);
  });

  it("手机的 HEIC 照片印不出，说明是什么、怎么办", () => {
    const { pictures, issues } = captionedPictures([caption("照片.heic")], [inputFile("6月/照片.heic", HEIC)]);
    expect(pictures).toEqual([]);
    expect(issues).toMatchObject([{ code: "picture-format", at: { file: "6月/照片.heic" } }]);
    expect(issues[0]?.text.found).toContain("HEIC 照片");
    expect(issues[0]?.text.remedy).toContain("另存为 JPG");
  });

  it("看内容，不看后缀", () => {
    const { pictures } = captionedPictures([caption("誓词.png")], [inputFile("誓词.png")]);
    expect(pictures.map(({ type }) => type)).toEqual(["image/jpeg"]);
  });

  it("说明表自己和同名的表格不是图片", () => {
    const table = caption("图片说明");
    const { pictures, issues } = captionedPictures([table], [inputFile("6月/图片说明.xlsx", "504b0304")]);
    expect(pictures).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(["picture-missing"]);
  });

  it.each([
    ["ffd8ffe1", "image/jpeg"],
    ["89504e470d0a1a0a", "image/png"],
    ["524946461000000057454250", "image/webp"],
    ["474946383961", "image/gif"],
    ["424d360000000000000036000000", "image/bmp"],
  ])("%s 开头的是 %s", (hex, type) => {
    const { pictures } = captionedPictures([caption("甲.x")], [inputFile("甲.x", hex)]);
    expect(pictures.map((one) => one.type)).toEqual([type]);
  });
});
