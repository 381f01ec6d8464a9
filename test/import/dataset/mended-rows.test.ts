import { describe, expect, it } from "vitest";
import type { FieldValue } from "#domain/record.ts";
import { withoutMended } from "#import/dataset/issues-of-mended.ts";
import { issue } from "#domain/issues/issue.ts";
import type { Around, ReadTable, TypedRow } from "../../support/dataset-tables.ts";
import { monthOf, register, roster, tableOf } from "../../support/dataset-tables.ts";

const A = "第一党支部";
const served = { 姓名: "王伟", 党组织: A, 日期: "2010-07-05", 内容: "义务劳动", 时长: "2" };
const other = { ...served, 姓名: "李芳" };

/** A ledger of which the last row was refused by the import: what could not be read is blank in `readable`. */
function faulty(kind: "志愿服务" | "花名册", rows: readonly TypedRow[], around: Around): ReadTable {
  const read = tableOf(kind, rows, around);
  const last = read.records.at(-1);
  if (last === undefined) throw new Error("no rows");
  const text = (field: string): string | null => {
    const value: FieldValue | null = last.values[field] ?? null;
    return value?.kind === "text" ? value.text : null;
  };
  const day = last.values["日期"];
  const rejected = {
    table: read.table,
    row: last.row,
    owner: text("姓名"),
    organisation: text("党组织"),
    day: day?.kind === "date" ? day.date.day : null,
    values: last.values,
  };
  return { ...read, records: read.records.slice(0, -1), rejected: [rejected] };
}

function sentAgain(old: ReadTable, rows: readonly TypedRow[]) {
  const again = tableOf("志愿服务", rows, { file: "新.xlsx", sha256: "new" });
  const month = monthOf([register(), roster(), old, again]);
  return { month, old: month.of(old), again: month.of(again) };
}

describe("a faulty row that a re-sent ledger has right need not be mended", () => {
  it("the key can be read: superseded, nobody is marked", () => {
    const old = faulty("志愿服务", [{ ...served, 时长: "" }], { sha256: "old" });
    const { month, ...verdicts } = sentAgain(old, [served]);
    expect(verdicts).toEqual({ old: ["superseded"], again: ["used"] });
    expect(month.dataset.pending.size).toBe(0);
    expect(month.mended.map((one) => one.there)).toEqual([{ file: "新.xlsx", sheet: "Sheet1", cell: "A3" }]);
  });

  it.each<[string, TypedRow]>([
    ["the date", { ...served, 日期: "" }],
    ["the content", { ...served, 内容: "" }],
    ["the name", { ...served, 姓名: "王玮" }],
  ])("%s cannot be read: superseded when the new ledger holds all the rest and one more that fits", (_, row) => {
    const old = faulty("志愿服务", [other, row], { sha256: "old" });
    expect(sentAgain(old, [other, served]).old).toEqual(["duplicate", "superseded"]);
    expect(sentAgain(old, [other, served]).month.dataset.pending.size).toBe(0);
  });

  it.each<[string, readonly TypedRow[]]>([
    ["the new ledger lacks another row of the old one", [served]],
    ["several rows would fit", [other, served, { ...served, 日期: "2010-07-12" }]],
    ["no row fits", [other, { ...served, 内容: "走访" }]],
  ])("but not when %s", (_, rows) => {
    const old = faulty("志愿服务", [other, { ...served, 日期: "" }], { sha256: "old" });
    expect(sentAgain(old, rows).old.at(-1)).toBe("rejected");
  });

  it("another row of the same table is no second sending", () => {
    const both = faulty("志愿服务", [served, { ...served, 时长: "" }], { sha256: "old" });
    expect(monthOf([register(), roster(), both]).of(both)).toEqual(["used", "rejected"]);
  });

  it("a row of an unknown person is superseded too, with a warning that names the other row", () => {
    const old = tableOf("志愿服务", [other, { ...served, 姓名: "王玮" }], { sha256: "old", file: "旧.xlsx" });
    const { month, ...verdicts } = sentAgain(old, [other, served]);
    expect(verdicts.old.at(-1)).toBe("superseded");
    expect(month.issues.map((one) => [one.code, one.severity, one.at.cell])).toEqual([
      ["record-mended", "warning", "A4"],
    ]);
    expect(month.issues[0]?.text.found).toContain("新.xlsx › Sheet1 › A4");
  });
});

describe("a faulty row of an older roster is superseded like its other rows", () => {
  const bad = { 姓名: "李芳", 党组织: A, 出生日期: "" };

  it("when a newer roster of the branch applies", () => {
    const old = faulty("花名册", [{ 姓名: "王伟", 党组织: A, 出生日期: "1970-03" }, bad], {
      asOf: "2010-04-30",
      sha256: "old",
    });
    const month = monthOf([register(), roster(), old]);
    expect(month.of(old)).toEqual(["superseded", "superseded"]);
    expect(month.dataset.pending.size).toBe(0);
  });

  it("when another sheet of the same day has the person right", () => {
    const old = faulty("花名册", [bad], { asOf: "2010-05-31", sha256: "old", sheet: A });
    expect(monthOf([register(), roster(), old]).of(old)).toEqual(["superseded"]);
  });

  it("but not in the roster that applies", () => {
    const newest = faulty("花名册", [{ 姓名: "王伟", 党组织: A, 出生日期: "1970-03" }, bad], {
      asOf: "2010-06-30",
      sha256: "new",
    });
    expect(monthOf([register(), roster(), newest]).of(newest)).toEqual(["used", "rejected"]);
  });
});

describe("the list of problems", () => {
  it("keeps one warning for each such row, at its first fault", () => {
    const old = faulty("志愿服务", [served], { sha256: "old", file: "旧.xlsx" });
    const [of] = old.rejected;
    if (of === undefined) throw new Error("no row");
    const at = { file: "旧.xlsx", sheet: "Sheet1", cell: "E3", field: "时长" };
    const faults = [
      issue("record-required", at, { field: "时长" }),
      issue("record-required", { ...at, cell: "C3" }, { field: "日期" }),
      issue("record-required", { ...at, cell: "E4" }, { field: "时长" }),
    ];
    const told = withoutMended(faults, [{ of, there: { file: "新.xlsx", sheet: "Sheet1", cell: "A3" } }]);
    expect(told.map((one) => [one.code, one.at.cell])).toEqual([
      ["record-mended", "E3"],
      ["record-required", "E4"],
    ]);
  });
});
