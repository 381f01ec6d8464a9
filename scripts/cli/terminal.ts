import { createInterface } from "node:readline";

/** A person at a keyboard. */
export interface Terminal {
  /** Shows a prompt and waits for a line; null when the input has ended. */
  ask(prompt: string): Promise<string | null>;
  close(): void;
}

/** Opens the keyboard of this process; null when nobody sits there (a pipe, a scheduled run). Prompts go to stderr. */
export function openTerminal(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Terminal | null {
  if (!input.isTTY) return null;
  const lines = createInterface({ input, output });
  const ended = new Promise<null>((resolve) => lines.once("close", () => resolve(null)));
  return {
    ask: (prompt) => Promise.race([ended, new Promise<string>((resolve) => lines.question(prompt, resolve))]),
    close: () => lines.close(),
  };
}
