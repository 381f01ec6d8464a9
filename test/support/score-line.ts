import type { Indicator } from "#domain/config.ts";
import { exact } from "#domain/points.ts";
import type { ScoreLine } from "#domain/score-book.ts";
import { indicator, pts } from "./score-config.ts";

/** What a test says of a line; decimals or quotients as text. */
interface Words extends Partial<Omit<ScoreLine, "indicator" | "measured" | "share">> {
  readonly measured?: string | null;
  readonly share?: string | null;
}

/** A counted line: 4 times at 2 each, 8 of 10. */
export function lineOf(changes: Partial<Indicator>, words: Words = {}): ScoreLine {
  const { measured = "4", share = "1", ...others } = words;
  return {
    indicator: indicator({ full: pts("10"), perUnit: "2", ...changes }),
    state: "counted",
    unit: "次",
    points: pts("8"),
    full: pts("10"),
    records: [],
    cellOf: ({ at }) => at,
    working: null,
    selfAssessed: null,
    from: "2010-06-01",
    to: "2010-06-30",
    ...others,
    measured: measured === null ? null : exact(measured),
    share: share === null ? null : exact(share),
  };
}
