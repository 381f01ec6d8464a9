import { createHash } from "node:crypto";
import type { InputFile } from "#domain/input-file.ts";
import { makeSample, type SampleFile } from "#books/sample/make-sample.ts";

/** The sample's inbox and configuration as the program reads them; paths relative to those folders. */
export async function sampleFiles(): Promise<{
  readonly inbox: readonly InputFile[];
  readonly config: readonly InputFile[];
}> {
  const sample = await makeSample();
  return { inbox: filesBelow("inbox", sample), config: filesBelow("config", sample) };
}

function filesBelow(folder: string, sample: readonly SampleFile[]): readonly InputFile[] {
  return sample
    .filter((file) => file.path.startsWith(`${folder}/`))
    .map(({ path, bytes }) => ({
      path: path.slice(folder.length + 1),
      bytes,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    }));
}
