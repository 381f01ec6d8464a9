import { resolve } from "node:path";
import { EXIT, UsageError } from "#domain/app-error.ts";
import type { InputFile } from "#domain/input-file.ts";
import { countIssues, type Issue } from "#domain/issues/issue.ts";
import type { CheckedSheet, CheckOutcome, ImportRequest } from "#domain/month-run.ts";
import { VERDICT_TEXT, VERDICTS } from "#domain/verdict.ts";
import { readInputFile } from "#files/inbox.ts";
import { type Console, issueLines } from "#cli/console.ts";
import { readMaterials } from "#cli/materials.ts";
import { zh } from "#cli/messages/zh.ts";
import type { Command } from "#cli/run-command.ts";

/** `npm run check`: import only. `check` is the work, joined in by the command's file. */
export function checkCommand(check: (request: ImportRequest) => Promise<CheckOutcome>): Command {
  return {
    spec: {
      name: "check",
      summary: zh.commands.check,
      options: ["period", "inbox", "config", "json"],
      operands: "FILE…",
    },
    async run({ options, console }) {
      const materials = await readMaterials(options);
      const named = await Promise.all(options.operands.map(readNamed));
      const request = named.length > 0 ? { ...materials, files: named, inboxIssues: [] } : materials;
      const outcome = await check({ ...request, period: options.period });
      if (options.json) console.write({ sheets: outcome.sheets, issues: outcome.issues });
      sayOutcome(console, outcome);
      return countIssues(outcome.issues).errors > 0 ? EXIT.dataProblems : EXIT.finished;
    },
  };
}

async function readNamed(path: string): Promise<InputFile> {
  return readInputFile(resolve(path), path.replaceAll("\\", "/")).catch((cause: unknown) => {
    throw new UsageError(zh.check.notFound(path), zh.check.notFoundRemedy, cause);
  });
}

function sayOutcome(console: Console, { sheets, issues }: CheckOutcome): void {
  for (const sheet of sheets) saySheet(console, sheet);
  for (const line of issues.flatMap((issue: Issue) => issueLines(issue))) console.say(line);
  console.say(issues.length === 0 ? zh.check.clean : zh.check.summary(countIssues(issues)));
}

function saySheet(console: Console, sheet: CheckedSheet): void {
  console.say(zh.check.sheet(sheet.file, sheet.sheet));
  for (const { kind, layout, firstDataRow, lastDataRow, dataRows } of sheet.tables) {
    console.say(zh.check.table(kind, zh.check.rows(firstDataRow, lastDataRow, dataRows), layout));
  }
  const counted = VERDICTS.filter((verdict) => sheet.counts[verdict] > 0);
  const words = counted.map((verdict) => zh.check.verdict(VERDICT_TEXT[verdict], sheet.counts[verdict]));
  if (words.length > 0) console.say(zh.check.verdicts(words.join("、")));
}
