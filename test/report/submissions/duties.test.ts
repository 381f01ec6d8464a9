import { describe, expect, it } from "vitest";
import { formVersion } from "#domain/fields/form-version.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import { type Duty, dutiesOf, dutyCounts } from "#report/submissions/duties.ts";
import { dutyWords } from "#report/submissions/duty-words.ts";
import { branchOf } from "../../support/report-month.ts";
import { office } from "../../support/score-config.ts";
import { monthWith, rule, sent, type SentWords } from "../../support/submissions.ts";

function words(duty: Duty | undefined): string {
  if (duty === undefined) return "";
  const { word, notes } = dutyWords(duty);
  return [word, ...notes].join("，");
}

/** The states of the two branches' only duty. */
function states(month: ReturnType<typeof monthWith>): readonly string[] {
  return dutiesOf(month).map((duty) => `${duty.organisation}：${words(duty)}`);
}

/** The state of one branch that has sent the given tables of June, due on 5 July. */
function stateOf(...tables: readonly SentWords[]): string {
  return words(
    dutiesOf(monthWith({ branches: { 机关支部: 1 }, received: tables.map((one) => sent("机关支部", one)) }))[0],
  );
}

const NOBODY = ["学会支部：未报", "机关支部：未报"];
const LATER = { months: { from: "2010-06", until: "2010-07" }, dated: "2010-07-31" };

describe("who has not sent", () => {
  it.each([
    ["nobody", [], NOBODY],
    ["one of them", [sent("机关支部")], ["学会支部：未报", "机关支部：已报"]],
    ["one for an earlier month only", [sent("机关支部", { month: "2010-05" })], NOBODY],
    ["one for a later month only", [sent("机关支部", { month: "2010-07" })], NOBODY],
    ["one a ledger that names no month", [sent("机关支部", { month: null })], ["学会支部：未报", "机关支部：已报"]],
    ["the superior, naming none of them", [sent("示例市科协党总支")], NOBODY],
    ["one another table", [sent("机关支部", { kind: "稿件" })], NOBODY],
  ] as const)("when %s has sent", (_, received, expected) => {
    expect(states(monthWith({ received })).toSorted()).toEqual(expected.toSorted());
  });

  it("a rule for one organisation asks only that one", () => {
    expect(states(monthWith({ rules: [rule({ organisation: "学会支部" })] }))).toEqual(["学会支部：未报"]);
  });

  it("a rule for one organisation replaces that for all", () => {
    const duties = dutiesOf(monthWith({ rules: [rule(), rule({ organisation: "学会支部", dueDay: 20 })] }));
    expect(duties.map(({ organisation, due }) => `${organisation} ${due}`).toSorted()).toEqual([
      "学会支部 2010-07-20",
      "机关支部 2010-07-05",
    ]);
  });

  it("全部 asks only organisations that are evaluated", () => {
    const organisations = [branchOf("甲支部"), branchOf("党总支", { evaluated: false })];
    expect(states(monthWith({ organisations, members: [] }))).toEqual(["甲支部：未报"]);
  });

  it("counts what was asked for, came and is missing", () => {
    const rules = [rule(), rule({ table: "稿件" }), rule({ table: "花名册", frequency: "年" })];
    const duties = dutiesOf(monthWith({ rules, received: [sent("机关支部")] }));
    expect(dutyCounts(duties)).toEqual({ asked: 4, received: 1, missing: 3 });
  });
});

describe("in time or late, by 填报日期 and never by a clock", () => {
  it.each([
    ["on the due day", "2010-07-05", "已报"],
    ["a day later", "2010-07-06", "迟报"],
    ["without 填报日期", null, "已报"],
  ])("a table filled in %s", (_, dated, expected) => {
    expect(stateOf({ dated })).toBe(expected);
  });

  it("one table in time is enough", () => {
    expect(stateOf({ dated: "2010-07-09" }, { dated: "2010-07-02" })).toBe("已报");
  });

  it("a due day that the month does not have is its last", () => {
    const month = monthWith({ rules: [rule({ dueDay: 31 })], config: {} });
    expect(dutiesOf({ ...month, period: "2010-08" })[0]?.due).toBe("2010-09-30");
    expect(dutiesOf({ ...month, period: "2010-01" })[0]?.due).toBe("2010-02-28");
  });

  it("a ledger sent again a month later with this month in it came, but late", () => {
    expect(stateOf(LATER)).toBe("迟报");
  });

  it("and makes nobody late who has sent in time", () => {
    expect(stateOf({}, LATER)).toBe("已报");
  });
});

describe("tables of a quarter or a year", () => {
  it.each([
    ["季", 1, "未报 2010-07-05"],
    ["季", 5, "未到期 2010-08-05"],
    ["年", 1, "未到期 2011-01-05"],
    ["年", 7, "未报 2010-07-05"],
  ] as const)(
    "per %s, with an evaluation year from month %i, are in June: %s",
    (frequency, yearStartMonth, expected) => {
      const month = monthWith({ rules: [rule({ frequency })], config: { office: office({ yearStartMonth }) } });
      const [duty] = dutiesOf(month);
      expect(`${words(duty)} ${duty?.due}`).toBe(expected);
    },
  );

  it("one sent in any month of the quarter counts", () => {
    const month = monthWith({ rules: [rule({ frequency: "季" })], received: [sent("机关支部", { month: "2010-04" })] });
    expect(states(month)).toContain("机关支部：已报");
  });

  it("of several in a quarter the last is looked into", () => {
    const received = [
      sent("机关支部", { month: "2010-04", dated: "2010-04-30", rejectedRows: 5 }),
      sent("机关支部", { month: "2010-06", unchanged: true }),
    ];
    const month = monthWith({ branches: { 机关支部: 1 }, rules: [rule({ frequency: "季" })], received });
    expect(states(month)).toEqual(["机关支部：已报，内容未变"]);
    expect(dutiesOf(month)[0]?.dated).toBe("2010-06-30");
  });
});

describe("what else there is to say of a table that came", () => {
  const CURRENT = formVersion(tableKind("活动台账"));

  it.each([
    ["rows kept out by faults are counted", [{ rejectedRows: 2 }], "已报，有错退回2行"],
    ["in different tables, together", [{ rejectedRows: 2 }, { rejectedRows: 1, sheet: "补" }], "已报，有错退回3行"],
    ["a file that cannot be read", [{ refused: true, dated: null }], "已报，未能读入"],
    ["a file that cannot be read beside one that can", [{ refused: true, dated: null }, {}], "已报"],
    ["nothing new since an earlier month", [{ unchanged: true }], "已报，内容未变"],
    ["something new in one of two tables", [{ unchanged: true }, {}], "已报"],
    ["an old form", [{ form: "活动台账-00000000" }], "已报，旧表样"],
    ["the current form", [{ form: CURRENT }], "已报"],
    ["an old form, then the current one", [{ form: "活动台账-00000000" }, { form: CURRENT }], "已报"],
    [
      "everything at once",
      [{ dated: "2010-07-09", rejectedRows: 1, unchanged: true, form: "活动台账-00000000" }],
      "迟报，有错退回1行，内容未变，旧表样",
    ],
  ] as const)("%s", (_, tables, expected) => {
    expect(stateOf(...tables)).toBe(expected);
  });

  it("of a month covered only by a later ledger, faults are told but not that nothing is new", () => {
    expect(stateOf({ ...LATER, dated: null, unchanged: true, rejectedRows: 1 })).toBe("已报，有错退回1行");
  });
});
