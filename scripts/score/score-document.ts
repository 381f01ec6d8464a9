import { z } from "zod";

const points = z.number().multipleOf(0.01);
const period = z.string().regex(/^\d{4}-\d{2}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const subjectType = z.enum(["组织", "党员"]);

const location = z
  .strictObject({
    file: z.string().describe("File below the inbox, / between folders"),
    sheet: z.string().nullable().describe("Sheet name; null for a text file"),
    cell: z.string().nullable().describe("Address such as C12"),
  })
  .describe("A cell of the files that were dropped");

const line = z
  .strictObject({
    indicator: z.string().describe("编号 of the indicator"),
    name: z.string().describe("指标: its name"),
    dimension: z.string().describe("维度 it belongs to"),
    measured: z
      .union([z.number(), z.string().regex(/^-?\d+\/\d+$/)])
      .nullable()
      .describe(
        "The exact measure, ratios 0..1: a number where at most 12 digits write it out, else the text n/d, " +
          "the quotient in lowest terms; null when there is nothing to measure or the line is exempt",
      ),
    unit: z.string().describe("次, 篇, 项, 小时 …; empty for a ratio"),
    points: points.nullable().describe("得分, rounded half up; null unless counted"),
    full: points.nullable().describe("满分 after 期中计法; null unless counted"),
    state: z
      .enum(["counted", "not-due", "exempt"])
      .describe("not-due: 未到期 or nothing to measure; exempt: outside 适用范围, or 免评"),
    from: day.describe("First day of the 考核周期"),
    to: day.describe("Last day that counts: the period's last day"),
    evidence: z
      .array(location)
      .describe("The measured cell of every record with effect, once each, by day and content"),
  })
  .describe("One indicator of one subject");

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
    weight: z.number().describe("权重 in percent"),
    score: points.nullable().describe("Out of 100, rounded for show; null when it has no data"),
  })
  .describe("A component of the total");

const subject = z
  .strictObject({
    type: subjectType.describe("对象"),
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
    confirmedTier: z.string().nullable().describe("等次 that people decided (认定结果); null when they have not"),
    confirmedReason: z.string().nullable().describe("理由 of 认定结果"),
    gate: z
      .strictObject({
        state: z.enum(["met", "unmet", "not-due"]).describe("基本要求: unmet bars the highest tier"),
        reasons: z.array(z.string()).describe("Why it is unmet"),
      })
      .describe("The base requirement"),
    components: z.array(component).describe("In the order of 组成"),
    bonus: points.describe("加分"),
    malus: points.describe("扣减, never above 0"),
    dimensions: z.array(dimension).describe("In the order of 维度"),
    lines: z.array(line).describe("In the order of 指标"),
  })
  .describe("One organisation or member");

const unscored = z
  .strictObject({
    kind: z.string().describe("表名"),
    type: subjectType.describe("Whose record it is"),
    id: z.string().describe("Its owner, as in subjects[].id"),
    day: day.describe("The day that decides the window"),
    indicator: z.string().nullable().describe("编号 of the indicator that left it out; null: no indicator at all"),
    reason: z
      .enum(["not-evaluated", "exempt", "no-indicator", "blank-field", "on-leave", "before-window", "after-period"])
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
      .enum(["done", "partly", "overdue", "open", "unproven"])
      .describe("unproven: no 数据来源 proves it, the office reports it"),
    of: z.int().nonnegative().describe("Responsible subjects"),
    done: z.int().nonnegative().describe("Those with enough records by the period's end"),
    missing: z.array(z.string()).describe("Names of the others"),
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
  })
  .describe("评分总册 of one period");

/** `scores.json` as a value. */
export type ScoreDocument = z.infer<typeof scoreDocumentSchema>;
