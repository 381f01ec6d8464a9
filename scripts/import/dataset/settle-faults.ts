import { issue } from "#domain/issues/issue.ts";
import type { RejectedRow, SourcedRecord } from "#domain/record.ts";
import { type MendedRow, mendedWords } from "#import/dataset/mended-rows.ts";
import type { Outcome } from "#import/dataset/outcome.ts";
import { rejectedRow } from "#import/dataset/pending.ts";

/** The verdicts once faulty rows that another table has right are told from those that must be mended. */
export interface SettledFaults {
  readonly outcomes: readonly Outcome<SourcedRecord>[];
  /** Rows that the import itself refused and that another table has right. */
  readonly mended: readonly MendedRow[];
  /** The other rows that the import refused. */
  readonly left: readonly RejectedRow[];
}

/** All rows that stay refused, whichever check found the fault. */
export function refusedRows({ outcomes, left }: SettledFaults): readonly RejectedRow[] {
  return [...left, ...outcomes.filter((one) => one.verdict === "rejected").map((one) => rejectedRow(one.of))];
}

/** Looks for rows that another table has right, among those the import refused and those refused here. */
export function settleFaults(
  outcomes: readonly Outcome<SourcedRecord>[],
  rejected: readonly RejectedRow[],
  findMended: (refused: readonly RejectedRow[]) => readonly MendedRow[],
): SettledFaults {
  const refusedHere = outcomes.filter((one) => one.verdict === "rejected");
  const rows = new Map(refusedHere.map((one) => [one.of, rejectedRow(one.of)]));
  const found = findMended([...rejected, ...rows.values()]);
  const mended = new Map(found.map((one) => [one.of, one]));
  return {
    outcomes: outcomes.map((outcome) => {
      const row = rows.get(outcome.of);
      const better = row && mended.get(row);
      return better === undefined ? outcome : mendedOutcome(outcome, better);
    }),
    mended: rejected.flatMap((row) => mended.get(row) ?? []),
    left: rejected.filter((row) => !mended.has(row)),
  };
}

function mendedOutcome({ of, issue: found }: Outcome<SourcedRecord>, { there }: MendedRow): Outcome<SourcedRecord> {
  const at = found === null ? of.at : found.field === null ? found.at : { ...found.at, field: found.field };
  return { of, verdict: "superseded", issue: issue("record-mended", at, mendedWords(there)) };
}
