import type { BrowserFinder, BrowserSearch, Candidate } from "#print/pdf/browser/candidate.ts";

/**
 * Debian's command is a script that does not hand over its process: killing it leaves the browser
 * alive, so the program behind it is started.
 */
const WRAPPERS: ReadonlyMap<string, string> = new Map([
  ["/usr/bin/chromium-headless-shell", "/usr/lib/chromium/chromium-headless-shell"],
]);

/** The browser that the user has named: the option first, then the environment. */
export const findGiven: BrowserFinder = (search) => {
  const [first] = [...givenPaths(search)];
  return first === undefined ? [] : [first];
};

function* givenPaths({ browserPath, environment }: BrowserSearch): Generator<Candidate> {
  const named = [
    { path: browserPath, reason: "--browser 指定" },
    { path: environment["PINGBAO_BROWSER"], reason: "环境变量 PINGBAO_BROWSER" },
    { path: environment["PUPPETEER_EXECUTABLE_PATH"], reason: "环境变量 PUPPETEER_EXECUTABLE_PATH" },
  ];
  for (const { path, reason } of named) {
    if (path) yield { path: WRAPPERS.get(path) ?? path, reason, given: true, environment: {} };
  }
}
