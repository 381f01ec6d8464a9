import { periodOf } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { exact, roundToPoints } from "#domain/points.ts";
import { fieldDecimal, fieldText } from "#domain/record.ts";
import type { SelfAssessment } from "#domain/score-book.ts";
import type { SubjectType } from "#domain/subject.ts";
import type { Ground } from "#score/ground.ts";
import { candidateOf } from "#score/ground.ts";

/** What subjects gave themselves in this period, and the records that say so. */
export interface SelfAssessments {
  readonly get: (key: string, indicator: string) => SelfAssessment | null;
  /** Records that stand beside a line. */
  readonly records: ReadonlySet<DatasetRecord>;
  /** Records in whose place a later one of the same line stands. */
  readonly replaced: ReadonlySet<DatasetRecord>;
}

/** Reads 自评表 of the period, for comparison only. Of two for one line the later in fixed order stands. */
export function selfAssessmentsOf(ground: Ground, config: Config): SelfAssessments {
  const types = new Map(config.indicators.map(({ id, subjectType }) => [id, subjectType]));
  const found = new Map<string, Map<string, DatasetRecord>>();
  const records = new Set<DatasetRecord>();
  const replaced = new Set<DatasetRecord>();
  for (const record of ground.ledgers.get("自评表")?.records ?? []) {
    const line = lineOf(record, types, ground);
    if (line === null) continue;
    const ofSubject = found.get(line.key) ?? new Map<string, DatasetRecord>();
    const earlier = ofSubject.get(line.indicator);
    if (earlier !== undefined && records.delete(earlier)) replaced.add(earlier);
    records.add(record);
    found.set(line.key, ofSubject.set(line.indicator, record));
  }
  return { get: (key, indicator) => selfAssessment(found.get(key)?.get(indicator)), records, replaced };
}

/** The line that a record stands beside; null for none: another month, no mark, nobody evaluated, no such indicator. */
function lineOf(
  record: DatasetRecord,
  types: ReadonlyMap<string, SubjectType>,
  ground: Ground,
): { readonly key: string; readonly indicator: string } | null {
  const indicator = fieldText(record.values["指标编号"]) ?? "";
  const subject = candidateOf(record.owner, ground);
  const isOfPeriod = periodOf(record.day) === ground.setting.period;
  if (!isOfPeriod || fieldDecimal(record.values["自评得分"]) === null) return null;
  if (subject?.exempt !== null || types.get(indicator) !== record.owner.type) return null;
  return { key: subject.key, indicator };
}

function selfAssessment(record: DatasetRecord | undefined): SelfAssessment | null {
  if (record === undefined) return null;
  const marks = fieldDecimal(record.values["自评得分"]) ?? "0";
  return { points: roundToPoints(exact(marks)), at: record.cells["自评得分"] ?? record.at };
}
