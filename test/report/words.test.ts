import { describe, expect, it } from "vitest";
import type { TaskProgress } from "#domain/score-book.ts";
import { memberSentence, organisationSentence, taskSummary, tasksSentence } from "#report/statistics-words.ts";
import type { GroupStatistics } from "#report/statistics.ts";
import { type ActivityFacts, activitySentence, countList, monthSentence, nameList, quoted } from "#report/words.ts";
import { phase, task } from "../support/score-config.ts";

describe("lists of names and numbers", () => {
  it.each([
    [[], "无"],
    [["甲"], "甲"],
    [["甲", "乙"], "甲、乙"],
    [["甲", "乙", "丙"], "甲、乙等3个"],
  ])("%j → %s", (names, text) => {
    expect(nameList(names, 2, "个")).toBe(text);
  });

  it("parts of none are left out; none at all is 无", () => {
    const first = { name: "先进", count: 1 };
    const none = { name: "中间", count: 0 };
    expect(countList([first, none, { name: "相对后进", count: 3 }], "个")).toBe("先进1个、相对后进3个");
    expect(countList([none, none], "个")).toBe("无");
  });

  it("quotation marks inside a title become single ones", () => {
    expect(quoted("“七一”大会")).toBe("“‘七一’大会”");
  });
});

const occasion = (name: string, organisation = "甲支部") => ({ name, organisation, day: "6月18日" });

function facts(changes: Partial<ActivityFacts>): ActivityFacts {
  return { line: "党性教育", organisations: ["甲支部"], occasions: [], participants: 0, ...changes };
}

describe("a line of activity in a sentence", () => {
  it("none", () => {
    expect(activitySentence(facts({}))).toBe("本月没有报送党性教育活动记录。");
  });

  it("one", () => {
    expect(activitySentence(facts({ occasions: [occasion("重温入党誓词")], participants: 12 }))).toBe(
      "甲支部于6月18日开展“重温入党誓词”，12人次参加。",
    );
  });

  it("one without numbers of participants", () => {
    expect(activitySentence(facts({ occasions: [occasion("党课")] }))).toBe("甲支部于6月18日开展“党课”。");
  });

  it("a few, by name", () => {
    const occasions = [occasion("党课"), occasion("参观", "乙支部"), occasion("党课", "乙支部")];
    expect(activitySentence(facts({ organisations: ["甲支部", "乙支部"], occasions, participants: 40 }))).toBe(
      "甲支部、乙支部开展活动3次，40人次参加，内容为“党课”“参观”。",
    );
  });

  it("many, in numbers, with the largest as examples", () => {
    const organisations = ["甲", "乙", "丙", "丁"];
    const occasions = ["党课", "参观", "宣誓", "观影"].map((name) => occasion(name));
    expect(activitySentence(facts({ organisations, occasions, participants: 99 }))).toBe(
      "4个党组织开展活动4次，99人次参加，主要有“党课”“参观”“宣誓”等。",
    );
  });
});

describe("a month in a sentence", () => {
  const nothing = {
    month: "2010年6月",
    unit: "市科协",
    activities: 0,
    organisations: 0,
    participants: 0,
    volunteers: 0,
    hours: null,
    manuscripts: 0,
  };

  it("an empty month says so", () => {
    expect(monthSentence(nothing)).toBe("2010年6月，市科协没有收到活动、志愿服务和稿件记录。");
  });

  it("what there is not is not mentioned", () => {
    expect(monthSentence({ ...nothing, manuscripts: 1 })).toBe("2010年6月，市科协报送稿件1篇。");
  });

  it("a full month", () => {
    const full = { activities: 9, organisations: 3, participants: 80, volunteers: 20, hours: "45.5", manuscripts: 2 };
    expect(monthSentence({ ...nothing, ...full })).toBe(
      "2010年6月，市科协3个党组织开展活动9次，80人次参加；党员参加志愿服务20人次、45.5小时；报送稿件2篇。",
    );
  });
});

describe("statistics in a sentence", () => {
  const none: GroupStatistics = {
    scored: 0,
    exempt: 0,
    noData: 0,
    mean: null,
    tiers: [
      { name: "先进", count: 0 },
      { name: "中间", count: 0 },
    ],
    confirmed: 0,
    gateUnmet: 0,
    pending: 0,
  };

  it("no member at all", () => {
    expect(memberSentence(none)).toBe("名册中没有党员。");
  });

  it("nobody with a total", () => {
    expect(memberSentence({ ...none, exempt: 2 })).toBe("本月没有计出总分的党员（另有免评2名）。");
    expect(organisationSentence(none)).toBe("本月没有计出总分的党组织。");
  });

  it("one: a total, not a mean", () => {
    const one = { ...none, scored: 1, mean: 9250, tiers: [{ name: "先进", count: 1 }] };
    expect(memberSentence(one)).toBe("参评党员1名，总分92.50分；建议等次为先进1名。");
  });

  it("many, with who is left out and what is open", () => {
    const tiers = [
      { name: "先进", count: 3 },
      { name: "中间", count: 7 },
    ];
    const many = { ...none, scored: 10, exempt: 1, noData: 1, mean: 8000, tiers, gateUnmet: 2, pending: 1 };
    expect(memberSentence(many)).toBe(
      "参评党员10名（另有免评1名、无数据1名），平均80.00分；建议等次为先进3名、中间7名；基本要求未达到的2名；分数待核实的1名。",
    );
  });

  it("says whether people have decided on the tiers", () => {
    const tiers = [{ name: "先进", count: 2 }];
    const two = { ...none, scored: 2, mean: 9000, tiers };
    expect(organisationSentence({ ...two, confirmed: 2 })).toContain("认定等次为先进2个");
    expect(organisationSentence({ ...two, confirmed: 1 })).toContain("等次（未认定的按建议统计）为先进2个");
  });
});

function progress(changes: Partial<TaskProgress>): TaskProgress {
  return { phase: phase(), task: task(), state: "done", of: 2, done: 2, missing: [], organisations: [], ...changes };
}

describe("tasks in a sentence", () => {
  it("a phase by the states of its tasks", () => {
    const tasks = [progress({}), progress({}), progress({ state: "overdue" })];
    expect(taskSummary("第二阶段", tasks)).toBe("第二阶段共有任务3项：已完成2项、逾期未完成1项。");
    expect(taskSummary("第二阶段", [])).toBe("第二阶段没有列出任务。");
  });

  it("what an organisation has still to do, overdue ones first", () => {
    const overdue = progress({ state: "overdue", missing: ["甲支部"], task: task({ name: "“党性教育”活动" }) });
    const open = progress({ state: "open", missing: ["甲支部"], task: task({ name: "述职", deadline: "2010-07-31" }) });
    expect(tasksSentence("甲支部", [overdue, open])).toBe(
      "逾期未完成的阶段任务1项：“‘党性教育’活动”；待办的1项：“述职”（2010年7月31日前）。",
    );
    expect(tasksSentence("甲支部", [open])).toBe("没有逾期的阶段任务；待办的1项：“述职”（2010年7月31日前）。");
    expect(tasksSentence("乙支部", [overdue, open])).toBe("各阶段任务没有逾期或待办的事项。");
  });

  it("a member who happens to bear the organisation's name is no debtor of it", () => {
    const members = progress({ state: "overdue", missing: ["甲支部"], task: task({ responsible: "党员" }) });
    expect(tasksSentence("甲支部", [members])).toBe("各阶段任务没有逾期或待办的事项。");
  });
});
