import { beforeAll, describe, expect, it } from "vitest";
import { makeScoreBook } from "#books/score-book/make-score-book.ts";
import { zipEntries } from "#books/zip-stamp.ts";
import { computeScores } from "#score/compute-scores.ts";
import type exceljs from "exceljs";
import { packageFaults } from "../../support/office-package-check.ts";
import { keptBackNames } from "../../support/score-book-changes.ts";
import { openedBook } from "../../support/recalculated.ts";
import { config, indicator, office } from "../../support/score-config.ts";
import { everyMethodMonth } from "../../support/score-book-month.ts";
import { rowsWhere } from "../../support/score-book-scores.ts";
import { dataset, member, organisation } from "../../support/score-dataset.ts";

const SUBTITLE = "考核月份：2010年6月（示例）";
const month = everyMethodMonth();
const book = computeScores(month.data, month.settings);
const material = { book, config: month.settings, dataset: month.data, subtitle: SUBTITLE };

let bytes = new Uint8Array();
let workbook: exceljs.Workbook;
beforeAll(async () => {
  bytes = Uint8Array.from((await makeScoreBook(material))[0]?.bytes ?? []);
  workbook = await openedBook(bytes);
});

function cells(): readonly exceljs.Cell[] {
  const found: exceljs.Cell[] = [];
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => void found.push(cell)));
  return found;
}

const yellow = (cell: exceljs.Cell): boolean => cell.fill?.type === "pattern" && cell.fill.fgColor?.argb === "FFFFF2CC";

/** Code of the subject of a row. */
function ownerOf(row: exceljs.Row | undefined): string {
  return row?.getCell("A").text.split("-")[0] ?? "";
}

/** Functions of Excel 2007 that the book may use (ECMA-376 part 1, 18.17.7). */
const FUNCTIONS =
  "ABS AND COUNT COUNTIF IF INT ISBLANK ISNUMBER MAX MIN N NOT OR RANK ROUND ROWS SEARCH SUM SUMIFS SUMPRODUCT".split(
    " ",
  );

describe("the score book", () => {
  it("holds the raw numbers, the measures, the lines, the totals, the places and the tiers", () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      "说明",
      "参数",
      "指标",
      "依据",
      "测评",
      "统计",
      "计分",
      "组织总分",
      "党员总分",
      "名次",
      "组织等次",
      "党员等次",
    ]);
    expect(workbook.worksheets.map((sheet) => sheet.getCell("A2").text.startsWith(SUBTITLE))).not.toContain(false);
  });

  it("is a package that Excel opens without repair", () => {
    expect(packageFaults(bytes)).toEqual([]);
  });

  it("is the same file, byte for byte, for the same scores", async () => {
    const again = (await makeScoreBook(material))[0]?.bytes ?? new Uint8Array();
    expect(Buffer.from(bytes).equals(Buffer.from(again))).toBe(true);
  });

  it("uses functions of Excel 2007 only, and no formulas of arrays", () => {
    const formulas = cells().flatMap((cell) => cell.formula ?? []);
    expect(formulas.length).toBeGreaterThan(2000);
    const used = new Set(
      formulas.flatMap((formula) => [...formula.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name)),
    );
    expect([...used].filter((name) => !FUNCTIONS.includes(name ?? ""))).toEqual([]);
    expect(zipEntries(bytes).some((entry) => Buffer.from(entry.bytes).includes('t="array"'))).toBe(false);
  });

  it("keeps the value of every formula with it", () => {
    const without = cells().filter((cell) => cell.formula && cell.result === undefined);
    // An empty text is read back as no value.
    const notEmpty = without.filter(({ formula }) => !formula.includes('""'));
    expect(notEmpty.map(({ fullAddress }) => fullAddress)).toEqual([]);
  });

  it("is protected but for the yellow cells, of which none is a formula", () => {
    const open = cells().filter((cell) => cell.protection?.locked === false);
    const sheets = workbook.worksheets as readonly (exceljs.Worksheet & {
      readonly sheetProtection?: { readonly sheet?: boolean };
    })[];
    expect(sheets.map((sheet) => sheet.sheetProtection?.sheet)).toEqual(sheets.map(() => true));
    expect(open.length).toBeGreaterThan(500);
    expect(open.filter((cell) => cell.formula || !yellow(cell))).toEqual([]);
    expect(cells().filter((cell) => yellow(cell) && cell.protection?.locked !== false)).toEqual([]);
    expect(new Set(open.map(({ fullAddress }) => fullAddress.sheetName))).toEqual(
      new Set(["说明", "参数", "指标", "依据", "测评", "统计", "党员总分", "组织总分"]),
    );
  });

  it("names no judge, no ID number, no phone and no text of a record", () => {
    const text = zipEntries(bytes)
      .map((entry) => Buffer.from(entry.bytes).toString("utf8"))
      .join("\n");
    expect(text).toContain("评委1");
    for (const secret of ["评委丁", "991234198001011236", "13800001234", "示例〔2010〕", "科普"]) {
      expect(text).not.toContain(secret);
    }
  });

  it("shows no votes of a small group, and no group that would give them away, in any line of the subject", () => {
    const sheet = workbook.getWorksheet("测评");
    const hidden = rowsWhere(sheet, { E: "不单列" });
    const shown: string[] = [];
    sheet?.eachRow((row, number) => {
      if (number > 3 && !hidden.includes(number)) shown.push(`${ownerOf(row)} ${row.getCell("C").text}`);
    });
    expect(new Set(shown.map((text) => text.split(" ")[1]))).toEqual(new Set(["党员代表", "群众代表"]));
    expect(hidden.length).toBeGreaterThan(10);
    for (const number of hidden) {
      const row = sheet?.getRow(number);
      expect([..."EFGHIJKL"].map((column) => row?.getCell(column).text)).toEqual(Array(8).fill("不单列"));
      for (const name of keptBackNames(row)) expect(shown).not.toContain(`${ownerOf(row)} ${name}`);
    }
    // The line about one group alone: shown where nothing hangs on it, kept back where the small one could be worked out.
    expect(rowsWhere(sheet, { C: "群众代表（人数少，不单列）" }).length).toBeGreaterThan(0);
    expect(shown.filter((text) => text.endsWith("群众代表")).length).toBeGreaterThan(0);
  });

  it("names an exempt subject with the reason, without any score", () => {
    const totals = workbook.getWorksheet("党员总分");
    const [row = 0] = rowsWhere(totals, { D: "免评：长期病假" });
    const values: string[] = [];
    totals?.getRow(row).eachCell((cell) => void values.push(cell.text));
    expect(values.filter((text) => text !== "")).toEqual([
      expect.stringMatching(/^D\d+$/),
      "党员4",
      "学会支部",
      "免评：长期病假",
    ]);
    expect(rowsWhere(workbook.getWorksheet("名次"), { F: "免评" })).toHaveLength(2);
  });

  it.each([
    ["that is not due yet", "D4-05", "未到期", 12],
    ["that does not concern the subject", "D4-06", "不适用", 3],
  ])("lists a line %s without points", (...[, id, state, times]) => {
    const sheet = workbook.getWorksheet("计分");
    const rows = rowsWhere(sheet, { D: `指标${id}`, F: state });
    expect(rows).toHaveLength(times);
    expect(rows.map((row) => sheet?.getRow(row).getCell("I").text)).toEqual(rows.map(() => ""));
  });

  it("marks every value that equals the engine's, which is all of them before anything is typed", () => {
    const checks = cells().filter(({ formula }) => formula?.endsWith('"一致","不同")'));
    expect(checks.length).toBeGreaterThan(600);
    expect(new Set(checks.map(({ result }) => result))).toEqual(new Set(["一致"]));
  });
});

