import { differing, unequal } from "./differences.ts";
import { fraction, minus } from "./fraction.ts";
import type { ComparedLine } from "./lines.ts";
import { type OracleMonth, recordAt } from "./month.ts";

/** Where a line does not show what its subject gave itself in this month's 自评表, or the difference. */
export function selfDifferences(line: ComparedLine, oracle: OracleMonth): readonly string[] {
  const { where, subject, indicator, found, expected } = line;
  const owner = subject.person ?? subject.name;
  const own = oracle.records.find(
    (record) =>
      record.kind === "自评表" &&
      record.owner === owner &&
      record.day === oracle.people.lastDay &&
      record.fields.get("指标编号") === indicator("编号"),
  );
  if (own === undefined || found.self === null) return differing(`${where} self`, found.self, own?.key ?? null);
  const marks = fraction(own.fields.get("自评得分") ?? "");
  const difference = expected.points === null ? null : minus(expected.points, marks);
  return [
    ...unequal(`${where} self`, found.self.points, marks),
    ...unequal(`${where} self difference`, found.self.difference, difference),
    ...differing(`${where} self cell`, recordAt(oracle, found.self.at)?.key, own.key),
  ];
}
