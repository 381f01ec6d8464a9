import type { DatasetRecord } from "#domain/dataset.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import { groupBy } from "#domain/order.ts";
import type { UnscoredReason, UnscoredRecord } from "#domain/score-book.ts";
import type { Gathering, Outcome } from "#score/gathering.ts";
import type { Ground } from "#score/ground.ts";
import type { SelfAssessments } from "#score/self-assessments.ts";

/** Of several reasons the one nearest to having an effect is told. */
const NEAREST_FIRST: readonly UnscoredReason[] = [
  "blank-field",
  "no-document",
  "same-matter",
  "no-quorum",
  "unknown-group",
  "nothing-to-measure",
  "not-due",
  "on-leave",
  "after-period",
  "before-window",
  "exempt",
  "not-evaluated",
];

/** Faults of a record that the clerk can mend: told once for every indicator that wanted it. */
const TOLD_BY_INDICATOR: ReadonlySet<UnscoredReason> = new Set<UnscoredReason>([
  "blank-field",
  "no-document",
  "same-matter",
  "no-quorum",
  "unknown-group",
  "nothing-to-measure",
]);

/** Where records may have had an effect. */
export interface Uses {
  readonly gatherings: readonly Gathering[];
  /** 自评表 that stand beside a line. */
  readonly selves: Pick<SelfAssessments, "records" | "replaced">;
  /** Measures that decide a tier. */
  readonly disciplinary: ReadonlySet<DatasetRecord>;
}

/**
 * Lists 未计分记录 in fixed order: a record that an indicator wanted but cannot take as it is (measured field blank, no
 * 文号, …) once per such indicator, any other record without effect for anybody once, with its reason. A record without
 * effect is never silent.
 */
export function unscoredRecords(ground: Ground, { gatherings, selves, disciplinary }: Uses): UnscoredRecord[] {
  const bySource = groupBy(gatherings, ({ indicator }) => indicator.source);
  const places = new Map<TableKindName, number>();
  return ground.records.flatMap((record) => {
    // Outcomes stand in the order of the kind's records, which is that of all records.
    const place = places.get(record.kind) ?? 0;
    places.set(record.kind, place + 1);
    const readers = bySource.get(record.kind) ?? [];
    const told = toldBy(readers, place, record);
    if (told.length > 0) return told;
    if (selves.records.has(record) || disciplinary.has(record)) return [];
    if (readers.some(({ outcomes }) => outcomes[place] === "effect")) return [];
    if (selves.replaced.has(record)) return [{ record, indicator: null, reason: "replaced" }];
    return [{ record, indicator: null, reason: nearestReason(readers, place) ?? ownersReason(record, ground) }];
  });
}

/** The indicators that wanted a record, in the configuration's order, each with what was missing. */
function toldBy(readers: readonly Gathering[], place: number, record: DatasetRecord): UnscoredRecord[] {
  return readers.flatMap(({ indicator, outcomes }) => {
    const outcome = outcomes[place];
    return isTold(outcome) ? [{ record, indicator: indicator.id, reason: outcome }] : [];
  });
}

function isTold(outcome: Outcome | undefined): outcome is UnscoredReason {
  return (TOLD_BY_INDICATOR as ReadonlySet<unknown>).has(outcome);
}

function nearestReason(readers: readonly Gathering[], place: number): UnscoredReason | undefined {
  return NEAREST_FIRST.find((reason) => readers.some(({ outcomes }) => outcomes[place] === reason));
}

/** Why a record that no indicator reads has no effect. */
function ownersReason(record: DatasetRecord, ground: Ground): UnscoredReason {
  const owner = ground.byKey.get(ground.keyOf(record.owner));
  if (!owner) return "not-evaluated";
  return owner.exempt === null ? "no-indicator" : "exempt";
}
