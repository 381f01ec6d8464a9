/** A program that may be a browser. */
export interface Candidate {
  readonly path: string;
  /** Why it is tried, for people: 本机安装, 环境变量 PINGBAO_BROWSER, … */
  readonly reason: string;
  /** Named by the user: when it fails, the run stops; it is never passed over. */
  readonly given: boolean;
  /** Variables its start needs (libraries and fonts of the npm browser). */
  readonly environment: Readonly<Record<string, string>>;
}

/** What finders may look at. */
export interface BrowserSearch {
  /** The `--browser` option; null when not given. */
  readonly browserPath: string | null;
  /** The process's environment, handed in by the command line. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `.browser/`, where the set-up unpacks the browser from npm. */
  readonly npmBrowserFolder: string;
}

/** Looks in one kind of place; gives only programs that exist, except what the user has named. */
export type BrowserFinder = (search: BrowserSearch) => readonly Candidate[];

/** A browser found in the usual places of this machine. */
export function installed(path: string): Candidate {
  return { path, reason: "本机安装", given: false, environment: {} };
}
