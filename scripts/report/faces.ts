import { z } from "zod";
import type { Face, Json, ReportJob } from "#domain/report-job.ts";

/** Fields that some faces do not see (issue 5, "Three faces"); a field that is not listed is for everybody. */
const UNSEEN = z.registry<{ readonly by: readonly Face[] }>();

/** Marks a field of a report's model that only the office and the leading group see. */
export function internalOnly<T extends z.ZodType>(field: T): T {
  return unseenBy(field, ["personal", "public"]);
}

/** Marks a field of a report's model that nobody outside sees. */
export function notPublic<T extends z.ZodType>(field: T): T {
  return unseenBy(field, ["public"]);
}

function unseenBy<T extends z.ZodType>(field: T, by: readonly Face[]): T {
  // A mark belongs to this one field, and not to every field that shares its schema.
  const own = field.clone();
  UNSEEN.add(own, { by });
  return own;
}

/**
 * The model as one face sees it: a field that it must not see is emptied (null where the field may be null, else an
 * empty list or text, or false), so that the same template serves every face. Rows of a list are kept; leave out whole
 * rows where the list is made.
 * @throws Error for a marked field that cannot be empty: a fault of the schema, not of the month.
 */
export function seenBy(face: Face, schema: z.ZodType, model: ReportJob["model"]): ReportJob["model"] {
  return seen(face, schema, model) as ReportJob["model"];
}

function seen(face: Face, schema: z.ZodType, value: Json): Json {
  if (UNSEEN.get(schema)?.by.includes(face)) return emptyOf(schema);
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((one: Json) => seen(face, inner.element as z.ZodType, one));
  }
  if (inner instanceof z.ZodObject && isFields(value)) {
    const shape = inner.shape as Readonly<Record<string, z.ZodType>>;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, seenField(face, shape[key], one)]));
  }
  return value;
}

function seenField(face: Face, schema: z.ZodType | undefined, value: Json): Json {
  return schema === undefined ? value : seen(face, schema, value);
}

function emptyOf(schema: z.ZodType): Json {
  const empty = [null, [], "", false].find((one) => schema.safeParse(one).success);
  if (empty === undefined) throw new Error("A field that a face must not see cannot be empty");
  return empty;
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodNullable ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}

function isFields(value: Json): value is Readonly<Record<string, Json>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
