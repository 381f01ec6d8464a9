import { type LineMovement, MOVEMENT_PARTS, type SubjectMovement, type TierChange } from "#domain/analysis.ts";
import { periodText } from "#domain/civil-date.ts";
import type { MovedSubject } from "#domain/compare-run.ts";
import { type Points, pointsText } from "#domain/points.ts";
import { zh } from "#cli/messages/zh.ts";

/** One line: 机关第一党支部 95.20 → 97.91（+2.71）：考评办法 0.00，名册 0.00 … */
export function subjectWords({ name, branch, moved }: MovedSubject): string {
  const points = `${nameWords({ name, branch })} ${pointsWords(moved.before)} → ${pointsWords(moved.after)}`;
  return [`${points}${differenceWords(moved)}`, ...tierWords(moved)].join("；");
}

/** A member with the organisation, as names repeat. */
export function nameWords({ name, branch }: Pick<MovedSubject, "name" | "branch">): string {
  return branch === null ? name : `${branch}/${name}`;
}

/** Points, or that there are none. */
export function pointsWords(points: Points | null): string {
  return points === null ? zh.compare.noTotal : pointsText(points);
}

/** One line of a subject: D1-03 志愿服务 6.00/10.00 → 8.00/10.00（+2.00）. */
export function lineWords({ indicator, name, before, after, comparable }: LineMovement): string {
  const change = before === null || after === null ? "" : `（${signed(after.points - before.points)}）`;
  return `${indicator} ${name} ${countedWords(before)} → ${countedWords(after)}${change}${comparable ? "" : zh.compare.notComparable}`;
}

function differenceWords({ previous, difference, parts, comparable }: SubjectMovement): string {
  if (previous === null) return zh.compare.isNew;
  if (difference === null || parts === null) return "";
  const words = MOVEMENT_PARTS.map((part) => `${zh.compare.parts[part]} ${signed(parts[part])}`).join("，");
  return `（${signed(difference)}）${comparable ? "" : zh.compare.notComparable}：${words}`;
}

function tierWords({ tier, tierOfYear }: SubjectMovement): readonly string[] {
  return [tier, ...(tierOfYear === null ? [] : [tierOfYear])].flatMap(changeWords);
}

/** Nothing where the tier stays or cannot be compared. */
function changeWords({ period, before, after, change }: TierChange): readonly string[] {
  if (change === "same" || change === "unknown") return [];
  return [zh.compare.tier(periodText(period), `${before ?? ""} → ${after ?? ""}`, zh.compare.tierChange[change])];
}

function countedWords(line: LineMovement["before"]): string {
  if (line === null) return zh.compare.notCounted;
  return line.full === null ? pointsText(line.points) : `${pointsText(line.points)}/${pointsText(line.full)}`;
}

/** Points with their sign; the minus sign is that of print. */
function signed(points: Points): string {
  if (points === 0) return pointsText(0);
  return points > 0 ? `+${pointsText(points)}` : `−${pointsText(-points)}`;
}
