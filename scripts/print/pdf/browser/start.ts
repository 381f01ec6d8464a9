import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "puppeteer";
import { BrowserError } from "#domain/app-error.ts";
import type { BrowserDescription } from "#domain/printing.ts";
import type { BrowserSearch, Candidate } from "#print/pdf/browser/candidate.ts";
import { findBrowsers, INSTALL_REMEDY } from "#print/pdf/browser/find.ts";
import { makeProfile, removeProfile } from "#print/pdf/browser/profile.ts";
import { requireProgram } from "#print/pdf/browser/program.ts";

/** A started browser, its description, and how to end it without a trace. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly description: BrowserDescription;
  readonly candidate: Candidate;
  /** Ends all its processes and removes its profile; never fails. */
  end(): Promise<void>;
}

/** Page margin boxes with counters need 131, `text-autospace` 140 (domain.md 1.3). */
const OLDEST_VERSION = 140;

const START_LIMIT_MS = 30_000;
const CLOSE_LIMIT_MS = 3_000;

/** No name is ever resolved, no proxy answers, this machine's own servers are not spared (reliability.md R9). */
const CLOSED_NETWORK = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
];

/** Layout must not depend on this machine's screen settings. */
const SAME_EVERYWHERE = ["--font-render-hinting=none", "--force-color-profile=srgb", "--lang=zh-CN"];

/**
 * Starts the first browser that works. One that the user has named must work; of the others, those
 * that do not start or are older than Chromium 140 are passed over and named.
 * @throws BrowserError
 */
export async function startBrowser(search: BrowserSearch): Promise<RunningBrowser> {
  const skipped: string[] = [];
  for (const candidate of findBrowsers(search)) {
    try {
      const running = await launch(candidate, { search, skipped, sandbox: mayHaveSandbox(search) });
      const fault = versionFault(running.description.version);
      if (fault === null) return running;
      await running.end();
      skipped.push(`${candidate.path}：${fault}`);
    } catch (cause) {
      if (await startsWithoutSandbox(candidate, search)) throw sandboxFails(candidate, cause);
      skipped.push(`${candidate.path}：不能启动（${firstLine(cause)}）`);
    }
    if (candidate.given) throw givenFails(candidate, skipped);
  }
  throw new BrowserError("找到的浏览器都不能使用", { remedy: INSTALL_REMEDY, tried: skipped });
}

/** Why a browser of this version (`HeadlessChrome/143.0.7499.0`) cannot be used; null when it can. */
export function versionFault(version: string): string | null {
  const major = Number(/\/(\d+)\./.exec(version)?.[1] ?? 0);
  return major >= OLDEST_VERSION ? null : `版本 ${major} 太旧（需要 ${OLDEST_VERSION} 或更新）`;
}

/** Starts the same browser again after it died. */
export function restartBrowser(running: RunningBrowser, search: BrowserSearch): Promise<RunningBrowser> {
  const { sandbox, skipped } = running.description;
  return launch(running.candidate, { search, skipped, sandbox });
}

async function launch(
  candidate: Candidate,
  run: { readonly search: BrowserSearch; readonly skipped: readonly string[]; readonly sandbox: boolean },
): Promise<RunningBrowser> {
  await requireProgram(candidate.path);
  // Loaded here: commands that print nothing do not pay for it.
  const { default: puppeteer } = await import("puppeteer");
  const profile = await makeProfile();
  const { sandbox } = run;
  const fast = /headless[-_]shell/.test(candidate.path) || candidate.path.startsWith(run.search.npmBrowserFolder);
  try {
    const browser = await puppeteer.launch({
      executablePath: candidate.path,
      headless: fast ? "shell" : true,
      // Without the pipe a killed run would leave its browser behind.
      pipe: true,
      userDataDir: profile,
      args: [...CLOSED_NETWORK, ...SAME_EVERYWHERE, ...(sandbox ? [] : ["--no-sandbox"])],
      env: { ...run.search.environment, ...candidate.environment, TZ: "UTC" },
      timeout: START_LIMIT_MS,
      protocolTimeout: START_LIMIT_MS,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const { path, reason } = candidate;
    const version = await browser.version();
    const description = { path, version, reason, sandbox, fast, skipped: [...run.skipped] };
    return { browser, description, candidate, end: () => endBrowser(browser, profile) };
  } catch (cause) {
    await removeProfile(profile);
    throw cause;
  }
}

async function endBrowser(browser: Browser, profile: string): Promise<void> {
  const started = browser.process();
  if (browser.connected) {
    const limit = new AbortController();
    const late = sleep(CLOSE_LIMIT_MS, undefined, { signal: limit.signal }).catch(() => undefined);
    await Promise.race([browser.close().catch(() => undefined), late]);
    limit.abort();
  }
  if (started?.pid !== undefined && started.exitCode === null) killGroup(started.pid);
  await removeProfile(profile);
}

/** puppeteer makes the browser the head of a process group of its own (not on Windows). */
function killGroup(pid: number): void {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}

/** Chromium refuses its sandbox to root; everybody else goes without it only by choice. */
function mayHaveSandbox({ environment }: BrowserSearch): boolean {
  return process.getuid?.() !== 0 && environment["PINGBAO_NO_SANDBOX"] !== "1";
}

/** A browser that cannot have its sandbox ends without a word; that it starts without one tells the reason. */
async function startsWithoutSandbox(candidate: Candidate, search: BrowserSearch): Promise<boolean> {
  if (!mayHaveSandbox(search)) return false;
  try {
    const running = await launch(candidate, { search, skipped: [], sandbox: false });
    await running.end();
    return true;
  } catch {
    return false;
  }
}

function sandboxFails(candidate: Candidate, cause: unknown): BrowserError {
  return new BrowserError(`浏览器的沙箱在这台机器上不能启动：${candidate.path}`, {
    remedy: "请管理员允许用户命名空间；确知输入文件可信时，也可设置环境变量 PINGBAO_NO_SANDBOX=1 后再运行",
    tried: [candidate.path],
    cause,
  });
}

function givenFails(candidate: Candidate, skipped: readonly string[]): BrowserError {
  const remedy = "请换成可用的浏览器，或去掉这个设置，由程序自己寻找";
  return new BrowserError(`${candidate.reason}的浏览器不能使用：${skipped.join("；")}`, {
    remedy,
    tried: [candidate.path],
  });
}

function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.split("\n")[0]?.slice(0, 120) ?? "";
}