describe("the score book of a big association", () => {
  const HOURS = indicator({ id: "D1-01", subjectType: "党员", method: "排名赋分", perUnit: "1" });

  function association(branches: number, members: number) {
    const organisations = Array.from({ length: branches }, (_, index) => organisation(`第${index + 1}支部`));
    const people = organisations.flatMap(({ name }) =>
      Array.from({ length: members }, (_, index) => member(`${name}/党员${index}`)),
    );
    const data = dataset({ organisations, members: people });
    const settings = config([HOURS], { office: office({ memberRankScope: "全体" }) });
    return { book: computeScores(data, settings), config: settings, dataset: data, subtitle: SUBTITLE };
  }

  it("is one workbook up to a thousand subjects", async () => {
    const made = await makeScoreBook(association(10, 99));
    expect(made.map(({ branch }) => branch)).toEqual([null]);
  });

  it("is one workbook per branch above that, each with its organisation and its members", async () => {
    const made = await makeScoreBook(association(7, 143));
    expect(made.map(({ branch }) => branch)).toEqual(Array.from({ length: 7 }, (_, index) => `第${index + 1}支部`));
    const third = await openedBook(made.find(({ branch }) => branch === "第3支部")?.bytes ?? new Uint8Array());
    expect(rowsWhere(third.getWorksheet("组织总分"), { B: "第3支部" })).toHaveLength(1);
    expect(rowsWhere(third.getWorksheet("党员总分"), { C: "第3支部" })).toHaveLength(143);
    expect(third.getWorksheet("党员总分")?.rowCount).toBe(3 + 143);
    expect(packageFaults(made[0]?.bytes ?? new Uint8Array())).toEqual([]);
  });

  it("gives places among subjects outside the workbook as values and says so", async () => {
    const made = await makeScoreBook(association(7, 143));
    const first = await openedBook(made[0]?.bytes ?? new Uint8Array());
    expect(rowsWhere(first.getWorksheet("名次"), { J: "定值" })).toHaveLength(144);
    expect(first.getWorksheet("统计")?.getCell("J4").formula).toBeFalsy();
    expect(rowsWhere(first.getWorksheet("说明"), { A: "定值" })).toHaveLength(1);
  });
});
