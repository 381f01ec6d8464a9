import { describe, expect, it } from "vitest";
import type { Task } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import { phase, task } from "../support/score-config.ts";
import { member, organisation, record } from "../support/score-dataset.ts";
import { bookOf } from "../support/score-lookup.ts";

const ORGANISATIONS = [organisation("甲支部"), organisation("乙支部")];
const MEMBERS = ["甲支部/张一", "甲支部/李二", "乙支部/王三"].map((id) => member(id));
const article = (owner: string, row = 3) => record({ kind: "稿件", owner, row });

/** The shares of one task, written short: state, done/of, cells. */
function shares(changes: Partial<Task>, data: Partial<Dataset>) {
  const phases = [phase({ tasks: [task({ deadline: "2010-12-31", ...changes })] })];
  const [only] = bookOf([], { organisations: ORGANISATIONS, members: MEMBERS, ...data }, { phases }).tasks;
  return only?.organisations.map(({ organisation: name, state, done, of, evidence }) => {
    return [name, state, `${done}/${of}`, evidence.map(({ cell }) => cell).join(" ")].join(" ").trim();
  });
}

describe("a task by organisation", () => {
  // 李 has fewer strokes than 张 and stands before it, and so do the cells.
  const BY_MEMBERS = { responsible: "党员", source: "稿件" } as const;

  it.each([
    ["nobody yet", [], "open 0/2", "open 0/1"],
    ["one of two", [article("甲支部/张一")], "partly 1/2 A3", "open 0/1"],
    ["both", [article("甲支部/张一"), article("甲支部/李二", 4)], "done 2/2 A4 A3", "open 0/1"],
    ["the other branch", [article("乙支部/王三")], "open 0/2", "done 1/1 A3"],
  ])("of members, not due: %s", (...[, records, first, second]) => {
    expect(shares(BY_MEMBERS, { records })?.toSorted()).toEqual([`乙支部 ${second}`, `甲支部 ${first}`]);
  });

  it.each([
    ["nobody", [], "overdue 0/2"],
    ["one of two", [article("甲支部/张一")], "overdue 1/2 A3"],
    ["both", [article("甲支部/张一"), article("甲支部/李二", 4)], "done 2/2 A4 A3"],
  ])("of members, deadline on the period's last day: %s", (_, records, first) => {
    expect(shares({ ...BY_MEMBERS, deadline: "2010-06-30" }, { records })).toContain(`甲支部 ${first}`);
  });

  it("is partly done when it is begun, though nobody has done enough of it", () => {
    expect(shares({ target: "2" }, { records: [record({ owner: "甲支部" })] })).toEqual([
      "乙支部 open 0/1",
      "甲支部 partly 0/1 D3",
    ]);
  });

  it("names each record once, also one that two members share", () => {
    const together = record({ owner: "甲支部", participants: ["甲支部/张一", "甲支部/李二"] });
    expect(shares({ responsible: "党员" }, { records: [together] })).toContain("甲支部 done 2/2 D3");
  });

  it("leaves exempt members out, and organisations all of whose members are", () => {
    const members = [
      member("甲支部/张一"),
      member("甲支部/李二", { exempt: "长期病休" }),
      member("乙支部/王三", { exempt: "离退休" }),
    ];
    expect(shares(BY_MEMBERS, { members, records: [article("甲支部/张一")] })).toEqual(["甲支部 done 1/1 A3"]);
  });

  it.each([
    ["the office's", { responsible: "办公室" }],
    ["one that nothing proves", { source: null }],
  ] as const)("%s task has no shares", (_, changes) => {
    expect(shares(changes, { records: [record({ owner: "甲支部" })] })).toEqual([]);
  });
});

describe("from which day to which day", () => {
  it.each([
    ["2010-05-31", 0],
    ["2010-06-01", 1],
    ["2010-06-30", 1],
    ["2010-07-01", 0],
  ])("a record of %s proves it for %i", (day, done) => {
    const phases = [phase({ tasks: [task()] })];
    const [only] = bookOf([], { records: [record({ owner: "甲支部", day })] }, { phases }).tasks;
    expect(only?.done).toBe(done);
  });

  it.each([
    ["2010-06-30", ["R2-1"]],
    ["2010-07-01", []],
  ])("tasks of a phase from %s on", (from, ids) => {
    const phases = [phase({ from, tasks: [task()] })];
    expect(bookOf([], {}, { phases }).tasks.map((one) => one.task.id)).toEqual(ids);
  });

  it("an organisation named 办公室 does not take the office's proofs", () => {
    const phases = [phase({ tasks: [task({ responsible: "办公室" })] })];
    const [only] = bookOf([], { organisations: [organisation("办公室")], records: [] }, { phases }).tasks;
    expect([only?.state, only?.done, only?.of]).toEqual(["overdue", 0, 1]);
  });
});

const state = (changes: Partial<Task>, records: Dataset["records"]) => {
  const phases = [
    phase({ tasks: [task({ responsible: "党员", source: "稿件", deadline: "2010-12-31", ...changes })] }),
  ];
  return bookOf([], { organisations: ORGANISATIONS, members: MEMBERS, records }, { phases }).tasks[0]?.state;
};

it("a task that concerns nobody is not done: there is nobody to do it", () => {
  const phases = [phase({ tasks: [task({ responsible: "党员", source: "稿件" })] })];
  const [progress] = bookOf([], { organisations: ORGANISATIONS, members: [], records: [] }, { phases }).tasks;
  expect(progress).toMatchObject({ state: "nobody", of: 0, done: 0, organisations: [] });
});

it("a task of members is open, partly done or overdue as a whole, by members", () => {
  expect(state({}, [])).toBe("open");
  expect(state({ target: "2" }, [article("甲支部/张一")])).toBe("partly");
  expect(state({}, [article("甲支部/张一")])).toBe("partly");
  expect(state({ deadline: "2010-06-30" }, [article("甲支部/张一")])).toBe("overdue");
});
