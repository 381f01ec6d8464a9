import { describe, expect, it } from "vitest";
import { reminderFile, remindersOf } from "#report/submissions/reminders.ts";
import { monthWith, rule, sent, type SentWords } from "../../support/submissions.ts";

const RULES = [rule(), rule({ table: "稿件", dueDay: 10 })];

/** The reminder of one branch that owes nothing but what the words say of its ledger. */
function reminderFor(words: SentWords | null): string | null {
  const received = [sent("机关支部", { kind: "稿件" }), ...(words === null ? [] : [sent("机关支部", words)])];
  return remindersOf(monthWith({ branches: { 机关支部: 1 }, rules: RULES, received }))[0]?.text ?? null;
}

const END = "感谢支持配合。（领导小组办公室）";

describe("the reminder of an organisation", () => {
  it("names every missing table with its day", () => {
    const [reminder] = remindersOf(monthWith({ branches: { 机关支部: 1 }, rules: RULES }));
    expect(reminder).toEqual({
      organisation: "机关支部",
      text: `机关支部：按照报送要求，以下表格尚未收到，请于2010年7月5日前补报2010年6月的活动台账；请于2010年7月10日前补报2010年6月的稿件；已过期限的请尽快补报，确无相关内容的请回复说明。${END}`,
    });
  });

  it.each([
    ["owes nothing", {}, null],
    ["was late and has sent", { dated: "2010-07-30" }, null],
    [
      "has faulty rows",
      { rejectedRows: 3 },
      `机关支部：2010年6月的活动台账有3行填写有误，暂未采用，请按退回的表格更正后重新报送。${END}`,
    ],
    [
      "has sent a file that cannot be read",
      { refused: true },
      `机关支部：2010年6月的活动台账的文件未能读入，请用空白表填写、存为 Excel 工作簿（不加密码）后重新报送。${END}`,
    ],
    [
      "has sent nothing new",
      { unchanged: true },
      `机关支部：2010年6月的活动台账与以前所报内容相同，请核实是否漏填。${END}`,
    ],
    [
      "uses an old form",
      { form: "活动台账-00000000" },
      `机关支部：2010年6月的活动台账用的是旧表样，下次请改用新发的空白表。${END}`,
    ],
  ] as const)("that %s", (_, words, expected) => {
    expect(reminderFor(words)).toBe(expected);
  });

  it("does not ask why nobody in a roster has changed", () => {
    const received = [sent("机关支部", { kind: "花名册", unchanged: true })];
    expect(remindersOf(monthWith({ branches: { 机关支部: 1 }, rules: [rule({ table: "花名册" })], received }))).toEqual(
      [],
    );
  });

  it("names the quarter of a quarterly table", () => {
    const rules = [rule({ table: "公开承诺", frequency: "季" })];
    expect(remindersOf(monthWith({ branches: { 机关支部: 1 }, rules }))[0]?.text).toContain(
      "补报2010年4—6月的公开承诺",
    );
  });
});

describe("催报提醒.txt", () => {
  it("opens in Windows: byte order mark, CRLF, one paragraph each", () => {
    const reminders = [
      { organisation: "甲支部", text: "甲支部：一。" },
      { organisation: "乙支部", text: "乙支部：二。" },
    ];
    expect(reminderFile(reminders, "催报提醒")).toBe("\uFEFF催报提醒\r\n\r\n甲支部：一。\r\n\r\n乙支部：二。\r\n");
  });

  it("is not written when nobody owes anything", () => {
    expect(reminderFile([], "催报提醒")).toBeNull();
  });
});
