import { resolve } from "node:path";
import { openPrinter } from "#print/pdf/printer.ts";
import { readFonts } from "#files/fonts.ts";
import { readInbox } from "#files/inbox.ts";
import { ensureConfiguration, FOLDERS, programVersion, readConfigurations, readTemplates } from "#files/project.ts";
import { isolateIn } from "#cli/isolate.ts";
import type { Options } from "#cli/options.ts";
import type { FontFile } from "#domain/fonts.ts";
import type { Isolate } from "#domain/isolation.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Issue } from "#domain/issues/issue.ts";
import type { Printer } from "#domain/printing.ts";

/** What the commands of a month take from the disk. */
export interface Materials {
  readonly files: readonly InputFile[];
  /** Files too large to read. */
  readonly inboxIssues: readonly Issue[];
  readonly isolate: Isolate;
  readonly configurations: readonly InputFile[];
  readonly templates: ReadonlyMap<string, string>;
  /** The inbox was empty: the sample stands in for it. */
  readonly sample: boolean;
  /** The office got its copy of the sample's configuration just now. */
  readonly configurationCopied: boolean;
  readonly versions: { readonly program: { readonly name: string; readonly version: string }; readonly node: string };
}

/**
 * Reads inbox, configuration and templates; an inbox without any file is not an error, the sample is
 * used then (product.md section 2).
 * @throws UsageError
 */
export async function readMaterials(options: Options): Promise<Materials> {
  const configurationCopied = options.config === null && (await ensureConfiguration());
  const own = await readInbox(pathOr(options.inbox, FOLDERS.inbox));
  const sample = options.inbox === null && own.value.length === 0 && own.issues.length === 0;
  const inbox = sample ? await readInbox(`${FOLDERS.samples}/inbox`) : own;
  const defaultConfig = sample ? `${FOLDERS.samples}/config` : FOLDERS.config;
  return {
    files: inbox.value,
    inboxIssues: inbox.issues,
    isolate: isolateIn(),
    sample,
    configurationCopied,
    configurations: await readConfigurations(pathOr(options.config, defaultConfig)),
    templates: await readTemplates(pathOr(options.templates, FOLDERS.templates)),
    versions: { program: await programVersion(), node: process.version },
  };
}

/** The fonts of the office's folder and those of the set-up. */
export function readFontFiles(options: Options): Promise<readonly FontFile[]> {
  return readFonts({ office: pathOr(options.fonts, FOLDERS.fonts), open: FOLDERS.openFonts });
}

/**
 * Starts the browser that the options, the environment or the search name.
 * @throws BrowserError
 */
export function startPrinter(options: Options): Promise<Printer> {
  const browserPath = options.browser === null ? null : resolve(options.browser);
  return openPrinter({ browserPath, environment: process.env, npmBrowserFolder: FOLDERS.npmBrowser });
}

/** A path as the user typed it, made absolute; the default where none was given. */
export function pathOr(typed: string | null, standard: string): string {
  return typed === null ? standard : resolve(typed);
}
