import { z } from "zod";
import { day, location, subjectType } from "#score/line-document.ts";

/** How far one organisation is with a task. */
export const taskShare = z.strictObject({
  organisation: z.string(),
  state: z.enum(["done", "partly", "overdue", "open"]).describe("open: not due yet, nothing of it done"),
  of: z.int().nonnegative().describe("Its responsible subjects"),
  done: z.int().nonnegative(),
  evidence: z.array(location).describe("Records that prove it"),
});

/** A pledge or a rectification at the period's end. */
export const commitment = z.strictObject({
  kind: z.enum(["公开承诺", "整改台账"]).describe("表名"),
  type: subjectType.describe("Whose it is"),
  id: z.string().describe("Its owner, as in subjects[].id"),
  organisation: z.string().describe("The organisation it is counted for; empty when unknown"),
  due: day.describe("完成时限 or 整改时限"),
  done: day.nullable().describe("完成日期, not after the period's end"),
  state: z.enum(["kept", "late", "overdue", "open"]),
  days: z.int().nonnegative().describe("Days late or overdue"),
  carriedOver: z.boolean().describe("Not done when the month began"),
  at: location,
  closedBy: location.nullable().describe("The cell that proves it done"),
});
