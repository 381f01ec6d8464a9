import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CheckReport, checkReportSchema } from "#domain/check-report.ts";
import { VERDICTS } from "#domain/verdict.ts";
import { checkReport, inputFile } from "../support/check-files.ts";
import { runCommandFile } from "../support/program.ts";
import { sampleFiles } from "../support/sample-inbox.ts";

async function roster(): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet("在职");
  sheet.addRows([
    ["一支部党员花名册  联系人 13812345678"],
    ["序号", "姓　名", "党内情况", "", "身份证号"],
    ["", "", "入党\n时间", "党内职务", ""],
    [1, "王伟", "2001.7", "书记", ""],
    [2, "李强", "2005年7月", "", ""],
    ["合计", "2人"],
    ["填表人：赵一 110101199003074233"],
  ]);
  for (const range of ["A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3"]) sheet.mergeCells(range);
  book.addWorksheet("旧", { state: "hidden" }).addRow(["姓名", "党支部"]);
  book.addWorksheet("空");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function sumsAddUp({ files }: CheckReport): void {
  for (const { verdicts, nonEmptyRows, tables } of files.flatMap(({ sheets }) => sheets)) {
    const sum = VERDICTS.reduce((total, verdict) => total + verdicts[verdict], 0);
    expect(sum).toBeGreaterThanOrEqual(nonEmptyRows);
    if (tables.length <= 1) expect(sum).toBe(nonEmptyRows);
  }
}

describe("check --json", () => {
  let report: CheckReport;

  beforeAll(async () => {
    report = await checkReport([
      inputFile("名册.xlsx", await roster()),
      inputFile("口令.xlsx", new TextEncoder().encode("%PDF-1.4\n%\n")),
      inputFile("表.csv", new TextEncoder().encode("品名,数量\n纸,1\n")),
    ]);
  });

  it("prints what the schema says, no key more or less", () => {
    expect(checkReportSchema.parse(report)).toEqual(report);
    expect(Object.keys(report.files[0]?.sheets[0]?.verdicts ?? {})).toEqual([...VERDICTS]);
  });

  it("shows a table as it is seen on its sheet, and what each column is read as", () => {
    expect(report.files[0]?.sheets[0]?.tables).toEqual([
      {
        kind: "花名册",
        closest: null,
        layout: "list",
        headerRows: [2, 3],
        headers: [
          { column: "A", text: "序号", field: null },
          { column: "B", text: "姓名", field: "姓名" },
          { column: "C", text: "党内情况/入党时间", field: "入党日期" },
          { column: "D", text: "党内情况/党内职务", field: "党内职务" },
          { column: "E", text: "身份证号", field: "身份证号" },
        ],
        firstDataRow: 4,
        lastDataRow: 5,
        dataRows: 2,
        records: 2,
        excluded: [
          { row: 1, verdict: "title", text: "一支部党员花名册 联系人 138****5678" },
          { row: 6, verdict: "subtotal", text: "合计 2人" },
          { row: 7, verdict: "footer", text: "填表人:赵一 11****************".replace(":", "：") },
        ],
      },
    ]);
  });

  it("a hidden sheet is told of and holds no table; an empty one holds nothing", () => {
    const [, hidden, empty] = report.files[0]?.sheets ?? [];
    expect(hidden).toMatchObject({ sheet: "旧", state: "hidden", nonEmptyRows: 1, tables: [] });
    expect(hidden?.verdicts.notRecognised).toBe(1);
    expect(empty).toMatchObject({ sheet: "空", state: "visible", nonEmptyRows: 0, tables: [] });
  });

  it("a refused file has no format and no sheets, but its issue", () => {
    const refused = report.files[1];
    expect(refused).toMatchObject({ file: "口令.xlsx", format: null, sheets: [] });
    expect(refused?.issues.map(({ severity }) => severity)).toEqual(["error"]);
  });

  it("a text file has one sheet without a name; a table of no kind of ours has none", () => {
    const [sheet] = report.files[2]?.sheets ?? [];
    expect(report.files[2]?.format).toBe("csv");
    expect(sheet).toMatchObject({ sheet: null, nonEmptyRows: 2 });
    expect(sheet?.tables).toMatchObject([{ kind: null, headerRows: [1], dataRows: 1, records: 1 }]);
  });

  it("issues stand with their file; sums of verdicts are those of the rows", () => {
    expect(report.files.flatMap(({ file, issues }) => issues.filter(({ at }) => at.file !== file))).toEqual([]);
    sumsAddUp(report);
  });

  it("the whole sample fits the schema, and its sums add up", async () => {
    const { inbox } = await sampleFiles();
    const whole = await checkReport(inbox);
    expect(checkReportSchema.parse(whole).files).toHaveLength(inbox.length);
    expect(whole.files.flatMap(({ sheets }) => sheets.flatMap(({ tables }) => tables)).length).toBeGreaterThan(20);
    sumsAddUp(whole);
  });
});

describe("npm run check -- --json FILE…", () => {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "check-"));
    await writeFile(join(folder, "表.csv"), "品名,数量\n纸,1\n");
    await writeFile(join(folder, "坏.xlsx"), "PK\u0003\u0004");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("writes nothing but JSON to stdout, words to stderr, and ends with 1 when there are errors", async () => {
    const sound = await runCommandFile("check", ["--json", join(folder, "表.csv")]);
    expect(sound.code).toBe(0);
    expect(checkReportSchema.parse(JSON.parse(sound.stdout)).files).toHaveLength(1);
    expect(sound.stderr).toContain("没有读入的表：第 2–2 行，1 行数据");
    const broken = await runCommandFile("check", ["--json", join(folder, "表.csv"), join(folder, "坏.xlsx")]);
    expect(broken.code).toBe(1);
    expect(checkReportSchema.parse(JSON.parse(broken.stdout)).files.map(({ format }) => format)).toEqual(["csv", null]);
  });
});
