import type { ConfigRow, Criteria } from "./criteria.ts";
import { atLeast, fraction } from "./fraction.ts";
import type { ComparedLine } from "./lines.ts";
import type { Known, Subject } from "./month.ts";
import { spanOf } from "./days.ts";
import type { OwnedRecord } from "./records.ts";

/** zero: total 0 · lowest: the last tier · not-highest: not the first tier · no-tier: none is set. */
export type Effect = "zero" | "lowest" | "not-highest" | "no-tier";

const OF_VETO: Readonly<Record<string, Effect>> = { 零分: "zero", 末等: "lowest", 不得最高等: "not-highest" };

/** What the vetoes that fire do: m ≥ t, a blank 目标值 is 1. */
export function vetoEffects(lines: readonly ComparedLine[]): readonly Effect[] {
  const effects: Effect[] = [];
  for (const { indicator, expected } of lines) {
    if (indicator("计分方式") !== "一票否决" || expected.state !== "counted" || expected.measured === null) continue;
    const effect = OF_VETO[indicator("否决效果")];
    if (effect === undefined) throw new Error(`the oracle does not know the veto ${indicator("否决效果")}`);
    if (atLeast(expected.measured, fraction(indicator("目标值") || "1"))) effects.push(effect);
  }
  return effects;
}

/** What disciplinary measures of the evaluation year so far do to a member's tier (组通字〔1998〕19号). */
export function disciplinaryEffects(subject: Subject, { oracle, criteria }: Known): readonly Effect[] {
  const year = spanOf("年", oracle.month, criteria);
  const effects: Effect[] = [];
  for (const record of oracle.records) {
    if (record.kind !== "奖惩" || subject.person === null || record.owner !== subject.person) continue;
    const effect = effectOf(record);
    if (effect === undefined || record.day > year.to) continue;
    if (record.day >= year.from) effects.push(effect);
    else if (record.fields.get("类型") === "留党察看") throw new Error("the oracle does not look into the year before");
  }
  return effects;
}

function effectOf({ fields }: OwnedRecord): Effect | undefined {
  const onDuty = /职务|履职|失职|渎职/.test(`${fields.get("事项") ?? ""}${fields.get("名称") ?? ""}`);
  const effects: Readonly<Record<string, Effect>> = {
    警告: "not-highest",
    严重警告: onDuty ? "lowest" : "no-tier",
    撤职: "lowest",
    留党察看: "lowest",
  };
  return effects[fields.get("类型") ?? ""];
}

/** Sum of 封顶 of the bonuses of a 对象, where 加分封顶 is blank. */
export function bonusCapOf(type: string, criteria: Criteria): string {
  if (criteria.bonusCap !== "") return criteria.bonusCap;
  const bonuses = criteria.indicators.filter((row) => row("对象") === type && row("计分方式") === "加分");
  return String(bonuses.reduce((sum, row) => sum + Number(capOf(row)), 0));
}

function capOf(row: ConfigRow): string {
  return row("封顶") || row("满分");
}
