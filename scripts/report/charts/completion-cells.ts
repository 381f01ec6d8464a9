import type { TaskShare } from "#domain/score-book.ts";
import { INK } from "#report/charts/svg.ts";

/** A task, and how far each branch is with it. */
export interface MappedTask {
  readonly id: string;
  readonly name: string;
  readonly shares: readonly Pick<TaskShare, "organisation" | "state" | "of" | "done">[];
}

/** What the map is drawn from. */
export interface CompletionFigures {
  /** Rows, in the order in which they are to stand. */
  readonly branches: readonly string[];
  /** Columns. */
  readonly tasks: readonly MappedTask[];
}

/** How far a branch is with a task. */
export type State = TaskShare["state"];

/**
 * Each state by a sign, a word and a lightness of its own: it can be told without colour. The sign is drawn, for √ and △
 * are not in every face; on a field of 9 × 9.
 */
export const STATES: Readonly<Record<State, StateLook>> = {
  done: { word: "完成", fill: "#e4e4e4", ink: INK.text, sign: [[0, 5, 3, 8, 9, 1]] },
  partly: { word: "部分", fill: "#cf8f88", ink: INK.text, sign: [[0.5, 8.5, 4.5, 0.5, 8.5, 8.5, 0.5, 8.5]] },
  overdue: {
    word: "逾期",
    fill: "#7d1612",
    ink: INK.paper,
    sign: [
      [0.5, 0.5, 8.5, 8.5],
      [0.5, 8.5, 8.5, 0.5],
    ],
  },
  open: { word: "未到期", fill: INK.paper, ink: INK.text, sign: [[0.5, 0.5, 8.5, 0.5, 8.5, 8.5, 0.5, 8.5, 0.5, 0.5]] },
};

interface StateLook {
  readonly word: string;
  readonly fill: string;
  readonly ink: string;
  /** Lines, each through points x, y, x, y … */
  readonly sign: readonly (readonly number[])[];
}

/** One cell. */
export type Share = MappedTask["shares"][number];

/** The cell of a task and a branch; null where the task does not concern it. */
export function shareOf({ shares }: MappedTask, branch: string): Share | null {
  return shares.find(({ organisation }) => organisation === branch) ?? null;
}

/** 3/8 where several answer for it and not all are done; else empty. */
export function countOf({ state, of, done }: Share): string {
  return of > 1 && state !== "done" ? `${done}/${of}` : "";
}
