import { historyOf, type HistorySources } from "#batch/history.ts";
import { importFrom } from "#batch/import-month.ts";
import { openInbox } from "#batch/read-inbox.ts";
import { movementJson, subjectMovementJson } from "#score/analysis-json.ts";
import { computeScores } from "#score/compute-scores.ts";
import { movementOf } from "#score/movement/movement.ts";
import type { Movement } from "#domain/analysis.ts";
import { UsageError } from "#domain/app-error.ts";
import { type Period, periodText } from "#domain/civil-date.ts";
import type { CompareOutcome, CompareRequest, MovedSubject } from "#domain/compare-run.ts";
import { pointsNumber } from "#domain/points.ts";
import type { ScoreBook } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";

/**
 * Compares two months: the later one as the inbox has it, the earlier one from its snapshot, else from the inbox too.
 * @throws ConfigError; UsageError when there is nothing to compare, or nobody of the name asked for.
 */
export async function compareMonths(
  request: CompareRequest,
  snapshots: HistorySources["snapshots"],
): Promise<CompareOutcome> {
  const asked = { ...request, period: request.to };
  const inbox = await openInbox(asked, () => undefined);
  const month = await importFrom(inbox, asked, { anyMonth: false });
  const { before, lastYear, notes } = await historyOf(month, { inbox, snapshots }, request.from);
  const book = computeScores(month.dataset, month.config);
  if (before === null) throw nothingScored(request.from);
  if (book.subjects.every(({ total }) => total === null)) throw nothingScored(request.to);
  const movement = movementOf({ before, after: { ...month, book }, lastYear });
  const subjects = movedSubjects(book, movement, request.subject);
  return { movement, subjects, json: jsonOf(movement, subjects), notes };
}

function nothingScored(period: Period): UsageError {
  return new UsageError(
    `${periodText(period)}没有可以比较的得分`,
    "请检查月份是否写对，收件夹中有没有该月的名册、台账和适用的考评配置",
  );
}

/** A name is that of a person or an organisation, or the id `党组织/姓名`. */
function movedSubjects(book: ScoreBook, movement: Movement, asked: string | null): readonly MovedSubject[] {
  const all = book.subjects.flatMap(({ subject, name, branch }) => {
    const moved = movement.subjects.get(subjectKey(subject));
    return moved === undefined ? [] : [{ subject, name, branch, moved }];
  });
  if (asked === null) return all;
  const found = all.filter(({ subject, name }) => subject.id === asked || name === asked);
  if (found.length > 0) return found;
  throw new UsageError(
    `${periodText(movement.to)}没有叫“${asked}”的党组织或党员`,
    "请写全称；同名的党员写作“党组织/姓名”",
  );
}

function jsonOf(movement: Movement, subjects: readonly MovedSubject[]) {
  return {
    movement: movementJson(movement),
    subjects: subjects.map(({ subject, name, branch, moved }) => {
      return { type: subject.type, id: subject.id, name, branch, movement: subjectMovementJson(moved) };
    }),
    left: movement.left.map(({ subject, name, branch, total }) => {
      return { type: subject.type, id: subject.id, name, branch, total: total === null ? null : pointsNumber(total) };
    }),
  };
}
