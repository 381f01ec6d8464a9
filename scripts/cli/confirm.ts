import { zh } from "#cli/messages/zh.ts";
import type { Answer, Question } from "#domain/answers.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { locationText } from "#domain/location.ts";
import { cleanToken } from "#domain/text.ts";

/** How the clerk is asked, and where answers go. */
export interface ConfirmEffects {
  /** One line from the clerk; null when there will be no more (end of input). */
  ask(prompt: string): Promise<string | null>;
  say(line: string): void;
  /** Writes one answer at once: what is settled stays settled, whatever comes after. */
  save(answer: Answer): Promise<void>;
  readonly today: CivilDate;
}

/** What is asked once for all answers of one sitting. */
export interface Sitting {
  readonly reason: string;
  readonly clerk: string | null;
}

/** How one round of questions went. */
export interface Round {
  readonly answered: number;
  /** The clerk ended the input: nothing more is asked. */
  readonly ended: boolean;
  /** Null until the first answer. */
  readonly sitting: Sitting | null;
}

/** Asks one question after another; Enter passes one over. Every answer is saved before the next question. */
export async function askQuestions(
  questions: readonly Question[],
  before: Sitting | null,
  effects: ConfirmEffects,
): Promise<Round> {
  let round: Round = { answered: 0, ended: false, sitting: before };
  for (const [index, question] of questions.entries()) {
    sayQuestion(question, { number: index + 1, of: questions.length }, effects);
    const chosen = await askChoice(question, effects);
    if (chosen === "ended") return { ...round, ended: true };
    if (chosen === "passed") continue;
    const sitting = round.sitting ?? (await askSitting(effects));
    const { today: day } = effects;
    await effects.save({ day, matter: question.matter, ...chosen, ...sitting, source: locationText(question.at) });
    effects.say(zh.confirm.written(chosen.subject, chosen.decision));
    round = { answered: round.answered + 1, ended: false, sitting };
  }
  return round;
}

function sayQuestion(
  { at, text, choices }: Question,
  { number, of }: { readonly number: number; readonly of: number },
  effects: ConfirmEffects,
): void {
  effects.say("");
  effects.say(zh.confirm.heading(number, of, locationText(at)));
  effects.say(`  ${text}`);
  for (const [index, choice] of choices.entries()) effects.say(`    ${index + 1}. ${choice.text}`);
}

type Chosen = Pick<Answer, "subject" | "decision">;

async function askChoice(question: Question, effects: ConfirmEffects): Promise<Chosen | "passed" | "ended"> {
  for (;;) {
    const line = await effects.ask(question.typed === "month" ? zh.confirm.askMonth : zh.confirm.askNumber);
    if (line === null) return "ended";
    const typed = cleanToken(line);
    if (typed === "") return "passed";
    const chosen = question.typed === "month" ? typedMonth(typed, question) : question.choices[numberOf(typed) - 1];
    if (chosen !== undefined) return { subject: chosen.subject, decision: chosen.decision };
    effects.say(question.typed === "month" ? zh.confirm.notAMonth : zh.confirm.notANumber(question.choices.length));
  }
}

function numberOf(typed: string): number {
  return /^\d{1,3}\.?$/.test(typed) ? Number(typed.replace(".", "")) : 0;
}

/** 2010-06, 2010年6月, 2010.6, 201006 → 2010-06. */
function typedMonth(typed: string, { subject }: Question): Chosen | undefined {
  const match = /^(\d{4})[-年./]?(\d{1,2})月?$/.exec(typed.replaceAll(" ", ""));
  const month = Number(match?.[2] ?? 0);
  if (match === null || month < 1 || month > 12) return undefined;
  return { subject, decision: `${match[1]}-${String(month).padStart(2, "0")}` };
}

async function askSitting(effects: ConfirmEffects): Promise<Sitting> {
  const clerk = cleanToken((await effects.ask(zh.confirm.askClerk)) ?? "");
  const reason = cleanToken((await effects.ask(zh.confirm.askReason)) ?? "");
  return { clerk: clerk === "" ? null : clerk, reason: reason === "" ? zh.confirm.standardReason : reason };
}
