import { join } from "node:path";
import { FOLDERS } from "#files/project.ts";
import { mendOutput, type Publication, publishFolder } from "#files/outbox.ts";
import { pathOr } from "#cli/materials.ts";
import type { Options } from "#cli/options.ts";
import type { OutputFile } from "#domain/output-file.ts";

/**
 * Makes the period's folder appear in one step.
 * @throws OutputError
 */
export async function publish(name: string, files: readonly OutputFile[], options: Options): Promise<Publication> {
  const output = pathOr(options.output, FOLDERS.output);
  await mendOutput(output);
  return publishFolder(join(output, name), files, String(process.pid));
}
