import type { SubmissionRule } from "#domain/config.ts";
import type { Submission } from "#domain/submission.ts";
import { type MonthWords, reportMaterial } from "./report-month.ts";
import { type Month, monthOf } from "#report/month.ts";

/** A row of 报送要求: the ledger of activities, every month, by the 5th of the next. */
export function rule(changes: Partial<SubmissionRule> = {}): SubmissionRule {
  return { organisation: "全部", table: "活动台账", frequency: "月", dueDay: 5, ...changes };
}

/** What a test says of a table that came; `month` is short for `months` of one month. */
export interface SentWords extends Partial<Submission> {
  readonly month?: string | null;
  readonly sheet?: string;
}

/** A ledger of June that came in time, sound and with something new in it. */
export function sent(organisation: string, words: SentWords = {}): Submission {
  const { month = "2010-06", sheet = organisation, ...changes } = words;
  return {
    organisation,
    kind: "活动台账",
    at: { file: "台账.xlsx", sheet, cell: null },
    dated: "2010-06-30",
    months: month === null ? null : { from: month, until: month },
    form: null,
    rejectedRows: 0,
    refused: false,
    unchanged: false,
    ...changes,
  };
}

/** June 2010 with rules and what came. */
export function monthWith(
  words: MonthWords & { rules?: readonly SubmissionRule[]; received?: readonly Submission[] },
): Month {
  const { rules: submissions = [rule()], received = [], ...rest } = words;
  const config = { submissions, ...rest.config };
  return monthOf(reportMaterial({ ...rest, config, dataset: { submissions: received, ...rest.dataset } }));
}
