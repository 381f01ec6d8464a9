import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Isolate, IsolatedAnswer } from "#domain/isolation.ts";
import { FOLDERS } from "#files/project.ts";

/** Bounds of a process of its own (reliability.md R8). */
export interface IsolationLimits {
  readonly heapMegabytes: number;
  readonly timeMs: number;
}

const LIMITS: IsolationLimits = { heapMegabytes: 1024, timeMs: 20_000 };
const PROGRAM = join(FOLDERS.root, ".cache", "program", "import-large-file.js");

/** The last words of a process are kept to tell why it died. */
const LAST_WORDS_CHARACTERS = 4000;

/** Has requests answered by our program for large files, one process each; it is killed by its id when its time is over. */
export function isolateIn(program: string = PROGRAM, limits: IsolationLimits = LIMITS): Isolate {
  return (request) => answerOf(request, { program, limits });
}

function answerOf(
  request: Uint8Array,
  { program, limits }: { program: string; limits: IsolationLimits },
): Promise<IsolatedAnswer> {
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.heapMegabytes}`, program]);
  const kill = (): void => void child.kill("SIGKILL");
  let failed: "time" | null = null;
  const timer = setTimeout(() => {
    failed = "time";
    kill();
  }, limits.timeMs);
  process.once("exit", kill);
  return answered(child, request)
    .then((outcome) => (failed === null ? outcome : { failed }))
    .finally(() => {
      clearTimeout(timer);
      process.off("exit", kill);
    });
}

function answered(child: ChildProcess, request: Uint8Array): Promise<IsolatedAnswer> {
  const answer: Buffer[] = [];
  let lastWords = "";
  child.stdout?.on("data", (piece: Buffer) => answer.push(piece));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    lastWords = `${lastWords}${text}`.slice(-LAST_WORDS_CHARACTERS);
  });
  // A process that dies early does not read to the end of its request.
  child.stdin?.on("error", () => undefined).end(request);
  return new Promise((resolve) => {
    child.on("error", () => resolve({ failed: "crash" }));
    child.on("close", (code, signal) => {
      if (code === 0) resolve({ answer: Buffer.concat(answer) });
      else resolve({ failed: isOutOfMemory(signal, lastWords) ? "memory" : "crash" });
    });
  });
}

/** V8 ends a process whose heap is full by abort(), which Windows reports as an exit code instead of a signal. */
function isOutOfMemory(signal: string | null, lastWords: string): boolean {
  return signal === "SIGABRT" || /out of memory|allocation failed/i.test(lastWords);
}
