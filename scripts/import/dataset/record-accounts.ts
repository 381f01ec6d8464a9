import { locationText } from "#domain/location.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { VERDICT_TEXT } from "#domain/verdict.ts";
import type { Outcome } from "#import/dataset/outcome.ts";

/**
 * Proves that every record came to exactly one end (product.md section 6.1): none was forgotten on the way, none
 * judged twice. Throws an Error that names the record's cell otherwise: a bug of ours (exit 70), never the clerk's.
 */
export function accountRecords(
  records: readonly SourcedRecord[],
  outcomes: readonly Pick<Outcome<SourcedRecord>, "of" | "verdict">[],
): void {
  const ends = new Map<SourcedRecord, string>();
  for (const { of, verdict } of outcomes) {
    const before = ends.get(of);
    const words = VERDICT_TEXT[verdict];
    if (before !== undefined) throw new Error(`${locationText(of.at)}：一条记录有两个判定（${before}、${words}）`);
    ends.set(of, words);
  }
  const forgotten = records.find((record) => !ends.has(record));
  if (forgotten) throw new Error(`${locationText(forgotten.at)}：记录没有判定`);
  if (ends.size > new Set(records).size) throw new Error("有判定的记录不在读入的记录之中");
}
