import { z } from "zod";
import { dateText, periodText } from "#domain/civil-date.ts";
import type { Face, ReportJob } from "#domain/report-job.ts";
import { notPublic, seenBy } from "#report/faces.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import {
  type PledgeGroup,
  pledgeGroupSchema,
  pledgeGroups,
  pledgeSchema,
  pledgesOf,
  pledgingMembers,
} from "#report/pledge-list.ts";
import { commitmentSentence } from "#report/progress-rows.ts";
import type { Report } from "#report/report.ts";

const schema = z.strictObject({
  page: pageHeadSchema,
  internal: notPublic(z.boolean()),
  sentence: z.string(),
  groups: z.array(pledgeGroupSchema),
  /** Overdue or kept late. */
  attention: notPublic(z.array(pledgeSchema)),
});
type Pledges = z.infer<typeof schema>;

/** 公开承诺践诺情况: for the office with all that is late, and for the masses with what has been fulfilled. */
export const pledges: Report = {
  id: "pledges",
  name: "践诺",
  title: "公开承诺践诺情况",
  schema,
  layout: "read",
  build: async (month) => {
    if (pledgesOf(month).length === 0) return { reason: `截至${dateText(month.lastDay)}没有公开承诺记录` };
    const jobs = [pledgesJob(month, "internal", "内部/汇总"), pledgesJob(month, "public", "公开/公示")];
    return jobs.filter((job) => job !== null);
  },
};

/** Null where a face has nothing to read: all that was pledged are members' pledges that are overdue. */
function pledgesJob(month: Month, face: Face, folder: string): ReportJob | null {
  const groups = pledgeGroups(month, face);
  if (groups.length === 0) return null;
  const words = {
    definition: pledges,
    path: `${folder}/公开承诺践诺情况.pdf`,
    model: seenBy(face, schema, modelOf(month, face, groups)),
    face,
    mayName: face === "public" ? pledgingMembers(month, face) : null,
    mustContain: groups.map(({ organisation }) => organisation),
    subject: null,
  } as const;
  return makeJob(words, month);
}

function modelOf(month: Month, face: Face, groups: readonly PledgeGroup[]): Pledges {
  return {
    page: pageHead(month),
    internal: true,
    sentence: face === "public" ? publicSentence(month, groups) : commitmentSentence(month, "公开承诺"),
    groups: [...groups],
    attention: groups.flatMap(({ rows }) => rows.filter(({ isBehind }) => isBehind)),
  };
}

/** What is published, in numbers. Which members' pledges it leaves out is always said, so that it tells of nobody. */
function publicSentence(month: Month, groups: readonly PledgeGroup[]): string {
  const sum = (count: "total" | "fulfilled"): number => groups.reduce((all, group) => all + Number(group[count]), 0);
  const [all, fulfilled] = [sum("total"), sum("fulfilled")];
  const rest = all === fulfilled ? "" : `，${all - fulfilled}项正在办理`;
  const how = fulfilled === 0 ? "均在办理之中" : `已兑现${fulfilled}项${rest}`;
  const scope = "党组织的承诺全部公布，党员的承诺公布已兑现和在办理期限内的事项";
  return `截至${periodText(month.period)}底，本表公布公开承诺${all}项，${how}。${scope}。`;
}
