import { isIndexHeader } from "#domain/fields/index-header.ts";
import { resolve } from "node:path";
import { EXIT, UsageError } from "#domain/app-error.ts";
import { type AppliedAnswer, firstOfTopics } from "#domain/answers.ts";
import type { InputFile } from "#domain/input-file.ts";
import { countIssues, type Issue } from "#domain/issues/issue.ts";
import { locationText } from "#domain/location.ts";
import type { CheckedSheet, CheckedTable } from "#domain/check-report.ts";
import type { CheckOutcome, ImportRequest } from "#domain/month-run.ts";
import { VERDICT_TEXT, VERDICTS } from "#domain/verdict.ts";
import { readInputFile } from "#files/inbox.ts";
import { FOLDERS } from "#files/project.ts";
import { type Console, issueLines } from "#cli/console.ts";
import { confirmOpen, type ConfirmWork } from "#cli/confirm-open.ts";
import { type Materials, readMaterials } from "#cli/materials.ts";
import { zh } from "#cli/messages/zh.ts";
import type { Command } from "#cli/run-command.ts";

/** `npm run check`: import only; with `--confirm` the clerk is asked. The work is joined in by the command's file. */
export function checkCommand(work: ConfirmWork): Command {
  return {
    spec: {
      name: "check",
      summary: zh.commands.check,
      options: ["period", "inbox", "config", "json", "confirm"],
      operands: "FILE…",
    },
    async run(context) {
      const { options, console } = context;
      const materials = await readMaterials(options);
      const request = { ...(await withNamed(materials, options.operands)), period: options.period };
      const confirm = (): Promise<CheckOutcome> => confirmOpen(request, { ...context, work, sample: materials.sample });
      const outcome = options.confirm ? await confirm() : await work.check(request);
      if (options.json) console.write(outcome.report);
      sayOutcome(console, outcome);
      return countIssues(outcome.issues).errors > 0 ? EXIT.dataProblems : EXIT.finished;
    },
  };
}

/** Only the named files, if any; the inbox's registers and rosters then serve where these have none. */
async function withNamed(materials: Materials, operands: readonly string[]): Promise<Materials & Companions> {
  if (operands.length === 0) return materials;
  const files = await Promise.all([...new Set(operands)].map(readNamed));
  const isFitting = !materials.sample || operands.every((path) => resolve(path).startsWith(FOLDERS.samples));
  return { ...materials, files, inboxIssues: [], companions: isFitting ? materials.files : [] };
}

type Companions = Pick<ImportRequest, "companions">;

async function readNamed(path: string): Promise<InputFile> {
  return readInputFile(resolve(path), path.replaceAll("\\", "/")).catch((cause: unknown) => {
    throw new UsageError(zh.check.notFound(path), zh.check.notFoundRemedy, cause);
  });
}

function sayOutcome(console: Console, { report, issues, ...found }: CheckOutcome): void {
  if (found.identifiedBy.length > 0) console.say(zh.check.identifiedBy(found.identifiedBy.join("、")));
  for (const { file, sheets } of report.files) for (const sheet of sheets) saySheet(console, file, sheet);
  for (const line of issues.flatMap((issue: Issue) => issueLines(issue))) console.say(line);
  sayApplied(console, found.appliedAnswers);
  console.say(issues.length === 0 ? zh.check.clean : zh.check.summary(countIssues(issues)));
  const topics = firstOfTopics(found.questions).length;
  if (topics > 0) console.say(zh.check.canConfirm(topics));
}

function sayApplied(console: Console, applied: readonly AppliedAnswer[]): void {
  if (applied.length > 0) console.say(zh.check.applied(applied.length));
  for (const { answer, uses, first } of applied) {
    const words = `${answer.matter}：${answer.subject} → ${answer.decision}`;
    console.say(zh.check.appliedOne(words, locationText(first), uses));
  }
}

function saySheet(console: Console, file: string, { sheet, tables, verdicts }: CheckedSheet): void {
  console.say(zh.check.sheet(file, sheet));
  for (const table of tables) sayTable(console, table);
  const counted = VERDICTS.filter((verdict) => verdicts[verdict] > 0);
  const words = counted.map((verdict) => zh.check.verdict(VERDICT_TEXT[verdict], verdicts[verdict]));
  if (words.length > 0) console.say(zh.check.verdicts(words.join("、")));
}

/** A column that nobody reads is named: perhaps its header is only spelt otherwise. */
function sayTable(console: Console, table: CheckedTable): void {
  console.say(tableLine(table));
  const unread = table.kind === null ? [] : table.headers.filter(({ field, text }) => field === null && text !== "");
  const named = unread.filter(({ text }) => !isIndexHeader(text)).map(({ column, text }) => `${column}“${text}”`);
  if (named.length > 0) console.say(zh.check.unreadColumns(named.join("、")));
}

function tableLine({ kind, layout, firstDataRow, lastDataRow, dataRows }: CheckedTable): string {
  const rows = zh.check.rows(firstDataRow, lastDataRow, dataRows);
  return zh.check.table(kind ?? zh.check.unread, rows, layout);
}
