import { BALLOT, EVIDENCE, SHEETS } from "#books/score-book/columns.ts";
import { NOT_DONE, type RawKind, rawKind } from "#books/score-book/evidence-rows.ts";
import { MEASURE_DECIMALS } from "#books/score-book/frame/cell.ts";
import { rangeOn, type Span } from "#books/score-book/frame/reference.ts";
import type { Measure } from "#domain/config.ts";
import type { ScoreLine } from "#domain/score-book.ts";

/** What a measure shows when there is nothing to measure: the line is not due then. */
export const NO_DATA = "无数据";

/** Decimals of a sum: more than any office writes, so that 0.1 + 0.2 is 0.3 again. */
const SUM_DECIMALS = 10;

/** Column of 测评 that holds the result of a group, after as many options as there are. */
export function rateColumn(options: number): number {
  return BALLOT.votes + options + 1;
}

/** Where a measure finds its raw numbers. */
export interface MeasureTerms {
  readonly line: ScoreLine;
  /** Rows on 依据 or 测评; null without a record. */
  readonly evidence: Span | null;
  /** Cell of 人均's divisor. */
  readonly divisor: string;
  /** Cell of 评委去高低. */
  readonly trimJudges: string;
  /** How many 测评选项 there are. */
  readonly options: number;
}

/** The formula of a measure over its raw numbers (product.md section 4, 统计量); gives 无数据 where there is nothing to measure. */
export function measureFormula(terms: MeasureTerms): string {
  const { line, evidence } = terms;
  const kind = rawKind(line);
  if (evidence === null) return emptyFormula(kind, line.indicator.measure, terms.divisor);
  if (kind === "ballots") return ballotFormula(evidence, terms.options);
  const [value, base, worked] = [EVIDENCE.value, EVIDENCE.base, EVIDENCE.worked].map((column) =>
    rangeOn(SHEETS.evidence, column, evidence),
  );
  return FORMULAS[kind]({ value: value ?? "", base: base ?? "", worked: worked ?? "" }, terms);
}

/** Columns of 依据 over the rows of a line. */
interface Ranges {
  readonly value: string;
  readonly base: string;
  readonly worked: string;
}

const shareOfOnes = ({ value }: Ranges): string => unless(`COUNT(${value})=0`, `SUM(${value})/COUNT(${value})`);

const FORMULAS: Readonly<Record<Exclude<RawKind, "ballots">, (ranges: Ranges, terms: MeasureTerms) => string>> = {
  count: ({ value }, { line }) =>
    line.indicator.measure.kind === "有无" ? `IF(SUM(${value})>0,1,0)` : rounded(`SUM(${value})`),
  field: ({ value }, { line, divisor }) => fieldFormula(line.indicator.measure.kind, value, divisor),
  attendance: shareOfOnes,
  completion: shareOfOnes,
  headcount: ({ value, base }) => unless(`SUM(${base})=0`, `SUM(${value})/SUM(${base})`),
  schedule: ({ value }) => {
    const all = `(COUNT(${value})+COUNTIF(${value},"${NOT_DONE}"))`;
    return unless(`${all}=0`, `COUNTIF(${value},0)/${all}`);
  },
  judges: ({ worked }, { trimJudges }) => judgesFormula(worked, trimJudges),
};

function emptyFormula(kind: RawKind, measure: Measure, divisor: string): string {
  if (kind === "count" || (kind === "field" && measure.kind === "合计")) return "0";
  return kind === "field" && measure.kind === "人均" ? `IF(N(${divisor})=0,"${NO_DATA}",0)` : `"${NO_DATA}"`;
}

function fieldFormula(measure: Measure["kind"], value: string, divisor: string): string {
  const sum = `ROUND(SUM(${value}),${SUM_DECIMALS})`;
  if (measure === "平均") return unless(`COUNT(${value})=0`, `${sum}/COUNT(${value})`);
  if (measure === "最大") return unless(`COUNT(${value})=0`, `MAX(${value})`);
  return measure === "人均" ? unless(`N(${divisor})=0`, `${sum}/${divisor}`) : sum;
}

/** With 评委去高低, from five marks on, one highest and one lowest are left out. */
function judgesFormula(ratios: string, trim: string): string {
  const trimmed = `(SUM(${ratios})-MAX(${ratios})-MIN(${ratios}))/(COUNT(${ratios})-2)`;
  const mean = `IF(AND(${trim}="是",COUNT(${ratios})>=5),${trimmed},SUM(${ratios})/COUNT(${ratios}))`;
  return unless(`COUNT(${ratios})=0`, mean);
}

/** The groups by their weights, renormalised over those that voted. */
function ballotFormula(evidence: Span, options: number): string {
  const weights = rangeOn(SHEETS.ballots, BALLOT.weight, evidence);
  const rates = rangeOn(SHEETS.ballots, rateColumn(options), evidence);
  return unless(`SUM(${weights})=0`, `SUMPRODUCT(${weights},${rates})/SUM(${weights})`);
}

function unless(nothing: string, measure: string): string {
  return `IF(${nothing},"${NO_DATA}",${rounded(measure)})`;
}

function rounded(measure: string): string {
  return `ROUND(${measure},${MEASURE_DECIMALS})`;
}
