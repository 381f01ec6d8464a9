import type { CheckReport } from "#domain/check-report.ts";
import type { InputFile } from "#domain/input-file.ts";
import { checkReport, inputFile } from "./check-files.ts";

/** A text file of the inbox; its lines are given one by one. */
export function textFile(path: string, ...lines: readonly string[]): InputFile {
  return inputFile(path, Buffer.from(`${lines.join("\n")}\n`));
}

/** The sound neighbours of a file under test: two branches with three people. */
export const REGISTER = textFile("党组织名册.csv", "2010年6月党组织名册", "党组织,类型", "甲支部,机关", "乙支部,机关");
export const ROSTER = textFile(
  "花名册.csv",
  "2010年6月党员花名册",
  "姓名,党组织,性别,出生日期",
  "王伟,甲支部,男,1970-03",
  "李芳,乙支部,女,1975-08",
  "赵强,甲支部,男,1980-01",
);

/** What became of one file, in few words. */
export interface Outcome {
  /** `severity code | sheet | cell`, in the order of the report. */
  readonly issues: readonly string[];
  /** What was found and what to do, for every issue. */
  readonly words: readonly string[];
  /** The verdicts that were given, with their numbers. */
  readonly verdicts: Readonly<Record<string, number>>;
  readonly report: CheckReport["files"][number];
}

/** Checks files together with the sound register and roster, and says what became of each, by path. */
export async function outcomes(
  files: readonly InputFile[],
  neighbours: readonly InputFile[] = [REGISTER, ROSTER],
): Promise<ReadonlyMap<string, Outcome>> {
  const report = await checkReport([...neighbours, ...files]);
  return new Map(report.files.map((file) => [file.file, outcomeOf(file)]));
}

/** What became of one file beside the sound register (and the roster, unless it is one itself). */
export async function outcome(file: InputFile, neighbours?: readonly InputFile[]): Promise<Outcome> {
  const found = (await outcomes([file], neighbours)).get(file.path);
  if (found === undefined) throw new Error(`${file.path} is not in the report`);
  return found;
}

function outcomeOf(report: CheckReport["files"][number]): Outcome {
  const sums: Record<string, number> = {};
  for (const { verdicts } of report.sheets)
    for (const [verdict, count] of Object.entries(verdicts))
      if (count > 0) sums[verdict] = (sums[verdict] ?? 0) + count;
  return {
    issues: report.issues.map(({ code, severity, at }) =>
      [`${severity} ${code}`, at.sheet, at.cell].filter((part) => part !== null).join(" | "),
    ),
    words: report.issues.map(({ text }) => `${text.found} → ${text.remedy}`),
    verdicts: sums,
    report,
  };
}
