import type { Config } from "#domain/config.ts";
import type { Points } from "#domain/points.ts";
import type { ScoreLine, SubjectScore } from "#domain/score-book.ts";
import { adderOf } from "#score/totals.ts";

/** A subject's total with other points for some of its lines; the lines are keys as they stand in the score. */
export type Recount = (score: SubjectScore, raised: ReadonlyMap<ScoreLine, Points>) => Points;

/** Prepares recounting: the engine itself adds up the lines anew, so that a promise is kept to the hundredth. */
export function recounting(config: Config): Recount {
  const adders = { 组织: adderOf("组织", config), 党员: adderOf("党员", config) };
  return ({ subject, lines, components, limits, total }, raised) => {
    const behind = components.map(({ line, name, weight, content }) => ({
      component: { subjectType: subject.type, name, weight, content },
      line,
    }));
    const changed = lines.map((line) => {
      const points = raised.get(line);
      return points === undefined ? line : { ...line, points };
    });
    return adders[subject.type]({ lines: changed, components: behind, limits }).total ?? total ?? 0;
  };
}
