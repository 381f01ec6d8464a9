import { periodOf } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { exact, roundToPoints } from "#domain/points.ts";
import { fieldDecimal, fieldText } from "#domain/record.ts";
import type { SelfAssessment } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import type { Ground } from "#score/ground.ts";

/** What subjects gave themselves in this period, and the records that say so. */
export interface SelfAssessments {
  readonly get: (key: string, indicator: string) => SelfAssessment | null;
  /** Records that stand beside a line. */
  readonly records: ReadonlySet<DatasetRecord>;
}

/** Reads 自评表 of the period, for comparison only. Of two for one line the later in fixed order stands. */
export function selfAssessmentsOf(ground: Ground, config: Config): SelfAssessments {
  const types = new Map(config.indicators.map(({ id, subjectType }) => [id, subjectType]));
  const found = new Map<string, Map<string, SelfAssessment>>();
  const records = new Set<DatasetRecord>();
  for (const record of ground.byKind.get("自评表") ?? []) {
    const indicator = fieldText(record.values["指标编号"]) ?? "";
    const marks = fieldDecimal(record.values["自评得分"]);
    const isOfPeriod = periodOf(record.day) === ground.setting.period;
    const subject = ground.byKey.get(subjectKey(record.owner));
    if (marks === null || !isOfPeriod || subject?.exempt !== null || types.get(indicator) !== record.owner.type)
      continue;
    records.add(record);
    const ofSubject = found.get(subject.key) ?? new Map<string, SelfAssessment>();
    found.set(subject.key, ofSubject.set(indicator, selfAssessment(record, marks)));
  }
  return { get: (key, indicator) => found.get(key)?.get(indicator) ?? null, records };
}

function selfAssessment(record: DatasetRecord, marks: string): SelfAssessment {
  return { points: roundToPoints(exact(marks)), at: record.cells["自评得分"] ?? record.at };
}
