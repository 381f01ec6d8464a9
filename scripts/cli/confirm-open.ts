import { askQuestions, type Round } from "#cli/confirm.ts";
import { pathOr } from "#cli/materials.ts";
import { zh } from "#cli/messages/zh.ts";
import type { CommandContext } from "#cli/run-command.ts";
import { openTerminal } from "#cli/terminal.ts";
import { type Answer, firstOfTopics, type Question } from "#domain/answers.ts";
import { UsageError } from "#domain/app-error.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { CheckOutcome, ImportRequest } from "#domain/month-run.ts";
import { writeAnswerBook } from "#files/answer-book.ts";
import { ANSWERS_NAME, configurationFolder, FOLDERS, readConfigurations } from "#files/project.ts";

/** The work behind `npm run check`. */
export interface ConfirmWork {
  readonly check: (request: ImportRequest) => Promise<CheckOutcome>;
  /** 已确认.xlsx with more answers. */
  readonly addAnswers: (book: InputFile | null, answers: readonly Answer[]) => Promise<Uint8Array>;
}

type Shell = CommandContext & { readonly work: ConfirmWork; readonly sample: boolean };

/**
 * `npm run check -- --confirm`: asks what can be settled, writes it to 已确认.xlsx, checks again, and goes on until
 * nothing new can be asked. Returns the last check.
 * @throws UsageError where nobody can answer, or on the sample. OutputError, ConfigError when the book cannot be written.
 */
export async function confirmOpen(request: ImportRequest, shell: Shell): Promise<CheckOutcome> {
  if (shell.sample) throw new UsageError(zh.confirm.sample, zh.confirm.sampleRemedy);
  const terminal = openTerminal(process.stdin, process.stderr);
  if (terminal === null) throw new UsageError(zh.confirm.noTerminal, zh.confirm.noTerminalRemedy);
  try {
    return await askUntilDone(request, shell, (prompt) => terminal.ask(prompt));
  } finally {
    terminal.close();
  }
}

async function askUntilDone(
  request: ImportRequest,
  shell: Shell,
  ask: (prompt: string) => Promise<string | null>,
): Promise<CheckOutcome> {
  const { console, work, options } = shell;
  const place = pathOr(options.config, FOLDERS.config);
  const effects = {
    ask,
    say: (line: string) => console.say(line),
    save: (answer: Answer) => saveAnswer(answer, place, work),
    today: today(),
  };
  const asked = new Set<string>();
  let outcome = await work.check(request);
  console.say(outcome.questions.length === 0 ? zh.confirm.nothing : zh.confirm.intro);
  let round: Round = { answered: 0, ended: false, sitting: null };
  for (let total = 0; !round.ended; total += round.answered) {
    const open = firstOfTopics(outcome.questions.filter((question) => !asked.has(questionKey(question))));
    if (open.length === 0) {
      if (total > 0) console.say(zh.confirm.done(total, configurationFolder(place)));
      break;
    }
    for (const question of open) asked.add(questionKey(question));
    round = await askQuestions(open, round.sitting, effects);
    if (round.answered === 0) continue;
    console.say(zh.confirm.again);
    outcome = await work.check({ ...request, configurations: await readConfigurations(place) });
  }
  return outcome;
}

/** Several questions of one topic follow each other, each on another subject. */
function questionKey({ topic, subject, text }: Question): string {
  return [topic, subject, text].join("\u0000");
}

async function saveAnswer(answer: Answer, place: string, work: ConfirmWork): Promise<void> {
  const files = await readConfigurations(place);
  const book = files.find((file) => file.path === ANSWERS_NAME) ?? null;
  await writeAnswerBook(configurationFolder(place), await work.addAnswers(book, [answer]));
}

/** The clerk's own day: where the office is, not in Greenwich. */
function today(): CivilDate {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
