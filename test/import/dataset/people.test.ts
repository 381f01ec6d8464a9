import { describe, expect, it } from "vitest";
import { monthOf, register, roster, tableOf } from "../../support/dataset-tables.ts";

const A = "第一党支部";
const B = "第二党支部";
const ID = "990101197003070017";
const served = { 日期: "2010-07-05", 内容: "义务劳动", 时长: "2" };

function ids(month: ReturnType<typeof monthOf>): readonly string[] {
  return month.dataset.members.map((one) => one.id);
}

describe("a member's id is 党组织/姓名, longer only where two would be equal", () => {
  it.each([
    ["birth month", ["1970-03", "1980-05"], [`${A}/王伟/1970-03`, `${A}/王伟/1980-05`]],
    ["running number", ["", ""], [`${A}/王伟/1`, `${A}/王伟/2`]],
    ["birth month where it is known", ["", "1970-03"], [`${A}/王伟`, `${A}/王伟/1970-03`]],
    ["both", ["1970-03", "1970-03"], [`${A}/王伟/1970-03/1`, `${A}/王伟/1970-03/2`]],
  ])("[row 68] tells namesakes apart by %s", (_, births, expected) => {
    const rows = births.map((出生日期, index) => ({ 姓名: "王伟", 党组织: A, 出生日期, 学历: `学历${index}` }));
    expect(ids(monthOf([register(), tableOf("花名册", rows, { asOf: "2010-06" })]))).toEqual(expected);
  });

  it("takes the birth month from the ID number where it is not written", () => {
    const rows = [ID, "990101198005070011"].map((身份证号) => ({ 姓名: "王伟", 党组织: A, 身份证号 }));
    const month = monthOf([register(), tableOf("花名册", rows, { asOf: "2010-06" })]);
    expect(ids(month)).toEqual([`${A}/王伟/1970-03`, `${A}/王伟/1980-05`]);
  });

  it("holds no ID number, and neither do the member's fields or any message", () => {
    const rows = [
      { 姓名: "王伟", 党组织: A, 身份证号: ID },
      { 姓名: "李芳", 党组织: A, 身份证号: ID },
    ];
    const month = monthOf([register(), tableOf("花名册", rows, { asOf: "2010-06" })]);
    expect(ids(month)).toEqual([`${A}/李芳`, `${A}/王伟`]);
    expect(month.codes).toEqual(["id-number-shared"]);
    expect(JSON.stringify([month.dataset.members, month.issues])).not.toContain(ID.slice(6));
  });
});

/** An older roster without birth month and a newer one with two namesakes; the hashes set their order. */
function olderAndNewer(older: string, newer: string) {
  const june = tableOf("花名册", [{ 姓名: "王伟", 党组织: A }], { asOf: "2010-06", sha256: older });
  const rows = ["1970-03", "1980-05"].map((出生日期) => ({ 姓名: "王伟", 党组织: A, 出生日期 }));
  const july = tableOf("花名册", rows, { asOf: "2010-07", sha256: newer });
  const ledger = tableOf("志愿服务", [{ 姓名: "王伟", ...served, 日期: "2010-06-15" }]);
  return monthOf([register(), june, july, ledger]);
}

describe("who is who across rosters", () => {
  it("is the ID number when given, even when the name was corrected", () => {
    const june = tableOf("花名册", [{ 姓名: "王玮", 党组织: A, 身份证号: ID }], { asOf: "2010-06" });
    const july = tableOf("花名册", [{ 姓名: "王伟", 党组织: A, 身份证号: ID }], { asOf: "2010-07" });
    const ledger = tableOf("志愿服务", [{ 姓名: "王玮", ...served }]);
    const month = monthOf([register(), june, july, ledger]);
    expect(month.dataset.records.map((one) => one.owner.id)).toEqual([`${A}/王伟`]);
  });

  it("is name, branch and birth month otherwise; a roster that gains a column speaks of the same people", () => {
    const june = tableOf("花名册", [{ 姓名: "王伟", 党组织: A }], { asOf: "2010-06" });
    const july = tableOf("花名册", [{ 姓名: "王伟", 党组织: A, 身份证号: ID }], { asOf: "2010-07" });
    const month = monthOf([register(), june, july, tableOf("志愿服务", [{ 姓名: "王伟", ...served }])]);
    expect(month.issues).toEqual([]);
    expect(month.dataset.members[0]?.memberships).toHaveLength(1);
  });

  it("never guesses which of two namesakes an older row without birth month meant", () => {
    expect(olderAndNewer("a", "b").codes).toEqual(["person-namesakes"]);
    expect(olderAndNewer("a", "b").issues).toEqual(olderAndNewer("b", "a").issues);
    expect(ids(olderAndNewer("a", "b"))).toEqual(ids(olderAndNewer("b", "a")));
  });

  it("takes a row once that stands twice in one roster, with a warning", () => {
    const double = roster([{ 姓名: "王伟", 党组织: A, 出生日期: "1970-03" }]);
    const month = monthOf([register(), double]);
    expect(month.of(double)).toEqual(["used", "used", "used", "used", "duplicate"]);
    expect(month.codes).toEqual(["record-repeated"]);
  });
});

