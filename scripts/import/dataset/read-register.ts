import type { Question } from "#domain/answers.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import type { Issue } from "#domain/issues/issue.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { fieldText } from "#domain/record.ts";
import type { AnswerLog } from "#import/dataset/answer-log.ts";
import { findGone } from "#import/dataset/gone-organisations.ts";
import type { Register } from "#import/dataset/organisations.ts";
import { buildRegister, standardName } from "#import/dataset/organisations.ts";
import type { Outcome } from "#import/dataset/outcome.ts";
import { onRecords } from "#import/dataset/outcome.ts";
import { settleEqualKeys } from "#import/dataset/settle-equal-keys.ts";
import { chooseSnapshots } from "#import/dataset/snapshots.ts";

/** The register that applies and the verdicts on the rows of 党组织名册. */
export interface ReadRegister {
  readonly register: Register;
  readonly outcomes: readonly Outcome<SourcedRecord>[];
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
}

/**
 * Reads the organisations from the rows of 党组织名册, in content order: per organisation the newest snapshot
 * not later than the period's end. Standard names are those of the register; one written by an alias of 组织别名
 * gets its standard name.
 */
export function readRegister(
  records: readonly SourcedRecord[],
  aliases: Config["organisationAliases"],
  { periodEnd, log }: { readonly periodEnd: CivilDate; readonly log: AnswerLog },
): ReadRegister {
  const rows = records.map((record) => {
    const organisation = standardName(fieldText(record.values["党组织"]) ?? "", aliases);
    return { record, organisation, key: organisation, named: { name: organisation, organisation }, participants: [] };
  });
  const snapshots = chooseSnapshots(rows, periodEnd);
  const settled = settleEqualKeys(
    snapshots.current.map((one) => one.row),
    log,
  );
  const applied = new Map<string, SourcedRecord>();
  for (const { of, verdict } of settled) {
    if (verdict === "used" && !applied.has(of.organisation)) applied.set(of.organisation, of.record);
  }
  const gone = findGone(snapshots.current, log);
  return {
    register: buildRegister(applied, aliases, gone.dissolved),
    outcomes: onRecords([...snapshots.outcomes, ...settled]),
    issues: [...snapshots.issues, ...gone.issues],
    questions: [...snapshots.questions, ...gone.questions],
  };
}
