import { dateText } from "#domain/civil-date.ts";
import type { SubmissionRule } from "#domain/config.ts";
import { groupBy } from "#domain/order.ts";
import { isAskedFor, submissionDay } from "#report/deadlines.ts";
import type { Month } from "#report/month.ts";

/** Tables that an organisation has not sent for the month. */
export interface MissingSubmission {
  readonly organisation: string;
  readonly tables: readonly string[];
  /** The earliest day on which one of them was due. */
  readonly due: string;
}

/**
 * What 报送要求 asks for and nobody has sent, by organisation. Nobody is reproached on a doubt: a table that names no
 * month, or a later one (ledgers grow and are sent again), counts as sent, and so does one that a superior
 * organisation has put together for all.
 */
export function missingSubmissions(month: Month): readonly MissingSubmission[] {
  const rules = month.config.submissions.filter((rule) => isAskedFor(rule, month));
  const asked = rules.flatMap((rule) => organisationsOf(rule, month).map((organisation) => ({ organisation, rule })));
  const missing = asked.filter(({ organisation, rule }) => !isSent(organisation, rule, month));
  return [...groupBy(missing, ({ organisation }) => organisation)].map(([organisation, some]) => {
    const days = some.map(({ rule }) => submissionDay(rule, month.period)).sort();
    return {
      organisation,
      tables: [...new Set(some.map(({ rule }) => rule.table))],
      due: days[0] === undefined ? "" : dateText(days[0]),
    };
  });
}

function organisationsOf(rule: SubmissionRule, month: Month): readonly string[] {
  if (rule.organisation !== "全部") return [rule.organisation];
  return month.dataset.organisations.filter(({ evaluated }) => evaluated).map(({ name }) => name);
}

function isSent(organisation: string, rule: SubmissionRule, month: Month): boolean {
  const senders = withSuperiors(organisation, month);
  return month.dataset.submissions.some(
    (sent) =>
      senders.includes(sent.organisation) &&
      sent.kind === rule.table &&
      (sent.month === null || sent.month >= month.period),
  );
}

function withSuperiors(organisation: string, month: Month): readonly string[] {
  const chain = [organisation];
  for (let next = superiorOf(organisation, month); next !== null && !chain.includes(next);) {
    chain.push(next);
    next = superiorOf(next, month);
  }
  return chain;
}

function superiorOf(organisation: string, { dataset }: Month): string | null {
  return dataset.organisations.find(({ name }) => name === organisation)?.superior ?? null;
}
