import { describe, expect, it } from "vitest";
import { CONFIG_SHEETS, readConfig } from "#config/read-config.ts";
import type { SheetDraft, Typed } from "../support/config-workbook.ts";
import { changeSheet, configOf, faultOf, sampleDrafts, typeCell, workbookOf } from "../support/config-workbook.ts";

function faultsOf(drafts: readonly SheetDraft[]): readonly string[] {
  return readConfig(workbookOf(drafts)).issues.map(faultOf);
}

/** The configuration without what depends on where things stand. */
function contentOf(drafts: readonly SheetDraft[]) {
  return JSON.stringify(configOf(drafts), (key, value: unknown) => (key === "at" ? null : value));
}

/** Every sheet of the sample with its rows changed. */
function withRows(change: (draft: SheetDraft) => SheetDraft["rows"]): readonly SheetDraft[] {
  return sampleDrafts().map(({ name, rows }) => ({ name, rows: change({ name, rows }) }));
}

function mapRows(draft: SheetDraft, change: (row: readonly Typed[]) => readonly Typed[]): SheetDraft {
  return { ...draft, rows: draft.rows.map(change) };
}

const GOOD = contentOf(sampleDrafts());

describe("how the sheets may stand", () => {
  it.each<[string, readonly SheetDraft[]]>([
    ["the sheets stand in another order", sampleDrafts().toReversed()],
    [
      "the columns stand in another order",
      sampleDrafts().map((draft) =>
        mapRows(draft, (row) =>
          row.length === 1 ? row : Array.from(draft.rows[1] ?? [], (_, at) => row[at] ?? null).toReversed(),
        ),
      ),
    ],
    ["there is no title above the header", withRows(({ rows }) => rows.slice(1))],
    [
      "two more lines stand above the header",
      withRows(({ rows }) => [["示例市科协"], ["填报日期：2010年6月1日"], ...rows]),
    ],
    [
      "blank rows and a note stand below and between",
      withRows(({ rows }) => [...rows.flatMap((row, at) => (at > 1 ? [[], row] : [row])), [" "], ["注：由办公室填写"]]),
    ],
    ["headers have blanks, a star, a colon or a unit", headersWritten((header) => `${[...header].join("　")}*：`)],
    ["headers have a unit in brackets", headersWritten((header) => `${header}（必填）`)],
    [
      "a column numbers the rows",
      sampleDrafts().map((draft) =>
        mapRows(draft, (row) => [row.length === 1 ? null : row[0] === draft.rows[1]?.[0] ? "序号" : "1", ...row]),
      ),
    ],
  ])("%s", (_how, drafts) => {
    expect(faultsOf(drafts)).toEqual([]);
    expect(contentOf(drafts)).toBe(GOOD);
  });

  it("a sheet that may be empty holds its header only", () => {
    const needed = new Set(["基本信息", "阶段任务", "维度", "指标", "组成", "等次"]);
    const drafts = withRows(({ name, rows }) => (needed.has(name) ? rows : rows.slice(0, 2)));
    expect(faultsOf(drafts)).toEqual([]);
  });

  it("a hidden sheet and a sheet of another kind are named, and let the configuration in", () => {
    const drafts = changeSheet(sampleDrafts(), "节假日", (draft) => ({ ...draft, state: "hidden" }));
    const { value, issues } = readConfig(workbookOf([...drafts, { name: "备查", rows: [["随便写写"]] }]));
    expect(issues.map(faultOf)).toEqual(["config-sheet-unknown 备查", "config-sheet-hidden 节假日"]);
    expect(value).not.toBeNull();
  });
});

function headersWritten(change: (header: string) => string): readonly SheetDraft[] {
  return withRows(({ rows }) =>
    rows.map((row, at) => (at === 1 ? row.map((header) => change(typeof header === "string" ? header : "")) : row)),
  );
}

