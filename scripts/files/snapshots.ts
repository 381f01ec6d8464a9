import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { OutputError } from "#domain/app-error.ts";
import type { Period } from "#domain/civil-date.ts";
import { makeOwnFolder, writeWhole } from "#files/memory.ts";

/** The text of a month's snapshot; null where there is none, empty where it cannot be read. */
export async function readSnapshotFile(folder: string, period: Period): Promise<string | null> {
  try {
    const bytes = await promisify(gunzip)(await readFile(pathIn(folder, period)));
    return bytes.toString("utf8");
  } catch (error) {
    return isMissing(error) ? null : "";
  }
}

/**
 * Keeps a month's snapshot in place of an older one, readable by the owner only. It is there whole or not at all.
 * @throws OutputError when the folder cannot be written.
 */
export async function keepSnapshotFile(folder: string, period: Period, text: string): Promise<void> {
  try {
    await makeOwnFolder(folder);
    await writeWhole(pathIn(folder, period), await promisify(gzip)(text));
  } catch (cause) {
    const remedy = "请检查磁盘空间和写入权限后重新运行；结果已经写出";
    throw new OutputError(`无法存档本月的记录“${folder}”`, { path: folder, remedy, cause });
  }
}

function pathIn(folder: string, period: Period): string {
  return join(folder, `${period}.json.gz`);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
