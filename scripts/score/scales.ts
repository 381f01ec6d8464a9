import type { Method } from "#domain/config.ts";
import { byBand } from "#score/scales/by-band.ts";
import { byBest } from "#score/scales/by-best.ts";
import { byPlace } from "#score/scales/by-place.ts";
import { byQuantity } from "#score/scales/by-quantity.ts";
import { byRatio } from "#score/scales/by-ratio.ts";
import { byResult } from "#score/scales/by-result.ts";
import { deduction } from "#score/scales/deduction.ts";
import { onSchedule } from "#score/scales/on-schedule.ts";
import { outside, veto } from "#score/scales/outside.ts";
import { perOccurrence } from "#score/scales/per-occurrence.ts";
import type { Scale } from "#score/scales/scale.ts";

/** Every 计分方式 by its name. A new one is one file and one line here. */
export const SCALES: Readonly<Record<Method, Scale>> = {
  按次加分: perOccurrence,
  按量折算: byQuantity,
  比率得分: byRatio,
  分档得分: byBand,
  扣分: deduction,
  按期完成: onSchedule,
  评委打分: byResult,
  民主测评: byResult,
  排名赋分: byPlace,
  相对最优: byBest,
  加分: outside,
  扣减: outside,
  一票否决: veto,
};

/** True for the methods that compare a subject with its peer group. */
export function comparesPeers(method: Method): boolean {
  return method === "排名赋分" || method === "相对最优";
}

/** True for the methods by which equal measures earn equal points, whoever's they are. */
export function readsMeasureOnly(method: Method): boolean {
  return !comparesPeers(method) && method !== "按期完成";
}

/** True for the methods that stand outside the hundred: their lines have no full marks. */
export function standsOutside(method: Method): boolean {
  return method === "加分" || method === "扣减" || method === "一票否决";
}
