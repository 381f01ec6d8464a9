import { compareDecimals, parseShare } from "#config/grammar/decimal.ts";
import type { Band } from "#domain/config.ts";
import type { Points } from "#domain/points.ts";
import { parsePoints } from "#domain/points.ts";
import { cleanToken } from "#domain/text.ts";

/** Bands as read, and what is wrong with them: the band and the reason in Chinese. */
export interface ParsedBands {
  readonly bands: readonly Band[];
  readonly faults: readonly { readonly found: string; readonly reason: string }[];
}

/**
 * Reads 分档: `≥0.95:10；≥0.9:8；其他:0` (formats.md section 1). Signs of either width are equal; a share may be
 * in percent. Faults: a band that is not of this form, one that can never be reached because it does not lie
 * below the band before it or follows 其他, and marks with more than two decimals.
 */
export function parseBands(raw: string): ParsedBands {
  const parts = cleanToken(raw)
    .split(";")
    .map((part) => part.replace(/ /g, ""))
    .filter((part) => part !== "");
  const read = parts.map((part) => ({ part, band: parseBand(part) }));
  const bands = read.map(({ band }) => band).filter((band) => band !== null);
  const unreadable = read.filter(({ band }) => band === null).map(({ part }) => ({ found: part, reason: "无法理解" }));
  const faults = unreadable.length > 0 ? unreadable : unreachable(bands, parts);
  return { bands, faults: parts.length === 0 ? [{ found: raw, reason: "没有内容" }] : faults };
}

/** The faults of bands that give more than the full marks. */
export function bandsAbove(bands: readonly Band[], full: Points): ParsedBands["faults"] {
  return bands
    .filter((band) => band.points > full)
    .map((band) => ({ found: bandText(band), reason: "的得分超过满分" }));
}

function bandText(band: Band): string {
  const points = String(band.points / 100);
  return band.atLeast === null ? `其他:${points}` : `≥${band.atLeast}:${points}`;
}

function parseBand(part: string): Band | null {
  const match = /^(?:(?:≥|>=|≧)(.+)|其他|其它):([^:]+)$/.exec(part);
  if (!match) return null;
  const atLeast = match[1] === undefined ? null : parseShare(match[1]);
  const points = parsePoints(match[2] ?? "");
  if (points === null || points < 0 || (match[1] !== undefined && atLeast === null)) return null;
  return { atLeast, points };
}

function unreachable(bands: readonly Band[], parts: readonly string[]): ParsedBands["faults"] {
  return bands.flatMap((band, index) => {
    const before = bands[index - 1];
    if (before === undefined) return [];
    const reachable =
      before.atLeast !== null && (band.atLeast === null || compareDecimals(band.atLeast, before.atLeast) < 0);
    return reachable ? [] : [{ found: parts[index] ?? "", reason: "排在后面，永远用不到" }];
  });
}
