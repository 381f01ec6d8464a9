import type { ConfigRow, Criteria } from "./criteria.ts";
import { fulfils } from "./criteria.ts";
import { type Span, lastDayOf, spanOf } from "./days.ts";
import type { Entry } from "./ledgers.ts";
import { ballotObjection } from "./ballots.ts";
import { measureOf, speaks } from "./measures.ts";
import { isLesserAward } from "./merit.ts";
import { exemptionOf, type People, peopleOf, type Somebody, stayAt } from "./people.ts";
import { onceEach, type OwnedRecord, recordOf } from "./records.ts";

/** Somebody or some organisation that is scored, as the oracle finds it. */
export interface Subject {
  readonly type: "组织" | "党员";
  readonly id: string;
  readonly name: string;
  /** A member's organisation; "" for an organisation. */
  readonly branch: string;
  readonly person: Somebody | null;
  readonly fields: ReadonlyMap<string, string>;
  readonly exempt: string;
}

/** What the oracle knows of one month. */
export interface OracleMonth {
  readonly month: string;
  readonly people: People;
  readonly subjects: readonly Subject[];
  /** Every record of the union of the workbooks once. */
  readonly records: readonly OwnedRecord[];
  /** Every row that has an owner, by where it stands: duplicates and versions too. */
  readonly byPlace: ReadonlyMap<string, OwnedRecord>;
}

/** What a comparison knows. */
export interface Known {
  readonly oracle: OracleMonth;
  readonly criteria: Criteria;
}

/** Reads a month from the rows of all workbooks, without those that are wrong on purpose. */
export function oracleMonth(month: string, entries: readonly Entry[], criteria: Criteria): OracleMonth {
  const people = peopleOf(entries, lastDayOf(month), criteria.aliases);
  const owned: OwnedRecord[] = [];
  for (const entry of entries) {
    const record = entry.kind.endsWith("名册") ? null : recordOf(entry, people);
    if (record !== null) owned.push(record);
  }
  const byPlace = new Map(owned.map((record) => [placeOf(record, `${record.column || "*"}${record.row}`), record]));
  return { month, people, subjects: subjectsOf(people), records: onceEach(owned), byPlace };
}

/** Where a row, or the mark of a matrix, stands; a cell of a row stands for the row. */
function placeOf(at: { file: string; sheet: string | null }, cell: string): string {
  return `${at.file} › ${at.sheet ?? ""} › ${cell}`;
}

/** The record that a cell named as evidence belongs to. */
export function recordAt(
  oracle: OracleMonth,
  at: { readonly file: string; readonly sheet: string | null; readonly cell: string | null },
): OwnedRecord | undefined {
  const cell = at.cell ?? "";
  return oracle.byPlace.get(placeOf(at, cell)) ?? oracle.byPlace.get(placeOf(at, cell.replace(/^[A-Z]+/, "*")));
}

function subjectsOf(people: People): readonly Subject[] {
  const subjects: Subject[] = [];
  for (const [name, fields] of people.organisations) {
    if (fields.get("参评") !== "是") continue;
    subjects.push({ type: "组织", id: name, name, branch: "", person: null, fields, exempt: fields.get("免评") ?? "" });
  }
  for (const person of people.everybody) {
    const stay = stayAt(person, people.lastDay);
    if (stay === undefined) continue;
    const { name } = person;
    const branch = stay.organisation;
    const exempt = stay.fields.get("免评") ?? "";
    subjects.push({ type: "党员", id: `${branch}/${name}`, name, branch, person, fields: stay.fields, exempt });
  }
  return subjects;
}

/** How many evaluated members an organisation has on the period's last day. */
export function headsOf(subject: Subject, oracle: OracleMonth): number {
  return oracle.subjects.filter((one) => one.branch === subject.name && one.exempt === "").length;
}

/** The window of an indicator in this month. */
export function windowOf(indicator: ConfigRow, oracle: OracleMonth, criteria: Criteria): Span {
  return spanOf(indicator("考核周期"), oracle.month, criteria);
}

/** A line that is asked for its records. */
export interface AskedLine {
  readonly indicator: ConfigRow;
  readonly subject: Subject;
  readonly span: Span;
}

/** Why a record must not be evidence of a line; "" when it may. */
export function objection(record: OwnedRecord, line: AskedLine, { oracle, criteria }: Known): string {
  const against = objectionToAny(record, line, oracle.people.lastDay);
  const { indicator, subject } = line;
  if (against !== "") return against;
  if (indicator("计分方式") === "民主测评") return ballotObjection(record, subject.type, criteria);
  if (indicator("计分方式") !== "加分" && indicator("计分方式") !== "扣减") return "";
  if (!hasDocument(record, indicator)) return "has no 文号";
  const others = oracle.records.filter(
    (one) => hasDocument(one, indicator) && objectionToAny(one, line, oracle.people.lastDay) === "",
  );
  return isLesserAward(record, others) ? "is outdone in its 事项" : "";
}

function hasDocument(record: OwnedRecord, indicator: ConfigRow): boolean {
  return indicator("计分方式") !== "加分" || record.fields.has("文号");
}

/** What can be said against a record whatever the method. */
function objectionToAny(record: OwnedRecord, line: AskedLine, lastDay: string): string {
  const { indicator, subject, span } = line;
  if (record.kind !== indicator("数据来源")) return `is a record of ${record.kind}`;
  if (!concerns(record, line, lastDay)) return `is not ${subject.id}'s`;
  const day = measureOf(indicator).name === "完成率" ? record.due : record.day;
  if (day < span.from || day > span.to) return `lies outside the window (${day})`;
  if (!fulfils(indicator("筛选条件"), record.fields)) return "does not pass 筛选条件";
  return speaks(record, indicator) ? "" : "says nothing about the measure";
}

const PERSONAL: ReadonlySet<string> = new Set(["签到表", "志愿服务", "稿件"]);

/** Whose record it is (formats, section 1). */
function concerns(
  record: OwnedRecord,
  { indicator, subject }: { readonly indicator: ConfigRow; readonly subject: Subject },
  lastDay: string,
): boolean {
  const { owner, home } = record;
  if (subject.person !== null) return owner === subject.person || record.participants.includes(subject.person);
  if (measureOf(indicator).name === "人均") {
    return typeof owner !== "string" && home === subject.name && exemptionOf(owner, lastDay) === "";
  }
  return owner === subject.name || (typeof owner !== "string" && home === subject.name && PERSONAL.has(record.kind));
}
