import { z } from "zod";
import { MOVEMENT_PARTS, type MovementPart } from "#domain/analysis.ts";
import { points, subjectType } from "#score/line-document.ts";

const period = z.string().regex(/^\d{4}-\d{2}$/);

const rank = z
  .strictObject({ scope: z.string(), place: z.int().positive(), of: z.int().positive() })
  .nullable()
  .describe("As in rank");

const lineThen = z
  .strictObject({ points, full: points.nullable().describe("Null for lines outside the hundred") })
  .nullable()
  .describe("Null where the line did not count");

const PART_WORDS: Readonly<Record<MovementPart, string>> = {
  criteria: "考评办法: criteria and configuration",
  roster: "名册: roster and organisations",
  corrections: "更正: corrections of earlier records",
  due: "到期: what became due",
  marks: "测评评分: ballots and marks",
  records: "新增记录: new records, also those that came late",
};

const part = (name: MovementPart) => points.describe(PART_WORDS[name]);

const parts = z
  .strictObject({
    criteria: part("criteria"),
    roster: part("roster"),
    corrections: part("corrections"),
    due: part("due"),
    marks: part("marks"),
    records: part("records"),
  })
  .nullable()
  .describe(`${MOVEMENT_PARTS.length} parts that sum to the difference; null without one`);

const tierChange = z
  .strictObject({
    period: period.describe("The month it is compared with"),
    before: z.string().nullable().describe("等次 that stood then: the confirmed one, else the suggested one"),
    after: z.string().nullable().describe("等次 that stands now"),
    change: z.enum(["promoted", "demoted", "same", "unknown"]).describe("晋档升级, by the present list of tiers"),
  })
  .describe("How the tier changed");

/** `subjects[].movement` of `scores.json`. */
export const subjectMovementSchema = z
  .strictObject({
    previous: z.string().nullable().describe("Id in the earlier month; null for a subject that is new"),
    before: points.nullable().describe("Total of the earlier month"),
    after: points.nullable().describe("Total of this month"),
    rankBefore: rank,
    rankAfter: rank,
    difference: points.nullable().describe("after − before; null where either is missing"),
    parts,
    comparable: z.boolean().describe("False: 不可比, the criteria of this kind of subject changed in between"),
    tier: tierChange,
    tierOfYear: tierChange.nullable().describe("Against the last month of the evaluation year before; null: unknown"),
    lines: z
      .array(
        z.strictObject({
          indicator: z.string().describe("编号"),
          name: z.string().describe("指标"),
          before: lineThen,
          after: lineThen,
          comparable: z.boolean().describe("False where the criteria of the line changed"),
        }),
      )
      .describe("In the order of 指标, then those that are no more"),
  })
  .nullable()
  .describe("What moved since the earlier month, and why; null where none is known");

/** `movement` of `scores.json`. */
export const movementSchema = z
  .strictObject({
    from: period.describe("The earlier month"),
    to: period.describe("This month"),
    source: z
      .enum(["snapshot", "inbox"])
      .describe("The earlier month as it was when its documents were made, or recomputed from the inbox"),
    criteriaChanges: z.array(z.string()).describe("What changed in the criteria, in words"),
    left: z
      .array(z.strictObject({ type: subjectType, id: z.string(), name: z.string(), total: points.nullable() }))
      .describe("Who was scored then and is not now, as the earlier month named them"),
  })
  .nullable()
  .describe("The earlier month that this one is compared with; null where none is known");
