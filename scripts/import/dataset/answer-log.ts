import type { AppliedAnswer, Facts, Matter, RememberedAnswer } from "#domain/answers.ts";
import { answerFor } from "#domain/answers.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { Location } from "#domain/location.ts";
import { locationKey } from "#domain/location.ts";
import { by } from "#domain/order.ts";
import { cleanName } from "#domain/text.ts";

/** The remembered answers of a run, and which of them took effect where. */
export interface AnswerLog {
  /** The answer on a thing, null when there is none; that it took effect is not noted yet. */
  find(about: {
    readonly matter: Matter;
    readonly kind: TableKindName;
    readonly facts: Facts;
  }): RememberedAnswer | null;
  /** The newest answer on a name (组织别名, 组织撤销); null when there is none. */
  findName(matter: Matter, name: string): RememberedAnswer | null;
  /** Notes that an answer took effect at a place. */
  note(answer: RememberedAnswer, at: Location): void;
  /** What took effect, in the order of 已确认.xlsx. */
  applied(): readonly AppliedAnswer[];
}

/** Opens the log of a run; only what is noted in it changes, so that every stage's result stays a value. */
export function openAnswerLog(answers: readonly RememberedAnswer[]): AnswerLog {
  const places = new Map<RememberedAnswer, Map<string, Location>>();
  return {
    find: (about) => (answers.length === 0 ? null : answerFor(answers, about)),
    findName: (matter, name) =>
      answers.findLast((one) => one.matter === matter && cleanName(one.subject) === cleanName(name)) ?? null,
    note(answer, { file, sheet, cell }) {
      const at = { file, sheet, cell };
      const own = places.get(answer) ?? new Map<string, Location>();
      own.set(locationKey(at), at);
      places.set(answer, own);
    },
    applied: () =>
      [...places]
        .map(([answer, own]) => appliedAnswer(answer, own))
        .sort(
          by(
            ({ answer }) => answer.day,
            ({ answer }) => locationKey(answer.at),
          ),
        ),
  };
}

function appliedAnswer(answer: RememberedAnswer, places: ReadonlyMap<string, Location>): AppliedAnswer {
  const first = [...places].sort(by(([key]) => key))[0]?.[1] ?? answer.at;
  return { answer, uses: places.size, first };
}
