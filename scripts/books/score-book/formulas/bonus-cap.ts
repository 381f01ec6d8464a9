import { INDICATOR, SHEETS } from "#books/score-book/columns.ts";
import { type GridCell, input, live, pointsValue } from "#books/score-book/frame/cell.ts";
import { rangeOn, type Span } from "#books/score-book/frame/reference.ts";
import type { Config } from "#domain/config.ts";
import type { Points } from "#domain/points.ts";
import type { SubjectType } from "#domain/subject.ts";

/** 加分封顶 as configured; where it is blank the sum of 封顶 of the bonuses, live (formats.md, Details). */
export function bonusCapCell(type: SubjectType, config: Config, indicators: Span): GridCell {
  const { bonusCap } = config.office;
  if (bonusCap !== null) return input(pointsValue(bonusCap), "points");
  const column = (number: number): string => rangeOn(SHEETS.indicators, number, indicators);
  const [caps, types, methods] = [INDICATOR.cap, INDICATOR.type, INDICATOR.method].map(column);
  return live(`SUMIFS(${caps},${types},"${type}",${methods},"加分")`, pointsValue(bonusCapOf(type, config)), "points");
}

/** 加分封顶 in points. */
function bonusCapOf(type: SubjectType, { office, indicators }: Config): Points {
  const bonuses = indicators.filter(({ subjectType, method }) => subjectType === type && method === "加分");
  return office.bonusCap ?? bonuses.reduce((sum, { cap }) => sum + (cap ?? 0), 0);
}
