import { describe, expect, it } from "vitest";
import { monthOf, register, tableOf } from "../../support/dataset-tables.ts";

const A = "第一党支部";
const B = "第二党支部";
const wang = { 姓名: "王伟", 出生日期: "1970-03" };

function served(日期: string) {
  return { 姓名: "王伟", 日期, 内容: "义务劳动", 时长: "2" };
}

function homes(month: ReturnType<typeof monthOf>): readonly (string | null)[] {
  return month.dataset.records.map((one) => one.organisation);
}

describe("[row 70] 转入 counts from its day, 转出 not", () => {
  it.each([
    [{ 转入日期: "2010-07-31" }, 1],
    [{ 转入日期: "2010-08-01" }, 0],
    [{ 转出日期: "2010-07-31" }, 0],
    [{ 转出日期: "2010-08-01" }, 1],
  ])("a row with %o gives %i members on 31 July", (dates, members) => {
    const rows = [{ ...wang, 党组织: A, 转入日期: "", 转出日期: "", ...dates }];
    expect(monthOf([register(), tableOf("花名册", rows, { asOf: "2010-06" })]).dataset.members).toHaveLength(members);
  });

  it("keeps the records of somebody who left, for the organisation of that day", () => {
    const rows = [{ ...wang, 党组织: A, 转出日期: "2010-07-10" }];
    const ledger = tableOf("志愿服务", [served("2010-07-09")]);
    const month = monthOf([register(), tableOf("花名册", rows, { asOf: "2010-06" }), ledger]);
    expect(month.of(ledger)).toEqual(["used"]);
    expect(homes(month)).toEqual([A]);
  });
});

describe("somebody whom the newer roster no longer lists", () => {
  it("was a member until the day before it holds", () => {
    const older = tableOf("花名册", [{ ...wang, 党组织: A }], { asOf: "2010-06" });
    const newer = tableOf("花名册", [{ 姓名: "甲", 党组织: A }], { asOf: "2010-07" });
    const ledger = tableOf("志愿服务", [served("2010-06-30"), served("2010-07-01")]);
    const month = monthOf([register(), older, newer, ledger]);
    expect(month.dataset.members.map((one) => one.id)).toEqual([`${A}/甲`]);
    expect(homes(month)).toEqual([A, null]);
  });
});

describe("a person's record belongs to the person's organisation at its date", () => {
  const ledger = tableOf("志愿服务", [served("2010-07-09"), served("2010-07-10")]);

  it.each([
    ["both dates in one roster", [{ ...wang, 党组织: A, 转出日期: "2010-07-10", 转入日期: "" }]],
    ["转入 only, after an older roster", []],
  ])("%s", (_, leaving) => {
    const older = tableOf(
      "花名册",
      [
        { ...wang, 党组织: A },
        { 姓名: "甲", 党组织: A },
      ],
      { asOf: "2010-06" },
    );
    const newer = tableOf(
      "花名册",
      [{ 姓名: "甲", 党组织: A }, ...leaving, { ...wang, 党组织: B, 转入日期: "2010-07-10" }],
      { asOf: "2010-07" },
    );
    const month = monthOf([register(), older, newer, ledger]);
    expect(month.dataset.members.map((one) => one.id)).toEqual([`${A}/甲`, `${B}/王伟`]);
    expect(homes(month)).toEqual([A, B]);
    expect(month.issues).toEqual([]);
  });

  it.each([
    ["2010-07", "2010-06-30", "2010-07-01"],
    ["2010-07-15", "2010-07-14", "2010-07-15"],
  ])("without dates the change falls on the day from which the roster of %s holds", (asOf, last, first) => {
    const older = tableOf(
      "花名册",
      [
        { ...wang, 党组织: A },
        { 姓名: "甲", 党组织: A },
      ],
      { asOf: "2010-06" },
    );
    const newer = tableOf(
      "花名册",
      [
        { 姓名: "甲", 党组织: A },
        { ...wang, 党组织: B },
      ],
      { asOf },
    );
    const [, member] = monthOf([register(), older, newer]).dataset.members;
    expect(member?.memberships).toEqual([
      { organisation: A, from: null, to: last },
      { organisation: B, from: first, to: null },
    ]);
  });
});

describe("a record from before 转入", () => {
  it.each([
    [B, B],
    ["", null],
  ])("belongs to the organisation it names (%s), else to none", (党组织, organisation) => {
    const rows = [{ ...wang, 党组织: B, 转入日期: "2010-07-10" }];
    const ledger = tableOf("志愿服务", [{ ...served("2010-07-05"), 党组织 }]);
    expect(homes(monthOf([register(), tableOf("花名册", rows, { asOf: "2010-07" }), ledger]))).toEqual([organisation]);
  });
});

describe("somebody listed in two organisations", () => {
  const id = { 身份证号: "990101197003070017" };

  it("at the same time is refused in both, with both places", () => {
    const both = tableOf(
      "花名册",
      [
        { ...wang, ...id, 党组织: A },
        { ...wang, ...id, 党组织: B },
      ],
      { asOf: "2010-07" },
    );
    const month = monthOf([register(), both]);
    expect(month.of(both)).toEqual(["rejected", "rejected"]);
    expect(month.codes).toEqual(["member-of-two", "member-of-two"]);
  });

  it("belongs to the one with the newer roster", () => {
    const june = tableOf("花名册", [{ ...wang, ...id, 党组织: A }], { asOf: "2010-06" });
    const july = tableOf("花名册", [{ ...wang, ...id, 党组织: B }], { asOf: "2010-07" });
    expect(monthOf([register(), june, july]).dataset.members.map((one) => one.id)).toEqual([`${B}/王伟`]);
  });

  it.each([
    ["ID numbers differ", A, B, "990101197003070017", "990101197003070025"],
    ["both stand in one organisation", A, A, "", ""],
  ])("is never joined when %s, though one has left", (...[, home, other, first, second]) => {
    const rows = [
      { ...wang, 党组织: home, 身份证号: first, 转出日期: "2010-06-15" },
      { ...wang, 党组织: other, 身份证号: second },
    ];
    const [member] = monthOf([register(), tableOf("花名册", rows, { asOf: "2010-07" })]).dataset.members;
    expect(member?.memberships).toEqual([{ organisation: other, from: null, to: null }]);
  });

  it("stays two people without an ID number, with a warning", () => {
    const both = tableOf(
      "花名册",
      [
        { ...wang, 党组织: A },
        { ...wang, 党组织: B },
      ],
      { asOf: "2010-07" },
    );
    const month = monthOf([register(), both]);
    expect(month.codes).toEqual(["member-perhaps-of-two"]);
    expect(month.dataset.members).toHaveLength(2);
  });
});
