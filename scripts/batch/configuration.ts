import { configFileFor } from "#config/config-at.ts";
import { readConfig } from "#config/read-config.ts";
import { readWorkbook } from "#import/workbook/read-workbook.ts";
import { ConfigError, UsageError } from "#domain/app-error.ts";
import type { Period } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Issue } from "#domain/issues/issue.ts";

/** A configuration that can be used, with its warnings. */
export interface UsableConfig {
  readonly config: Config;
  readonly warnings: readonly Issue[];
}

/** The configuration with the newest month: the one whose header synonyms the import starts from. */
export const NEWEST: Period = "2100-12";

/**
 * Reads and checks the configuration that applies to a month: the newest not later than it.
 * @throws ConfigError with all faults at once. UsageError when none applies.
 */
export async function configurationFor(files: readonly InputFile[], period: Period): Promise<UsableConfig> {
  const file = chooseFile(files, period);
  const read = await readWorkbook(file);
  if (read.value === null) throw new ConfigError(`考评配置“${file.path}”无法读取`, read.issues);
  const checked = readConfig(read.value);
  const errors = checked.issues.filter((one) => one.severity === "error");
  if (checked.value === null || errors.length > 0) {
    throw new ConfigError(`考评配置“${file.path}”有 ${errors.length} 处错误`, errors);
  }
  return { config: checked.value, warnings: [...read.issues, ...checked.issues] };
}

function chooseFile(files: readonly InputFile[], period: Period): InputFile {
  const [only] = files;
  if (files.length === 1 && only) return only;
  const name = configFileFor(
    period,
    files.map((file) => file.path),
  );
  const file = files.find((one) => one.path === name);
  if (!file)
    throw new UsageError(`没有适用于 ${period} 的考评配置`, "请放入考评配置.xlsx，或不晚于该月的考评配置-年-月.xlsx");
  return file;
}
