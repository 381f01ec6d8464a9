import { describe, expect, it } from "vitest";
import { withoutCaptionedPictures } from "#batch/captioned-pictures.ts";
import { issue } from "#domain/issues/issue.ts";
import { fileLocation } from "#domain/location.ts";
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
