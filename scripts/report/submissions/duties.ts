import { type CivilDate, type Period, addMonths } from "#domain/civil-date.ts";
import type { Config, SubmissionRule } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import { TABLE_KINDS, type TableKindName } from "#domain/fields/field.ts";
import { formVersion } from "#domain/fields/form-version.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { Location } from "#domain/location.ts";
import { by, groupBy } from "#domain/order.ts";
import type { Submission } from "#domain/submission.ts";
import { monthsLeft, submissionDay } from "#report/deadlines.ts";

/** What there is to say of a table that came: it may be late, faulty, nothing new, on an old form, or all of it. */
export type DutyMark = "迟报" | "有错退回" | "内容未变" | "旧表样";

/** One table that 报送要求 asks of one organisation, and what came of it. */
export interface Duty {
  readonly organisation: string;
  readonly table: TableKindName;
  /** The months that the table is to report: one, a quarter or a year of the evaluation year. */
  readonly months: { readonly from: Period; readonly until: Period };
  readonly due: CivilDate;
  /** not-due: a quarter's or a year's table before its end. */
  readonly state: "received" | "missing" | "not-due";
  /** Of a table that came, in fixed order; none when all is well. */
  readonly marks: readonly DutyMark[];
  /** The last 填报日期 in time, else the first one too late; null when none is written, or nothing came. */
  readonly dated: CivilDate | null;
  /** File and sheet of what came. */
  readonly at: readonly Location[];
  /** Rows kept out by faults. */
  readonly rejectedRows: number;
}

/** What the duties of a month follow from. */
export interface DutyMaterial {
  readonly config: Config;
  readonly dataset: Dataset;
  readonly period: Period;
}

/**
 * Every table that 报送要求 asks for in a month, by organisation in the register's order, then by kind. 全部 asks every
 * evaluated organisation; a row of its own replaces it. The clock never counts: what is not in the inbox is missing,
 * though its last day lies in the following month, and a table is late only by its own 填报日期. Nobody is reproached
 * on a doubt: a table that tells no month, and a ledger sent again later with this month in it, count as sent.
 */
export function dutiesOf(material: DutyMaterial): readonly Duty[] {
  const { dataset, config, period } = material;
  const sent = groupBy(dataset.submissions, keyOf);
  const own = new Set(config.submissions.map((rule) => keyOf({ organisation: rule.organisation, kind: rule.table })));
  const asked = config.submissions.flatMap((rule) =>
    organisationsOf(rule, dataset)
      .filter(
        (organisation) => rule.organisation === organisation || !own.has(keyOf({ organisation, kind: rule.table })),
      )
      .map((organisation) => ({ organisation, rule })),
  );
  const places = new Map(dataset.organisations.map(({ name }, index) => [name, index]));
  return asked
    .map(({ organisation, rule }) =>
      dutyOf({ organisation, rule, end: addMonths(period, monthsLeft(rule, material)), period }, sent),
    )
    .sort(
      by(
        ({ organisation }) => places.get(organisation) ?? places.size,
        ({ organisation }) => organisation,
        ({ table }) => TABLE_KINDS.indexOf(table),
      ),
    );
}

/** How many tables were asked for by the end of the month, came, and are missing. */
export function dutyCounts(duties: readonly Duty[]): {
  readonly asked: number;
  readonly received: number;
  readonly missing: number;
} {
  const received = duties.filter(({ state }) => state === "received").length;
  const missing = duties.filter(({ state }) => state === "missing").length;
  return { asked: received + missing, received, missing };
}

function keyOf({ organisation, kind }: Pick<Submission, "organisation" | "kind">): string {
  return `${organisation}\u0000${kind}`;
}

function organisationsOf(rule: SubmissionRule, dataset: Dataset): readonly string[] {
  if (rule.organisation !== "全部") return [rule.organisation];
  return dataset.organisations.filter(({ evaluated }) => evaluated).map(({ name }) => name);
}

const MONTHS: Readonly<Record<SubmissionRule["frequency"], number>> = { 月: 1, 季: 3, 年: 12 };

function dutyOf(
  asked: {
    readonly organisation: string;
    readonly rule: SubmissionRule;
    readonly period: Period;
    /** The last month that the table is to report; later than the period while the quarter or year runs. */
    readonly end: Period;
  },
  sent: ReadonlyMap<string, readonly Submission[]>,
): Duty {
  const { organisation, rule, end } = asked;
  const months = { from: addMonths(end, 1 - MONTHS[rule.frequency]), until: end };
  const duty = { organisation, table: rule.table, months, due: submissionDay(rule, end) };
  const nothing = { marks: [], dated: null, at: [], rejectedRows: 0 };
  if (end !== asked.period) return { ...duty, ...nothing, state: "not-due" };
  const candidates = (sent.get(keyOf({ organisation, kind: rule.table })) ?? []).filter((one) => reports(one, months));
  return candidates.length === 0 ? { ...duty, ...nothing, state: "missing" } : { ...duty, ...came(candidates, duty) };
}

function reports({ months }: Submission, asked: Duty["months"]): boolean {
  return months === null || (months.from <= asked.until && months.until >= asked.from);
}

/**
 * What the tables of the last of these months tell; later ones, with these months in them, only where there are no
 * others.
 */
function came(
  candidates: readonly Submission[],
  { months, due, table }: Pick<Duty, "months" | "due" | "table">,
): Pick<Duty, "state" | "marks" | "dated" | "at" | "rejectedRows"> {
  const own = newest(candidates.filter((one) => one.months === null || one.months.until <= months.until));
  const all = own.length > 0 ? own : candidates;
  const days = candidates.flatMap(({ dated }) => dated ?? []).sort();
  const isLate = days.length === candidates.length && days.every((day) => day > due);
  return {
    state: "received",
    marks: [...(isLate ? ["迟报" as const] : []), ...marksOf({ all, own }, table)],
    dated: days.findLast((day) => day <= due) ?? days[0] ?? null,
    at: all.map(({ at }) => at),
    rejectedRows: all.reduce((sum, one) => sum + one.rejectedRows, 0),
  };
}

function marksOf(
  { all, own }: { readonly all: readonly Submission[]; readonly own: readonly Submission[] },
  kind: TableKindName,
): readonly DutyMark[] {
  const readable = all.filter(({ refused }) => !refused);
  const isFaulty = readable.length === 0 || readable.some(({ rejectedRows }) => rejectedRows > 0);
  const isSame = own.length > 0 && readable.length > 0 && readable.every(({ unchanged }) => unchanged);
  const marks = [isFaulty && "有错退回", isSame && "内容未变", isOnOldForm(readable, kind) && "旧表样"] as const;
  return marks.filter((mark) => mark !== false);
}

/** Of several tables in a quarter or a year the last month's is the one that was asked for. */
function newest(submissions: readonly Submission[]): readonly Submission[] {
  const last = submissions
    .flatMap(({ months }) => months?.until ?? [])
    .sort()
    .at(-1);
  return submissions.filter(({ months }) => months === null || months.until === last);
}

function isOnOldForm(readable: readonly Submission[], kind: TableKindName): boolean {
  const forms = readable.flatMap(({ form }) => form ?? []);
  return forms.length > 0 && !forms.includes(formVersion(tableKind(kind)));
}
