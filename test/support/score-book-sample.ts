import { importMonth } from "#batch/import-month.ts";
import type { Period } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import { sampleFiles } from "./sample-inbox.ts";

/** A month of the sample as the program reads it. */
export async function sampleMonth(period: Period): Promise<{ readonly data: Dataset; readonly settings: Config }> {
  const { inbox, config } = await sampleFiles();
  const request = { files: inbox, inboxIssues: [], isolate: null, configurations: config, period };
  const month = await importMonth(request, { anyMonth: false, onFile: () => undefined });
  return { data: month.dataset, settings: month.config };
}
