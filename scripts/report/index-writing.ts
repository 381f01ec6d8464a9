import { z } from "zod";
import type { Period } from "#domain/civil-date.ts";
import type { NotDue, ToWrite } from "#domain/report-job.ts";

/** What people still have to write, with the place to write it. */
export const toWriteSchema = z.array(
  z.strictObject({
    code: z.string(),
    /** The cells 考核月份, 文档 and 位置 of the row to add in 文稿补充. */
    period: z.string(),
    document: z.string(),
    position: z.string(),
  }),
);

/** The list of what is marked 【待补】, each code once, in the order of the documents. */
export function toWriteRows(toWrite: readonly ToWrite[], period: Period): z.infer<typeof toWriteSchema> {
  const known = new Map(toWrite.map((one) => [`${one.code}\u0000${one.document}\u0000${one.position}`, one]));
  return [...known.values()].map(({ code, document, position }) => ({ code, period, document, position }));
}

/** Kinds of documents that the month gives no reason for, and why. */
export const notDueSchema = z.array(z.strictObject({ title: z.string(), reason: z.string() }));

/** As the month says it, each sentence with its full stop. */
export function notDueRows(notDue: readonly NotDue[]): z.infer<typeof notDueSchema> {
  return notDue.map(({ title, reason }) => ({ title, reason: /[。！？]$/.test(reason) ? reason : `${reason}。` }));
}
