import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { fieldText } from "#domain/record.ts";

/** 级别 from the lowest up; a blank one is below them all. */
const LEVELS = ["单位", "市", "省", "国家"];

/** True for the methods by which of one 事项 only the highest 级别 counts (product.md section 4, 加分 / 扣减). */
export function countsMattersOnce({ method }: Pick<Indicator, "method">): boolean {
  return method === "加分" || method === "扣减";
}

/** True for the method that takes records with a 文号 only. */
export function needsDocument({ method }: Pick<Indicator, "method">): boolean {
  return method === "加分";
}

/** True for a record without 文号. */
export function lacksDocument(record: DatasetRecord): boolean {
  return fieldText(record.values["文号"]) === null;
}

/**
 * Of the records of one subject with equal 事项 the one of the highest 级别, of equal ones the first; a blank 事项 is a
 * 事项 of its own (formats.md, Details). Order kept.
 */
export function highestOfEachMatter(records: readonly DatasetRecord[]): readonly DatasetRecord[] {
  const best = new Map<string, DatasetRecord>();
  for (const record of records) {
    const matter = fieldText(record.values["事项"]);
    if (matter === null) continue;
    const known = best.get(matter);
    if (known === undefined || levelOf(record) > levelOf(known)) best.set(matter, record);
  }
  return records.filter((record) => {
    const matter = fieldText(record.values["事项"]);
    return matter === null || best.get(matter) === record;
  });
}

function levelOf(record: DatasetRecord): number {
  return LEVELS.indexOf(fieldText(record.values["级别"]) ?? "");
}
