import type { Issue } from "#domain/issues/issue.ts";

/** The exit codes of every command (product.md section 2). */
export const EXIT = {
  finished: 0,
  dataProblems: 1,
  usage: 2,
  noBrowserOrFont: 3,
  someDocumentsFailed: 4,
  outputNotWritable: 5,
  internal: 70,
  interrupted: 130,
} as const;

/** A broken environment or a wrong request: what failed, why, how to mend it (Chinese), and the exit code. */
export class AppError extends Error {
  readonly exitCode: number;
  /** What the user can do about it. */
  readonly remedy: string;

  constructor(message: string, details: { remedy: string; exitCode: number; cause?: unknown }) {
    super(message, { cause: details.cause });
    this.name = new.target.name;
    this.remedy = details.remedy;
    this.exitCode = details.exitCode;
  }
}

/** Arguments or configuration that cannot be used; exit 2. */
export class UsageError extends AppError {
  constructor(message: string, remedy: string, cause?: unknown) {
    super(message, { remedy, exitCode: EXIT.usage, cause });
  }
}

/** A configuration workbook that cannot be used; exit 2. `issues` holds every fault, with sheet and cell. */
export class ConfigError extends AppError {
  readonly issues: readonly Issue[];

  constructor(message: string, issues: readonly Issue[]) {
    super(message, { remedy: "请按上面所列逐个单元格改正后重新运行", exitCode: EXIT.usage });
    this.issues = issues;
  }
}

/** No usable browser, or one that does not start; exit 3. `tried` lists the places looked at. */
export class BrowserError extends AppError {
  readonly tried: readonly string[];

  constructor(message: string, details: { remedy: string; tried: readonly string[]; cause?: unknown }) {
    super(message, { remedy: details.remedy, exitCode: EXIT.noBrowserOrFont, cause: details.cause });
    this.tried = details.tried;
  }
}

/** A font role that cannot be filled; exit 3. */
export class FontError extends AppError {
  constructor(message: string, remedy: string) {
    super(message, { remedy, exitCode: EXIT.noBrowserOrFont });
  }
}

/** A template that cannot be used: wrong syntax or a field its report does not have; exit 2, before any PDF. */
export class TemplateError extends AppError {
  /** Template path below `templates/`. */
  readonly file: string;
  readonly line: number | null;

  constructor(message: string, details: { remedy: string; file: string; line: number | null; cause?: unknown }) {
    super(message, { remedy: details.remedy, exitCode: EXIT.usage, cause: details.cause });
    this.file = details.file;
    this.line = details.line;
  }
}

/** Output that cannot be written, mostly because a viewer holds it open; exit 5. */
export class OutputError extends AppError {
  readonly path: string;

  constructor(message: string, details: { remedy: string; path: string; cause?: unknown }) {
    super(message, { remedy: details.remedy, exitCode: EXIT.outputNotWritable, cause: details.cause });
    this.path = details.path;
  }
}
