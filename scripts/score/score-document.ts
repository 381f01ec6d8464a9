import { z } from "zod";
import { gapSchema, stabilitySchema } from "#score/gap-document.ts";
import { movementSchema, subjectMovementSchema } from "#score/analysis-document.ts";
import { commitment, taskShare } from "#score/progress-document.ts";
import { day, lineSchema as line, location, points, subjectType } from "#score/line-document.ts";

const period = z.string().regex(/^\d{4}-\d{2}$/);

const dimension = z
  .strictObject({
    name: z.string().describe("维度"),
    kind: z.enum(["考评", "基本要求"]).describe("类别"),
    points: points.nullable().describe("Sum of its counted lines; null when none counted"),
    full: points.nullable().describe("Sum of their full marks"),
  })
  .describe("A dimension of one subject");

const component = z
  .strictObject({
    name: z.string().describe("组成"),
    content: z.enum(["维度", "民主测评", "评委打分"]).describe("内容"),
    weight: z.number().describe("权重 in percent"),
    score: points.nullable().describe("Out of 100, rounded for show; null when it has no data"),
    line: line.nullable().describe("The ballots or marks behind it, out of 100; null for 维度"),
  })
  .describe("A component of the total");

const subject = z
  .strictObject({
    type: subjectType.describe("对象"),
    code: z.string().describe("Short code in this period: Z03, D012"),
    id: z.string().describe("Standard name of an organisation; 党组织/姓名 of a member"),
    name: z.string().describe("名称 or 姓名"),
    branch: z.string().nullable().describe("A member's 党组织; null for an organisation"),
    exempt: z.string().nullable().describe("免评 reason; null when evaluated"),
    pending: z.boolean().describe("待核实: rows of this subject were rejected by faults"),
    total: points.nullable().describe("总分; null for exempt subjects and without data"),
    rank: z
      .strictObject({
        scope: z.string().describe("Name of the branch or the type, or 全体"),
        place: z.int().positive().describe("名次; equal totals share it and the next is skipped"),
        of: z.int().positive().describe("How many are ranked in the scope"),
      })
      .nullable()
      .describe("Null without a total"),
    tier: z.string().nullable().describe("等次 suggested by the machine; null without a total"),
    tierReason: z.string().nullable().describe("Why it is not the tier above; null in the top tier"),
    limits: z
      .array(
        z.strictObject({
          effect: z.enum(["zero", "lowest", "not-highest", "no-tier"]),
          reason: z.string(),
          evidence: z.array(location),
        }),
      )
      .describe("Vetoes that fired and disciplinary measures"),
    confirmedTier: z.string().nullable().describe("等次 that people decided (认定结果); null when they have not"),
    confirmedReason: z.string().nullable().describe("理由 of 认定结果"),
    gate: z
      .strictObject({
        state: z.enum(["met", "unmet", "not-due"]).describe("基本要求: unmet bars the highest tier"),
        reasons: z.array(z.string()).describe("Why it is unmet"),
      })
      .describe("The base requirement"),
    components: z.array(component).describe("In the order of 组成"),
    bonus: points.describe("加分, at most 加分封顶"),
    malus: points.describe("扣减, never above 0"),
    dimensions: z.array(dimension).describe("In the order of 维度"),
    lines: z.array(line).describe("In the order of 指标"),
    movement: subjectMovementSchema,
    gap: gapSchema,
    stability: stabilitySchema,
  })
  .describe("One organisation or member");

const unscored = z
  .strictObject({
    kind: z.string().describe("表名"),
    type: subjectType.describe("Whose record it is"),
    id: z.string().describe("Its owner, as in subjects[].id"),
    day: day.describe("The day that decides the window"),
    indicator: z
      .string()
      .nullable()
      .describe("编号 of the indicator, or name of the component, that left it out; null: none at all"),
    reason: z
      .enum([
        "not-evaluated",
        "exempt",
        "no-indicator",
        "blank-field",
        "on-leave",
        "before-window",
        "after-period",
        "no-document",
        "same-matter",
        "no-quorum",
        "unknown-group",
        "nothing-to-measure",
        "not-due",
        "replaced",
      ])
      .describe("Why it has no effect"),
    at: location,
  })
  .describe("A record without effect (未计分记录)");

const tie = z
  .strictObject({
    type: subjectType.describe("对象"),
    scope: z.string().describe("As in rank.scope"),
    tier: z.string().describe("等次 whose last places are open"),
    places: z.int().positive().describe("How many places nobody got"),
    total: points.describe("The total they share"),
    subjects: z.array(z.string()).describe("Ids of those who share it"),
  })
  .describe("A tie across the edge of a quota, for people to decide");

const task = z
  .strictObject({
    phase: z.string().describe("阶段"),
    task: z.string().describe("任务编号"),
    name: z.string().describe("任务"),
    deadline: day.describe("完成时限"),
    state: z
      .enum(["done", "partly", "overdue", "open", "unproven", "nobody"])
      .describe("unproven: no 数据来源 proves it, the office reports it"),
    of: z.int().nonnegative().describe("Responsible subjects"),
    done: z.int().nonnegative().describe("Those with enough records by the period's end"),
    missing: z.array(z.string()).describe("Names of the others"),
    organisations: z.array(taskShare).describe("By organisation; empty for the office's tasks"),
  })
  .describe("A task of a phase begun by the period's end");

/** The documented schema of `scores.json` (formats.md, end of section 1); numbers in 分 have at most two decimals. */
export const scoreDocumentSchema = z
  .strictObject({
    period: period.describe("考核月份"),
    phase: z.strictObject({ id: z.string().describe("阶段"), name: z.string().describe("阶段名称") }).describe("阶段"),
    subjects: z
      .array(subject)
      .describe("Organisations by name, then members by branch and in the order of 姓名排序; exempt ones too"),
    unscored: z.array(unscored).describe("未计分记录, by day and content"),
    ties: z.array(tie).describe("For decision"),
    tasks: z.array(task).describe("In the order of 阶段任务"),
    commitments: z.array(commitment).describe("公开承诺 and 整改台账, by day and content"),
    movement: movementSchema,
  })
  .describe("评分总册 of one period");

/** `scores.json` as a value. */
export type ScoreDocument = z.infer<typeof scoreDocumentSchema>;
