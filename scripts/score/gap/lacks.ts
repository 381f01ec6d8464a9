import type { Measure } from "#domain/config.ts";
import type { Exact } from "#domain/points.ts";
import { amountDown, amountUp } from "#score/gap/amount-words.ts";
import { attendanceLack } from "#score/gap/attendance-lack.ts";
import { completionLack } from "#score/gap/completion-lack.ts";
import type { Lack, Raise } from "#score/gap/raise.ts";

/** Says by 统计量 what is missing for a measure to reach a target, as evidence that can still come in. */
export function lackOf(raise: Raise): string | null {
  return LACKS[raise.line.indicator.measure.kind](raise);
}

/** Whether a measure is a ratio, 0..1. */
export function isRatio({ kind }: Measure): boolean {
  return kind === "参会率" || kind === "完成率";
}

/** Whether a measure cannot pass 1: ratios, and 有无. */
export function endsAtOne(measure: Measure): boolean {
  return isRatio(measure) || measure.kind === "有无";
}

const LACKS: Readonly<Record<Measure["kind"], Lack>> = {
  次数: ({ line, measured, target }) => `还需${target.sub(measured).ceil().toString()}${line.unit}`,
  合计: ({ line, measured, target }) => `还需${added(target.sub(measured), line.unit)}`,
  人均: perHeadLack,
  平均: ({ line, measured, target }) =>
    `平均值由${amountDown(measured)}${line.unit}提高到${amountUp(target)}${line.unit}`,
  最大: ({ line, target }) => `还需有一次达到${amountUp(target)}${line.unit}`,
  有无: ({ target }) => (target.gt(1) ? null : "尚无记录，有1条即可"),
  参会率: attendanceLack,
  完成率: completionLack,
};

/** Without members there is no measure, and no line to be raised. */
function perHeadLack({ line, measured, target, members }: Raise): string {
  const perHead = target.sub(measured);
  const all = perHead.mul(members);
  return `人均还需${added(perHead, line.unit)}（合计${amountUp(all)}${line.unit}）`;
}

/** 3小时; 增加3 where the field has no unit of its own. */
function added(amount: Exact, unit: string): string {
  return unit === "" ? `增加${amountUp(amount)}` : `${amountUp(amount)}${unit}`;
}
