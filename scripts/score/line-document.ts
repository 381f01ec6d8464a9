import { z } from "zod";

export const points = z.number().multipleOf(0.01);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const subjectType = z.enum(["组织", "党员"]);

const exactNumber = z
  .union([z.number(), z.string().regex(/^-?\d+\/\d+$/)])
  .describe("Exact: a number where at most 12 digits write it out, else the text n/d, the quotient in lowest terms");

export const location = z
  .strictObject({
    file: z.string().describe("File below the inbox, / between folders"),
    sheet: z.string().nullable().describe("Sheet name; null for a text file"),
    cell: z.string().nullable().describe("Address such as C12"),
  })
  .describe("A cell of the files that were dropped");

const ballot = z
  .strictObject({
    kind: z.literal("ballot"),
    groups: z
      .array(
        z.strictObject({
          name: z.string().describe("群体"),
          weight: z.number().describe("权重 in percent"),
          ballots: z
            .strictObject({ issued: z.int(), returned: z.int(), valid: z.int(), abstained: z.int() })
            .nullable()
            .describe("Null for a group that is too small to be shown"),
          votes: z.array(z.strictObject({ option: z.string(), count: z.int() })).nullable(),
          rate: exactNumber.nullable().describe("Σ(votes × coefficient) ÷ denominator, 0..1"),
        }),
      )
      .describe("Groups of voters that have ballots, each group's taken together"),
  })
  .describe("How the ballots came out");

const judges = z
  .strictObject({
    kind: z.literal("judges"),
    marks: z
      .array(z.strictObject({ ratio: exactNumber, counted: z.boolean() }))
      .describe("Marks ÷ full marks; counted false: left out by 评委去高低"),
  })
  .describe("What the judges gave");

const peers = z
  .strictObject({
    kind: z.literal("peers"),
    place: z.int().positive(),
    of: z.int().positive(),
    best: exactNumber.describe("The best measure of the peer group"),
  })
  .describe("How the measure compares");

/** One line of `scores.json`. */
export const lineSchema = z
  .strictObject({
    code: z.string().describe("Code of the subject and 编号: what documents print and `explain` takes"),
    indicator: z.string().describe("编号 of the indicator; the name of the component for a component's line"),
    name: z.string().describe("指标: its name"),
    dimension: z.string().describe("维度 it belongs to"),
    method: z.string().describe("计分方式"),
    measured: exactNumber.nullable().describe("The exact measure, ratios 0..1; null: nothing to measure, or exempt"),
    unit: z.string().describe("次, 篇, 项, 小时 …; empty for a ratio"),
    points: points.nullable().describe("得分, rounded half up; 扣减 negative, 一票否决 0; null unless counted"),
    full: points.nullable().describe("满分 after 期中计法; null unless counted, and for 加分, 扣减, 一票否决"),
    state: z
      .enum(["counted", "not-due", "exempt"])
      .describe("not-due: 未到期 or nothing to measure; exempt: outside 适用范围, or 免评"),
    from: day.describe("First day of the 考核周期"),
    to: day.describe("Last day that counts: the period's last day"),
    self: z
      .strictObject({ points, difference: points.nullable().describe("points − 自评得分"), at: location })
      .nullable()
      .describe("自评得分 of the period beside the evaluated points"),
    working: z.discriminatedUnion("kind", [ballot, judges, peers]).nullable(),
    evidence: z
      .array(location)
      .describe("The measured cell of every record with effect, once each, by day and content"),
  })
  .describe("One indicator of one subject");
