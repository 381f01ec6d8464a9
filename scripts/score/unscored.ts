import type { DatasetRecord } from "#domain/dataset.ts";
import type { UnscoredReason, UnscoredRecord } from "#domain/score-book.ts";
import type { Gathering } from "#score/gathering.ts";
import type { Ground } from "#score/ground.ts";
import { candidateOf } from "#score/ground.ts";
import { NO_RECORDS } from "#score/ledgers.ts";
import { CODE, isToldByIndicator, reasonOf } from "#score/outcomes.ts";
import { itemAt } from "#score/record-order.ts";
import type { SelfAssessments } from "#score/self-assessments.ts";

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
  const { nearest, told } = tidings(ground, gatherings);
  const unscored: UnscoredRecord[] = [];
  nearest.forEach((code, position) => {
    if (code === CODE.effect && !told.has(position)) return;
    const own = told.get(position);
    if (own === undefined) tellOnce(itemAt(position, ground.records), code);
    else unscored.push(...own);
  });
  return unscored;

  function tellOnce(record: DatasetRecord, code: number): void {
    if (selves.records.has(record) || disciplinary.has(record)) return;
    const reason = selves.replaced.has(record) ? "replaced" : (reasonOf(code) ?? ownersReason(record, ground));
    unscored.push({ record, indicator: null, reason });
  }
}

/** What the indicators say of the records, by position among those of all kinds. */
interface Tidings {
  /** The outcome nearest to an effect: a {@link CODE}. */
  readonly nearest: Uint8Array;
  /** What those tell that wanted a record but could not take it, in the configuration's order. */
  readonly told: ReadonlyMap<number, readonly UnscoredRecord[]>;
}

function tidings({ records, ledgers }: Ground, gatherings: readonly Gathering[]): Tidings {
  const nearest = new Uint8Array(records.length).fill(CODE.none);
  const told = new Map<number, UnscoredRecord[]>();
  for (const { indicator, outcomes } of gatherings) {
    const { positions } = ledgers.get(indicator.source) ?? NO_RECORDS;
    for (let place = 0; place < outcomes.length; place += 1) {
      const code = outcomes[place] ?? CODE.none;
      const position = positions[place] ?? 0;
      if (code < (nearest[position] ?? CODE.none)) nearest[position] = code;
      const reason = isToldByIndicator(code) ? reasonOf(code) : null;
      if (reason !== null)
        append(told, position, { record: itemAt(position, records), indicator: indicator.id, reason });
    }
  }
  return { nearest, told };
}

function append(told: Map<number, UnscoredRecord[]>, position: number, one: UnscoredRecord): void {
  const own = told.get(position);
  if (own) own.push(one);
  else told.set(position, [one]);
}

/** Why a record that no indicator reads has no effect. */
function ownersReason(record: DatasetRecord, ground: Ground): UnscoredReason {
  const owner = candidateOf(record.owner, ground);
  if (!owner) return "not-evaluated";
  return owner.exempt === null ? "no-indicator" : "exempt";
}
