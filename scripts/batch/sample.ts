import { makeSample } from "#books/sample/make-sample.ts";
import type { OutputFile } from "#domain/output-file.ts";

/** Makes the files of the fictitious association below `data/samples/`; the same bytes every time. */
export function produceSample(): Promise<readonly OutputFile[]> {
  return makeSample();
}
