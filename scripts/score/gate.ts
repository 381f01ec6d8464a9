import type { Dimension } from "#domain/config.ts";
import { pointsText } from "#domain/points.ts";
import type { Gate, ScoreLine } from "#domain/score-book.ts";

/**
 * Judges the base requirement: an indicator of a 基本要求 dimension is met when it earns its full marks. One unmet
 * line makes the gate unmet; without a counted line it is not due (product.md section 4, Gate). Bonus, malus and veto lines
 * have no full marks and say nothing here.
 */
export function gateOf(lines: readonly ScoreLine[], dimensions: readonly Dimension[]): Gate {
  const required = new Set(dimensions.filter((one) => one.kind === "基本要求").map((one) => one.name));
  const counted = lines.filter(
    (line) => line.state === "counted" && line.full !== null && required.has(line.indicator.dimension),
  );
  const unmet = counted.filter((line) => (line.points ?? 0) < (line.full ?? 0));
  if (unmet.length > 0) return { state: "unmet", reasons: unmet.map(reasonText) };
  return { state: counted.length > 0 ? "met" : "not-due", reasons: [] };
}

function reasonText(line: ScoreLine): string {
  const { name, id } = line.indicator;
  return `“${name}”（${id}）未达标：应得${pointsText(line.full ?? 0)}分，实得${pointsText(line.points ?? 0)}分`;
}
