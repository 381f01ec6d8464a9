import { existsSync } from "node:fs";
import { join } from "node:path";
import { type BrowserFinder, installed } from "#print/pdf/browser/candidate.ts";

const PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

const FOLDER_VARIABLES = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];

/** Chrome, Chromium and Edge (part of Windows) in the program folders. */
export const findOnWindows: BrowserFinder = ({ environment }) => {
  if (process.platform !== "win32") return [];
  const folders = FOLDER_VARIABLES.map((name) => environment[name]).filter((folder) => folder !== undefined);
  const paths = PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
  return paths.filter((path) => existsSync(path)).map(installed);
};
