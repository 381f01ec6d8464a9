import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { OutputError } from "#domain/app-error.ts";
import type { HandedBack } from "#domain/handed-back.ts";
import { by } from "#domain/order.ts";
import { makeOwnFolder, writeWhole } from "#files/memory.ts";

const RECORD = z.object({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  period: z.string(),
  successorOf: z.string().nullable(),
  flagged: z.array(
    z.object({
      sheet: z.string().nullable(),
      cell: z.string().nullable(),
      code: z.string(),
      severity: z.enum(["error", "warning"]),
      found: z.string(),
    }),
  ),
});

/** What was handed back in earlier runs, in a fixed order. No folder, or a record that cannot be read, is no fault: it is not remembered. */
export async function readHandedBack(folder: string): Promise<readonly HandedBack[]> {
  const names = await readdir(folder).catch(() => []);
  const records = await Promise.all(
    names.filter((name) => name.endsWith(".json")).map((name) => readRecord(join(folder, name))),
  );
  return records.flatMap((record) => record ?? []).sort(by((record) => record.sha256));
}

/** The bytes of a file that was handed back; null when they are gone or no longer the same. */
export async function readHandedBackBytes(folder: string, sha256: string): Promise<Uint8Array | null> {
  const bytes = await readFile(join(folder, `${sha256}.bin`)).catch(() => null);
  if (bytes === null || createHash("sha256").update(bytes).digest("hex") !== sha256) return null;
  return new Uint8Array(bytes);
}

/**
 * Remembers files that were handed back, with their bytes, readable by the owner only. Each is there whole or not at all.
 * @throws OutputError when the folder cannot be written.
 */
export async function rememberHandedBack(
  folder: string,
  files: readonly { readonly record: HandedBack; readonly bytes: Uint8Array }[],
): Promise<void> {
  if (files.length === 0) return;
  try {
    await makeOwnFolder(folder);
    for (const { record, bytes } of files) {
      await writeWhole(join(folder, `${record.sha256}.bin`), bytes);
      await writeWhole(join(folder, `${record.sha256}.json`), `${JSON.stringify(record, null, 2)}\n`);
    }
  } catch (cause) {
    const remedy = "请检查磁盘空间和写入权限后重新运行；结果已经写出";
    throw new OutputError(`无法记下退回的文件“${folder}”`, { path: folder, remedy, cause });
  }
}

async function readRecord(path: string): Promise<HandedBack | null> {
  const text = await readFile(path, "utf8").catch(() => "");
  try {
    return RECORD.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