describe("a record that could mean two namesakes", () => {
  const namesake = { 姓名: "王伟", 党组织: A, 出生日期: "1980-05" };

  it("[row 68] is rejected in one branch, names both and marks both", () => {
    const ledger = tableOf("志愿服务", [{ 姓名: "王伟", 党组织: A, ...served }]);
    const month = monthOf([register(), roster([namesake]), ledger]);
    expect(month.of(ledger)).toEqual(["rejected"]);
    expect(month.issues[0]?.text.found).toContain("第一党支部王伟（1970年3月生）、第一党支部王伟（1980年5月生）");
    expect(month.dataset.pending.size).toBe(2);
  });

  it("is told apart by its 党组织, or by the sheet's title", () => {
    const other = { ...namesake, 党组织: B };
    const inColumn = tableOf("志愿服务", [{ 姓名: "王伟", 党组织: B, ...served }]);
    const inTitle = tableOf("稿件", [{ 姓名: "王伟", 日期: "2010-07-01", 题目: "体会" }], { named: `${B}投稿` });
    const month = monthOf([register(), roster([other]), inColumn, inTitle]);
    expect(month.dataset.records.map((one) => one.owner.id)).toEqual([`${B}/王伟`, `${B}/王伟`]);
  });

  it("is the one in exactly the organisation named, before those below it", () => {
    const superior = { ...namesake, 党组织: "市科协党总支" };
    const ledger = tableOf("志愿服务", [{ 姓名: "王伟", 党组织: "市科协党总支", ...served }]);
    const month = monthOf([register(), roster([superior]), ledger]);
    expect(month.dataset.records.map((one) => one.owner.id)).toEqual(["市科协党总支/王伟"]);
  });

  it("is rejected across branches when nothing tells them apart", () => {
    const ledger = tableOf("志愿服务", [{ 姓名: "王伟", ...served }]);
    expect(monthOf([register(), roster([{ ...namesake, 党组织: B }]), ledger]).codes).toEqual(["person-namesakes"]);
  });

  it("is not told apart by the title where a 党组织 column is left blank", () => {
    const rows = [
      { 姓名: "王伟", 党组织: "", ...served },
      { 姓名: "孙丽", 党组织: B, ...served },
    ];
    const ledger = tableOf("志愿服务", rows, { named: `${B}志愿服务` });
    const month = monthOf([register(), roster([{ ...namesake, 党组织: B }]), ledger]);
    expect(month.of(ledger)).toEqual(["rejected", "used"]);
  });

  it("is the one who was a member on that day, when only one was", () => {
    const joined = { ...namesake, 党组织: B, 转入日期: "2010-07-20" };
    const ledger = tableOf("志愿服务", [{ 姓名: "王伟", ...served }]);
    const month = monthOf([register(), roster([joined]), ledger]);
    expect(month.dataset.records.map((one) => one.owner.id)).toEqual([`${A}/王伟`]);
  });
});

describe("a record of somebody unknown is rejected, with what to type", () => {
  it.each([
    ["王玮", "", "是否为“王伟”？"],
    ["赵强", A, `“党组织”列写“${B}”`],
    ["周杰", "", "补入花名册"],
  ])("%s %s", (姓名, 党组织, remedy) => {
    const ledger = tableOf("志愿服务", [{ 姓名, 党组织, ...served }]);
    const month = monthOf([register(), roster(), ledger]);
    expect(month.of(ledger)).toEqual(["rejected"]);
    expect(month.issues[0]?.text.remedy).toContain(remedy);
  });

  it("points to the faulty row of 花名册 when that is the cause", () => {
    const faulty = roster();
    const rejected = [{ table: faulty.table, row: 9, owner: "钱进", organisation: A, day: null, values: {} }];
    const ledger = tableOf("志愿服务", [{ 姓名: "钱进", ...served }]);
    const month = monthOf([register(), { ...faulty, rejected }, ledger]);
    expect(month.codes).toEqual(["person-faulty"]);
    expect(month.issues[0]?.text.found).toContain("花名册.xlsx › Sheet1 › 第9行");
  });
});
