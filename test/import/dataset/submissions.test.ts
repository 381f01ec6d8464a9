import { describe, expect, it } from "vitest";
import type { Submission } from "#domain/submission.ts";
import {
  type ReadTable,
  monthOf,
  register,
  roster,
  tableOf,
  type Around,
  type TypedRow,
} from "../../support/dataset-tables.ts";

const A = "第一党支部";
const B = "第二党支部";
const SERVICE = { 姓名: "王伟", 日期: "2010-07-01", 内容: "劳动", 时长: "2" };

/** What came besides the register and the roster of May. */
function received(tables: readonly ReadTable[], files: Parameters<typeof monthOf>[1] = {}): readonly Submission[] {
  const { submissions } = monthOf([register(), roster(), ...tables], files).dataset;
  return submissions.filter(
    ({ kind, months }) => kind !== "党组织名册" && (kind !== "花名册" || months?.until !== "2010-05"),
  );
}

function monthsIn(table: ReadTable): Submission["months"] {
  return received([table])[0]?.months ?? null;
}

function unchanged(...tables: readonly ReadTable[]): readonly string[] {
  return received(tables).map(({ months, unchanged: isSame }) => `${months?.until}：${isSame}`);
}

/** A roster, or one sheet of it. */
function rosterOf(rows: readonly TypedRow[], asOf: string, sheet = "在职"): ReadTable {
  return tableOf("花名册", rows, { asOf, sheet, sha256: JSON.stringify([rows, asOf, sheet]) });
}

function pledges(完成日期: string, asOf: string): ReadTable {
  const row = { 对象: "王伟", 承诺事项: "联系群众", 完成时限: "2010-12", 完成日期 };
  return tableOf("公开承诺", [row], { named: A, asOf });
}

function senders(...tables: readonly ReadTable[]): readonly string[] {
  return received(tables).map(({ organisation, kind }) => `${organisation}：${kind}`);
}

function service(changes: Record<string, string> = {}, around: Around = { named: A }): ReadTable {
  return tableOf("志愿服务", [{ ...SERVICE, ...changes }], around);
}

describe("whom a table counts for", () => {
  it("the branch named around it", () => {
    expect(senders(service())).toEqual([`${A}：志愿服务`]);
  });

  it("every branch that its rows name, and the office that put it together", () => {
    const rows = [
      { ...SERVICE, 党组织: A },
      { ...SERVICE, 姓名: "赵强", 党组织: B },
    ];
    expect(senders(tableOf("志愿服务", rows, { named: "填报单位：市科协党总支" }))).toEqual([
      "市科协党总支：志愿服务",
      `${A}：志愿服务`,
      `${B}：志愿服务`,
    ]);
  });

  it("without any name, the branches of the people in it", () => {
    expect(senders(service({}, {}))).toEqual([`${A}：志愿服务`]);
  });

  it("a branch that sent a form without records", () => {
    expect(senders(tableOf("稿件", [], { named: `${A}稿件登记表` }))).toEqual([`${A}：稿件`]);
  });

  it("nobody, when it names nobody who is known", () => {
    expect(senders(service({ 姓名: "外人" }, {}))).toEqual([]);
  });
});

describe("which months a table reports for", () => {
  it.each([
    [
      "the month in its title",
      { named: `${A}2010年6月志愿服务`, dated: "2010-07-03", asOf: "2010-07-03" },
      "2010-06—2010-06",
    ],
    ["the months in its title", { named: `${A}2010年5—8月志愿服务`, dated: "2010-09-03" }, "2010-05—2010-08"],
    ["the month of 填报日期", { named: A, dated: "2010-08-31", asOf: "2010-08-31" }, "2010-06—2010-08"],
    ["the month before an early 填报日期", { named: A, dated: "2010-08-04", asOf: "2010-08-04" }, "2010-06—2010-07"],
    ["the month in the file's name", { named: A, asOf: "2010-07" }, "2010-06—2010-07"],
    ["the month of its last record", { named: A }, "2010-06—2010-06"],
  ])("%s, and those since its first record", (_, around, expected) => {
    const { from, until } = monthsIn(service({ 日期: "2010-06-18" }, around)) ?? {};
    expect(`${from}—${until}`).toBe(expected);
  });

  it("a table filled in early in a month with a record of it is that month's", () => {
    expect(monthsIn(service({ 日期: "2010-07-02" }, { named: A, dated: "2010-07-04", asOf: "2010-07-04" }))).toEqual({
      from: "2010-07",
      until: "2010-07",
    });
  });

  it("a roster filled in early in a month is taken for either month", () => {
    const table = tableOf("花名册", [{ 姓名: "王伟", 党组织: A }], { asOf: "2010-07-04", dated: "2010-07-04" });
    expect(monthsIn(table)).toEqual({ from: "2010-06", until: "2010-07" });
  });

  it("none, when nothing tells", () => {
    expect(monthsIn(tableOf("稿件", [], { named: A }))).toBeNull();
  });
});

