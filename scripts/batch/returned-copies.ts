import type { MonthImport } from "#batch/import-month.ts";
import { type Successor, findSuccessors } from "#batch/successors.ts";
import { type Correction, compareVersions } from "#books/returned/corrections/compare-versions.ts";
import { type ReturnEntry, makeReturnBook } from "#books/returned/return-book.ts";
import { type ReturnedCopy, returnedCopy } from "#books/returned/returned-copy.ts";
import { readWorkbook } from "#import/workbook/read-workbook.ts";
import { periodText } from "#domain/civil-date.ts";
import type { HandedBack } from "#domain/handed-back.ts";
import type { ImportedFile } from "#domain/imported-file.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { by, groupBy } from "#domain/order.ts";
import type { HandedBackFiles, ReturnedFiles } from "#domain/month-run.ts";

/** Rows of a workbook that is still handed back: beyond, marking would take longer than the month itself. */
const MOST_ROWS = 100_000;
const LIST = "退回清单.xlsx";
/** A table that is nobody's report; a row that another table has put right. */
const NO_ANSWER: ReadonlySet<string> = new Set(["table-foreign", "table-mixed", "record-mended"]);

/** What the work needs beside the import: the bytes of the inbox, and what was handed back before. */
export interface ReturnMaterial {
  readonly files: readonly InputFile[];
  readonly handedBack: HandedBackFiles;
}

/** A faulty file, what is wrong with it, and the copy; or why there is none. */
interface Returned {
  readonly file: ImportedFile;
  readonly issues: readonly Issue[];
  readonly copy: (ReturnedCopy & { readonly path: string }) | null;
  readonly remark: string;
}

/**
 * Makes the marked copies of all faulty workbooks, the list of them, and the comparison of corrected files with what
 * was handed back before. A workbook with an error, or with a warning about a cell, is handed back; a file that could not be
 * read is only listed. Without any of these there are no files.
 */
export async function returnedCopies(material: ReturnMaterial, month: MonthImport): Promise<ReturnedFiles> {
  const issues = groupBy(month.issues, ({ at }) => at.file);
  const successors = findSuccessors(month.imported.files, await material.handedBack.list());
  const corrections = await correctionsOf(material, successors, issues);
  const returned: Returned[] = [];
  const taken = new Set([LIST.toLowerCase()]);
  for (const file of month.imported.files.toSorted(by((one) => one.file))) {
    const own = issues.get(file.file) ?? [];
    if (own.some(isForSender)) returned.push(await handBack({ file, issues: own, taken }, material, month));
  }
  if (returned.length + corrections.length === 0) return { copies: 0, files: [], handedBack: [], corrected: [] };
  const entries = returned.map(entryOf);
  const copies = returned.flatMap(({ copy }) => (copy === null ? [] : [{ path: copy.path, bytes: copy.bytes }]));
  const list = await makeReturnBook({ month: periodText(month.period), entries, corrections });
  return {
    copies: copies.length,
    files: [{ path: LIST, bytes: list }, ...copies],
    handedBack: returned.filter(({ copy }) => copy !== null).map((one) => remembered(one, month, successors)),
    corrected: corrections.map(summaryOf),
  };
}

/** Warnings about a whole sheet or file need no answer from the sender, nor do those that say so. */
function isForSender({ severity, at, code }: Issue): boolean {
  return severity === "error" || (at.cell !== null && !NO_ANSWER.has(code));
}

async function handBack(
  { file, issues, taken }: Pick<Returned, "file" | "issues"> & { readonly taken: Set<string> },
  material: ReturnMaterial,
  month: MonthImport,
): Promise<Returned> {
  const rows = file.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows > MOST_ROWS)
    return { file, issues, copy: null, remark: `行数过多（${rows} 行），没有做退回件；问题见问题清单` };
  const input = material.files.find(({ path }) => path === file.file);
  const read = input === undefined || file.format === null ? null : await readWorkbook(input);
  if (!input || !read?.value) return { file, issues, copy: null, remark: refusal(issues) };
  const faulty = { bytes: input.bytes, workbook: read.value, issues, month: periodText(month.period) };
  // One file that defies both ways of copying must not cost the month; its problems are in the list all the same.
  const copy = await returnedCopy(faulty).catch(() => null);
  if (copy === null) return { file, issues, copy, remark: "内部结构特殊，没有做成退回件；问题见问题清单" };
  return { file, issues, copy: { ...copy, path: freePath(file.file, copy.extension, taken) }, remark: copy.remark };
}

/** A file that was refused as a whole stays where it is; the list says why and what to do. */
function refusal(issues: readonly Issue[]): string {
  const words = issues.find(({ severity }) => severity === "error")?.text;
  return words === undefined ? "" : `没有读入：${words.found}。${words.remedy}`;
}

/** The sender's own name with the extension of the copy; two originals that differ only in theirs get two names. */
function freePath(file: string, extension: string, taken: Set<string>): string {
  const bare = file.replace(/\.[^./]*$/, "");
  const original = file.slice(bare.length + 1);
  const tried = [`${bare}.${extension}`, `${bare}（${original}）.${extension}`];
  for (let number = 2; ; number += 1) {
    const path = tried.find((one) => !taken.has(one.normalize("NFKC").toLowerCase()));
    if (path !== undefined) {
      taken.add(path.normalize("NFKC").toLowerCase());
      return path;
    }
    tried.push(`${bare}（${original}${number}）.${extension}`);
  }
}

function entryOf({ file, issues, copy, remark }: Returned): ReturnEntry {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  return { file: file.file, copy: copy?.path ?? null, errors, warnings: issues.length - errors, remark };
}

function remembered({ file, issues }: Returned, { period }: MonthImport, successors: readonly Successor[]): HandedBack {
  const flagged = issues
    .filter(({ at }) => at.sheet !== null || at.cell !== null)
    .map(({ at, code, severity, text }) => ({ sheet: at.sheet, cell: at.cell, code, severity, found: text.found }));
  const successorOf = successors.find((one) => one.file === file.file)?.of.sha256 ?? null;
  return { file: file.file, sha256: file.sha256, period, successorOf, flagged };
}

async function correctionsOf(
  { files, handedBack }: ReturnMaterial,
  successors: readonly Successor[],
  issues: ReadonlyMap<string, readonly Issue[]>,
): Promise<readonly Correction[]> {
  const corrections: Correction[] = [];
  for (const { file, of } of successors) {
    const bytes = files.find(({ sha256 }) => sha256 === of.sha256)?.bytes ?? (await handedBack.read(of.sha256));
    const input = files.find(({ path }) => path === file);
    if (!input || bytes === null) continue;
    const old = await readWorkbook({ path: of.file, bytes, sha256: of.sha256 });
    const fresh = await readWorkbook(input);
    if (old.value === null || fresh.value === null) continue;
    const own = (issues.get(file) ?? []).filter(isForSender);
    corrections.push(compareVersions({ handedBack: of, old: old.value, new: fresh.value, issues: own }));
  }
  return corrections;
}

function summaryOf({ file, flagged, others }: Correction): ReturnedFiles["corrected"][number] {
  const open = flagged.filter(({ fate }) => fate === "open" || fate === "stillWrong").length;
  return { file, mended: flagged.length - open, open, others: others.length };
}
