import type { Issue, IssueCode, IssueParams } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";

/** Where in a file the fault stands; null for the file or the sheet as a whole. */
export interface FaultPlace {
  readonly sheet: string | null;
  readonly cell: string | null;
}

const WHOLE_FILE: FaultPlace = { sheet: null, cell: null };

/**
 * Ends the reading of one file from any depth. It never leaves this folder: `readWorkbook` turns it
 * into the one issue of the refused file.
 */
export class FileRefused extends Error {
  readonly toIssue: (file: string) => Issue;

  constructor(toIssue: (file: string) => Issue) {
    super("file refused");
    this.name = "FileRefused";
    this.toIssue = toIssue;
  }
}

/** Refuses the file that is being read. */
export function refuse<C extends IssueCode>(code: C, params: IssueParams<C>, place: FaultPlace = WHOLE_FILE): never {
  throw new FileRefused((file) => issue(code, { file, ...place }, params));
}

/** Longer reasons are cut: names inside a damaged file can be of any length. */
const REASON_CHARACTERS = 120;

/** Refuses the file as damaged; `reason` is a Chinese clause for the clerk. */
export function refuseDamaged(reason: string, place: FaultPlace = WHOLE_FILE): never {
  const short =
    reason.length > REASON_CHARACTERS
      ? `${reason.slice(0, REASON_CHARACTERS).replace(/[\uD800-\uDBFF]$/, "")}…`
      : reason;
  return refuse("file-damaged", { reason: short }, place);
}
