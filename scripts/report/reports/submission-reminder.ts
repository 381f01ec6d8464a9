import { z } from "zod";
import { dateText } from "#domain/civil-date.ts";
import { by, groupBy } from "#domain/order.ts";
import type { ReportJob } from "#domain/report-job.ts";
import { branchFolder, youOf } from "#report/letter.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { Report } from "#report/report.ts";
import { type Duty, dutiesOf, dutyCounts } from "#report/submissions/duties.ts";
import { monthsText } from "#report/submissions/duty-words.ts";
import { furtherWishes } from "#report/submissions/reminders.ts";

const schema = z.strictObject({
  page: pageHeadSchema,
  /** 主送机关. */
  organisation: z.string(),
  lead: z.string(),
  rows: z.array(z.strictObject({ number: z.string(), table: z.string(), months: z.string(), due: z.string() })),
  demand: z.string(),
  /** What there is to say of tables that came: rows to correct, nothing new, an old form. */
  further: z.array(z.string()),
});
type SubmissionReminder = z.infer<typeof schema>;

/** 未报送提醒: a letter to each organisation from which a table of the month is missing. */
export const submissionReminder: Report = {
  id: "submission-reminder",
  name: "催报",
  title: "未报送提醒",
  schema,
  layout: "read",
  build: async (month) => {
    const duties = dutiesOf(month);
    const late = groupBy(
      duties.filter(({ state }) => state === "missing"),
      ({ organisation }) => organisation,
    );
    if (late.size === 0) return { reason: reasonOf(duties) };
    return [...late.keys()].map((organisation) =>
      reminderJob(
        duties.filter((duty) => duty.organisation === organisation),
        organisation,
        month,
      ),
    );
  },
};

/** The clock never counts: tables are all in, or none was asked for. */
function reasonOf(duties: readonly Duty[]): string {
  if (duties.length === 0) return "没有需要报送的表格：考评配置的“报送要求”为空，或没有参评的党组织";
  const { asked } = dutyCounts(duties);
  return asked === 0 ? "本月没有到期的报送表格" : `本月应报的${asked}份表格均已收到`;
}

function reminderJob(duties: readonly Duty[], organisation: string, month: Month): ReportJob {
  const words = {
    definition: submissionReminder,
    path: `${branchFolder(month, organisation)}/未报送提醒.pdf`,
    model: reminderModel(duties, organisation, month),
    face: "personal",
    mayName: month.membersOf(organisation).map(({ subject }) => subject.id),
    mustContain: [organisation, month.config.office.editor],
    subject: organisation,
  } as const;
  return makeJob(words, month);
}

function reminderModel(duties: readonly Duty[], organisation: string, month: Month): SubmissionReminder {
  const page = pageHead(month);
  const missing = duties.filter(({ state }) => state === "missing").sort(by(({ due }) => due));
  return {
    page,
    organisation,
    lead: `按照报送要求，截至本期汇总时，${youOf(organisation)}尚有下列${missing.length}份表格没有报送：`,
    rows: missing.map(({ table, months, due }, index) => ({
      number: String(index + 1),
      table,
      months: monthsText(months),
      due: `${dateText(due)}前`,
    })),
    demand: `请在截止日期前补报，已过截止日期的请尽快补报；确无相关内容的，请书面说明，一并送${page.editor}。`,
    further: furtherWishes(duties),
  };
}
