import { createHash } from "node:crypto";
import { z } from "zod";
import { datasetSchema } from "#batch/snapshot-schema.ts";
import type { Period } from "#domain/civil-date.ts";
import type { Dataset } from "#domain/dataset.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { FieldValues } from "#domain/record.ts";

/**
 * A month as it was when its documents were made (product.md section 5, History): its records, and the workbooks of its
 * configuration, which are read again, so that a later program understands them.
 */
export interface MonthSnapshot {
  readonly period: Period;
  readonly dataset: Dataset;
  readonly configurations: readonly InputFile[];
}

const FORMAT = "评报月度存档";
/** To be raised when a stored value means something else than before; a changed shape is noticed without it. */
const VERSION = 1;

/** Values that tell people apart and decide no score; they are not kept (product.md section 6.8). */
const PERSONAL: Readonly<FieldValues> = { 身份证号: null, 联系电话: null };

const contentSchema = z.strictObject({
  period: z.string(),
  dataset: datasetSchema,
  configurations: z.array(z.strictObject({ path: z.string(), sha256: z.string(), base64: z.base64() })),
});

const snapshotSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  sha256: z.string(),
  content: z.unknown(),
});

/**
 * Writes a snapshot as JSON with a hash of its content. Of the cells of a record only the one that stands for it is kept:
 * scores do not depend on the others.
 */
export function writeSnapshot({ period, dataset, configurations }: MonthSnapshot): string {
  const content = {
    period,
    dataset: {
      ...dataset,
      members: dataset.members.map((member) => ({ ...member, values: { ...member.values, ...PERSONAL } })),
      records: dataset.records.map((record) => ({ ...record, cells: {} })),
      pending: [...dataset.pending].sort(),
    },
    configurations: configurations.map(({ path, sha256, bytes }) => {
      return { path, sha256, base64: Buffer.from(bytes).toString("base64") };
    }),
  };
  return `${JSON.stringify({ format: FORMAT, version: VERSION, sha256: hashOf(content), content })}\n`;
}

/** Reads a snapshot; null when it is damaged, altered, or of another version of the program. */
export function readSnapshot(text: string): MonthSnapshot | null {
  const outer = snapshotSchema.safeParse(parsed(text));
  if (!outer.success || outer.data.sha256 !== hashOf(outer.data.content)) return null;
  const { success, data } = contentSchema.safeParse(outer.data.content);
  if (!success) return null;
  return {
    ...data,
    configurations: data.configurations.map(({ path, sha256, base64 }) => {
      return { path, sha256, bytes: new Uint8Array(Buffer.from(base64, "base64")) };
    }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function hashOf(content: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(content) ?? "")
    .digest("hex");
}
