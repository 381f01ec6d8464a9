import { z } from "zod";
import { groupBy } from "#domain/order.ts";
import type { UnscoredRecord } from "#domain/score-book.ts";
import type { EvidenceWriter } from "#report/evidence.ts";
import type { Month } from "#report/month.ts";
import { unscoredOf } from "#report/unscored-records.ts";
import { UNSCORED_WORDS } from "#report/words.ts";

/** 未计分记录 of one kind and reason. */
export const unscoredRowSchema = z.strictObject({
  kind: z.string(),
  reason: z.string(),
  count: z.string(),
  evidence: z.string(),
});

/** 未计分记录 of an organisation and its members, grouped by kind and reason, each group with its cells. */
export function unscoredRows(
  month: Month,
  organisation: string,
  evidence: EvidenceWriter,
): z.infer<typeof unscoredRowSchema>[] {
  const own = unscoredOf(organisation, month);
  return [...groupBy(own, (one) => `${one.record.kind}\u0000${reasonText(one)}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const count = new Set(group.map(({ record }) => record)).size;
    const cells = group.map(({ record }) => record.at);
    return [
      { kind: first.record.kind, reason: reasonText(first), count: String(count), evidence: evidence.write(cells) },
    ];
  });
}

function reasonText({ reason, indicator }: UnscoredRecord): string {
  return indicator === null ? UNSCORED_WORDS[reason] : `${UNSCORED_WORDS[reason]}（指标${indicator}）`;
}
