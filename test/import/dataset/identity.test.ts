import { describe, expect, it } from "vitest";
import { nearOrganisations } from "#import/dataset/near-organisations.ts";
import { accountRecords } from "#import/dataset/record-accounts.ts";
import { buildRegister } from "#import/dataset/organisations.ts";
import { monthOf, register, roster, tableOf } from "../../support/dataset-tables.ts";

const A = "第一党支部";
const B = "第二党支部";
const OLD = "110101700307001";
const FIRST_17 = "11010119700307001";

function checkDigit(digits: string): string {
  const total = [...digits].reduce((so, digit, at) => so + Number(digit) * (2 ** (17 - at) % 11), 0);
  return "10X98765432"[total % 11] ?? "";
}

describe("[row 67] one person by ID number, however it is written", () => {
  const whole = `${FIRST_17}${checkDigit(FIRST_17)}`;

  it.each([
    ["15 and 18 digits", OLD, whole],
    [
      "full-width and half-width",
      whole.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      whole,
    ],
    ["blanks between the digits", `${whole.slice(0, 6)} ${whole.slice(6)}`, whole],
  ])("%s", (_, first, second) => {
    const june = tableOf("花名册", [{ 姓名: "王玮", 党组织: A, 身份证号: first }], { asOf: "2010-06" });
    const july = tableOf("花名册", [{ 姓名: "王伟", 党组织: A, 身份证号: second }], { asOf: "2010-07" });
    const ledger = tableOf("稿件", [{ 姓名: "王玮", 日期: "2010-07-01", 题目: "体会" }]);
    const month = monthOf([register(), june, july, ledger]);
    expect(month.issues).toEqual([]);
    expect(month.dataset.records.map((one) => one.owner.id)).toEqual([`${A}/王伟`]);
  });

  it("takes the birth month from an old number too", () => {
    const rows = [OLD, "110101800507001"].map((身份证号) => ({ 姓名: "王伟", 党组织: A, 身份证号 }));
    const month = monthOf([register(), tableOf("花名册", rows, { asOf: "2010-06" })]);
    expect(month.dataset.members.map((one) => one.id)).toEqual([`${A}/王伟/1970-03`, `${A}/王伟/1980-05`]);
  });
});

describe("[row 69] one ID number in two branches", () => {
  const number = "990101197003070017";
  const own = { 姓名: "王伟", 党组织: A, 身份证号: number };

  it("with one name: both rows are named and kept out", () => {
    const other = tableOf("花名册", [{ ...own, 党组织: B }], { asOf: "2010-06", file: "二支部.xlsx" });
    const month = monthOf([register(), tableOf("花名册", [own], { asOf: "2010-06", file: "一支部.xlsx" }), other]);
    expect(month.codes).toEqual(["member-of-two", "member-of-two"]);
    expect(month.issues.map((one) => one.at.file)).toEqual(["一支部.xlsx", "二支部.xlsx"]);
  });

  it("with two names: two people, with a warning at one that names the other", () => {
    const other = tableOf("花名册", [{ ...own, 姓名: "李芳", 党组织: B }], { asOf: "2010-06", file: "二支部.xlsx" });
    const month = monthOf([register(), tableOf("花名册", [own], { asOf: "2010-06", file: "一支部.xlsx" }), other]);
    expect(month.codes).toEqual(["id-number-shared"]);
    expect(month.dataset.members.map((one) => one.name)).toEqual(["王伟", "李芳"]);
  });

  it("with 转出日期 in one of them: moved, one person, scored once", () => {
    const left = tableOf("花名册", [{ ...own, 转出日期: "2010-06-15" }], { asOf: "2010-06-30", file: "一支部.xlsx" });
    const joined = tableOf("花名册", [{ ...own, 党组织: B, 转入日期: "2010-06-15" }], {
      asOf: "2010-06-30",
      file: "二支部.xlsx",
    });
    const month = monthOf([register(), left, joined]);
    expect([month.codes, month.dataset.members.map((one) => one.id)]).toEqual([[], [`${B}/王伟`]]);
  });
});

describe("did you mean: organisations", () => {
  const known = ["市科协党总支", "机关第一党支部", "机关第二党支部", "第十一党支部", "学会部党支部"];
  const rows = new Map(
    register()
      .records.slice(0, 1)
      .flatMap((record) => known.map((name) => [name, record] as const)),
  );
  const built = buildRegister(rows, [{ name: "学会部党支部", alias: "学会支部" }]);

  it.each([
    ["机关一支部", ["机关第一党支部"]],
    ["机关第1党支部", ["机关第一党支部"]],
    ["机关（第一）支部", ["机关第一党支部"]],
    ["中共机关第二党支部委员会", ["机关第二党支部"]],
    ["第11支部", ["第十一党支部"]],
    ["学会部支部", ["学会部党支部"]],
    ["学会党支部", ["学会部党支部"]],
    ["市科协总支", ["市科协党总支"]],
    ["机关第一党支布", ["机关第一党支部"]],
    ["机关第三党支部", []],
    ["老干部局", []],
    ["", []],
  ])("%s: %j", (written, expected) => {
    expect(nearOrganisations(written, built)).toEqual(expected);
  });

  it("names all that are equally near", () => {
    expect(nearOrganisations("支部", buildRegister(new Map([...rows].slice(1, 3)), []))).toEqual([]);
    const names = ["甲地党支部", "乙地党支部"];
    const twins = buildRegister(
      new Map(
        register()
          .records.slice(0, 2)
          .map((row, at) => [names[at] ?? "", row]),
      ),
      [],
    );
    expect(nearOrganisations("丙地党支部", twins)).toEqual(["乙地党支部", "甲地党支部"]);
  });
});

describe("every record comes to exactly one end", () => {
  const [first, second] = roster().records;
  if (first === undefined || second === undefined) throw new Error("no rows");
  const used = (of: typeof first) => ({ of, verdict: "used" as const });

  it("is proved at every run", () => {
    expect(() => accountRecords([first, second], [used(first), used(second)])).not.toThrow();
  });

  it.each([
    ["forgotten", [first, second], [used(first)], "花名册.xlsx › Sheet1 › A4：记录没有判定"],
    [
      "judged twice",
      [first],
      [used(first), { of: first, verdict: "duplicate" as const }],
      "一条记录有两个判定（采用、重复）",
    ],
    ["from nowhere", [first], [used(first), used(second)], "不在读入的记录之中"],
  ])("one %s stops the run", (...[, records, outcomes, message]) => {
    expect(() => accountRecords(records, outcomes)).toThrow(message);
  });

  it("a record that reaches the dataset twice stops the run instead of counting twice", () => {
    const ledger = tableOf("志愿服务", [{ 姓名: "王伟", 日期: "2010-07-05", 内容: "劳动", 时长: "2" }]);
    const planted = { ...ledger, records: [...ledger.records, ...ledger.records] };
    expect(() => monthOf([register(), roster(), planted])).toThrow("一条记录有两个判定");
  });
});
