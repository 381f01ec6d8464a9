import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openPrinter } from "#print/pdf/printer.ts";
import { aDocument, anOrder, SEARCH } from "../support/print-builders.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DOCUMENTS = Array.from({ length: 12 }, (_, index) =>
  aDocument(`<p>第${index}份</p>`, { path: `${index}.pdf`, mustContain: [`第${index}份`] }),
);

/** Processes of browsers that this process (or `owner`) has started, by the profile folder's name. */
function browserProcesses(owner: number): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => commandLine(name).includes(`pingbao-${owner}-`))
    .map(Number);
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

function profiles(owner: number): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`pingbao-${owner}-`));
}

/** Kills the browser's first process; one that is ending by itself just now counts as killed. */
function killBrowser(): void {
  const [main] = browserProcesses(process.pid);
  try {
    if (main !== undefined) process.kill(main, "SIGKILL");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ESRCH") throw cause;
  }
}

async function until(holds: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < 10_000 && !holds(); waited += 50) await sleep(50);
  return holds();
}

describe.runIf(process.platform === "linux")("the browser's life", () => {
  it("prints every document although the browser is killed twice in between", async () => {
    const printer = await openPrinter(SEARCH);
    const kinds: string[] = [];
    for await (const outcome of printer.print(await anOrder(DOCUMENTS))) {
      kinds.push(outcome.kind);
      if (kinds.length === 2 || kinds.length === 6) {
        killBrowser();
      }
    }
    await printer.close();
    expect(kinds).toEqual(DOCUMENTS.map(() => "printed"));
  });

  it("leaves no process and no profile folder behind, also when closed while printing", async () => {
    const printer = await openPrinter(SEARCH);
    expect(browserProcesses(process.pid)).not.toEqual([]);
    const kinds: string[] = [];
    let closing: Promise<void> | null = null;
    for await (const outcome of printer.print(await anOrder(DOCUMENTS))) {
      kinds.push(outcome.kind);
      closing ??= printer.close();
    }
    await closing;
    await printer.close();
    expect(kinds).toHaveLength(DOCUMENTS.length);
    expect(kinds).toContain("failed");
    expect(await until(() => browserProcesses(process.pid).length === 0)).toBe(true);
    expect(profiles(process.pid)).toEqual([]);
  });

  it("does not outlive a run that is killed; the next run removes its profile", async () => {
    const killed = await startedRun();
    expect(browserProcesses(killed.pid ?? 0)).not.toEqual([]);
    killed.kill("SIGKILL");
    expect(await until(() => browserProcesses(killed.pid ?? 0).length === 0)).toBe(true);
    const next = await openPrinter(SEARCH);
    await next.close();
    expect(profiles(killed.pid ?? 0)).toEqual([]);
  });

  it("tells the number of finished documents, of all", async () => {
    const printer = await openPrinter(SEARCH);
    const told: string[] = [];
    const order = await anOrder(DOCUMENTS.slice(0, 3));
    const onProgress = (done: number, of: number) => void told.push(`${done}/${of}`);
    for await (const outcome of printer.print({ ...order, onProgress })) expect(outcome.kind).toBe("printed");
    await printer.close();
    expect(told).toEqual(["1/3", "2/3", "3/3"]);
  });
});

/** A process of its own that has started a browser and waits. */
function startedRun(): Promise<ChildProcess> {
  const program = `
    import { openPrinter } from "#print/pdf/printer.ts";
    await openPrinter({ browserPath: null, environment: process.env, npmBrowserFolder: ".browser" });
    console.log("started");
    setInterval(() => {}, 1000);`;
  const words = ["--import", "tsx", "--input-type=module", "--eval", program];
  const child = spawn(process.execPath, words, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.stdout.on("data", () => resolve(child));
    child.on("exit", () => reject(new Error("the run ended before it was killed")));
  });
}
