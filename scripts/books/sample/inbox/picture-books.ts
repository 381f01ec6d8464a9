import { PICTURES } from "#books/sample/facts/pictures.ts";
import { branchOf, PARENT } from "#books/sample/facts/organisations.ts";
import { AUGUST, type InboxBook, unitLine } from "#books/sample/inbox/inbox-file.ts";
import { bodyRows, column, NUMBER_COLUMN, textColumn } from "#books/sample/layout/form.ts";
import { spellDay } from "#books/sample/layout/spelling.ts";
import { turnedJpegOf } from "#books/sample/pictures/jpeg.ts";
import { pngOf } from "#books/sample/pictures/png.ts";

const FOLDER = "2010年8月/活动图片";

/** 图片说明, beside its pictures. */
export function pictureBooks(): readonly InboxBook[] {
  const rows = PICTURES.map(({ file, caption, day, branch, activity }) => ({
    文件名: file,
    说明: caption,
    日期: spellDay(day, "han"),
    党组织: branchOf(branch).name,
    活动名称: activity,
  }));
  const form = {
    sheet: "图片说明",
    title: "创先争优活动图片说明（8月）",
    above: unitLine(PARENT.name, AUGUST),
    columns: [
      NUMBER_COLUMN,
      column("文件名", "图片文件名", 24),
      textColumn("说明", "图片说明", 44),
      column("日期", "拍摄日期", 16),
      column("党组织", "党支部", 20),
      column("活动名称", "活动名称", 24),
    ],
    rows: bodyRows(rows),
    below: [],
    mergedField: null,
    landscape: true,
  };
  return [{ path: `${FOLDER}/图片说明（8月）.xlsx`, forms: [form] }];
}

/** The pictures themselves, drawn from their scenes. */
export function pictureFiles(): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  return PICTURES.map((picture) => ({
    path: `${FOLDER}/${picture.file}`,
    bytes: picture.format === "png" ? pngOf(picture) : turnedJpegOf(picture),
  }));
}
