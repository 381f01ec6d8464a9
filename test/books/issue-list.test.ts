import exceljs from "exceljs";
import { describe, expect, it } from "vitest";
import { groupedIssues, makeIssueList } from "#books/issue-list.ts";
import { issue } from "#domain/issues/issue.ts";
import { VERDICTS, type Verdict } from "#domain/verdict.ts";

const at = (cell: string) => ({ file: "台账.xlsx", sheet: "6月", cell });
const encrypted = issue("file-encrypted", { file: "甲.xlsx", sheet: null, cell: null }, {});
const hidden = issue("sheet-hidden", { file: "乙.xlsx", sheet: "旧表", cell: null }, { sheet: "旧表" });
const damaged = (cell: string) => issue("file-damaged", at(cell), { reason: "试验" });
const counts = Object.fromEntries(VERDICTS.map((verdict, index) => [verdict, index])) as Record<Verdict, number>;
const sheet = { file: "台账.xlsx", sheet: "6月", state: "visible", nonEmptyRows: 55, pairs: 55, counts } as const;

async function readBack(bytes: Uint8Array) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return workbook;
}

describe("the list of problems", () => {
  it("names file, sheet, cell, what is there and what to do, errors first", async () => {
    const bytes = await makeIssueList({ issues: [hidden, encrypted], sheets: [sheet], subtitle: "2010年8月" });
    const list = (await readBack(bytes)).getWorksheet("问题清单");
    const heads = list?.getRow(3).values;
    expect(Array.isArray(heads) && heads.slice(1)).toEqual([
      "序号",
      "性质",
      "文件",
      "工作表",
      "单元格",
      "发现的问题",
      "怎样改正",
    ]);
    expect(list?.getRow(4).getCell(2).value).toBe("错误");
    expect(list?.getRow(4).getCell(3).value).toBe("甲.xlsx");
    expect(list?.getRow(4).getCell(6).value).toContain("密码");
    expect(list?.getRow(5).getCell(2).value).toBe("提醒");
  });

  it("groups the same problem in one column, and keeps every address", () => {
    const groups = groupedIssues([damaged("F9"), damaged("F5"), damaged("G5")]);
    expect(groups.map((group) => group.places)).toEqual(["F5 等 2 处：F5、F9", "G5"]);
  });

  it("says so when there is no problem, and lists what became of the rows of every sheet", async () => {
    const workbook = await readBack(await makeIssueList({ issues: [], sheets: [sheet], subtitle: "2010年8月" }));
    expect(workbook.getWorksheet("问题清单")?.getRow(4).getCell(1).value).toBe("没有发现问题。");
    expect(workbook.getWorksheet("逐表核对")?.getRow(4).getCell(3).value).toBe(55);
  });

  it("is the same file, byte for byte, for the same problems", async () => {
    const content = { issues: [encrypted, hidden], sheets: [sheet], subtitle: "2010年8月" };
    expect(Buffer.from(await makeIssueList(content)).equals(Buffer.from(await makeIssueList(content)))).toBe(true);
  });
});
