import type { CivilDate } from "#domain/civil-date.ts";
import { TABLE_KIND_LIST } from "#domain/fields/table-kinds.ts";
import type { ImportedFile } from "#domain/imported-file.ts";
import { fileLocation } from "#domain/location.ts";
import { by, groupBy } from "#domain/order.ts";
import type { RejectedRow, SourcedRecord } from "#domain/record.ts";
import type { Submission } from "#domain/submission.ts";
import type { Table } from "#domain/table.ts";
import { normaliseHeader } from "#domain/text.ts";
import type { Directory } from "#import/dataset/find-person.ts";
import { organisationNamedIn, type Register } from "#import/dataset/organisations.ts";
import { rejectedRow } from "#import/dataset/pending.ts";
import { type Draft, withComparison } from "#import/dataset/submission-contents.ts";
import { monthsNamedIn, monthsOf } from "#import/dataset/submission-months.ts";
import { senderOfRow } from "#import/dataset/submission-senders.ts";

/** What the inbox held, as far as it tells who has sent what. */
export interface Received {
  readonly files: readonly Pick<ImportedFile, "file" | "sha256" | "returnOf">[];
  readonly tables: readonly Table[];
  readonly records: readonly SourcedRecord[];
  /** Every row kept out by a fault, whichever check found it; not those that another table has right. */
  readonly rejected: readonly RejectedRow[];
}

/**
 * Which organisation sent which table, in fixed order: a table counts for the sender named around it and for every
 * organisation that its rows name (a 汇总 of the office for each branch in it). A file sent again unchanged
 * under another month's name counts for that month too; one from which no table could be read counts for the organisation and
 * the kind that its name tells.
 */
export function submissionsOf(received: Received, directory: Directory, periodEnd: CivilDate): readonly Submission[] {
  const records = groupBy(received.records, ({ table }) => table.id);
  const rejected = groupBy(received.rejected, ({ table }) => table.id);
  const drafts = received.tables.flatMap((table) => {
    const rows = { records: records.get(table.id) ?? [], rejected: rejected.get(table.id) ?? [] };
    return draftsOf(table, rows, (row) => senderOfRow(row, directory, periodEnd));
  });
  const all = [
    ...drafts,
    ...twinsOf(drafts, received),
    ...unreadFiles(received).flatMap(({ file }) => unreadDraft(file, directory.register)),
  ];
  return withComparison(all).sort(IN_ORDER);
}

const IN_ORDER = by<Submission>(
  ({ organisation }) => organisation,
  ({ kind }) => kind,
  ({ months }) => months?.until ?? "",
  ({ at }) => at.file,
  ({ at }) => at.sheet ?? "",
);

interface Rows {
  readonly records: readonly SourcedRecord[];
  readonly rejected: readonly RejectedRow[];
}

function draftsOf(
  table: Table,
  { records, rejected }: Rows,
  senderOf: (row: RejectedRow) => string | null,
): readonly Draft[] {
  const own = groupBy(records, (record) => senderOf(rejectedRow(record)) ?? "");
  const faulty = groupBy(rejected, (row) => senderOf(row) ?? "");
  const around = organisationNamedAround(table, senderOf);
  const senders = new Set([...own.keys(), ...faulty.keys(), around ?? ""]);
  return [...senders]
    .filter((organisation) => organisation !== "")
    .map((organisation) => ({
      organisation,
      kind: table.kind,
      at: { file: table.file, sheet: table.sheet, cell: null },
      dated: table.context.dated,
      months: monthsOf(table, own.get(organisation) ?? []),
      form: table.context.form,
      rejectedRows: new Set((faulty.get(organisation) ?? []).map(({ row }) => row)).size,
      refused: false,
      records: own.get(organisation) ?? [],
    }));
}

/** A row that says nothing of its own stands for the sender named around its table. */
function organisationNamedAround(table: Table, senderOf: (row: RejectedRow) => string | null): string | null {
  return senderOf({ table, row: 0, owner: null, organisation: null, day: null, values: {} });
}

/** Files equal to the byte are read once; under the name of a later month they are that month's submission. */
function twinsOf(drafts: readonly Draft[], { files, tables }: Received): readonly Draft[] {
  const hashes = new Map(tables.map(({ file, sha256 }) => [file, sha256]));
  return files.flatMap(({ file, sha256 }) => {
    const months = hashes.has(file) ? null : monthsNamedIn(file);
    if (months === null) return [];
    const first = drafts.filter(({ at }) => hashes.get(at.file) === sha256);
    const earlier = first.filter((one) => one.months !== null && one.months.until < months.until);
    return earlier.map((one) => sentAgain(one, file, months));
  });
}

function sentAgain(first: Draft, file: string, months: Draft["months"]): Draft {
  return { ...first, at: { ...first.at, file }, months };
}

/** Files that were refused or in which no table was found; not those whose corrected copy has come. */
function unreadFiles({ files, tables }: Received): Received["files"] {
  const settled = new Set([...tables.map(({ sha256 }) => sha256), ...files.map(({ returnOf }) => returnOf)]);
  return files.filter(({ sha256 }) => !settled.has(sha256));
}

function unreadDraft(file: string, register: Register): readonly Draft[] {
  const parts = file.split("/").reverse();
  const organisation = parts.map((part) => organisationNamedIn(register, part)).find((one) => one !== null);
  const name = normaliseHeader(parts[0] ?? "");
  const kinds = TABLE_KIND_LIST.filter((kind) =>
    [kind.name, ...kind.titleWords].some((word) => name.includes(normaliseHeader(word))),
  );
  const [kind] = kinds;
  if (organisation === undefined || kind === undefined || kinds.length > 1) return [];
  const nothing = { dated: null, form: null, rejectedRows: 0, refused: true, records: [] };
  return [{ ...nothing, organisation, kind: kind.name, at: fileLocation(file), months: monthsNamedIn(file) }];
}
