import { constants } from "node:fs";
import { access, open } from "node:fs/promises";

/** First bytes of programs: ELF, Mach-O (three kinds), Windows, script. */
const MAGIC = ["7f454c46", "cffaedfe", "cefaedfe", "cafebabe", "4d5a", "2321"];

/**
 * Makes sure that a path can be started as a program: a failing start of the process itself would reach
 * nobody who could say which file it was. Fails with a reason in Chinese.
 */
export async function requireProgram(path: string): Promise<void> {
  const first = await firstBytes(path).catch(() => "");
  if (!MAGIC.some((magic) => first.startsWith(magic))) throw new Error("不是可以运行的程序");
  await access(path, constants.X_OK).catch((cause: unknown) => {
    throw new Error("没有运行它的权限", { cause });
  });
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString("hex");
  } finally {
    await file.close();
  }
}
