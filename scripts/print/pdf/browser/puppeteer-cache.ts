import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { compareText } from "#domain/order.ts";
import type { BrowserFinder } from "#print/pdf/browser/candidate.ts";

const PROGRAMS = [
  { browser: "chrome-headless-shell", names: ["chrome-headless-shell", "chrome-headless-shell.exe"] },
  {
    browser: "chrome",
    names: ["chrome", "chrome.exe", "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing"],
  },
];

/** Browsers that an earlier puppeteer has downloaded: `<cache>/<browser>/<platform-version>/<folder>/<program>`. */
export const findInPuppeteerCache: BrowserFinder = ({ environment }) => {
  const cache = environment["PUPPETEER_CACHE_DIR"] ?? join(homedir(), ".cache", "puppeteer");
  const found = PROGRAMS.flatMap(({ browser, names }) =>
    subfolders(join(cache, browser))
      .flatMap(subfolders)
      .flatMap((folder) => names.map((name) => join(folder, name))),
  );
  const reason = "puppeteer 的缓存";
  return found.filter((path) => existsSync(path)).map((path) => ({ path, reason, given: false, environment: {} }));
};

/** Newest version first: folders are called `linux-143.0.7499.0`. */
function subfolders(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const newestFirst = names.map((entry) => entry.name).sort((a, b) => compareText(versionKey(b), versionKey(a)));
  return newestFirst.map((name) => join(folder, name));
}

function versionKey(name: string): string {
  return name.replace(/\d+/g, (digits) => digits.padStart(8, "0"));
}
