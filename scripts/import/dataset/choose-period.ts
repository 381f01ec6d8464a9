import type { Period } from "#domain/civil-date.ts";
import { periodOf, periodText } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import { compareText, groupBy } from "#domain/order.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { fieldDate, fieldText } from "#domain/record.ts";
import { cleanName } from "#domain/text.ts";
import type { Register } from "#import/dataset/organisations.ts";
import { buildRegister, standardName } from "#import/dataset/organisations.ts";
import { statedOrganisation } from "#import/dataset/stated-organisation.ts";

/** The month that is evaluated when nobody names one, and why. */
export interface ChosenPeriod {
  readonly period: Period;
  /** For the first line of output. */
  readonly reason: string;
  /** Later months with too few records, mostly typing errors in dates; earliest first. */
  readonly outliers: readonly Period[];
}

const EVENTS: ReadonlySet<TableKindName> = new Set<TableKindName>(["活动台账", "签到表", "志愿服务", "稿件"]);
const ENOUGH_RECORDS = 3;
const ENOUGH_ORGANISATIONS = 2;

/**
 * Chooses the default period (product.md section 2): the newest month with at least 3 event records from at
 * least 2 organisations; null when there is none. A record that several files hold counts once. A person's
 * organisation is that in 党组织, around the table, or in 花名册 under that name; with a 党组织名册 only its
 * organisations are counted, by their standard names. A date of which only the year is known speaks for no month.
 */
export function choosePeriod(
  records: readonly SourcedRecord[],
  aliases: Config["organisationAliases"] = [],
): ChosenPeriod | null {
  const register = registerOf(records, aliases);
  const homes = homesByName(records, register);
  const months = groupBy(
    records.flatMap((record) => eventOf(record, homes, register)),
    (event) => event.month,
  );
  const newestFirst = [...months].sort(([a], [b]) => compareText(b, a));
  const chosen = newestFirst.findIndex(([, events]) => isEnough(events));
  const [period, events] = newestFirst[chosen] ?? [];
  if (period === undefined || events === undefined) return null;
  const outliers = newestFirst
    .slice(0, chosen)
    .map(([month]) => month)
    .reverse();
  return { period, reason: reasonText(period, events), outliers };
}

interface Event {
  readonly month: Period;
  readonly key: string;
  readonly organisation: string;
}

function eventOf(record: SourcedRecord, homes: ReadonlyMap<string, string>, register: Register): readonly Event[] {
  if (!EVENTS.has(record.kind)) return [];
  const kind = tableKind(record.kind);
  const date = fieldDate(record.values[kind.dateField ?? ""]);
  if (date === null || date.precision === "year") return [];
  const owner = textOf(record, kind.ownerField ?? "");
  const organisation = organisationOf(record, register) ?? homes.get(owner) ?? "";
  const parts = kind.key.map((field) => (field === "person" ? `${owner} ${organisation}` : textOf(record, field)));
  return [{ month: periodOf(date.day), organisation, key: [record.kind, ...parts].join("\u0000") }];
}

function isEnough(events: readonly Event[]): boolean {
  return countOf(events, (event) => event.key) >= ENOUGH_RECORDS && organisationsOf(events) >= ENOUGH_ORGANISATIONS;
}

function organisationsOf(events: readonly Event[]): number {
  return countOf(
    events.filter((event) => event.organisation !== ""),
    (event) => event.organisation,
  );
}

function reasonText(period: Period, events: readonly Event[]): string {
  const records = countOf(events, (event) => event.key);
  return `${periodText(period)}是有${ENOUGH_RECORDS}条以上活动记录、涉及${ENOUGH_ORGANISATIONS}个以上党组织的最近月份（共${records}条，${organisationsOf(events)}个党组织）`;
}

function countOf(events: readonly Event[], key: (event: Event) => string): number {
  return new Set(events.map(key)).size;
}

/** Organisation of everybody in 花名册 whose name stands in one organisation only. */
function homesByName(records: readonly SourcedRecord[], register: Register): ReadonlyMap<string, string> {
  const rosters = records.filter((record) => record.kind === "花名册");
  const homes = new Map<string, string>();
  for (const [name, rows] of groupBy(rosters, (record) => textOf(record, "姓名"))) {
    const [home, ...others] = new Set(rows.map((row) => organisationOf(row, register) ?? ""));
    if (home !== undefined && others.length === 0) homes.set(name, home);
  }
  return homes;
}

/** The organisation a record names, by standard name; as written when there is no register. Null when none. */
function organisationOf(record: SourcedRecord, register: Register): string | null {
  if (register.organisations.length > 0) {
    const stated = statedOrganisation(record, register);
    return stated.kind === "named" ? stated.organisation : null;
  }
  const written = textOf(record, "党组织") || cleanName(record.table.context.organisations[0]?.text ?? "");
  return written === "" ? null : written;
}

function registerOf(records: readonly SourcedRecord[], aliases: Config["organisationAliases"]): Register {
  const rows = records.filter((record) => record.kind === "党组织名册");
  return buildRegister(new Map(rows.map((row) => [standardName(textOf(row, "党组织"), aliases), row])), aliases);
}

function textOf(record: SourcedRecord, field: string): string {
  return cleanName(fieldText(record.values[field]) ?? "");
}
