import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FontFile } from "#domain/fonts.ts";
import { compareText } from "#domain/order.ts";

/**
 * Reads the font files of the office's folder and of the set-up's folder, in the order of their names.
 * A folder that is not there holds none. Which of them can be used is decided by `print/fonts`.
 */
export async function readFonts(folders: {
  readonly office: string;
  readonly open: string;
}): Promise<readonly FontFile[]> {
  const [office, open] = await Promise.all([readFolder(folders.office, "office"), readFolder(folders.open, "open")]);
  return [...office, ...open];
}

async function readFolder(folder: string, source: FontFile["source"]): Promise<readonly FontFile[]> {
  const names = await readdir(folder).catch(() => []);
  const fonts = names.filter((name) => /\.(ttf|ttc|otf|otc)$/i.test(name)).sort(compareText);
  return Promise.all(fonts.map(async (name) => ({ name, bytes: await readFile(join(folder, name)), source })));
}
