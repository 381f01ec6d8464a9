import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What a command left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the project as a process of its own, as its users do. */
export function runCommandFile(
  command: "start" | "check" | "forms" | "compare" | "sample" | "explain" | "doctor",
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const words = [join(ROOT, ".cache", "program", `${command}.js`), ...args];
    const child = spawn(process.execPath, words, { cwd: ROOT, env: { ...process.env, ...env } });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** Every file below a folder: path with `/` → bytes, sorted by path. */
export async function filesBelow(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const absolute = join(entry.parentPath, entry.name);
    files.set(absolute.slice(folder.length + 1).replaceAll("\\", "/"), await readFile(absolute));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
