import type { TaskRow } from "#config/sheets/phase-columns.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { dateOfDayNumber, dateText, dayNumber } from "#domain/civil-date.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { groupBy } from "#domain/order.ts";

/** Checks the phases against each other and each row against its phase, in the order in which they are written. */
export function phaseIssues(rows: readonly TaskRow[]): readonly Issue[] {
  const named = rows.filter((row) => row.values.phase !== null);
  const phases = [...groupBy(named, (row) => row.values.phase ?? "").values()];
  const first = phases.flatMap((phase) => phase.slice(0, 1));
  return [
    ...phases.flatMap(disagreements),
    ...first.flatMap(endsEarly),
    ...first.slice(1).flatMap((phase, index) => borderIssues(first[index], phase)),
    ...phases.flatMap((phase) => phase.flatMap((row) => outside(row, phase[0]))),
  ];
}

function disagreements(rows: readonly TaskRow[]): readonly Issue[] {
  const [first, ...others] = rows;
  if (!first) return [];
  return others.flatMap((row) =>
    (["phaseName", "from", "to"] as const)
      .filter((key) => row.values[key] !== null && first.values[key] !== null)
      .filter((key) => row.values[key] !== first.values[key])
      .map((key) => {
        const column = row.at(key).field ?? "";
        return issue("config-phase-differs", row.at(key), { column, first: first.at(key).cell ?? "" });
      }),
  );
}

function endsEarly({ values, at }: TaskRow): readonly Issue[] {
  if (values.from === null || values.to === null || values.from <= values.to) return [];
  return [issue("config-phase-ends-early", at("to"), undefined)];
}

function borderIssues(before: TaskRow | undefined, phase: TaskRow): readonly Issue[] {
  const from = phase.values.from;
  if (!before || from === null || before.values.from === null) return [];
  const previous = before.values.phase ?? "";
  if (from < before.values.from) return [issue("config-phase-order", phase.at("from"), { previous })];
  if (before.values.to === null) return openEnd(before, phase);
  const expected = dayAfter(before.values.to);
  if (from === expected || before.values.to < before.values.from) return [];
  const kind = from < expected ? "config-phase-overlap" : "config-phase-gap";
  return [issue(kind, phase.at("from"), { previous, expected: dateText(expected) })];
}

/** A blank end is a fault before the last phase; a faulty cell has been named already. */
function openEnd(before: TaskRow, next: TaskRow): readonly Issue[] {
  if (before.whole === null) return [];
  return [issue("config-phase-open", before.at("to"), { next: next.values.phase ?? "" })];
}

function dayAfter(date: CivilDate): CivilDate {
  return dateOfDayNumber(dayNumber(date) + 1) ?? date;
}

function outside(row: TaskRow, phase: TaskRow | undefined): readonly Issue[] {
  const { deadline } = row.values;
  if (deadline === null || !phase) return [];
  const { from, to } = phase.values;
  if ((from === null || deadline >= from) && (to === null || deadline <= to)) return [];
  return [issue("config-deadline-outside", row.at("deadline"), { phase: row.values.phase ?? "" })];
}
