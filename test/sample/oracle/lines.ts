import { type ConfigRow, type Criteria, fulfils } from "./criteria.ts";
import { differing, unequal } from "./differences.ts";
import { tidy } from "./grid.ts";
import { EXEMPT, type MarkedLine, markLine, measureOf } from "./marking.ts";
import { headsOf, objection, type OracleMonth, recordAt, type Subject, windowOf } from "./month.ts";
import type { FoundLine, FoundSubject } from "./produce.ts";
import { type OwnedRecord, saysAllOf } from "./records.ts";

/** A line of `scores.json` beside what the oracle makes of the cells it names. */
export interface ComparedLine {
  readonly where: string;
  readonly subject: Subject;
  readonly indicator: ConfigRow;
  readonly found: FoundLine;
  readonly expected: MarkedLine;
  /** The rows its evidence stands in; a cell that stands in none is undefined. */
  readonly evidence: readonly (OwnedRecord | undefined)[];
}

/** Works out every line of a subject from the configuration and the cells named as its evidence. */
export function compareLines(
  subject: Subject,
  found: FoundSubject,
  { oracle, criteria }: { readonly oracle: OracleMonth; readonly criteria: Criteria },
): readonly ComparedLine[] {
  const compared: ComparedLine[] = [];
  for (const indicator of criteria.indicators) {
    if (indicator("对象") !== subject.type) continue;
    const where = `${oracle.month} ${subject.id} ${indicator("编号")}`;
    const line = found.lines.filter((one) => one.indicator === indicator("编号"));
    const [only] = line;
    if (only === undefined || line.length > 1) throw new Error(`${where}: ${line.length} lines`);
    const evidence = only.evidence.map((at) => recordAt(oracle, at));
    const records = evidence.filter((record) => record !== undefined);
    const exempt = subject.exempt !== "" || !fulfils(indicator("适用范围"), subject.fields);
    const span = windowOf(indicator, oracle, criteria);
    const around = { indicator, span, heads: headsOf(subject, oracle) };
    const expected = exempt ? EXEMPT : markLine(records, around);
    compared.push({ where, subject, indicator, found: only, expected, evidence });
  }
  return compared;
}

/** Where a line differs from the oracle's in state, window, measure, full marks or points. */
export function lineDifferences(line: ComparedLine, oracle: OracleMonth, criteria: Criteria): readonly string[] {
  const { where, indicator, found, expected } = line;
  const span = windowOf(indicator, oracle, criteria);
  return [
    ...differing(`${where} name`, tidy(found.name), indicator("指标")),
    ...differing(`${where} dimension`, tidy(found.dimension), indicator("维度")),
    ...differing(`${where} state`, found.state, expected.state),
    ...differing(`${where} window`, `${found.from} ${found.to}`, `${span.from} ${span.to}`),
    ...unequal(`${where} measured`, found.measured, expected.measured),
    ...unequal(`${where} full`, found.full, expected.full),
    ...unequal(`${where} points`, found.points, expected.points),
  ];
}

/** Evidence that has no business in a line: another's record, outside the window, not the measured cell … */
export function evidenceFaults(line: ComparedLine, oracle: OracleMonth, criteria: Criteria): readonly string[] {
  const { indicator, subject } = line;
  const asked = { indicator, subject, span: windowOf(indicator, oracle, criteria) };
  const faults: string[] = [];
  let day = "";
  for (const [index, record] of line.evidence.entries()) {
    const { file, sheet, cell } = line.found.evidence[index] ?? { file: "", sheet: null, cell: null };
    const where = `${line.where}: ${file} › ${sheet} › ${cell}`;
    if (record === undefined) {
      faults.push(`${where} is no record`);
      continue;
    }
    const against = objection(record, asked, oracle.people.lastDay);
    if (against !== "") faults.push(`${where} ${against}`);
    if (!isMeasured(cell ?? "", indicator, record)) faults.push(`${where} is not the measured cell`);
    if (record.day < day) faults.push(`${where} stands behind a later day`);
    day = record.day;
  }
  return faults;
}

/** Records of the workbooks that a line forgets, has twice or does not take in their fullest version. */
export function forgottenRecords(line: ComparedLine, oracle: OracleMonth, criteria: Criteria): readonly string[] {
  const faults: string[] = [];
  const named = new Map<string, OwnedRecord>();
  for (const record of line.evidence) {
    if (record === undefined) continue;
    if (named.has(record.key)) faults.push(`${line.where}: ${record.key} counts twice`);
    named.set(record.key, record);
  }
  const { indicator, subject } = line;
  const asked = { indicator, subject, span: windowOf(indicator, oracle, criteria) };
  for (const record of line.expected.state === "exempt" ? [] : oracle.records) {
    if (objection(record, asked, oracle.people.lastDay) !== "") continue;
    const used = named.get(record.key);
    if (used === undefined) faults.push(`${line.where}: ${record.key} is forgotten`);
    else if (!saysAllOf(used, record)) faults.push(`${line.where}: ${record.key} is an older version`);
    named.delete(record.key);
  }
  for (const key of named.keys()) faults.push(`${line.where}: ${key} should not count`);
  return faults;
}

/** Whether a cell may be named: the measured one, or any that was read where records are counted. */
function isMeasured(cell: string, indicator: ConfigRow, record: OwnedRecord): boolean {
  const column = cell.replace(/\d+$/, "");
  const { name, field } = measureOf(indicator);
  if (field !== "") return column === record.columns.get(field);
  if (name === "完成率") return column === record.columns.get(record.done === "" ? "完成时限" : "完成日期");
  if (name !== "参会率") return [...record.columns.values()].includes(column);
  return column === record.columns.get(record.kind === "签到表" ? "状态" : "实到人数");
}
