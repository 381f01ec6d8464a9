import type { IndicatorCells } from "#books/sample/configuration/indicator-cells.ts";
import { MEMBER_CONDUCT } from "#books/sample/configuration/member-conduct.ts";
import { MEMBER_LEARNING } from "#books/sample/configuration/member-learning.ts";

/** 五个模范 of members, then 基本要求 (the plan, part two). */
export const MEMBER_INDICATORS: readonly IndicatorCells[] = [...MEMBER_LEARNING, ...MEMBER_CONDUCT];
