import { type Companions, findCompanions, joinCompanions } from "#batch/companions.ts";
import { configurationFor, NEWEST, type UsableConfig } from "#batch/configuration.ts";
import { type Imported, importInbox } from "#batch/import-inbox.ts";
import type { Period } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { ImportRequest } from "#domain/month-run.ts";

/** The files of an inbox, read with the words of one configuration. */
export interface Reading {
  readonly imported: Imported;
  readonly companions: Companions;
  /** Both together: what people and organisations are identified by. */
  readonly joined: Imported;
}

/** An inbox that is read once for every configuration, however many months are made of it. */
export interface InboxReader {
  /** The files of the inbox and its companions, as they are: among them the pictures. */
  readonly files: readonly InputFile[];
  /** Read with the newest configuration: what the default month is found by. */
  readonly newest: { readonly config: Config; readonly imported: Imported };
  /**
   * The configuration of a month.
   * @throws ConfigError, UsageError
   */
  readonly configuration: (period: Period) => Promise<UsableConfig>;
  readonly read: (config: Config) => Promise<Reading>;
}

/**
 * Opens an inbox: reads its files with the newest configuration.
 * @throws ConfigError, UsageError
 */
export async function openInbox(request: ImportRequest, onFile: (done: number) => void): Promise<InboxReader> {
  const effects = { onFile, isolate: request.isolate };
  const newest = await configurationFor(request.configurations, NEWEST);
  const first = await importInbox(request.files, newest.config, effects);
  const readings = new Map<string, Promise<Reading>>();
  const readWith = async (config: Config): Promise<Reading> => {
    const same = config.sha256 === newest.config.sha256;
    const imported = same ? first : await importInbox(request.files, config, effects);
    const companions = await findCompanions(imported, request.companions ?? [], { words: config, effects });
    return { imported, companions, joined: joinCompanions(imported, companions) };
  };
  return {
    files: [...request.files, ...(request.companions ?? [])],
    newest: { config: newest.config, imported: first },
    configuration: (period) => configurationFor(request.configurations, period),
    read(config) {
      const reading = readings.get(config.sha256) ?? readWith(config);
      readings.set(config.sha256, reading);
      return reading;
    },
  };
}