describe("what is missing from the workbook", () => {
  it.each([...CONFIG_SHEETS])("the sheet %s", (name) => {
    const found = faultsOf(sampleDrafts().filter((draft) => draft.name !== name));
    expect(found).toContain(`config-sheet-missing ${name}`);
  });

  it("every sheet of an empty workbook, all at once", () => {
    expect(faultsOf([])).toEqual(CONFIG_SHEETS.toSorted().map((name) => `config-sheet-missing ${name}`));
  });

  it("a required column, once and not once per row", () => {
    const drafts = typeCell(sampleDrafts(), "指标!N2", "周期类型");
    expect(faultsOf(drafts)).toEqual(["config-column-missing 指标!A2", "config-column-unknown 指标!N2"]);
  });

  it("an optional column means blanks", () => {
    const drafts = changeSheet(sampleDrafts(), "等次", (draft) => mapRows(draft, (row) => row.slice(0, 3)));
    expect(configOf(drafts).tiers.map((tier) => tier.quota)).toEqual([null, null, null, null, null, null]);
  });

  it.each<[string, (draft: SheetDraft) => SheetDraft, string]>([
    ["rows", (draft) => ({ ...draft, rows: draft.rows.slice(0, 2) }), "config-sheet-empty 等次"],
    ["the header", (draft) => ({ ...draft, rows: draft.rows.slice(2) }), "config-header-missing 等次"],
    ["everything", (draft) => ({ ...draft, rows: [] }), "config-header-missing 等次"],
  ])("%s of a sheet that must have rows", (_what, change, fault) => {
    expect(faultsOf(changeSheet(sampleDrafts(), "等次", change))).toEqual([fault]);
  });

  it("all tiers of one 对象", () => {
    const drafts = changeSheet(sampleDrafts(), "等次", (draft) => ({ ...draft, rows: draft.rows.slice(0, 5) }));
    expect(faultsOf(drafts)).toEqual(["config-subject-missing 等次!A2"]);
  });

  it("all indicators of a dimension, at the dimension", () => {
    const drafts = changeSheet(sampleDrafts(), "指标", (draft) => ({
      ...draft,
      rows: draft.rows.filter((row) => row[2] !== "领导班子好"),
    }));
    expect(faultsOf(drafts)).toEqual(["config-sum 维度!C3"]);
  });
});

describe("what is there twice or too much", () => {
  it("a column", () => {
    expect(faultsOf(typeCell(sampleDrafts(), "等次!E2", "下限"))).toEqual(["config-column-twice 等次!E2"]);
  });

  it("a sheet, also when its name differs by a blank", () => {
    const twin = { name: "节假日 ", rows: [["日期", "类型"]] };
    expect(faultsOf([...sampleDrafts(), twin])).toEqual(["config-sheet-twice 节假日 "]);
  });

  it("a column of another kind, and one without a header, are named once", () => {
    const noted = typeCell(typeCell(sampleDrafts(), "等次!F2", "备注"), "等次!F3", "略");
    expect(faultsOf(typeCell(typeCell(noted, "等次!G3", "略"), "等次!G4", "略"))).toEqual([
      "config-column-unknown 等次!F2",
      "config-column-unknown 等次!G2",
    ]);
  });
});

/** The sample with one column of a sheet merged over some rows. */
function merged(name: string, column: number, [top, bottom]: readonly [number, number]): readonly SheetDraft[] {
  return changeSheet(sampleDrafts(), name, (draft) => ({
    ...draft,
    rows: draft.rows.map((row, at) =>
      row.map((cell, left) => (left === column - 1 && at + 1 > top && at < bottom ? null : cell)),
    ),
    merges: [{ top, bottom, left: column, right: column }],
  }));
}

describe("merged cells and 同上", () => {
  it("对象 merged over its rows is filled down", () => {
    expect(contentOf(merged("等次", 1, [3, 5]))).toBe(GOOD);
  });

  it("a value merged over two rows is refused, because nobody knows whose it is", () => {
    expect(faultsOf(merged("等次", 3, [3, 4]))).toEqual(["config-cell-merged 等次!C4"]);
  });

  it("a blank cell that is not merged is not filled down", () => {
    expect(faultsOf(typeCell(sampleDrafts(), "等次!A4", null))).toEqual(["config-cell-missing 等次!A4"]);
  });

  it.each(["同上", "〃"])("%s means the cell above", (ditto) => {
    expect(contentOf(typeCell(typeCell(sampleDrafts(), "等次!A4", ditto), "等次!A5", ditto))).toBe(GOOD);
  });
});
