import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { OutputError } from "#domain/app-error.ts";
import { ANSWERS_NAME } from "#files/project.ts";

/**
 * Writes 已确认.xlsx whole or not at all: beside it first, then in its place.
 * @throws OutputError when it cannot be written, mostly because it is open in Excel.
 */
export async function writeAnswerBook(folder: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, ANSWERS_NAME);
  const staged = join(folder, `.${ANSWERS_NAME}.${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(staged, "w");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(staged, path);
    return path;
  } catch (cause) {
    await rm(staged, { force: true });
    throw new OutputError(`无法写入“${path}”`, { path, remedy: "请关闭正在打开的已确认.xlsx，再运行一次", cause });
  }
}
