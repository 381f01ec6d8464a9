import { issue } from "#domain/issues/issue.ts";
import { locationText } from "#domain/location.ts";
import { excerpt, maskPersonal } from "#domain/text.ts";
import type { Keyed } from "#import/dataset/compare-records.ts";
import { agree, comparedFields, comparedText, covers, fieldCovers } from "#import/dataset/compare-records.ts";
import type { Outcome } from "#import/dataset/outcome.ts";
import { placeOf } from "#import/dataset/outcome.ts";

/**
 * Settles the versions of one record that several tables hold, in content order. The first that covers all
 * others is used; its equals are duplicates, poorer ones superseded. Where none does, they contradict each
 * other: all are rejected, each with an issue that names the other's cell.
 */
export function settleVersions<T extends Keyed>(versions: readonly T[]): readonly Outcome<T>[] {
  const best = versions.find((one) => versions.every((other) => covers(one, other)));
  if (best === undefined) return versions.map((one) => contradicted(one, versions));
  return versions.map((one) => {
    if (one === best) return { of: one, verdict: "used", issue: null };
    return { of: one, verdict: agree(one, best) ? "duplicate" : "superseded", issue: null };
  });
}

function contradicted<T extends Keyed>(here: T, versions: readonly T[]): Outcome<T> {
  const others = versions.filter((other) => !agree(here, other));
  const there = others.find((other) => !covers(here, other) && !covers(other, here)) ?? others[0] ?? here;
  const fields = comparedFields(here.record);
  const hard = fields.find((field) => !fieldCovers(field, here, there) && !fieldCovers(field, there, here));
  const field = hard ?? fields.find((one) => comparedText(here, one) !== comparedText(there, one));
  const name = field?.name ?? "";
  const found = issue("record-conflict", placeOf(here.record, name), {
    field: name,
    here: shown(here, name),
    there: shown(there, name),
    other: locationText(placeOf(there.record, name)),
  });
  return { of: here, verdict: "rejected", issue: found };
}

function shown(keyed: Keyed, fieldName: string): string {
  const field = comparedFields(keyed.record).find((one) => one.name === fieldName);
  const value = field === undefined ? "" : comparedText(keyed, field);
  return value === "" ? "（空）" : excerpt(maskPersonal(value));
}
