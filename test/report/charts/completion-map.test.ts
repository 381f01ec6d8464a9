import { describe, expect, it } from "vitest";
import { STATES } from "#report/charts/completion-cells.ts";
import { completionMap } from "#report/charts/completion-map.ts";
import { completionOf, LONG_NAME } from "../../support/chart-figures.ts";
import { leastContrast, wordsOf } from "../../support/chart-texts.ts";

const FOUR = ["甲支部", "乙支部", "丙支部", "丁支部"];

describe("the map of completion", () => {
  it("says in every cell in words how far the branch is, with numbers where several answer for it", async () => {
    const [{ svg, head, rows } = { svg: "", head: [], rows: [] }] = await completionMap(completionOf(FOUR, 1));
    expect(wordsOf(svg)).toContain("2-1 公开承诺");
    expect(wordsOf(svg)).toContain("甲支部 完成 乙支部 部分 丙支部 逾期 3/8 丁支部 未到期");
    expect(head).toEqual(["党支部", "2-1 公开承诺"]);
    expect(rows).toEqual([
      ["甲支部", "完成"],
      ["乙支部", "部分"],
      ["丙支部", "逾期 3/8"],
      ["丁支部", "未到期"],
    ]);
  });

  it("a task that does not concern a branch has a dash there", async () => {
    const { tasks } = completionOf(["甲支部"], 1);
    const [{ rows } = { rows: [] }] = await completionMap({ branches: ["甲支部", "乙支部"], tasks });
    expect(rows[1]).toEqual(["乙支部", "—"]);
  });

  it("counts the states of every branch and names what is overdue in the alternative text", async () => {
    const [{ alternative } = { alternative: "" }] = await completionMap(completionOf(["甲支部"], 5));
    expect(alternative).toBe("各支部任务完成情况：甲支部完成2项、部分1项、逾期1项（2-3）、未到期1项。");
  });

  it("the states differ in lightness on a grey printer, by a sign of their own, and are explained", async () => {
    const states = Object.values(STATES);
    expect(leastContrast(states.map(({ fill }) => fill))).toBeGreaterThan(0.1);
    expect(new Set(states.map(({ sign }) => JSON.stringify(sign))).size).toBe(states.length);
    for (const { fill, ink } of states) expect(leastContrast([fill, ink])).toBeGreaterThan(0.5);
    const [{ svg } = { svg: "" }] = await completionMap(completionOf(FOUR, 1));
    expect(wordsOf(svg)).toMatch(/已完成 部分完成 逾期未完成 未到期$/);
  });

  it("more than a page holds stands on several drawings, every cell once", async () => {
    const branches = Array.from({ length: 60 }, (_, at) => `第${at + 1}党支部`);
    const charts = await completionMap(completionOf(branches, 12));
    const cells = charts.flatMap(({ head, rows }) =>
      rows.flatMap(([branch]) => head.slice(1).map((task) => `${branch} ${task}`)),
    );
    expect(cells).toHaveLength(720);
    expect(new Set(cells).size).toBe(720);
  });

  it("a branch of 24 characters is broken, not cut", async () => {
    const [{ svg } = { svg: "" }] = await completionMap(completionOf([LONG_NAME], 1));
    expect(wordsOf(svg).replaceAll(" ", "")).toContain(LONG_NAME);
  });

  it("nothing is drawn without branches or tasks", async () => {
    expect(await completionMap(completionOf([], 3))).toEqual([]);
    expect(await completionMap(completionOf(FOUR, 0))).toEqual([]);
  });
});
