import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { checkFiles } from "#batch/check.ts";
import type { CheckReport } from "#domain/check-report.ts";
import type { InputFile } from "#domain/input-file.ts";

const CONFIG = fileURLToPath(new URL("../../data/samples/config", import.meta.url));

/** Checks files as `npm run check -- --json FILE…` does, with the sample's configuration. */
export async function checkReport(files: readonly InputFile[]): Promise<CheckReport> {
  const configurations = await filesIn(CONFIG);
  const { report } = await checkFiles({ files, inboxIssues: [], isolate: null, configurations, period: null });
  return report;
}

/** The files of a folder, by name. */
export async function filesIn(folder: string): Promise<readonly InputFile[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (name) => inputFile(name, await readFile(`${folder}/${name}`))));
}

/** A file as the program is given it. */
export function inputFile(path: string, bytes: Uint8Array): InputFile {
  return { path, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
