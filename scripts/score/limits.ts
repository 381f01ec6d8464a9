import { lineEvidence } from "#domain/evidence.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { addMonths, dateText, firstDay, periodOf } from "#domain/civil-date.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { exact } from "#domain/points.ts";
import { fieldText } from "#domain/record.ts";
import type { ScoreLine, TierLimit } from "#domain/score-book.ts";
import type { Ground } from "#score/ground.ts";
import { candidateOf } from "#score/ground.ts";
import { windowSpan } from "#score/windows.ts";

const VETO_LIMITS = { 零分: "zero", 末等: "lowest", 不得最高等: "not-highest" } as const;
const VETO_WORDS = { 零分: "总分为零", 末等: "列最低等次", 不得最高等: "不列最高等次" } as const;

/** The vetoes that fire: m ≥ t, a blank 目标值 is 1 (product.md section 4, 一票否决). */
export function firedVetoes(lines: readonly ScoreLine[]): readonly TierLimit[] {
  return lines.filter(({ indicator }) => indicator.veto !== null).flatMap(firedVeto);
}

function firedVeto(line: ScoreLine): readonly TierLimit[] {
  const { indicator, measured, share, state } = line;
  const { veto, target, name, id } = indicator;
  if (veto === null || state !== "counted" || measured === null) return [];
  if (measured.lt(exact(target ?? "1").mul(share ?? exact(1)))) return [];
  const reason = `触发一票否决“${name}”（${id}），${VETO_WORDS[veto]}`;
  return [{ effect: VETO_LIMITS[veto], reason, evidence: lineEvidence(line) }];
}

/** Words in 事项 by which a 严重警告 is known to concern official duties. */
const DUTY_WORDS = ["职务", "履职", "失职", "渎职"];

/**
 * What disciplinary measures do to a member's tier (组通字〔1998〕19号, domain.md 2.5), by subject key: 警告 bars the top tier;
 * 严重警告 gives the last one where it concerns official duties, else none is set; 撤职 the last one; 留党察看 the last one,
 * and none in the evaluation year after. They hold for the evaluation year so far.
 */
export function disciplinaryLimits(ground: Ground): Discipline {
  const limits = new Map<string, TierLimit[]>();
  const records = new Set<DatasetRecord>();
  const yearStart = windowSpan("年", ground.setting).from;
  for (const record of ground.ledgers.get("奖惩")?.records ?? []) {
    const candidate = candidateOf(record.owner, ground);
    const limit = candidate?.ref.type === "党员" ? limitOf(record, { yearStart, periodEnd: ground.periodEnd }) : null;
    if (candidate === undefined || limit === null) continue;
    records.add(record);
    limits.set(candidate.key, [...(limits.get(candidate.key) ?? []), limit]);
  }
  return { limits, records };
}

/** Limits by subject key, and the records that they rest on: these have an effect, whatever indicators read. */
export interface Discipline {
  readonly limits: ReadonlyMap<string, readonly TierLimit[]>;
  readonly records: ReadonlySet<DatasetRecord>;
}

/** The evaluation year so far. */
interface Year {
  readonly yearStart: CivilDate;
  readonly periodEnd: CivilDate;
}

function limitOf(record: DatasetRecord, year: Year): TierLimit | null {
  const type = fieldText(record.values["类型"]) ?? "";
  const effect = effectOf(record, type, year);
  if (effect === null) return null;
  const number = fieldText(record.values["文号"]);
  const when = [dateText(record.day), ...(number === null ? [] : [number])].join("，");
  return { effect, reason: `受到${type}处分（${when}），${EFFECT_WORDS[effect]}`, evidence: [record.at] };
}

type Disciplinary = Exclude<TierLimit["effect"], "zero">;

const EFFECT_WORDS: Readonly<Record<Disciplinary, string>> = {
  lowest: "本考评年度列最低等次",
  "not-highest": "本考评年度不列最高等次",
  "no-tier": "本考评年度不确定等次",
};

function effectOf(record: DatasetRecord, type: string, { yearStart, periodEnd }: Year): Disciplinary | null {
  if (record.day > periodEnd) return null;
  if (record.day < yearStart) {
    const yearBefore = firstDay(addMonths(periodOf(yearStart), -12));
    return type === "留党察看" && record.day >= yearBefore ? "no-tier" : null;
  }
  switch (type) {
    case "警告":
      return "not-highest";
    case "严重警告":
      return concernsDuties(record) ? "lowest" : "no-tier";
    case "撤职":
    case "留党察看":
      return "lowest";
    default:
      return null;
  }
}

function concernsDuties(record: DatasetRecord): boolean {
  const matter = `${fieldText(record.values["事项"]) ?? ""}${fieldText(record.values["名称"]) ?? ""}`;
  return DUTY_WORDS.some((word) => matter.includes(word));
}
