import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { BrowserError, EXIT } from "#domain/app-error.ts";
import { findBrowsers } from "#print/pdf/browser/find.ts";
import { findGiven } from "#print/pdf/browser/given.ts";
import { findOnLinux } from "#print/pdf/browser/linux.ts";
import { findNpmBrowser } from "#print/pdf/browser/npm-browser.ts";
import { findInPuppeteerCache } from "#print/pdf/browser/puppeteer-cache.ts";
import { versionFault } from "#print/pdf/browser/start.ts";
import { openPrinter } from "#print/pdf/printer.ts";

const folder = mkdtempSync(join(tmpdir(), "browser-search-"));
afterAll(() => rmSync(folder, { recursive: true }));

function search(changes: { browserPath?: string; environment?: Record<string, string> } = {}) {
  return { browserPath: null, environment: {}, npmBrowserFolder: join(folder, "none"), ...changes };
}

function program(path: string, { text = "#!/bin/sh\nexit 0\n", mode = 0o755 } = {}): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, mode);
  return file;
}

async function failure(action: () => unknown): Promise<BrowserError> {
  try {
    await action();
  } catch (cause) {
    if (cause instanceof BrowserError) return cause;
    throw cause;
  }
  throw new Error("nothing was refused");
}

describe("the browser that the user names", () => {
  it.each([
    ["the option before all", search({ browserPath: "/a", environment: { PINGBAO_BROWSER: "/b" } }), "/a"],
    [
      "PINGBAO_BROWSER before PUPPETEER_EXECUTABLE_PATH",
      search({ environment: { PINGBAO_BROWSER: "/b", PUPPETEER_EXECUTABLE_PATH: "/c" } }),
      "/b",
    ],
    ["PUPPETEER_EXECUTABLE_PATH", search({ environment: { PUPPETEER_EXECUTABLE_PATH: "/c" } }), "/c"],
    [
      "the program behind Debian's script, which would outlive its own end",
      search({ browserPath: "/usr/bin/chromium-headless-shell" }),
      "/usr/lib/chromium/chromium-headless-shell",
    ],
  ])("is taken: %s", (_, place, path) => {
    expect(findGiven(place).map((one) => one.path)).toEqual([path]);
  });

  it.each([
    ["option", search({ browserPath: "/nowhere/chrome" }), "--browser"],
    ["environment", search({ environment: { PINGBAO_BROWSER: "/nowhere/chrome" } }), "PINGBAO_BROWSER"],
  ])("ends the run with exit code 3 when it is missing (%s), whatever else is installed", async (_, place, named) => {
    const error = await failure(() => openPrinter(place));
    expect(error.exitCode).toBe(EXIT.noBrowserOrFont);
    expect(error.message).toContain("不存在：/nowhere/chrome");
    expect(error.message).toContain(named);
    expect(error.tried).toEqual(["/nowhere/chrome"]);
  });

  it.each([
    ["a folder", () => folder, "不是可以运行的程序"],
    ["a text file", () => program("text/chrome", { text: "hello" }), "不是可以运行的程序"],
    ["a program that may not be run", () => program("forbidden/chrome", { mode: 0o644 }), "没有运行它的权限"],
  ])("ends the run with exit code 3 when it is %s", async (_, path, words) => {
    const error = await failure(() => openPrinter(search({ browserPath: path() })));
    expect(error.exitCode).toBe(3);
    expect(error.message).toContain(words);
  });

  it("ends the run with exit code 3 when it does not start", async () => {
    const path = program("broken/chrome");
    const error = await failure(() => openPrinter(search({ browserPath: path })));
    expect(error.exitCode).toBe(3);
    expect(error.message).toContain(`${path}：不能启动`);
  });
});

describe("the browser that is found", () => {
  it("is searched on the PATH", () => {
    const path = program("bin/google-chrome");
    const found = findOnLinux(search({ environment: { PATH: `relative:${dirname(path)}` } }));
    expect(found.map((one) => one.path)).toContain(path);
  });

  it("is searched in puppeteer's cache: the headless shell first, the newest first", () => {
    const shell = "chrome-headless-shell";
    const paths = [
      program(`cache/${shell}/linux-143.0.1/${shell}-linux64/${shell}`),
      program(`cache/${shell}/linux-99.0.1/${shell}-linux64/${shell}`),
      program("cache/chrome/linux-143.0.1/chrome-linux64/chrome"),
    ];
    const found = findInPuppeteerCache(search({ environment: { PUPPETEER_CACHE_DIR: join(folder, "cache") } }));
    expect(found.map((one) => one.path)).toEqual(paths);
  });

  it("is the one from npm last, with its own fonts and libraries", () => {
    const path = program("npm/chromium/chromium");
    mkdirSync(join(folder, "npm", "chromium", "lib"));
    const npmBrowserFolder = join(folder, "npm");
    const [found] = findNpmBrowser({ ...search(), npmBrowserFolder });
    expect(found?.path).toBe(path);
    expect(found?.environment["FONTCONFIG_FILE"]).toBe(join(folder, "npm", "chromium", "fonts.conf"));
    expect(found?.environment["LD_LIBRARY_PATH"]).toBe(join(folder, "npm", "chromium", "lib"));
    expect(findBrowsers({ ...search(), npmBrowserFolder }).at(-1)?.path).toBe(path);
  });

  it.each([
    ["HeadlessChrome/139.0.7258.5", "版本 139 太旧（需要 140 或更新）"],
    ["HeadlessChrome/140.0.0.1", null],
    ["Chrome/156.0.8078.79", null],
    ["Edg/138.0.1", "版本 138 太旧（需要 140 或更新）"],
  ])("is passed over and named when it is too old: %s", (version, fault) => {
    expect(versionFault(version)).toBe(fault);
  });
});
