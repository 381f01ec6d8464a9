import type { ImportWords } from "#batch/import-file.ts";
import { type Imported, importInbox, type InboxEffects } from "#batch/import-inbox.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { InputFile } from "#domain/input-file.ts";

const IDENTIFYING: readonly TableKindName[] = ["党组织名册", "花名册"];

/** The tables by which people and organisations of other files are identified; their own faults are not told. */
export type Companions = Pick<Imported, "files" | "tables" | "records" | "rejected">;

/**
 * Reads, from files that were not asked about, the registers and rosters that the files asked about lack: a lone
 * ledger is identified by those of the inbox instead of failing row by row. A kind that the files themselves hold is
 * not taken from elsewhere.
 */
export async function findCompanions(
  imported: Imported,
  others: readonly InputFile[],
  { words, effects }: { readonly words: ImportWords; readonly effects: InboxEffects },
): Promise<Companions> {
  const lacking = IDENTIFYING.filter((kind) => !imported.tables.some((table) => table.kind === kind));
  const known = new Set(imported.files.flatMap(({ file, sha256 }) => [file, sha256]));
  const unknown = others.filter(({ path, sha256 }) => !known.has(path) && !known.has(sha256));
  if (lacking.length === 0 || unknown.length === 0) return { files: [], tables: [], records: [], rejected: [] };
  const read = await importInbox(unknown, words, { ...effects, onFile: () => undefined });
  const tables = read.tables.filter((table) => lacking.includes(table.kind));
  const own = new Set(tables.map((table) => table.id));
  return {
    files: read.files.filter(({ file }) => tables.some((table) => table.file === file)),
    tables,
    records: read.records.filter(({ table }) => own.has(table.id)),
    rejected: read.rejected.filter(({ table }) => own.has(table.id)),
  };
}

/** The files together with what identifies their people. */
export function joinCompanions(imported: Imported, companions: Companions): Imported {
  return {
    ...imported,
    files: [...imported.files, ...companions.files],
    tables: [...imported.tables, ...companions.tables],
    records: [...imported.records, ...companions.records],
    rejected: [...imported.rejected, ...companions.rejected],
  };
}
