import { describe, expect, it } from "vitest";
import { importSheet, sheetOf } from "../../support/table-builder.ts";

function rosterRow(born: string, joined: string, regular: string) {
  const head = ["姓名", "党支部", "出生日期", "入党日期", "转正日期"];
  return importSheet(sheetOf("名册", [head, ["王伟", "一支部", born, joined, regular]]));
}

function ledgerRow(due: string, actual: string) {
  const head = ["党支部", "日期", "活动名称", "类别", "应到人数", "实到人数"];
  return importSheet(sheetOf("台账", [head, ["一支部", "2010-6-18", "参观", "党课", due, actual]]));
}

describe("values of one row that contradict each other", () => {
  it("more people came than were due", () => {
    const { issues, rejected } = ledgerRow("12", "13");
    expect(issues.map(({ code, at, field }) => [code, at.cell, field])).toEqual([
      ["record-more-than", "F2", "实到人数"],
    ]);
    expect(rejected).toMatchObject([{ row: 2, owner: "一支部", organisation: "一支部" }]);
  });

  it.each([
    ["12", "12"],
    ["12", "9"],
    ["", "9"],
    ["9", ""],
  ])("due %s, came %s is sound", (due, actual) => {
    expect(ledgerRow(due, actual).issues).toEqual([]);
  });

  it("joined before born, or regular before joined: the later field is named", () => {
    const { issues } = rosterRow("1980-5-1", "1979-7-1", "1978-7-1");
    expect(issues.map(({ code, at }) => [code, at.cell])).toEqual([
      ["record-date-order", "D2"],
      ["record-date-order", "E2"],
    ]);
    expect(issues[0]?.text.found).toBe("「入党日期」1979年7月1日 早于「出生日期」1980年5月1日");
  });

  it("regular in the month before joining contradicts it, however coarse", () => {
    expect(rosterRow("", "2001年7月", "2001年6月").issues.map(({ code }) => code)).toEqual(["record-date-order"]);
  });

  it.each([
    ["1975.03", "2001-7-1", "2002-7-1"],
    ["1975", "2001年7月", "2001-7-1"],
    ["", "2001-7-1", ""],
    ["1975-1-1", "2001-7-1", "2001-7-1"],
  ])("born %s, joined %s, regular %s is sound", (born, joined, regular) => {
    expect(rosterRow(born, joined, regular).issues).toEqual([]);
  });
});

describe("what the ID number says beside what the row says", () => {
  const head = ["姓名", "党支部", "性别", "出生日期", "身份证号"];
  const warningsOf = (sex: string, born: string, id: string) => {
    const { issues, records } = importSheet(sheetOf("名册", [head, ["王伟", "一支部", sex, born, id]]));
    return [records.length, ...issues.map(({ severity, at, text }) => `${severity} ${at.cell} ${text.found}`)];
  };

  it.each([
    ["女", "1949-12-31", "11010519491231002X"],
    ["女", "1949年12月", "11010519491231002X"],
    ["女", "1949", "11010519491231002X"],
    ["", "", "11010519491231002X"],
    ["男", "1949-12-31", ""],
    ["女", "1949-12-31", "110105491231002"],
  ])("%s, born %s, %s agree", (sex, born, id) => {
    expect(warningsOf(sex, born, id)).toEqual([1]);
  });

  it("another birthday or sex is let in with a warning that does not show the number", () => {
    expect(warningsOf("男", "1949-12-30", "11010519491231002X")).toEqual([
      1,
      "warning D2 「出生日期」是 1949年12月30日，与身份证号里的 1949年12月31日 不一致",
      "warning C2 「性别」是 男，与身份证号里的 女 不一致",
    ]);
  });
});

describe("民主测评, 评委打分 and 整改台账", () => {
  const ballotHead = ["对象", "日期", "群体", "发出", "收回", "有效", "弃权", "优秀", "合格"];
  const ballot = (...counts: readonly (number | null)[]) =>
    importSheet(sheetOf("测评", [ballotHead, ["一支部", "2010-6-25", "党员", ...counts]])).issues.map(
      ({ code, at }) => `${code} ${at.cell}`,
    );

  it.each([
    [[20, 21, 20, 0, 15, 5], ["record-more-than E2"]],
    [[20, 19, 20, 0, 15, 5], ["record-more-than F2"]],
    [
      [20, 19, 18, 20, 15, 3],
      ["record-more-than G2", "record-ballot-sum E2"],
    ],
    [[20, 20, 20, 0, 15, 5], []],
    [[20, 19, null, null, 15, 4], []],
    [[20, 19, null, 1, 15, 3], []],
    [[20, 19, null, 1, 15, 4], ["record-ballot-sum E2"]],
    [[20, 19, 18, 1, 15, 3], []],
    [[20, 19, 18, 1, 15, 2], []],
    [[20, 19, 18, 0, 15, 2], ["record-ballot-sum E2"]],
    [[20, 19, 18, 0, 15, 4], ["record-ballot-sum E2"]],
    [[20, 19, 18, 0, null, null], ["record-ballot-sum E2"]],
  ] as const)("issued, returned, valid, abstained and votes add up: %j", (counts, codes) => {
    expect(ballot(...counts)).toEqual(codes);
  });

  it("a rectification is neither due nor done before it is ordered", () => {
    const head = ["对象", "问题", "整改时限", "完成日期", "下达日期"];
    const row = ["一支部", "记录不全", "2010-6-19", "2010-6-18", "2010-6-20"];
    const { issues } = importSheet(sheetOf("整改", [head, row]));
    expect(issues.map(({ code, at }) => `${code} ${at.cell}`)).toEqual([
      "record-date-order C2",
      "record-date-order D2",
    ]);
  });
});
