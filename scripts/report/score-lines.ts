import { lineEvidence } from "#domain/evidence.ts";
import { z } from "zod";
import { lineCode } from "#domain/line-code.ts";
import { pointsText } from "#domain/points.ts";
import type { DimensionScore, ScoreLine, SubjectScore } from "#domain/score-book.ts";
import type { EvidenceWriter } from "#report/evidence.ts";
import { NO_FIGURE, lineMeasureText, pointsCell, rateText } from "#report/figures.ts";
import { scaleText, windowText } from "#report/scale-words.ts";
import { outsideText } from "#report/state-words.ts";
import { LINE_WORDS } from "#report/words.ts";

/** One indicator of one subject, as a row. */
const lineSchema = z.strictObject({
  /** 编号; empty for a component's line. */
  id: z.string(),
  /** D012-D1-03: what leads to the cells. */
  code: z.string(),
  name: z.string(),
  /** How the points come about: 每次2分；按年. */
  rule: z.string(),
  /** 依据: the passage of the plan. */
  basis: z.string(),
  measured: z.string(),
  points: z.string(),
  full: z.string(),
  counted: z.boolean(),
  /** Counted with full marks; where false, `state` stands in place of points and full marks. */
  marked: z.boolean(),
  /** Why it is not counted; of a line outside the hundred what it adds or takes; 计分 for the others. */
  state: z.string(),
  /** 自评得分; null where there is none. */
  self: z.string().nullable(),
  /** Cells by numbered source; — for none. */
  evidence: z.string(),
});

/** A dimension with its lines. */
export const lineGroupSchema = z.strictObject({
  name: z.string(),
  /** 基本要求 is the gate; it adds no points. */
  isGate: z.boolean(),
  /** Ballots and judges' marks that are components of the total. */
  isComponent: z.boolean(),
  /** Sums over the lines; empty for components, which are not added up. */
  points: z.string(),
  full: z.string(),
  rate: z.string(),
  /** How many rows the lines take, for a cell that spans them. */
  rowCount: z.string(),
  lines: z.array(lineSchema),
});
export type LineGroup = z.infer<typeof lineGroupSchema>;

/** A row of the table of dimensions. */
export const dimensionSchema = z.strictObject({
  name: z.string(),
  points: z.string(),
  full: z.string(),
  rate: z.string(),
  /** The best rate of the peer group; — without one. */
  best: z.string(),
});

/** The dimensions of 类别 考评, as rows, beside the best of the peers. */
export function dimensionRows(
  score: SubjectScore,
  best: ReadonlyMap<string, string>,
): z.infer<typeof dimensionSchema>[] {
  return scoredDimensions(score).map(({ name, points, full }) => ({
    name,
    points: pointsCell(points),
    full: pointsCell(full),
    rate: rateText(points, full),
    best: best.get(name) ?? NO_FIGURE,
  }));
}

/** The dimensions that make the total: 类别 考评. */
export function scoredDimensions(score: SubjectScore): readonly DimensionScore[] {
  return score.dimensions.filter(({ kind }) => kind === "考评");
}

/**
 * All lines of a subject by dimension, in the configuration's order, those of components before the base requirement;
 * dimensions without a line are left out.
 */
export function lineGroups(score: SubjectScore, evidence: EvidenceWriter): LineGroup[] {
  const scored = score.dimensions.filter(({ kind }) => kind === "考评");
  const gates = score.dimensions.filter(({ kind }) => kind === "基本要求");
  const group = (dimension: DimensionScore) => dimensionGroup(dimension, score, evidence);
  return [...scored.flatMap(group), ...componentGroup(score, evidence), ...gates.flatMap(group)];
}

function dimensionGroup(
  { name, kind, points, full }: DimensionScore,
  score: SubjectScore,
  evidence: EvidenceWriter,
): LineGroup[] {
  const lines = score.lines.filter(({ indicator }) => indicator.dimension === name);
  if (lines.length === 0) return [];
  const sums = { points: pointsCell(points), full: pointsCell(full), rate: rateText(points, full) };
  const rows = lines.map((line) => lineRow(line, { id: line.indicator.id, subject: score.code }, evidence));
  return [{ name, isGate: kind === "基本要求", isComponent: false, ...sums, ...rowsOf(rows) }];
}

/** The lines behind ballots and judges' marks, each out of 100. */
function componentGroup(score: SubjectScore, evidence: EvidenceWriter): LineGroup[] {
  const lines = score.components.flatMap(({ line }) => line ?? []);
  if (lines.length === 0) return [];
  const none = { points: "", full: "", rate: "" };
  const rows = lines.map((line) => lineRow(line, { id: "", subject: score.code }, evidence));
  return [{ name: COMPONENT_GROUP, isGate: false, isComponent: true, ...none, ...rowsOf(rows) }];
}

const COMPONENT_GROUP = "测评与评议";

type LineRow = z.infer<typeof lineSchema>;

function rowsOf(lines: LineRow[]): Pick<LineGroup, "rowCount" | "lines"> {
  return { rowCount: String(lines.length), lines };
}

function lineRow(
  line: ScoreLine,
  { id, subject }: { readonly id: string; readonly subject: string },
  evidence: EvidenceWriter,
): LineRow {
  const { indicator, unit, selfAssessed } = line;
  const outside = outsideText(line);
  return {
    id,
    code: lineCode(subject, indicator.id),
    name: indicator.name,
    rule: `${scaleText(indicator, unit)}；${windowText(indicator, line.full)}`,
    basis: indicator.basis,
    measured: lineMeasureText(line),
    points: pointsCell(line.points),
    full: pointsCell(line.full),
    counted: line.state === "counted",
    marked: line.state === "counted" && outside === null,
    state: outside ?? LINE_WORDS[line.state],
    self: selfAssessed && pointsText(selfAssessed.points),
    evidence: evidence.write(lineEvidence(line)) || NO_FIGURE,
  };
}

/** The list of sheets that evidence refers to. */
export const sourceSchema = z.strictObject({ number: z.string(), place: z.string() });
