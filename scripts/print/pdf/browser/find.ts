import { existsSync } from "node:fs";
import { BrowserError } from "#domain/app-error.ts";
import type { BrowserFinder, BrowserSearch, Candidate } from "#print/pdf/browser/candidate.ts";
import { findGiven } from "#print/pdf/browser/given.ts";
import { findOnLinux } from "#print/pdf/browser/linux.ts";
import { findOnMacos } from "#print/pdf/browser/macos.ts";
import { findNpmBrowser } from "#print/pdf/browser/npm-browser.ts";
import { findInPuppeteerCache } from "#print/pdf/browser/puppeteer-cache.ts";
import { findOnWindows } from "#print/pdf/browser/windows.ts";

/** What to do on a machine without a browser. */
export const INSTALL_REMEDY =
  "请安装 Chrome 或 Edge（Linux 也可联网后重新运行 npm start，由程序安装），或用 --browser 指定浏览器程序";

const FINDERS: readonly BrowserFinder[] = [
  findOnLinux,
  findOnMacos,
  findOnWindows,
  findInPuppeteerCache,
  findNpmBrowser,
];

/**
 * All browsers worth starting, the best first: the one named by option or environment alone; else those
 * of the usual places, of puppeteer's cache, and the one from npm.
 * @throws BrowserError when the named one is not there, or when there is none at all.
 */
export function findBrowsers(search: BrowserSearch): readonly Candidate[] {
  const [given] = findGiven(search);
  if (given) {
    if (existsSync(given.path)) return [given];
    const remedy = "请改正路径，或去掉这个设置，由程序自己寻找";
    throw new BrowserError(`${given.reason}的浏览器不存在：${given.path}`, { remedy, tried: [given.path] });
  }
  const found = FINDERS.flatMap((finder) => finder(search));
  if (found.length > 0) return found;
  const tried = ["本机的 Chrome、Chromium、Edge", "puppeteer 的缓存", search.npmBrowserFolder];
  throw new BrowserError("没有找到可以打印的浏览器", { remedy: INSTALL_REMEDY, tried });
}
