import { createHash } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Names stand in what is remembered, ID numbers in the originals: the office's other users have no business here. */
const OWNER_ONLY = { folder: 0o700, file: 0o600 };

/** The memory of one inbox: relative paths say nothing across inboxes. */
export function memoryFolder(base: string, inbox: string): string {
  return join(base, createHash("sha256").update(inbox).digest("hex").slice(0, 12));
}

/** Makes a folder that only its owner may enter. */
export async function makeOwnFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
}

/** Writes a file for its owner only; under a passing name first, so that a run that dies leaves no half file. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const passing = `${path}.tmp`;
  await rm(passing, { force: true });
  await writeFile(passing, content, { flag: "wx", mode: OWNER_ONLY.file, flush: true });
  await rename(passing, path);
}