describe("nothing new since an earlier month", () => {
  const june = service({ 日期: "2010-06-18" }, { named: A, asOf: "2010-06" });
  const july = (rows: readonly Record<string, string>[], around: Around = { named: A, asOf: "2010-07" }) =>
    tableOf(
      "志愿服务",
      rows.map((row) => ({ ...SERVICE, ...row })),
      around,
    );

  it.each([
    ["the same record", [{ 日期: "2010-06-18" }], true],
    ["the same record, written otherwise", [{ 日期: "2010-06-18", 时长: "2.0", 姓名: "王　伟" }], true],
    ["with its organisation in a column", [{ 日期: "2010-06-18", 党组织: A }], true],
    ["a further record", [{ 日期: "2010-06-18" }, { 日期: "2010-07-09" }], false],
    ["another value in it", [{ 日期: "2010-06-18", 时长: "3" }], false],
  ])("%s: %j → %s", (_, rows, expected) => {
    expect(unchanged(june, july(rows))).toEqual(["2010-06：false", `2010-07：${expected}`]);
  });

  it("the first table of all is new, and a form without records says nothing", () => {
    expect(unchanged(june)).toEqual(["2010-06：false"]);
    expect(unchanged(june, july([]))).toEqual(["2010-06：false", "2010-07：false"]);
  });

  it("a roster is unchanged only when nobody came, left or changed", () => {
    const wang = { 姓名: "王伟", 党组织: A, 人员类别: "正式" };
    const li = { 姓名: "李芳", 党组织: A };
    expect(unchanged(rosterOf([wang, li], "2010-06"), rosterOf([li, wang], "2010-07"))[1]).toBe("2010-07：true");
    expect(unchanged(rosterOf([wang, li], "2010-06"), rosterOf([wang], "2010-07"))[1]).toBe("2010-07：false");
  });

  it("a roster of two sheets is compared as a whole, in the columns that both months have", () => {
    const wang = { 姓名: "王伟", 党组织: A, 人员类别: "正式" };
    const tables = ["2010-06", "2010-07"].flatMap((asOf, at) => [
      rosterOf([at === 0 ? wang : { ...wang, 党内职务: "书记" }], asOf),
      rosterOf([{ 姓名: "李芳", 党组织: A }], asOf, "离退休"),
    ]);
    expect(unchanged(...tables).slice(2)).toEqual(["2010-07：true", "2010-07：true"]);
  });

  it("a date of completion filled in since is something new", () => {
    expect(unchanged(pledges("", "2010-06"), pledges("", "2010-07"))[1]).toBe("2010-07：true");
    expect(unchanged(pledges("", "2010-06"), pledges("2010-07-09", "2010-07"))[1]).toBe("2010-07：false");
  });

  it("a file equal to the byte under the name of a later month is that month's, unchanged", () => {
    const table = service({ 日期: "2010-06-18" }, { named: A, sha256: "same", file: "6月/志愿.xlsx" });
    const twin = { file: "2010年7月/志愿.xlsx", sha256: "same", returnOf: null };
    const [first, again] = received([table], { files: [twin] });
    expect([first?.months?.until, first?.unchanged]).toEqual(["2010-06", false]);
    expect([again?.at.file, again?.months?.until, again?.unchanged]).toEqual([twin.file, "2010-07", true]);
  });
});

describe("what is wrong with a table that came", () => {
  it("its 填报日期 and the mark of its form are kept", () => {
    expect(received([service({}, { named: A, dated: "2010-08-09", form: "志愿服务-00000000" })])[0]).toMatchObject({
      dated: "2010-08-09",
      form: "志愿服务-00000000",
      rejectedRows: 0,
      refused: false,
    });
  });

  it("rows kept out are counted for the branch that they name", () => {
    const table = service({ 党组织: B }, { named: "市科协党总支" });
    const row = { table: table.table, row: 9, owner: "王伟", organisation: A, day: null, values: {} };
    const found = received([{ ...table, rejected: [row, { ...row, row: 10 }] }]);
    expect(found.find(({ organisation }) => organisation === A)?.rejectedRows).toBe(2);
  });

  it.each([
    [`2010年7月/${A}志愿服务.docx`, [{ organisation: A, kind: "志愿服务", refused: true }]],
    [`${A}/2010年7月稿件登记.xls`, [{ organisation: A, kind: "稿件", refused: true }]],
    ["2010年7月/志愿服务.docx", []],
    [`${A}通知.docx`, []],
  ])("a file that cannot be read, %s, counts as far as its name tells", (file, expected) => {
    expect(received([], { files: [{ file, sha256: "x", returnOf: null }] })).toMatchObject(expected);
  });

  it("a faulty file whose corrected copy has come is no longer one that cannot be read", () => {
    const old = { file: `2010年7月/${A}稿件登记.xlsx`, sha256: "old", returnOf: null };
    const corrected = { file: "更正.xlsx", sha256: "new", returnOf: "old" };
    expect(received([], { files: [old, corrected] })).toEqual([]);
  });
});
