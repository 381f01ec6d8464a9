import { z } from "zod";
import type { DimensionScore, ScoreLine, SubjectScore } from "#domain/score-book.ts";
import type { EvidenceWriter } from "#report/evidence.ts";
import { NO_FIGURE, lineMeasureText, pointsCell, rateText } from "#report/figures.ts";
import { scaleText, windowText } from "#report/scale-words.ts";
import { LINE_WORDS } from "#report/words.ts";

/** One indicator of one subject, as a row. */
const lineSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** How the points come about: 每次2分；按年. */
  rule: z.string(),
  /** 依据: the passage of the plan. */
  basis: z.string(),
  measured: z.string(),
  points: z.string(),
  full: z.string(),
  counted: z.boolean(),
  /** Why it is not counted; 计分 when it is. */
  state: z.string(),
  /** Cells by numbered source; — for none. */
  evidence: z.string(),
});

/** A dimension with its lines. */
export const lineGroupSchema = z.strictObject({
  name: z.string(),
  /** 基本要求 is the gate; it adds no points. */
  isGate: z.boolean(),
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
});

/** The dimensions of 类别 考评, as rows. */
export function dimensionRows(score: SubjectScore): z.infer<typeof dimensionSchema>[] {
  return scoredDimensions(score).map(({ name, points, full }) => ({
    name,
    points: pointsCell(points),
    full: pointsCell(full),
    rate: rateText(points, full),
  }));
}

/** The dimensions that make the total: 类别 考评. */
export function scoredDimensions(score: SubjectScore): readonly DimensionScore[] {
  return score.dimensions.filter(({ kind }) => kind === "考评");
}

/** All lines of a subject by dimension, in the configuration's order; dimensions without a line are left out. */
export function lineGroups(score: SubjectScore, evidence: EvidenceWriter): LineGroup[] {
  return score.dimensions.flatMap(({ name, kind, points, full }) => {
    const lines = score.lines.filter(({ indicator }) => indicator.dimension === name);
    if (lines.length === 0) return [];
    const sums = { points: pointsCell(points), full: pointsCell(full), rate: rateText(points, full) };
    const rows = { rowCount: String(lines.length), lines: lines.map((line) => lineRow(line, evidence)) };
    return [{ name, isGate: kind === "基本要求", ...sums, ...rows }];
  });
}

function lineRow(line: ScoreLine, evidence: EvidenceWriter): z.infer<typeof lineSchema> {
  const { indicator, unit } = line;
  return {
    id: indicator.id,
    name: indicator.name,
    rule: `${scaleText(indicator, unit)}；${windowText(indicator, line.full)}`,
    basis: indicator.basis,
    measured: lineMeasureText(line),
    points: pointsCell(line.points),
    full: pointsCell(line.full),
    counted: line.state === "counted",
    state: LINE_WORDS[line.state],
    evidence: evidence.write(line.evidence) || NO_FIGURE,
  };
}

/** The list of sheets that evidence refers to. */
export const sourceSchema = z.strictObject({ number: z.string(), place: z.string() });
