import { z } from "zod";
import { datePartsOf, dateText } from "#domain/civil-date.ts";
import type { Office } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { nameOrder } from "#domain/name-order/name-order.ts";
import { groupBy } from "#domain/order.ts";
import type { ReportJob } from "#domain/report-job.ts";
import { memberCell, textCell } from "#report/cells.ts";
import { internalOnly, seenBy } from "#report/faces.ts";
import { NO_FIGURE } from "#report/figures.ts";
import { inRegisterOrder } from "#report/letter.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { headingNumber } from "#report/numerals.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { Report } from "#report/report.ts";
import { nameList } from "#report/words.ts";
import { type Writing, writingOf, writtenSchema } from "#report/writing.ts";

const commentSchema = z.strictObject({
  /** A commented member; null for the organisation itself. */
  member: internalOnly(z.string().nullable()),
  by: z.string(),
  day: z.string(),
  /** As it was written, nothing added. */
  paragraphs: z.array(z.string()),
});

const schema = z.strictObject({
  page: pageHeadSchema,
  lead: z.string(),
  /** 总评 and the like, before the comments. */
  general: z.array(writtenSchema),
  organisations: z.array(z.strictObject({ number: z.string(), name: z.string(), comments: z.array(commentSchema) })),
  demands: writtenSchema,
  /** Further words of leaders from 文稿补充. */
  written: z.array(writtenSchema),
});
type CommentsNotice = z.infer<typeof schema>;

/** 领导点评通报: what leaders said, in their own words (领导点评, 文稿补充). Internal: it names commented members. */
export const commentsNotice: Report = {
  id: "comments-notice",
  name: "点评",
  title: "领导点评通报",
  schema,
  layout: "read",
  build: async (month) => {
    const writing = noticeWriting(month);
    if (month.happened("领导点评").length === 0 && writing.optional(() => true).length === 0) {
      return { reason: "本月没有领导点评记录，“文稿补充”中也没有本月领导点评通报的文字" };
    }
    return [noticeJob(month, writing)];
  },
};

function noticeWriting(month: Month): Writing {
  return writingOf(month, { document: "领导点评通报", aliases: ["点评通报", "领导点评", "点评"], code: "点评" });
}

function noticeJob(month: Month, writing: Writing): ReportJob {
  const model = noticeModel(month, writing);
  const words = {
    definition: commentsNotice,
    path: "内部/通知/领导点评通报.pdf",
    model: seenBy("internal", schema, model),
    face: "internal",
    mayName: null,
    mustContain: model.organisations.map(({ name }) => name),
    toWrite: writing.pending(),
    subject: null,
  } as const;
  return makeJob(words, month);
}

const GENERAL = /总评|综合|总体/;
const DEMANDS = "要求";

function noticeModel(month: Month, writing: Writing): CommentsNotice {
  const comments = month.happened("领导点评");
  const byOrganisation = groupBy(comments, (one) => organisationOf(one, month));
  return {
    page: pageHead(month),
    lead: leadSentence(comments, byOrganisation.size, month.config.office),
    general: [...writing.optional((position) => GENERAL.test(position))],
    organisations: inRegisterOrder(byOrganisation.keys(), month).map((name, index) => ({
      number: headingNumber(index + 1),
      name,
      comments: ownFirst(byOrganisation.get(name) ?? []).map((one) => commentOf(one, month)),
    })),
    demands: writing.needed(DEMANDS),
    written: [...writing.optional((position) => !GENERAL.test(position) && position !== DEMANDS)],
  };
}

/** When and by whom how many were commented on; right for none and one. */
function leadSentence(comments: readonly DatasetRecord[], organisations: number, { nameOrder: rule }: Office): string {
  const days = [...new Set(comments.map(({ day }) => day))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "现将本月领导点评通报如下。";
  const when = first === last ? dateText(first) : `${dateText(first)}至${datePartsOf(last).day}日`;
  const leaders = [...new Set(comments.map(byText))].sort(nameOrder(rule));
  const members = new Set(comments.flatMap(({ owner }) => (owner.type === "党员" ? [owner.id] : []))).size;
  const whom = members === 0 ? "" : `，其中点评党员${members}名`;
  return `${when}，${nameList(leaders, 6, "人")}对${organisations}个党组织作了点评${whom}。现将点评意见通报如下。`;
}

function organisationOf({ owner, organisation }: DatasetRecord, month: Month): string {
  if (owner.type === "组织") return owner.id;
  return month.memberById(owner.id)?.organisation ?? organisation ?? NO_FIGURE;
}

function ownFirst(comments: readonly DatasetRecord[]): readonly DatasetRecord[] {
  return [
    ...comments.filter(({ owner }) => owner.type === "组织"),
    ...comments.filter(({ owner }) => owner.type === "党员"),
  ];
}

function byText({ values }: DatasetRecord): string {
  return textCell(values, "点评人");
}

function commentOf(comment: DatasetRecord, month: Month): z.infer<typeof commentSchema> {
  const { owner, values, day } = comment;
  const text = textCell(values, "点评内容");
  return {
    member: memberCell(owner, month),
    by: byText(comment),
    day: dateText(day),
    paragraphs: text.split(/\r?\n/).flatMap((line) => (line.trim() === "" ? [] : [line.trim()])),
  };
}
