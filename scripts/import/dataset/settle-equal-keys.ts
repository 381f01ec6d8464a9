import { issue } from "#domain/issues/issue.ts";
import { groupBy } from "#domain/order.ts";
import type { AnswerLog } from "#import/dataset/answer-log.ts";
import type { Keyed } from "#import/dataset/compare-records.ts";
import { agree, covers } from "#import/dataset/compare-records.ts";
import type { Outcome } from "#import/dataset/outcome.ts";
import { rowSignature } from "#import/dataset/row-signature.ts";
import { settleVersions } from "#import/dataset/settle-versions.ts";

/**
 * Decides which of the records with one key are used (formats.md section 2, the paragraph on equal keys).
 * Inside one table, rows that are equal in every cell are one record, with a warning; rows that are not both
 * count, with a warning. The table with most such rows sets how many records there are; every record of
 * another table is a version of one of them: a duplicate, an older state, or a contradiction.
 * `records` must be in content order: of equal ones the first is used, that of the setting table before others.
 */
export function settleEqualKeys<T extends Keyed>(records: readonly T[], log: AnswerLog): readonly Outcome<T>[] {
  const groups = groupBy(records, (one) => `${one.record.kind}\u0000${one.key}`);
  return [...groups.values()].flatMap((group) => settleGroup(group, log));
}

function settleGroup<T extends Keyed>(group: readonly T[], log: AnswerLog): readonly Outcome<T>[] {
  const [only] = group;
  if (only !== undefined && group.length === 1) return [{ of: only, verdict: "used", issue: null }];
  const tables = [...groupBy(group, (one) => one.record.table.id).values()].map(tellApart);
  const base = tables.reduce((most, table) => (table.different.length > most.different.length ? table : most));
  const versions = base.different.map((record) => [record]);
  for (const table of tables) if (table !== base) assign(table.different, versions);
  const settled = versions.flatMap((one) => settleVersions(one, log));
  const warnings = new Map(tables.flatMap((table) => table.sameKey));
  return [
    ...tables.flatMap((table) => table.repeated),
    ...settled.map((outcome) => withWarning(outcome, warnings.get(outcome.of) ?? null)),
  ];
}

function withWarning<T>(outcome: Outcome<T>, warning: Outcome<T>["issue"]): Outcome<T> {
  return outcome.issue === null ? { ...outcome, issue: warning } : outcome;
}

interface OneTable<T> {
  readonly different: readonly T[];
  readonly repeated: readonly Outcome<T>[];
  /** The warnings on rows that share their key but not all their cells. */
  readonly sameKey: readonly (readonly [T, NonNullable<Outcome<T>["issue"]>])[];
}

/** Splits the records that one table holds under one key into different ones and repetitions. */
function tellApart<T extends Keyed>(own: readonly T[]): OneTable<T> {
  if (own.length === 1) return { different: own, repeated: [], sameKey: [] };
  const rows = [...groupBy(own, (one) => rowSignature(one.record)).values()];
  const different = rows.flatMap((equal) => equal.slice(0, 1));
  const first = different[0];
  return {
    different,
    repeated: rows.flatMap(([used, ...again]) =>
      again.map((of) => ({ of, verdict: "duplicate" as const, issue: told("record-repeated", of, used ?? of) })),
    ),
    sameKey:
      first === undefined ? [] : different.slice(1).map((of) => [of, told("record-same-key", of, first)] as const),
  };
}

function told(
  code: "record-repeated" | "record-same-key",
  here: Keyed,
  first: Keyed,
): NonNullable<Outcome<unknown>["issue"]> {
  return issue(code, here.record.at, { row: first.record.row });
}

/** Adds each record of another table to the version it fits best; no version takes two of one table. */
function assign<T extends Keyed>(records: readonly T[], versions: T[][]): void {
  const free = new Set(versions);
  let left = [...records];
  for (const fits of [agree, either, () => true]) {
    left = left.filter((record) => {
      const version = [...free].find(([base]) => base !== undefined && fits(record, base));
      if (version === undefined) return true;
      version.push(record);
      free.delete(version);
      return false;
    });
  }
}

function either(a: Keyed, b: Keyed): boolean {
  return covers(a, b) || covers(b, a);
}
