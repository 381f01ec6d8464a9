import { z } from "zod";
import { dateText } from "#domain/civil-date.ts";
import { groupBy } from "#domain/order.ts";
import type { ReportJob } from "#domain/report-job.ts";
import type { Commitment } from "#domain/score-book.ts";
import { branchFolder, inRegisterOrder, youOf } from "#report/letter.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import { isOpen, rectificationSchema, rectificationTable, rectificationsOf } from "#report/rectification-rows.ts";
import type { Report } from "#report/report.ts";
import { writingOf, writtenSchema } from "#report/writing.ts";

const schema = z.strictObject({
  page: pageHeadSchema,
  /** 主送机关. */
  organisation: z.string(),
  lead: z.string(),
  rows: z.array(rectificationSchema),
  demand: z.string(),
  /** What the office wants to add, from 文稿补充. */
  written: z.array(writtenSchema),
});
type RectificationNotice = z.infer<typeof schema>;

/** 限期整改通知书: a letter to each organisation that has matters to mend, with a slip to be returned. */
export const rectificationNotice: Report = {
  id: "rectification-notice",
  name: "整改通知",
  title: "限期整改通知书",
  schema,
  layout: "read",
  build: async (month) => {
    const all = rectificationsOf(month);
    const open = groupBy(all.filter(isOpen), ({ organisation }) => organisation);
    const names = inRegisterOrder(open.keys(), month).filter((name) => name !== "");
    if (names.length === 0) return { reason: reasonOf(all, month) };
    return names.map((name) => noticeJob(name, open.get(name) ?? [], month));
  },
};

function reasonOf(all: readonly Commitment[], month: Month): string {
  const until = `截至${dateText(month.lastDay)}`;
  return all.length === 0 ? `${until}没有下达限期整改事项` : `${until}下达的限期整改事项均已完成`;
}

function noticeJob(organisation: string, matters: readonly Commitment[], month: Month): ReportJob {
  const words = {
    definition: rectificationNotice,
    path: `${branchFolder(month, organisation)}/限期整改通知书.pdf`,
    model: noticeModel(organisation, matters, month),
    face: "personal",
    mayName: month.membersOf(organisation).map(({ subject }) => subject.id),
    mustContain: [organisation, month.config.office.editor],
    subject: organisation,
  } as const;
  return makeJob(words, month);
}

function noticeModel(organisation: string, matters: readonly Commitment[], month: Month): RectificationNotice {
  const writing = writingOf(month, { document: "限期整改通知书", aliases: ["整改通知", "限期整改"], code: "整改" });
  const page = pageHead(month);
  const mayStand = new Set(["要求", organisation]);
  return {
    page,
    organisation,
    lead: leadSentence(matters, { you: youOf(organisation), until: dateText(month.lastDay) }),
    rows: rectificationTable(matters, month),
    demand: demandSentence(matters, page.editor),
    written: [...writing.optional((position) => mayStand.has(position))],
  };
}

/** How many matters are open, overdue and carried over. */
function leadSentence(matters: readonly Commitment[], { you, until }: { you: string; until: string }): string {
  const overdue = matters.filter(({ state }) => state === "overdue").length;
  const carried = matters.filter(({ carriedOver }) => carriedOver).length;
  const parts = [overdue > 0 && `已逾期${overdue}项`, carried > 0 && `由以前月份结转${carried}项`];
  const among = parts.filter((part) => part !== false).join("，");
  const detail = among === "" ? "" : matters.length === 1 ? onlyOne(overdue, carried) : `，其中${among}`;
  return `经查整改台账，截至${until}，${you}尚有${matters.length}项问题没有完成整改${detail}。现通知如下：`;
}

function onlyOne(overdue: number, carried: number): string {
  const parts = [overdue > 0 && "已经逾期", carried > 0 && "由以前月份结转"].filter((part) => part !== false);
  return `，该项${parts.join("，")}`;
}

/** What follows from the deadlines of the ledger, and nothing more. */
function demandSentence(matters: readonly Commitment[], editor: string): string {
  const overdue = matters.filter(({ state }) => state === "overdue").length;
  const running = matters.length - overdue;
  const parts = [
    overdue > 0 && "已逾期的事项请立即整改，并书面说明逾期原因",
    running > 0 && `${overdue > 0 ? "其余" : "上述"}事项请在规定时限内完成整改`,
  ].filter((part) => part !== false);
  return `${parts.join("；")}。每完成一项，请填写回执，连同有关材料报送${editor}。`;
}
