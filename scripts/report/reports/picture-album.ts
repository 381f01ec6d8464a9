import { z } from "zod";
import { dateValueText } from "#domain/civil-date.ts";
import { fieldDate, fieldText } from "#domain/record.ts";
import type { Face, ReportJob } from "#domain/report-job.ts";
import { internalOnly, seenBy } from "#report/faces.ts";
import { makeJob } from "#report/make-job.ts";
import { unblemishedMembers } from "#report/praise.ts";
import type { Month } from "#report/month.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { AlbumPicture } from "#report/report-material.ts";
import type { Report } from "#report/report.ts";

const pictureSchema = z.strictObject({
  /** Key in the job's pictures. */
  key: z.string(),
  /** 图1. */
  number: z.string(),
  caption: z.string(),
  /** 2010年8月20日　科技馆党支部　科普进社区, as far as written; may be empty. */
  detail: z.string(),
  file: internalOnly(z.string().nullable()),
});

const schema = z.strictObject({
  page: pageHeadSchema,
  lead: z.string(),
  /** Pages of four. */
  sheets: z.array(z.strictObject({ pictures: z.array(pictureSchema) })),
});

const PICTURES_A_PAGE = 4;

/** 成果展示图片册: the pictures of the month that 图片说明 speaks of, four to a page. */
export const pictureAlbum: Report = {
  id: "picture-album",
  name: "图片册",
  title: "成果展示图片册",
  schema,
  layout: "read",
  build: (month) => {
    const pictures = month.pictures ?? [];
    if (pictures.length > 0) return Promise.resolve([albumJob(month, "internal"), albumJob(month, "public")]);
    const captions = month.happened("图片说明").length;
    const reason =
      captions === 0 ? "本月没有在“图片说明”表中登记的图片" : `本月登记了图片${captions}张，但没有一张可以印出`;
    return Promise.resolve({ reason });
  },
};

const PATHS = { internal: "内部/附件/成果展示图片册.pdf", public: "公开/成果展示/成果展示图片册.pdf" } as const;

function albumJob(month: Month, face: Exclude<Face, "personal">): ReportJob {
  const pictures = month.pictures ?? [];
  const page = pageHead(month);
  const shown = pictures.map((picture, at) => pictureOf(picture, at + 1));
  const sheets = Array.from({ length: Math.ceil(shown.length / PICTURES_A_PAGE) }, (_, at) => ({
    pictures: shown.slice(at * PICTURES_A_PAGE, (at + 1) * PICTURES_A_PAGE),
  }));
  const words = {
    definition: pictureAlbum,
    path: PATHS[face],
    title: `${page.month}成果展示图片册`,
    model: seenBy(face, schema, { page, lead: `本册收录${page.month}创先争优活动图片${pictures.length}张。`, sheets }),
    pictures: new Map(pictures.map(({ uri }, at) => [keyOf(at + 1), uri])),
    face,
    // A caption names whom the picture shows; nobody who was reprimanded stands in a public one.
    mayName: face === "public" ? unblemishedMembers(month) : null,
    mustContain: [`图${pictures.length}`],
    subject: null,
  } as const;
  return makeJob(words, month);
}

function pictureOf({ caption, file }: AlbumPicture, number: number): z.infer<typeof pictureSchema> {
  const { values } = caption;
  const date = fieldDate(values["日期"]);
  const parts = [
    date === null ? null : dateValueText(date),
    fieldText(values["党组织"]),
    fieldText(values["活动名称"]),
  ];
  return {
    key: keyOf(number),
    number: `图${number}`,
    caption: fieldText(values["说明"]) ?? "",
    detail: parts.filter((part) => part !== null).join("　"),
    file: file.split("/").at(-1) ?? file,
  };
}

function keyOf(number: number): string {
  return `picture-${number}`;
}
