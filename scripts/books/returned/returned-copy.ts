import { cleanWorkbook } from "#books/returned/clean-workbook.ts";
import { type MarkedWorkbook, type Marking, markWorkbook } from "#books/returned/mark-workbook.ts";
import { returnMarkOf } from "#domain/return-mark.ts";
import type { Issue } from "#domain/issues/issue.ts";
import type { Workbook } from "#domain/workbook.ts";

/** A faulty workbook: its bytes, and what was read from them. */
export interface FaultyWorkbook {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly issues: readonly Issue[];
  /** As shown: 2010年8月. */
  readonly month: string;
}

/** A copy with the faults marked. `remark` says what is special about it; "" for one that looks like the original. */
export type ReturnedCopy = MarkedWorkbook & { readonly remark: string };

const NOT_XLSX = "原件不是 .xlsx，退回件是按内容重排的";
const NOT_PATCHED = "原件的内部结构特殊，不能照原样标注，退回件是按内容重排的";

/** Makes the marked copy of a workbook: in its own package where that can be followed, else written anew from its values. */
export async function returnedCopy(faulty: FaultyWorkbook): Promise<ReturnedCopy> {
  const { bytes, workbook } = faulty;
  if (workbook.format !== "xlsx") return anew(faulty, NOT_XLSX);
  try {
    return { ...markWorkbook(bytes, markingOf(faulty, [])), remark: "" };
  } catch {
    // Whatever the package holds, its values were read: the marks are not lost, only the look is.
    return anew(faulty, NOT_PATCHED);
  }
}

async function anew(faulty: FaultyWorkbook, remark: string): Promise<ReturnedCopy> {
  const sheets = faulty.workbook.sheets.filter((sheet) => returnMarkOf(sheet) === null);
  const { bytes, sheetNames } = await cleanWorkbook({ ...faulty.workbook, sheets });
  const issues = faulty.issues.map((one) => ({
    ...one,
    at: { ...one.at, sheet: sheetNames.get(one.at.sheet) ?? one.at.sheet },
  }));
  return { ...markWorkbook(bytes, { ...markingOf({ ...faulty, issues }, [`${remark}。`]), listSheet: null }), remark };
}

function markingOf({ workbook, issues, month }: FaultyWorkbook, remarks: readonly string[]): Marking {
  const list = workbook.sheets.find((sheet) => returnMarkOf(sheet) !== null);
  const { file, sha256 } = workbook;
  return { file, sha256, month, issues: issues.map(forSender), remarks, listSheet: list?.name ?? null };
}

/** The copy goes to people without this program: what only the office can run is left out of the advice. */
function forSender(found: Issue): Issue {
  const remedy = found.text.remedy.replace(/[；，]或运行 npm run [^；。]*/, "");
  return { ...found, text: { ...found.text, remedy } };
}
