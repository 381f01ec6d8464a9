import { existsSync } from "node:fs";
import { join } from "node:path";
import { type BrowserFinder, installed } from "#print/pdf/browser/candidate.ts";

/** Headless shells before full browsers, which print about 2.4 times slower. */
const PROGRAMS = ["/usr/lib/chromium/chromium-headless-shell", "/usr/lib64/chromium-browser/headless_shell"];

const COMMANDS = [
  "chrome-headless-shell",
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const FOLDERS = ["/usr/local/bin", "/usr/bin", "/snap/bin"];

/** Chrome, Chromium and Edge as the packages of Linux distributions place them, and on the PATH. */
export const findOnLinux: BrowserFinder = ({ environment }) => {
  if (process.platform !== "linux") return [];
  const onPath = (environment["PATH"] ?? "").split(":").filter((folder) => folder.startsWith("/"));
  const folders = [...new Set([...onPath, ...FOLDERS])];
  const commands = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...PROGRAMS, ...commands].filter((path) => existsSync(path)).map(installed);
};
