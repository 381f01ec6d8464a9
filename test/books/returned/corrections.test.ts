import { array, assert, constantFrom, nat, property, string, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import { alignRows } from "#books/returned/corrections/align-rows.ts";
import { compareVersions } from "#books/returned/corrections/compare-versions.ts";
import type { FlaggedPlace } from "#domain/handed-back.ts";
import { returnMarkText } from "#domain/return-mark.ts";
import type { Sheet, SheetRow, Workbook } from "#domain/workbook.ts";
import { errorAt } from "../../support/returned-workbook.ts";

type Lines = readonly (readonly string[])[];

function sheet(lines: Lines, name: string | null = "名册"): Sheet {
  const rows = lines.map((values, index) => ({
    row: index + 1,
    cells: values.flatMap((text, at) =>
      text === "" ? [] : [{ row: index + 1, column: at + 1, value: { kind: "text", text } as const }],
    ),
  }));
  return {
    name,
    state: "visible",
    rows: rows.filter(({ cells }) => cells.length > 0),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function workbook(sheets: readonly Sheet[]): Workbook {
  return { file: "名册.xlsx", sha256: "b".repeat(64), format: "xlsx", date1904: false, sheets };
}

const flag = (cell: string | null): FlaggedPlace => ({
  sheet: "名册",
  cell,
  code: "person-unknown",
  severity: "error",
  found: "不认识",
});

function compare(
  before: Lines,
  after: Lines,
  { flagged = [], wrong = [] }: { flagged?: readonly (string | null)[]; wrong?: readonly string[] },
) {
  return compareVersions({
    handedBack: {
      file: "旧/名册.xlsx",
      sha256: "a".repeat(64),
      period: "2010-08",
      successorOf: null,
      flagged: flagged.map(flag),
    },
    old: workbook([sheet(before)]),
    new: workbook([sheet([[returnMarkText({ sha256: "a".repeat(64) })]], "问题清单"), sheet(after)]),
    issues: wrong.map((cell) => errorAt(cell)),
  });
}

const BEFORE: Lines = [
  ["姓名", "日期"],
  ["张三", "2010.13"],
  ["李四", "2010-06-01"],
  ["王五", "2010-06-02"],
];
const changed = (row: number, column: number, text: string): Lines =>
  BEFORE.map((line, at) => (at === row ? line.with(column, text) : line));

describe("a corrected file", () => {
  it.each([
    ["mended", "已改，现在没有问题", changed(1, 1, "2010-12"), []],
    ["stillWrong", "改了，还是不对", changed(1, 1, "2010.14"), ["B2"]],
    ["open", "没有改", BEFORE, ["B2"]],
    ["settled", "没有改，别处改好了", BEFORE, []],
    ["gone", "整行删去", BEFORE.toSpliced(1, 1), []],
  ] as const)("says of every marked cell what became of it: %s (%s)", (...[fate, , after, wrong]) => {
    const { flagged } = compare(BEFORE, after, { flagged: ["B2"], wrong });
    expect(flagged).toMatchObject([{ cell: "B2", before: "2010.13", fate }]);
  });

  it("shows the old and the new value of a marked cell", () => {
    const { flagged, others } = compare(BEFORE, changed(1, 1, "2010-12"), { flagged: ["B2"] });
    expect(flagged).toMatchObject([{ before: "2010.13", after: "2010-12", cellNow: "B2" }]);
    expect(others).toEqual([]);
  });

  it("lists every other cell that changed", () => {
    const { others } = compare(BEFORE, changed(3, 0, "王武"), { flagged: ["B2"] });
    expect(others).toEqual([{ sheet: "名册", place: "A4", kind: "changed", before: "王五", after: "王武" }]);
  });

  it("follows a marked cell whose row moved, and says which row was put in", () => {
    const after = changed(1, 1, "2010-12").toSpliced(1, 0, ["赵六", "2010-05-01"]);
    const { flagged, others } = compare(BEFORE, after, { flagged: ["B2"] });
    expect(flagged).toMatchObject([{ cell: "B2", cellNow: "B3", after: "2010-12", fate: "mended" }]);
    expect(others).toMatchObject([{ place: "第 2 行", kind: "rowAdded", after: "赵六　2010-05-01" }]);
  });

  it("says which row was deleted", () => {
    const { others } = compare(BEFORE, BEFORE.toSpliced(2, 1), {});
    expect(others).toMatchObject([{ place: "第 3 行", kind: "rowRemoved", before: "李四　2010-06-01" }]);
  });

  it("knows a blank cell that was filled in, also on a row that was blank altogether", () => {
    const gap: Lines = [["姓名", "日期"], ["张三", ""], [], ["王五", "2010-06-02"]];
    const filled: Lines = [
      ["姓名", "日期"],
      ["张三", "2010-06-01"],
      ["李四", ""],
      ["王五", "2010-06-02"],
    ];
    const { flagged } = compare(gap, filled, { flagged: ["B2", "A3"] });
    expect(flagged).toMatchObject([
      { cell: "B2", before: "", after: "2010-06-01", fate: "mended" },
      { cell: "A3", before: "", after: "李四", fate: "mended" },
    ]);
  });

  it("says of a fault of a whole sheet whether it is still there", () => {
    const stillThere = compareVersions({
      handedBack: {
        file: "名册.xlsx",
        sha256: "a".repeat(64),
        period: "2010-08",
        successorOf: null,
        flagged: [flag(null)],
      },
      old: workbook([sheet(BEFORE)]),
      new: workbook([sheet(BEFORE)]),
      issues: [errorAt(null)],
    });
    expect(stillThere.flagged).toMatchObject([{ cell: null, fate: "open" }]);
    expect(compare(BEFORE, BEFORE, { flagged: [null] }).flagged).toMatchObject([{ cell: null, fate: "mended" }]);
  });

  it("names sheets that came and went", () => {
    const correction = compareVersions({
      handedBack: {
        file: "名册.xlsx",
        sha256: "a".repeat(64),
        period: "2010-08",
        successorOf: null,
        flagged: [flag("B2")],
      },
      old: workbook([sheet(BEFORE), sheet(BEFORE, "旧页")]),
      new: workbook([sheet(BEFORE), sheet(BEFORE, "新页")]),
      issues: [],
    });
    expect(correction.others.map(({ sheet: name, kind }) => [name, kind])).toEqual([
      ["旧页", "sheetRemoved"],
      ["新页", "sheetAdded"],
    ]);
  });
});

const rowsOf = (keys: readonly string[]): readonly SheetRow[] => sheet(keys.map((key) => [key, `${key}的值`])).rows;
const many = (word: string): readonly SheetRow[] =>
  rowsOf(Array.from({ length: 20_000 }, (_, index) => `${word}${index}`));
const keys = array(constantFrom("甲", "乙", "丙", "丁", "戊", "己"), { maxLength: 30 });

describe("the rows of two versions", () => {
  it("are each in exactly one pair, and in order", () => {
    assert(
      property(keys, keys, (before, after) => {
        const pairs = alignRows(rowsOf(before), rowsOf(after));
        expect(pairs.flatMap(({ old }) => old?.row ?? [])).toEqual(before.map((_, at) => at + 1));
        expect(pairs.flatMap((pair) => pair.new?.row ?? [])).toEqual(after.map((_, at) => at + 1));
        expect(pairs.every((pair) => pair.old !== null || pair.new !== null)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("are all pairs of equals when nothing changed, and one row is new when one was put in", () => {
    const unique = uniqueArray(
      string({ minLength: 1, maxLength: 4 }).map((word) => `行${word}`),
      { minLength: 1, maxLength: 40 },
    );
    assert(
      property(unique, nat(), (names, place) => {
        const at = place % (names.length + 1);
        const pairs = alignRows(rowsOf(names), rowsOf(names.toSpliced(at, 0, "新")));
        expect(pairs.filter(({ old }) => old === null).map((pair) => pair.new?.row)).toEqual([at + 1]);
        expect(alignRows(rowsOf(names), rowsOf(names)).every((pair) => pair.old?.row === pair.new?.row)).toBe(true);
      }),
    );
  });

  it("are paired quickly also when all are new", () => {
    expect(alignRows(many("甲"), many("乙").slice(1))).toHaveLength(20_000);
  });
});
