import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BrowserFinder } from "#print/pdf/browser/candidate.ts";

/**
 * The browser that the set-up has unpacked from npm (Linux x64). It brings its own font configuration,
 * for machines without any font, and, where the machine lacks them, the libraries it needs.
 */
export const findNpmBrowser: BrowserFinder = ({ npmBrowserFolder, environment }) => {
  const path = join(npmBrowserFolder, "chromium", "chromium");
  if (process.platform !== "linux" || !existsSync(path)) return [];
  const libraries = join(npmBrowserFolder, "chromium", "lib");
  const libraryPath = [libraries, environment["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  const own = {
    FONTCONFIG_FILE: join(npmBrowserFolder, "chromium", "fonts.conf"),
    ...(existsSync(libraries) ? { LD_LIBRARY_PATH: libraryPath } : {}),
  };
  return [{ path, reason: "npm 安装（.browser）", given: false, environment: own }];
};
