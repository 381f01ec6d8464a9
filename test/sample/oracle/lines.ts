import type { ConfigRow } from "./criteria.ts";
import { fulfils } from "./criteria.ts";
import { differing, unequal } from "./differences.ts";
import type { Fraction } from "./fraction.ts";
import { tidy } from "./grid.ts";
import { EXEMPT, type MarkedLine, markLine, measureLine } from "./marking.ts";
import { type Circumstances, measureOf } from "./measures.ts";
import { headsOf, type Known, objection, recordAt, type Subject, windowOf } from "./month.ts";
import type { FoundLine } from "./produce.ts";
import { DEADLINES, type OwnedRecord, saysAllOf } from "./records.ts";

/** A line of `scores.json` with the measure that the oracle takes from the cells it names. */
export interface MeasuredLine {
  readonly where: string;
  readonly subject: Subject;
  readonly indicator: ConfigRow;
  readonly found: FoundLine;
  readonly measured: MarkedLine;
  readonly around: Circumstances;
  /** The rows its evidence stands in; a cell that stands in none is undefined. */
  readonly evidence: readonly (OwnedRecord | undefined)[];
}

/** A line beside what the oracle makes of it. */
export interface ComparedLine extends MeasuredLine {
  readonly expected: MarkedLine;
  /** Measures of the peer group in this line, its own among them. */
  readonly rivals: readonly Fraction[];
}

/** Measures a line of a subject from the configuration and the cells named as its evidence. */
export function measuredLine(
  subject: Subject,
  { indicator, found }: { readonly indicator: ConfigRow; readonly found: FoundLine },
  { oracle, criteria }: Known,
): MeasuredLine {
  const where = `${oracle.month} ${subject.id} ${indicator("编号")}`;
  const evidence = found.evidence.map((at) => recordAt(oracle, at));
  const exempt = subject.exempt !== "" || !fulfils(indicator("适用范围"), subject.fields);
  const span = windowOf(indicator, oracle, criteria);
  const around = { indicator, span, heads: headsOf(subject, oracle), criteria };
  const measured = exempt ? EXEMPT : measureLine(known(evidence), around);
  return { where, subject, indicator, found, measured, around, evidence };
}

/** Gives a measured line its points, once the measures of its peers are known. */
export function comparedLine(line: MeasuredLine, rivals: readonly Fraction[]): ComparedLine {
  const expected = markLine(line.measured, known(line.evidence), { ...line.around, rivals });
  return { ...line, expected, rivals };
}

function known(evidence: readonly (OwnedRecord | undefined)[]): readonly OwnedRecord[] {
  return evidence.filter((record) => record !== undefined);
}

/** Where a line differs from the oracle's in state, window, measure, full marks or points. */
export function lineDifferences(line: ComparedLine): readonly string[] {
  const { where, indicator, found, expected, around } = line;
  const { span } = around;
  return [
    ...differing(`${where} name`, tidy(found.name), indicator("指标")),
    ...differing(`${where} method`, found.method, indicator("计分方式")),
    ...differing(`${where} dimension`, tidy(found.dimension), indicator("维度")),
    ...differing(`${where} state`, found.state, expected.state),
    ...differing(`${where} window`, `${found.from} ${found.to}`, `${span.from} ${span.to}`),
    ...unequal(`${where} measured`, found.measured, expected.measured),
    ...unequal(`${where} full`, found.full, expected.full),
    ...unequal(`${where} points`, found.points, expected.points),
  ];
}

/** Evidence that has no business in a line: another's record, outside the window, not the measured cell … */
export function evidenceFaults(line: ComparedLine, all: Known): readonly string[] {
  const { indicator, subject, around } = line;
  const asked = { indicator, subject, span: around.span };
  const faults: string[] = [];
  let day = "";
  for (const [index, record] of line.evidence.entries()) {
    const { file, sheet, cell } = line.found.evidence[index] ?? { file: "", sheet: null, cell: null };
    const where = `${line.where}: ${file} › ${sheet} › ${cell}`;
    if (record === undefined) {
      faults.push(`${where} is no record`);
      continue;
    }
    const against = objection(record, asked, all);
    if (against !== "") faults.push(`${where} ${against}`);
    if (!isMeasured(cell ?? "", indicator, record)) faults.push(`${where} is not the measured cell`);
    if (record.day < day) faults.push(`${where} stands behind a later day`);
    day = record.day;
  }
  return faults;
}

/** Records of the workbooks that a line forgets, has twice or does not take in their fullest version. */
export function forgottenRecords(line: ComparedLine, all: Known): readonly string[] {
  const faults: string[] = [];
  const named = new Map<string, OwnedRecord>();
  for (const record of line.evidence) {
    if (record === undefined) continue;
    if (named.has(record.key)) faults.push(`${line.where}: ${record.key} counts twice`);
    named.set(record.key, record);
  }
  const { indicator, subject, around } = line;
  const asked = { indicator, subject, span: around.span };
  for (const record of line.expected.state === "exempt" ? [] : all.oracle.records) {
    if (objection(record, asked, all) !== "") continue;
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
  if (name === "完成率") {
    return column === record.columns.get(record.done === "" ? (DEADLINES[record.kind] ?? "") : "完成日期");
  }
  if (name === "民主测评") return column === record.columns.get("收回");
  if (name === "评委打分") return column === record.columns.get("分数");
  if (name !== "参会率") return [...record.columns.values()].includes(column);
  return column === record.columns.get(record.kind === "签到表" ? "状态" : "实到人数");
}
