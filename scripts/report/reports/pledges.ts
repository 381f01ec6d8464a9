import { z } from "zod";
import { dateText, periodText } from "#domain/civil-date.ts";
import type { Face, ReportJob } from "#domain/report-job.ts";
import { notPublic, seenBy } from "#report/faces.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import { isOwn, organisationPledges, pledgeGroups, pledgeGroupSchema, pledgeSchema } from "#report/pledge-list.ts";
import { type PledgeCounts, pledgeCounts, pledgeSentence, pledgesOf } from "#report/pledges.ts";
import type { Report } from "#report/report.ts";

const schema = z.strictObject({
  page: pageHeadSchema,
  internal: notPublic(z.boolean()),
  sentence: z.string(),
  groups: z.array(pledgeGroupSchema),
  /** Those of organisations: all that is published one by one. */
  own: z.array(pledgeSchema),
  /** Overdue or kept late. */
  attention: notPublic(z.array(pledgeSchema)),
});
type Pledges = z.infer<typeof schema>;

/**
 * 公开承诺践诺情况: for the office with all that is late; for the masses the organisations' pledges one by one and the
 * members' in numbers, so that neither a row nor a missing row tells of a person.
 */
export const pledges: Report = {
  id: "pledges",
  name: "践诺",
  title: "公开承诺践诺情况",
  schema,
  layout: "read",
  build: async (month) => {
    if (pledgesOf(month).length === 0) return { reason: `截至${dateText(month.lastDay)}没有公开承诺记录` };
    return [pledgesJob(month, "internal", "内部/汇总"), pledgesJob(month, "public", "公开/公示")];
  },
};

function pledgesJob(month: Month, face: Face, folder: string): ReportJob {
  const model = modelOf(month, face);
  const words = {
    definition: pledges,
    path: `${folder}/公开承诺践诺情况.pdf`,
    model: seenBy(face, schema, model),
    face,
    mayName: face === "public" ? [] : null,
    mustContain: model.groups.map(({ organisation }) => organisation),
    subject: null,
  } as const;
  return makeJob(words, month);
}

function modelOf(month: Month, face: Face): Pledges {
  const groups = pledgeGroups(month);
  return {
    page: pageHead(month),
    internal: true,
    sentence: face === "public" ? publicSentence(month) : pledgeSentence(pledgeCounts(pledgesOf(month), month)),
    groups,
    own: organisationPledges(month),
    attention: groups.flatMap(({ rows }) => rows.filter(({ isBehind }) => isBehind)),
  };
}

/** All pledges in numbers, then the organisations' and the members' apart. */
function publicSentence(month: Month): string {
  const all = pledgesOf(month);
  const members = all.filter((pledge) => !isOwn(pledge));
  const people = new Set(members.map(({ record }) => record.owner.id)).size;
  const parts = [
    members.length < all.length && countText("党组织承诺", pledgeCounts(all.filter(isOwn), month)),
    members.length > 0 && countText(`${people}名党员承诺`, pledgeCounts(members, month)),
  ].filter((part) => part !== false);
  const { total, fulfilled } = pledgeCounts(all, month);
  const running = total === fulfilled ? "" : fulfilled === 0 ? "，正在办理" : `，${total - fulfilled}项正在办理`;
  const done = fulfilled === 0 ? "" : `，已兑现${fulfilled}项`;
  return `截至${periodText(month.period)}底，共有公开承诺${total}项${done}${running}。其中，${parts.join("；")}。`;
}

function countText(what: string, { total, fulfilled }: PledgeCounts): string {
  return `${what}${total}项${fulfilled === 0 ? "" : `，已兑现${fulfilled}项`}`;
}
