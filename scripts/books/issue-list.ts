import type { Workbook } from "exceljs";
import { addListRow, addListSheet } from "#books/list-sheet.ts";
import { stampZip } from "#books/zip-stamp.ts";
import { type Issue, byPlace } from "#domain/issues/issue.ts";
import { groupBy } from "#domain/order.ts";
import { type SheetVerdicts, VERDICT_TEXT, VERDICTS } from "#domain/verdict.ts";

/** What 问题清单.xlsx lists. */
export interface IssueListContent {
  readonly issues: readonly Issue[];
  readonly sheets: readonly SheetVerdicts[];
  /** Shown under the title: the month and where the figures come from. */
  readonly subtitle: string;
}

const ISSUE_COLUMNS = [
  { header: "序号", width: 6 },
  { header: "性质", width: 7 },
  { header: "文件", width: 34 },
  { header: "工作表", width: 16 },
  { header: "单元格", width: 12 },
  { header: "发现的问题", width: 52 },
  { header: "怎样改正", width: 46 },
];

/**
 * Writes the list of problems (one row per problem, equal ones of a column grouped) and the verdict
 * on the rows of every sheet. The same content gives the same bytes.
 */
export async function makeIssueList(content: IssueListContent): Promise<Uint8Array> {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  addIssueSheet(workbook, content);
  addVerdictSheet(workbook, content);
  return stampZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Issues of one kind in one column become one row: 「F5 等 12 处」 (architecture.md section 4). */
export function groupedIssues(issues: readonly Issue[]): readonly { readonly issue: Issue; readonly places: string }[] {
  const sorted = [...issues].sort(byPlace);
  const groups = groupBy(sorted, (one) => {
    const column = one.at.cell?.replace(/\d+$/, "") ?? "";
    return [one.code, one.at.file, one.at.sheet, column, one.text.found, one.text.remedy].join("\u0000");
  });
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (!first) return [];
    const cells = group.flatMap((one) => one.at.cell ?? []);
    const places = cells.length > 1 ? `${cells[0]} 等 ${cells.length} 处：${cells.join("、")}` : (cells[0] ?? "—");
    return [{ issue: first, places }];
  });
}

function addIssueSheet(workbook: Workbook, content: IssueListContent): void {
  const words = { name: "问题清单", title: "问题清单", subtitle: content.subtitle };
  const sheet = addListSheet(workbook, { ...words, columns: ISSUE_COLUMNS });
  for (const [index, { issue, places }] of groupedIssues(content.issues).entries()) {
    const row = addListRow(sheet, [
      index + 1,
      issue.severity === "error" ? "错误" : "提醒",
      issue.at.file,
      issue.at.sheet ?? "—",
      places,
      issue.text.found,
      issue.text.remedy,
    ]);
    row.getCell(2).font = { bold: true, color: { argb: issue.severity === "error" ? "FFB00020" : "FF8A6100" } };
  }
  if (content.issues.length === 0) sheet.addRow(["没有发现问题。"]);
}

function addVerdictSheet(workbook: Workbook, content: IssueListContent): void {
  const columns = [
    { header: "文件", width: 38 },
    { header: "工作表", width: 18 },
    { header: "非空行", width: 9 },
    ...VERDICTS.map((verdict) => ({ header: VERDICT_TEXT[verdict], width: 11 })),
  ];
  const words = { name: "逐表核对", title: "每张工作表各行的去向", subtitle: content.subtitle };
  const sheet = addListSheet(workbook, { ...words, columns });
  for (const one of content.sheets) {
    addListRow(sheet, [one.file, one.sheet ?? "—", one.nonEmptyRows, ...VERDICTS.map((v) => one.counts[v])]);
  }
}
