import { AppError, BrowserError, ConfigError, EXIT } from "#domain/app-error.ts";
import { type Console, issueLines, openConsole } from "#cli/console.ts";
import { type CommandSpec, type Options, helpText, readOptions } from "#cli/options.ts";
import { zh } from "#cli/messages/zh.ts";

/** What a command gets to work with. */
export interface CommandContext {
  readonly options: Options;
  readonly console: Console;
  /** Runs when the user stops the command (Ctrl+C) and when it ends. */
  readonly atEnd: (close: () => Promise<void>) => void;
}

/** A command: how it introduces itself, and what it does; returns the exit code. */
export interface Command {
  readonly spec: CommandSpec;
  readonly run: (context: CommandContext) => Promise<number>;
}

/** Runs a command in this process: arguments, help, errors in plain words, signals, exit code. */
export async function runCommand(command: Command): Promise<void> {
  const console = openConsole({ out: process.stdout, err: process.stderr });
  const closers: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    await Promise.allSettled(closers.splice(0).map((close) => close()));
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      console.say(zh.failure.interrupted);
      void closeAll().finally(() => process.exit(EXIT.interrupted));
    });
  }
  process.exitCode = await outcomeOf(command, { console, closers });
  await closeAll();
}

async function outcomeOf(
  command: Command,
  shell: { console: Console; closers: (() => Promise<void>)[] },
): Promise<number> {
  try {
    const options = readOptions(command.spec, process.argv.slice(2));
    if (options.help) {
      for (const line of helpText(command.spec).split("\n")) shell.console.say(line);
      return EXIT.finished;
    }
    return await command.run({ options, console: shell.console, atEnd: (close) => shell.closers.push(close) });
  } catch (error) {
    return explain(error, shell.console);
  }
}

function explain(error: unknown, console: Console): number {
  if (!(error instanceof AppError)) {
    console.say(zh.failure.internal);
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    for (const line of trace.split("\n")) console.say(line);
    return EXIT.internal;
  }
  console.say(zh.failure.headline(error.message));
  if (error instanceof ConfigError)
    for (const issue of error.issues) issueLines(issue).forEach((line) => console.say(line));
  if (error instanceof BrowserError && error.tried.length > 0) {
    console.say(zh.failure.tried);
    for (const place of error.tried) console.say(`  ${place}`);
  }
  console.say(zh.failure.remedy(error.remedy));
  return error.exitCode;
}
