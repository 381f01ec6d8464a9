import { z } from "zod";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const points = z.number().multipleOf(0.01);
const exactNumber = z.union([z.number(), z.string().regex(/^-?\d+\/\d+$/)]);

const cellSchema = z.strictObject({
  file: z.string(),
  /** Null for a text file. */
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  /**
   * As it stands in the cell, uncleaned, ID and phone numbers masked. Null: withheld, because the group of voters is too
   * small to be shown, or the file cannot be read again.
   */
  text: z.string().nullable(),
  /** The day that decides the window; null for a cell that belongs to no record. */
  day: day.nullable(),
  /** What the record is: 签到表：集中学习、出勤. Never a judge's or a voter's name. Empty for no record. */
  about: z.string(),
});

const lineSchema = z.strictObject({
  /** D012-D1-03, as documents print it. */
  code: z.string(),
  /** 编号; the name of the component for a component's line. */
  indicator: z.string(),
  name: z.string(),
  method: z.string(),
  /** 依据: the passage of the plan; empty for a component's line. */
  basis: z.string(),
  /** How the method turns the measure into points: 每次2分. */
  rule: z.string(),
  window: z.string(),
  from: day,
  to: day,
  state: z.enum(["counted", "not-due", "exempt"]),
  /** Why it is not counted; null when it is. */
  reason: z.string().nullable(),
  /** Exact; ratios 0..1; null when there is none. */
  measured: exactNumber.nullable(),
  /** 4次, 96.4%; null when there is none. */
  measuredText: z.string().nullable(),
  points: points.nullable(),
  /** After 期中计法; null unless counted, and for 加分, 扣减, 一票否决. */
  full: points.nullable(),
  /** How the points come out of the measure, and the full marks out of those of the whole window. */
  calculation: z.array(z.string()),
  /** Ballots by group, judges' marks, place among the peers, as far as the method has them. */
  working: z.array(z.string()),
  self: z.strictObject({ points, difference: points.nullable(), at: cellSchema }).nullable(),
  evidence: z.array(cellSchema),
});

const componentSchema = z.strictObject({
  name: z.string(),
  content: z.enum(["维度", "民主测评", "评委打分"]),
  /** 权重 in percent. */
  weight: z.number(),
  /** Out of 100; null without data, then the others share its weight. */
  score: points.nullable(),
  line: lineSchema.nullable(),
});

const dimensionSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(["考评", "基本要求"]),
  points: points.nullable(),
  full: points.nullable(),
  lines: z.array(lineSchema),
});

/** What `npm run explain -- --json` prints: one subject's score down to the cells. Numbers of 分 have at most two decimals. */
export const explanationSchema = z.strictObject({
  period: z.string().regex(/^\d{4}-\d{2}$/),
  subject: z.strictObject({
    type: z.enum(["组织", "党员"]),
    code: z.string(),
    name: z.string(),
    branch: z.string().nullable(),
    exempt: z.string().nullable(),
    pending: z.boolean(),
  }),
  /** Code of the only line that was asked for; null: all lines follow. */
  line: z.string().nullable(),
  total: points.nullable(),
  /** How the total is made, in sentences. */
  calculation: z.array(z.string()),
  rank: z.strictObject({ scope: z.string(), place: z.int().positive(), of: z.int().positive() }).nullable(),
  tier: z.strictObject({
    suggested: z.string().nullable(),
    /** Why it is not the one above. */
    reason: z.string().nullable(),
    confirmed: z.string().nullable(),
    confirmedReason: z.string().nullable(),
  }),
  gate: z.strictObject({ state: z.enum(["met", "unmet", "not-due"]), reasons: z.array(z.string()) }),
  limits: z.array(z.strictObject({ reason: z.string(), evidence: z.array(cellSchema) })),
  components: z.array(componentSchema),
  bonus: points,
  malus: points,
  dimensions: z.array(dimensionSchema),
  /** Records of this subject without effect (未计分记录). */
  unscored: z.array(z.strictObject({ reason: z.string(), indicator: z.string().nullable(), at: cellSchema })),
});

/** See {@link explanationSchema}. */
export type Explanation = z.infer<typeof explanationSchema>;

/** One line of an {@link Explanation}. */
export type ExplainedLine = z.infer<typeof lineSchema>;

/** A cell that a figure comes from, with what stands there. */
export type ExplainedCell = z.infer<typeof cellSchema>;
