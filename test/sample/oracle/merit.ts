import type { OwnedRecord } from "./records.ts";

const LEVELS = ["", "单位", "市", "省", "国家"];

/** Whether another record of the same 事项 stands above this one: by its 级别, between equal ones by its day. */
export function isLesserAward(record: OwnedRecord, others: readonly OwnedRecord[]): boolean {
  const matter = record.fields.get("事项");
  if (matter === undefined) return false;
  return others.some((other) => {
    if (other.key === record.key || other.fields.get("事项") !== matter) return false;
    const [own, theirs] = [levelOf(record), levelOf(other)];
    return theirs > own || (theirs === own && other.day < record.day);
  });
}

function levelOf(record: OwnedRecord): number {
  return LEVELS.indexOf(record.fields.get("级别") ?? "");
}
