import type { IndicatorCells } from "#books/sample/configuration/indicator-cells.ts";
import { ORGANISATION_BUILDING } from "#books/sample/configuration/organisation-building.ts";
import { ORGANISATION_RESULTS } from "#books/sample/configuration/organisation-results.ts";

/** 五个好 of organisations, then 基本要求 (the plan, part two). */
export const ORGANISATION_INDICATORS: readonly IndicatorCells[] = [...ORGANISATION_BUILDING, ...ORGANISATION_RESULTS];
