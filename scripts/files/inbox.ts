import { createHash } from "node:crypto";
import type { Dirent } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isIgnoredName } from "#files/ignored-names.ts";
import { UsageError } from "#domain/app-error.ts";
import type { Checked } from "#domain/checked.ts";
import type { InputFile } from "#domain/input-file.ts";
import { type Issue, issue } from "#domain/issues/issue.ts";
import { fileLocation } from "#domain/location.ts";
import { by } from "#domain/order.ts";

/** No office workbook comes near; a larger file is refused before it is read (reliability.md R1). */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads a file once; hash and content come from the same bytes. `path` is the name it goes by. */
export async function readInputFile(absolute: string, path: string): Promise<InputFile> {
  const bytes = new Uint8Array(await readFile(absolute));
  return { path: path.normalize("NFC"), bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** What a system says when a file is there but may not be opened now. */
const GONE = new Set(["ENOENT", "ENOTDIR"]);

/**
 * Reads one file of the inbox, once, unless it is far too large. A file that changes meanwhile is not taken: it may be half
 * copied. The value is null where there is an issue: file-too-large, file-changing, file-locked.
 */
export async function readWholeFile(absolute: string, path: string): Promise<Checked<InputFile | null>> {
  try {
    const before = await lstat(absolute);
    if (before.size > MAX_BYTES) {
      const params = { what: `${Math.ceil(before.size / 1024 / 1024)} MB`, limit: "64 MB" };
      return refused(issue("file-too-large", fileLocation(path), params));
    }
    const file = await readInputFile(absolute, path);
    const after = await lstat(absolute);
    const isStable = before.mtimeMs === after.mtimeMs && before.ino === after.ino && file.bytes.length === after.size;
    return isStable ? { value: file, issues: [] } : refused(issue("file-changing", fileLocation(path), {}));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return refused(issue(GONE.has(code) ? "file-changing" : "file-locked", fileLocation(path), {}));
  }
}

/**
 * Reads every file of the inbox and its subfolders, sorted by path; nothing in it is ever changed.
 * Links, devices and other programs' files are left alone. Issues: those of {@link readWholeFile}.
 * @throws UsageError when the folder cannot be read.
 */
export async function readInbox(folder: string): Promise<Checked<readonly InputFile[]>> {
  const files: InputFile[] = [];
  const issues: Issue[] = [];
  for (const path of await listFiles(folder)) {
    const read = await readWholeFile(join(folder, path), path);
    if (read.value !== null) files.push(read.value);
    issues.push(...read.issues);
  }
  return { value: files.sort(by((file) => file.path)), issues };
}

function refused(found: Issue): Checked<null> {
  return { value: null, issues: [found] };
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const visit = async (below: string): Promise<void> => {
    for (const entry of await entriesOf(join(folder, below))) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (isIgnoredName(entry.name)) continue;
      if (entry.isDirectory()) await visit(path);
      else if (entry.isFile()) found.push(path);
    }
  };
  await visit("");
  return found;
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw new UsageError(`无法读取文件夹“${folder}”`, "请检查文件夹是否存在、是否有读取权限", cause);
  }
}
