import type { Config } from "#domain/config.ts";
import type { Points } from "#domain/points.ts";
import type { ScoreLine, SubjectScore } from "#domain/score-book.ts";
import type { SubjectType } from "#domain/subject.ts";
import { adderOf } from "#score/totals.ts";

/** A subject's total with other points for some of its lines; the lines are keys as they stand in the score. */
export type Recount = (score: SubjectScore, raised: ReadonlyMap<ScoreLine, Points>) => Points;

/** Prepares recounting: the engine itself adds up the lines anew, so that a promise is kept to the hundredth. */
export function recounting(config: Config): Recount {
  const adders = { 组织: partsOf("组织"), 党员: partsOf("党员") };
  return ({ subject, lines, components, limits, total }, raised) => {
    const { add, parts } = adders[subject.type];
    const behind = parts.map((component) => ({
      component,
      line: components.find(({ name }) => name === component.name)?.line ?? null,
    }));
    const changed = lines.map((line) => {
      const points = raised.get(line);
      return points === undefined ? line : { ...line, points };
    });
    return add({ lines: changed, components: behind, limits }).total ?? total ?? 0;
  };

  function partsOf(type: SubjectType) {
    return { add: adderOf(type, config), parts: config.components.filter((one) => one.subjectType === type) };
  }
}
