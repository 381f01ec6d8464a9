import { describe, expect, it } from "vitest";
import { monthOf, register, roster, tableOf } from "../../support/dataset-tables.ts";

const wang = { 姓名: "王伟", 党组织: "第一党支部", 出生日期: "1970-03" };
const zhao = { 姓名: "赵强", 党组织: "第二党支部", 出生日期: "1968-01" };

function names(month: ReturnType<typeof monthOf>): readonly string[] {
  return month.dataset.members.map((one) => one.id);
}

describe("花名册 is a snapshot: the newest not later than the period's end applies, per organisation", () => {
  const june = tableOf("花名册", [wang, zhao], { asOf: "2010-06-30", file: "6月.xlsx" });
  const july = tableOf("花名册", [{ ...wang, 人员类别: "正式" }], { asOf: "2010-07", file: "7月.xlsx" });
  const august = tableOf("花名册", [wang, { ...zhao, 姓名: "新人" }], { asOf: "2010-08-31", file: "8月.xlsx" });

  it("supersedes the older rows of the organisation that sent a newer one, and no others", () => {
    const month = monthOf([register(), june, july, august]);
    expect([month.of(june), month.of(july), month.of(august)]).toEqual([
      ["superseded", "used"],
      ["used"],
      ["notInPeriod", "notInPeriod"],
    ]);
    expect(names(month)).toEqual(["第一党支部/王伟", "第二党支部/赵强"]);
    expect(month.issues).toEqual([]);
  });

  it("looks at a roster of the period's last day", () => {
    expect(names(monthOf([register(), june, july, august], { period: "2010-08" }))).toContain("第二党支部/新人");
  });
});

describe("a roster without a date", () => {
  it("is used with one warning when it is the only one", () => {
    const month = monthOf([register(), roster([], {})]);
    expect(month.codes).toEqual(["snapshot-date-assumed"]);
    expect(month.dataset.members).toHaveLength(4);
  });

  it("is asked for when several have none, once per table", () => {
    const tables = ["a", "b"].map((sha256) => tableOf("花名册", [wang, zhao], { sha256, file: `${sha256}.xlsx` }));
    const month = monthOf([register(), ...tables]);
    expect(month.codes).toEqual(["snapshot-date-missing", "snapshot-date-missing"]);
    expect(month.dataset.members).toEqual([]);
  });

  it("is rejected and asked for beside another one, and its people are marked", () => {
    const undated = tableOf("花名册", [wang], { file: "新.xlsx" });
    const month = monthOf([register(), roster(), undated]);
    expect(month.of(undated)).toEqual(["rejected"]);
    expect(month.issues.map((one) => [one.code, one.at])).toEqual([
      ["snapshot-date-missing", { file: "新.xlsx", sheet: "Sheet1", cell: null }],
    ]);
    expect([...month.dataset.pending]).toEqual(["党员\u0000第一党支部/王伟"]);
  });
});

/** A sheet with one person and one ID number. */
const numbered = (姓名: string, sheet: string) =>
  tableOf("花名册", [{ 姓名, 党组织: "第一党支部", 身份证号: "990101197003070017" }], {
    asOf: "2010-05-31",
    sheet,
  });

describe("one snapshot on several sheets (汇总 beside the branches' sheets)", () => {
  it("takes a person once", () => {
    const own = tableOf("花名册", [wang], { asOf: "2010-05-31", sheet: "第一党支部" });
    const month = monthOf([register(), roster(), own]);
    expect(month.of(own).concat(month.of(roster())).toSorted()).toEqual(["duplicate", "used", "used", "used", "used"]);
    expect(month.dataset.members).toHaveLength(4);
  });

  it("refuses both rows where one ID number has two names", () => {
    const month = monthOf([register(), numbered("王伟", "汇总"), numbered("王玮", "第一党支部")]);
    expect(month.issues.map((one) => [one.code, one.field])).toEqual([
      ["record-conflict", "姓名"],
      ["record-conflict", "姓名"],
    ]);
  });

  it("refuses both rows where they contradict each other", () => {
    const own = tableOf("花名册", [{ ...wang, 免评: "病休" }], { asOf: "2010-05-31", sheet: "第一党支部" });
    const month = monthOf([register(), roster(), own]);
    expect(month.codes).toEqual(["record-conflict", "record-conflict"]);
    expect(names(month)).not.toContain("第一党支部/王伟");
  });
});

describe("党组织名册", () => {
  it("applies per organisation as the roster does", () => {
    const newer = tableOf("党组织名册", [{ 党组织: "第二党支部", 类型: "其他" }], { asOf: "2010-07-01" });
    const month = monthOf([register(), newer]);
    expect(month.of(register())).toEqual(["used", "used", "superseded"]);
    expect(month.dataset.organisations.find((one) => one.name === "第二党支部")?.type).toBe("其他");
  });
});
