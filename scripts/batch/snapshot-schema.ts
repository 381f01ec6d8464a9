import { z } from "zod";
import type { Dataset } from "#domain/dataset.ts";
import { TABLE_KINDS } from "#domain/fields/field.ts";
import type { FieldValue } from "#domain/record.ts";

const kind = z.enum(TABLE_KINDS);
const text = z.string().nullable();
const location = z.strictObject({ file: z.string(), sheet: text, cell: text });
const subject = z.strictObject({ type: z.enum(["组织", "党员"]), id: z.string() });

const value = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text: z.string() }),
  z.strictObject({ kind: z.literal("number"), decimal: z.string() }),
  z.strictObject({
    kind: z.literal("date"),
    date: z.strictObject({ day: z.string(), precision: z.enum(["day", "month", "year"]) }),
  }),
  z.strictObject({ kind: z.literal("list"), items: z.array(z.string()) }),
]) satisfies z.ZodType<FieldValue>;
const values = z.record(z.string(), value.nullable());

const organisation = z.strictObject({
  name: z.string(),
  superior: text,
  type: text,
  evaluated: z.boolean(),
  exempt: text,
  values,
  at: location,
});

const member = z.strictObject({
  id: z.string(),
  name: z.string(),
  organisation: z.string(),
  exempt: text,
  memberships: z.array(z.strictObject({ organisation: z.string(), from: text, to: text })),
  values,
  at: location,
});

const record = z.strictObject({
  kind,
  values,
  cells: z.record(z.string(), location),
  at: location,
  owner: subject,
  participants: z.array(z.string()),
  organisation: text,
  day: z.string(),
  due: text,
  done: text,
});

const submission = z.strictObject({
  organisation: z.string(),
  kind,
  at: location,
  dated: text,
  months: z.strictObject({ from: z.string(), until: z.string() }).nullable(),
  form: text,
  rejectedRows: z.number(),
  refused: z.boolean(),
  unchanged: z.boolean(),
});

/** A dataset as JSON: the set of pending subjects is a list. Follows the type; a snapshot of an older shape does not pass. */
export const datasetSchema = z.strictObject({
  period: z.string(),
  organisations: z.array(organisation),
  members: z.array(member),
  records: z.array(record),
  upcoming: z.array(record),
  pending: z.array(z.string()).transform((keys): ReadonlySet<string> => new Set(keys)),
  submissions: z.array(submission),
}) satisfies z.ZodType<Dataset>;
