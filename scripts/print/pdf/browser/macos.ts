import { existsSync } from "node:fs";
import { join } from "node:path";
import { type BrowserFinder, installed } from "#print/pdf/browser/candidate.ts";

const PROGRAMS = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/** Chrome, Chromium and Edge in the Applications folders of macOS. */
export const findOnMacos: BrowserFinder = ({ environment }) => {
  if (process.platform !== "darwin") return [];
  const folders = ["/Applications", join(environment["HOME"] ?? "/", "Applications")];
  const paths = PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
  return paths.filter((path) => existsSync(path)).map(installed);
};
