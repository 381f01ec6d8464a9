import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { OutputError } from "#domain/app-error.ts";
import type { OutputFile } from "#domain/output-file.ts";

/** Where a folder ended up. `aside` true: the old one is held open by a viewer and stays untouched. */
export interface Publication {
  readonly folder: string;
  readonly aside: boolean;
}

const STAGED = "准备中";
const RETIRED = "旧";

/** A name no other run and no reader takes for a published folder. */
function besideName(name: string, role: string, run: string): string {
  return `.${name}.${role}.${run}`;
}

/**
 * Writes all files and makes the folder appear in one step: staged beside it, then swapped in
 * (product.md section 6.5). The old folder is whole until the new one is. When a viewer holds the
 * old one open, the new one appears as `<name>（新）`.
 * @throws OutputError when nothing can be written.
 */
export async function publishFolder(target: string, files: readonly OutputFile[], run: string): Promise<Publication> {
  const parent = dirname(target);
  const name = target.slice(parent.length + 1);
  const staged = join(parent, besideName(name, STAGED, run));
  try {
    await writeAll(staged, files);
    return await swapIn({ staged, target, retired: join(parent, besideName(name, RETIRED, run)) });
  } catch (cause) {
    await rm(staged, { recursive: true, force: true });
    if (cause instanceof OutputError) throw cause;
    const remedy = "请检查磁盘空间和写入权限，关闭正在打开的结果文件后重新运行";
    throw new OutputError(`无法写入“${target}”`, { path: target, remedy, cause });
  }
}

/**
 * Takes a published folder away in one step; one that is not there is no fault. Returns false when a viewer holds it
 * open: then it stays whole.
 */
export async function withdrawFolder(target: string, run: string): Promise<boolean> {
  if (!(await exists(target))) return true;
  const parent = dirname(target);
  // Named like a half-written folder: should this run die now, the next start clears it away and does not bring it back.
  const gone = join(parent, besideName(target.slice(parent.length + 1), STAGED, run));
  try {
    await rename(target, gone);
  } catch {
    return false;
  }
  await rm(gone, { recursive: true, force: true });
  return true;
}

/**
 * Finishes what a crashed run left: an old folder renamed aside comes back, half-written ones go.
 * @throws OutputError when the folder cannot be made or read.
 */
export async function mendOutput(parent: string): Promise<void> {
  const names = await openFolder(parent);
  for (const name of names) {
    const match = new RegExp(`^\\.(.+)\\.(${STAGED}|${RETIRED})\\.[^.]+$`).exec(name);
    const published = match?.[1];
    if (!published) continue;
    if (match[2] === RETIRED && !names.includes(published)) await rename(join(parent, name), join(parent, published));
    else await rm(join(parent, name), { recursive: true, force: true });
  }
}

async function openFolder(path: string): Promise<readonly string[]> {
  try {
    await mkdir(path, { recursive: true });
    return await readdir(path);
  } catch (cause) {
    const remedy = "请检查 --output 后面的路径和写入权限";
    throw new OutputError(`无法使用结果文件夹“${path}”`, { path, remedy, cause });
  }
}

async function writeAll(folder: string, files: readonly OutputFile[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const folders = new Set(files.map((file) => dirname(join(folder, file.path))));
  for (const one of folders) await mkdir(one, { recursive: true });
  // `flush` is fsync before close: after a power cut the renamed folder must not hold empty files.
  await Promise.all(files.map((file) => writeFile(join(folder, file.path), file.bytes, { flush: true })));
}

async function swapIn(places: { staged: string; target: string; retired: string }): Promise<Publication> {
  const { staged, target, retired } = places;
  if (!(await exists(target))) {
    await rename(staged, target);
    return { folder: target, aside: false };
  }
  try {
    await rename(target, retired);
  } catch {
    const aside = `${target}（新）`;
    await rm(aside, { recursive: true, force: true });
    await rename(staged, aside);
    return { folder: aside, aside: true };
  }
  await rename(staged, target);
  await rm(retired, { recursive: true, force: true });
  return { folder: target, aside: false };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
