import { z } from "zod";
import type { Face, ReportJob } from "#domain/report-job.ts";
import { internalOnly, seenBy } from "#report/faces.ts";
import { makeJob } from "#report/make-job.ts";
import { type ModelDeed, modelDeeds } from "#report/model-deeds.ts";
import type { Month } from "#report/month.ts";
import { headingNumber } from "#report/numerals.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { Report } from "#report/report.ts";
import { unblemishedMembers } from "#report/praise.ts";
import { countList } from "#report/words.ts";

const schema = z.strictObject({
  page: pageHeadSchema,
  lead: z.string(),
  deeds: z.array(
    z.strictObject({
      /** 一、展厅里的“金话筒”. */
      heading: z.string(),
      who: z.string(),
      paragraphs: z.array(z.string()),
      /** Whether it may be published, and why. */
      publicity: internalOnly(z.string().nullable()),
    }),
  ),
});

/** 先进典型事迹: the stories of the month; all of them for the office, and those that may be published for everybody. */
export const modelDeedsReport: Report = {
  id: "model-deeds",
  name: "事迹",
  title: "先进典型事迹",
  schema,
  layout: "read",
  build: (month) => {
    const deeds = modelDeeds(month);
    if (deeds.length === 0) return Promise.resolve({ reason: "本月没有报送典型事迹" });
    const open = deeds.filter(({ mayPublish }) => mayPublish);
    const internal = deedsJob({ month, deeds, face: "internal" });
    return Promise.resolve(
      open.length === 0 ? [internal] : [internal, deedsJob({ month, deeds: open, face: "public" })],
    );
  },
};

const PATHS = { internal: "内部/附件/先进典型事迹.pdf", public: "公开/公示/先进典型事迹.pdf" } as const;

function deedsJob(made: {
  readonly month: Month;
  readonly deeds: readonly ModelDeed[];
  readonly face: Exclude<Face, "personal">;
}): ReportJob {
  const { month, deeds, face } = made;
  const page = pageHead(month);
  const model = {
    page,
    lead: leadOf(page.month, deeds, face),
    deeds: deeds.map(({ title, who, paragraphs, publicity }, at) => {
      return { heading: `${headingNumber(at + 1)}、${title}`, who, paragraphs: [...paragraphs], publicity };
    }),
  };
  const words = {
    definition: modelDeedsReport,
    path: PATHS[face],
    title: `${page.month}先进典型事迹`,
    model: seenBy(face, schema, model),
    face,
    // A story may name helpers; nobody who was reprimanded stands in a public one.
    mayName: face === "public" ? unblemishedMembers(month) : null,
    mustContain: deeds.map(({ who }) => who),
    subject: null,
  } as const;
  return makeJob(words, month);
}

function leadOf(when: string, deeds: readonly ModelDeed[], face: Exclude<Face, "personal">): string {
  if (face === "public") return `现将${when}各党组织推荐的先进典型事迹${deeds.length}篇刊登如下。`;
  const organisations = deeds.filter(({ isOrganisation }) => isOrganisation).length;
  const parts = [
    { name: "党组织", count: organisations },
    { name: "党员", count: deeds.length - organisations },
  ];
  return `${when}，各党组织报送先进典型事迹${deeds.length}篇：${countList(parts, "篇")}。`;
}
