import type { FontFile, FontUse } from "#domain/fonts.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { BrowserDescription, Printer } from "#domain/printing.ts";

/** What one check found: a value, or what is wrong and what to do. */
export type Finding<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

/** What `npm run doctor` looks at beyond the disk; each is asked for once, and may throw an AppError. */
export interface DiagnosisRequest {
  readonly readConfigurations: () => Promise<readonly InputFile[]>;
  readonly readTemplates: () => Promise<ReadonlyMap<string, string>>;
  readonly readFonts: () => Promise<readonly FontFile[]>;
  readonly openPrinter: () => Promise<Printer>;
}

/** Whether this machine can do a month's work. */
export interface Diagnosis {
  /** Names of the configuration workbooks that are without fault. */
  readonly configuration: Finding<readonly string[]>;
  /** Number of reports whose templates fit. */
  readonly templates: Finding<number>;
  readonly browser: Finding<BrowserDescription>;
  /** A page in every face, really printed: the faces, and the bytes of the PDF. */
  readonly testPage: Finding<{ readonly fonts: readonly FontUse[]; readonly bytes: number }>;
}
