import { z } from "zod";
import type { Face, ReportJob } from "#domain/report-job.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { type Commendation, commendationOf, nobodyReason, postOf } from "#report/commendation.ts";
import { internalOnly, seenBy } from "#report/faces.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { headingNumber } from "#report/numerals.ts";
import { noticeWords, noticeWriting } from "#report/notice-period.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { Report } from "#report/report.ts";
import type { Writing } from "#report/writing.ts";

const schema = z.strictObject({
  page: pageHeadSchema,
  internal: internalOnly(z.boolean()),
  lead: z.string(),
  /** 甲支部、乙支部。; null for none. */
  organisations: z.string().nullable(),
  members: z.array(z.strictObject({ name: z.string(), branch: z.string(), post: z.string() })),
  /** Number of the section on 公示期 and objections: 一, 二, 三. */
  number: z.string(),
  /** 公示期. */
  period: z.string(),
  objection: z.string(),
  department: z.string(),
  phone: z.string(),
  /** Confirmed, but left out until people have looked again. */
  held: internalOnly(z.array(z.strictObject({ name: z.string(), branch: z.string(), reason: z.string() }))),
  notes: internalOnly(z.array(z.string())),
});
type CommendationNotice = z.infer<typeof schema>;

/** 拟表彰公示: whom people confirmed in the highest tier, with name, branch and post; what keeps others out stays inside. */
export const commendationNotice: Report = {
  id: "commendation-notice",
  name: "公示",
  title: "拟表彰公示",
  schema,
  layout: "read",
  build: async (month) => {
    const commendation = commendationOf(month);
    const published = [...commendation.organisations, ...commendation.members];
    if (published.length + commendation.held.length === 0) return { reason: nobodyReason(month) };
    const writing = noticeWriting(month);
    const notice = { model: noticeModel(month, commendation, writing), published, writing };
    const isDoubtful = notice.model.held.length + notice.model.notes.length > 0;
    return [
      ...(isDoubtful ? [noticeJob("internal", notice, month)] : []),
      ...(published.length > 0 ? [noticeJob("public", notice, month)] : []),
    ];
  },
};

interface Notice {
  readonly model: CommendationNotice;
  readonly published: readonly SubjectScore[];
  readonly writing: Writing;
}

/** For the clerk a copy to be checked, with those left out; for everybody the notice. */
function noticeJob(face: Face, { model, published, writing }: Notice, month: Month): ReportJob {
  const isPublic = face === "public";
  const words = {
    definition: commendationNotice,
    path: isPublic ? "公开/公示/拟表彰公示.pdf" : "内部/通知/拟表彰公示（核对）.pdf",
    title: isPublic ? "拟表彰公示" : "拟表彰公示（核对）",
    model: seenBy(face, schema, model),
    face,
    mayName: isPublic ? published.flatMap(({ subject }) => (subject.type === "党员" ? [subject.id] : [])) : null,
    mustContain: published.map(({ name }) => name),
    toWrite: writing.pending(),
    subject: null,
  } as const;
  return makeJob(words, month);
}

function noticeModel(month: Month, commendation: Commendation, writing: Writing): CommendationNotice {
  const { organisations, members, held } = commendation;
  const { sentence, notes } = noticeWords(month, writing);
  const department = itemOf("受理部门", month, writing);
  return {
    page: pageHead(month),
    internal: true,
    lead: leadSentence(month, commendation),
    organisations: organisations.length === 0 ? null : `${organisations.map(({ name }) => name).join("、")}。`,
    members: members.map((one) => ({ name: one.name, branch: one.branch ?? "", post: postOf(one, month) })),
    number: headingNumber(1 + Math.sign(organisations.length) + Math.sign(members.length)),
    period: sentence,
    objection: `公示期间，如对公示对象有异议，请以来电、来信、来访等方式向${department}反映。反映情况应当实事求是，以单位名义反映的请加盖公章，以个人名义反映的请署真实姓名并提供联系方式，以便核实。`,
    department,
    phone: itemOf("受理电话", month, writing),
    held: held.map(({ score, reason }) => ({ name: score.name, branch: score.branch ?? "党组织", reason })),
    notes: [...notes],
  };
}

/** How many, right for organisations only and members only. */
function leadSentence(month: Month, { organisations, members }: Commendation): string {
  const whom = [
    organisations.length > 0 && `${organisations.length}个党组织`,
    members.length > 0 && `${members.length}名党员`,
  ].filter((part) => part !== false);
  const { month: name } = pageHead(month);
  if (whom.length === 0) return `根据${name}考评情况，经研究认定的拟表彰对象均待核实，暂不公示。`;
  return `根据${name}创先争优活动考评情况，经研究认定，拟对${whom.join("和")}予以表彰。现予公示，接受党员和群众监督。`;
}

/** An item of 基本信息, or what people write instead. */
function itemOf(topic: string, { config }: Month, writing: Writing): string {
  return config.office.items[topic] ?? writing.needed(topic).paragraphs.join("");
}
