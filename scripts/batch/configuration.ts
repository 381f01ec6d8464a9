import { configFileFor } from "#config/config-at.ts";
import { readConfig } from "#config/read-config.ts";
import { readWorkbook } from "#import/workbook/read-workbook.ts";
import { ConfigError, UsageError } from "#domain/app-error.ts";
import type { Period } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { cleanToken } from "#domain/text.ts";
import type { Workbook } from "#domain/workbook.ts";

/** A configuration that can be used, with its warnings. */
export interface UsableConfig {
  readonly config: Config;
  readonly warnings: readonly Issue[];
  /** The workbooks it was read from: the configuration, and 已确认.xlsx where there is one. */
  readonly files: readonly InputFile[];
}

/** The configuration with the newest month: the one whose header synonyms the import starts from. */
export const NEWEST: Period = "2100-12";

/**
 * Reads and checks the configuration that applies to a month: the newest not later than it.
 * @throws ConfigError with all faults at once. UsageError when none applies.
 */
export async function configurationFor(files: readonly InputFile[], period: Period): Promise<UsableConfig> {
  const answers = files.find(isAnswerBook) ?? null;
  const file = chooseFile(
    files.filter((one) => one !== answers),
    period,
  );
  const read = await readBook(file);
  const confirmed = answers === null ? null : await readBook(answers);
  const checked = readConfig(read.workbook, confirmed?.workbook ?? null);
  const errors = checked.issues.filter((one) => one.severity === "error");
  if (checked.value === null || errors.length > 0) {
    const names = [...new Set(errors.map((one) => `“${one.at.file}”`))].join("、");
    throw new ConfigError(`考评配置${names}有 ${errors.length} 处错误`, errors);
  }
  return {
    config: checked.value,
    warnings: [...read.issues, ...(confirmed?.issues ?? []), ...checked.issues],
    files: answers === null ? [file] : [file, answers],
  };
}

/** Whether a file beside 考评配置.xlsx is the program's own 已确认.xlsx. */
export function isAnswerBook(file: InputFile): boolean {
  return cleanToken(file.path.split("/").at(-1) ?? "") === "已确认.xlsx";
}

async function readBook(file: InputFile): Promise<{ readonly workbook: Workbook; readonly issues: readonly Issue[] }> {
  const { value, issues } = await readWorkbook(file);
  if (value === null) throw new ConfigError(`考评配置“${file.path}”无法读取`, issues);
  return { workbook: value, issues };
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
