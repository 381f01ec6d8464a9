import type { Config } from "#domain/config.ts";
import type { Organisation } from "#domain/dataset.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { compareText } from "#domain/order.ts";
import { fieldText } from "#domain/record.ts";
import { cleanName } from "#domain/text.ts";

/** The organisations of a period and every spelling under which they are known. */
export interface Register {
  /** By standard name. */
  readonly organisations: readonly Organisation[];
  /** Standard names and aliases, cleaned → standard name. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Standard name → itself and everything below it. */
  readonly within: ReadonlyMap<string, ReadonlySet<string>>;
}

type Aliases = Config["organisationAliases"];

/** The standard name behind an alias; any other name stays as it is, cleaned. */
export function standardName(written: string, aliases: Aliases): string {
  const cleaned = cleanName(written);
  const known = aliases.find((one) => cleanName(one.alias) === cleaned);
  return known ? cleanName(known.name) : cleaned;
}

/**
 * Builds the register from the rows of 党组织名册 that apply, one row for each organisation. 参评 is 是 by
 * default for an organisation without subordinates (formats.md section 2). 上级党组织 outside the register
 * (the 机关党工委, say) stays as written. A dissolved organisation keeps its records but is not evaluated.
 */
export function buildRegister(
  rows: ReadonlyMap<string, SourcedRecord>,
  aliases: Aliases,
  dissolved: ReadonlySet<string> = new Set(),
): Register {
  const names = [...rows.keys()].sort(compareText);
  const superiors = new Map(names.map((name) => [name, superiorOf(rows.get(name), aliases)]));
  const parents = new Set(superiors.values());
  const organisations = names.flatMap((name) => {
    const row = rows.get(name);
    return row
      ? [
          organisationOf(name, row, {
            superior: superiors.get(name) ?? null,
            isParent: parents.has(name),
            isGone: dissolved.has(name),
          }),
        ]
      : [];
  });
  const known = aliases.filter((one) => rows.has(cleanName(one.name)));
  const spellings = new Map([
    ...known.map((one) => [cleanName(one.alias), cleanName(one.name)] as const),
    ...names.map((name) => [name, name] as const),
  ]);
  return { organisations, spellings, within: new Map(names.map((name) => [name, below(name, superiors)])) };
}

/** The organisation written in a cell, by standard name or alias; null when it is not in the register. */
export function findOrganisation(register: Register, written: string): string | null {
  return register.spellings.get(cleanName(written)) ?? null;
}

/**
 * The organisation that a title, a 填报单位 line or a sheet name speaks of: the one whose standard name or
 * alias it contains. A name inside a longer one (一支部 in 第十一支部) does not count, and beside its own
 * subordinate neither does a superior (…党总支第一党支部). Null when none or several remain.
 */
export function organisationNamedIn(register: Register, text: string): string | null {
  const cleaned = cleanName(text);
  const found = [...register.spellings.keys()].filter((spelling) => cleaned.includes(spelling));
  const whole = found.filter((one) => !found.some((other) => other !== one && other.includes(one)));
  const names = [...new Set(whole.map((spelling) => register.spellings.get(spelling) ?? spelling))];
  const lowest = names.filter((one) => !names.some((other) => other !== one && isWithin(register, other, one)));
  return lowest.length === 1 ? (lowest[0] ?? null) : null;
}

/** Whether an organisation is another one or stands below it. */
export function isWithin(register: Register, organisation: string, superior: string): boolean {
  return register.within.get(superior)?.has(organisation) ?? false;
}

function superiorOf(row: SourcedRecord | undefined, aliases: Aliases): string | null {
  const written = fieldText(row?.values["上级党组织"]);
  return written === null ? null : standardName(written, aliases);
}

function organisationOf(
  name: string,
  row: SourcedRecord,
  place: { readonly superior: string | null; readonly isParent: boolean; readonly isGone: boolean },
): Organisation {
  const written = fieldText(row.values["参评"]);
  return {
    name,
    superior: place.superior,
    type: fieldText(row.values["类型"]),
    evaluated: !place.isGone && (written === null ? !place.isParent : written === "是"),
    exempt: fieldText(row.values["免评"]) || null,
    values: row.values,
    at: row.at,
  };
}

function below(top: string, superiors: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const found = new Set([top]);
  // A set grows while it is walked, so this also ends when two organisations name each other as superior.
  for (const superior of found) {
    for (const [name, above] of superiors) if (above === superior) found.add(name);
  }
  return found;
}
