import type { Method } from "#domain/config.ts";
import { byBand } from "#score/scales/by-band.ts";
import { byQuantity } from "#score/scales/by-quantity.ts";
import { byRatio } from "#score/scales/by-ratio.ts";
import { deduction } from "#score/scales/deduction.ts";
import { onSchedule } from "#score/scales/on-schedule.ts";
import { perOccurrence } from "#score/scales/per-occurrence.ts";
import type { Scale } from "#score/scales/scale.ts";

/** Every 计分方式 by its name; null: refused by the configuration reader. A new one is one file and one line here. */
const SCALES: Readonly<Record<Method, Scale | null>> = {
  按次加分: perOccurrence,
  按量折算: byQuantity,
  比率得分: byRatio,
  分档得分: byBand,
  扣分: deduction,
  按期完成: onSchedule,
  评委打分: null,
  民主测评: null,
  排名赋分: null,
  相对最优: null,
  加分: null,
  扣减: null,
  一票否决: null,
};

/** The scale of a method; throws for one that is not computed, because the configuration reader refuses it. */
export function scaleOf(method: Method): Scale {
  const scale = SCALES[method];
  if (scale === null) throw new Error(`计分方式 ${method} was let through by the configuration reader`);
  return scale;
}
