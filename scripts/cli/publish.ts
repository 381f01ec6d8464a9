import { rmdir } from "node:fs/promises";
import { join } from "node:path";
import { FOLDERS } from "#files/project.ts";
import { mendOutput, type Publication, publishFolder, withdrawFolder } from "#files/outbox.ts";
import { memoryFolder } from "#files/memory.ts";
import { readHandedBack, readHandedBackBytes, rememberHandedBack } from "#files/returned.ts";
import { pathOr } from "#cli/materials.ts";
import type { Options } from "#cli/options.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { HandedBackFiles, ReturnedFiles } from "#domain/month-run.ts";
import type { OutputFile } from "#domain/output-file.ts";

/** Outside every folder that is handed on (product.md section 3). */
const RETURNED = "退回";

/**
 * Makes the period's folder appear in one step.
 * @throws OutputError
 */
export async function publish(name: string, files: readonly OutputFile[], options: Options): Promise<Publication> {
  const output = pathOr(options.output, FOLDERS.output);
  await mendOutput(output);
  return publishFolder(join(output, name), files, String(process.pid));
}

/**
 * Makes the folder of returned copies appear in one step, beside the period's; where nothing is to be handed back an old one
 * goes. `aside`: a viewer holds a file of the old one open.
 * @throws OutputError
 */
export async function publishReturned(
  name: string,
  files: readonly OutputFile[],
  options: Options,
): Promise<Publication> {
  const parent = join(pathOr(options.output, FOLDERS.output), RETURNED);
  const folder = join(parent, name);
  await mendOutput(parent);
  if (files.length > 0) return publishFolder(folder, files, String(process.pid));
  const gone = await withdrawFolder(folder, String(process.pid));
  await rmdir(parent).catch(() => undefined);
  return { folder, aside: !gone };
}

/** What was handed back from this inbox before. The sample is never remembered; a run into another folder has its own memory. */
export function handedBackFiles(options: Options, sample: boolean): HandedBackFiles {
  if (sample) return { list: async () => [], read: async () => null };
  const folder = memoryOf(options);
  return { list: () => readHandedBack(folder), read: (sha256) => readHandedBackBytes(folder, sha256) };
}

/**
 * Remembers what is handed back now.
 * @throws OutputError
 */
export async function remember(returned: ReturnedFiles, files: readonly InputFile[], options: Options): Promise<void> {
  const known = new Map(files.map(({ sha256, bytes }) => [sha256, bytes]));
  const records = returned.handedBack.flatMap((record) => {
    const bytes = known.get(record.sha256);
    return bytes === undefined ? [] : [{ record, bytes }];
  });
  await rememberHandedBack(memoryOf(options), records);
}

function memoryOf(options: Options): string {
  const base = options.output === null ? FOLDERS.returned : join(pathOr(options.output, FOLDERS.output), ".退回记录");
  return memoryFolder(base, pathOr(options.inbox, FOLDERS.inbox));
}
