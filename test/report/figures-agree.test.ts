import { describe, expect, it } from "vitest";
import { NO_ANALYSIS } from "#domain/analysis.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Json, ReportJob } from "#domain/report-job.ts";
import { movementBetween, scoredMonth } from "../support/movement-months.ts";
import { reportJobs } from "../support/report-jobs.ts";
import { branchOf, membersOf, monthOfBranch, reportMaterial } from "../support/report-month.ts";
import { phase, task, where } from "../support/score-config.ts";
import { record } from "../support/score-dataset.ts";

const BRANCHES = ["机关支部", "学会支部"];
const MEMBERS = BRANCHES.flatMap((name) => membersOf(name, 3));

type Row = Readonly<Record<string, string>>;

function pledge(owner: string, row: number, { due, done }: { due: string; done: string | null }): DatasetRecord {
  return record({ kind: "公开承诺", owner, row, due, done, values: { 承诺事项: `事项${row}` } });
}

/** June 2010 with pledges of every state, one kept long before it is due, and some tiers decided. */
async function built(): Promise<readonly ReportJob[]> {
  const shown = reportMaterial({
    organisations: BRANCHES.map((name) => branchOf(name)),
    members: MEMBERS,
    records: [
      ...BRANCHES.flatMap((name, index) => monthOfBranch(name, index, MEMBERS)),
      pledge("机关支部", 40, { due: "2010-06-10", done: "2010-06-12" }),
      pledge("学会支部", 41, { due: "2010-05-10", done: null }),
    ],
    dataset: {
      upcoming: [
        pledge("机关支部", 42, { due: "2010-12-31", done: "2010-06-20" }),
        pledge("学会支部/党员01", 43, { due: "2010-12-31", done: null }),
      ],
    },
    config: {
      phases: [
        phase({
          id: "第一阶段",
          from: "2010-01-01",
          to: "2010-04-30",
          tasks: [task({ id: "R1-1", deadline: "2010-04-30" })],
        }),
        phase({
          from: "2010-05-01",
          to: "2010-06-30",
          tasks: [
            task({ filter: where("类别", "=", "党性教育") }),
            task({ id: "R2-2", deadline: "2010-06-20", filter: where("类别", "=", "组织创新") }),
            task({ id: "R2-3", responsible: "党员", source: "志愿服务", deadline: "2010-07-31" }),
          ],
        }),
      ],
      confirmedTiers: [decided("组织", "学会支部", "先进"), decided("党员", "党员02", "中间")],
    },
  });
  const earlier = shown.dataset.records.filter(({ kind }) => kind !== "志愿服务");
  const month = scoredMonth(shown.dataset, shown.config);
  const before = scoredMonth({ ...shown.dataset, records: earlier }, shown.config);
  const analysis = { ...NO_ANALYSIS, movement: movementBetween(before, month) };
  return reportJobs({ ...shown, book: month.book, analysis });
}

function decided(subjectType: "组织" | "党员", name: string, tier: string) {
  const organisation = subjectType === "组织" ? null : "机关支部";
  return { period: "2010-06", subjectType, name, organisation, tier, reason: "研究", confirmed: "2010-07-03" } as const;
}

const JOBS = await built();

function modelOf(name: string, face: ReportJob["face"]): Readonly<Record<string, Json>> {
  const job = JOBS.find(({ definition, face: own }) => definition.name === name && own === face);
  if (!job) throw new Error(`no document ${name}`);
  return job.model;
}

const FIGURES = ["total", "due", "kept", "late", "overdue", "early", "open"] as const;

/** The figures of {@link pledgeSentence}, in the order of {@link FIGURES}. */
function figuresIn(sentence: string): readonly number[] {
  const words = ["公开承诺", "已到期", "按期完成", "逾期完成", "逾期未完成", "提前完成", "未到期"];
  return words.map((word) => Number(new RegExp(`${word}(\\d+)项`).exec(sentence)?.[1] ?? "0"));
}

function sumOf(rows: readonly Row[]): readonly number[] {
  return FIGURES.map((figure) => rows.reduce((sum, row) => sum + Number(row[figure]), 0));
}

describe("各文件的承诺数一致", () => {
  const briefing = modelOf("简报", "internal");
  const expected = [10, 8, 4, 1, 3, 1, 1];

  it("简报的一句话、简报的表和公开承诺践诺情况的表", () => {
    expect(figuresIn(briefing["pledgeSentence"] as string)).toEqual(expected);
    expect(sumOf(briefing["pledges"] as readonly Row[])).toEqual(expected);
    expect(sumOf(modelOf("践诺", "internal")["groups"] as readonly Row[])).toEqual(expected);
    expect(modelOf("践诺", "internal")["sentence"]).toBe(briefing["pledgeSentence"]);
  });

  it("各党组织考评报告的合计", () => {
    const reports = JOBS.filter(({ definition }) => definition.name === "支部").map(({ model }) => model);
    expect(reports).toHaveLength(2);
    const figures = reports.map((model) => figuresIn(model["pledges"] as string));
    expect(expected.map((_, at) => figures.reduce((sum, own) => sum + (own[at] ?? 0), 0))).toEqual(expected);
    expect(reports.flatMap((model) => model["overdue"] as readonly Row[])).toHaveLength(3);
  });

  it("每个党组织都是：到期 = 按期完成 + 逾期完成 + 逾期未完成，承诺 = 到期 + 提前完成 + 未到期", () => {
    for (const row of modelOf("践诺", "internal")["groups"] as readonly Row[]) {
      const [total = 0, due = 0, kept = 0, late = 0, overdue = 0, early = 0, open = 0] = sumOf([row]);
      expect([total, due]).toEqual([due + early + open, kept + late + overdue]);
    }
  });

  it("阶段总结报告：阶段内到期的", () => {
    const { pledges, problems } = modelOf("总结", "internal");
    expect(pledges).toBe("到期的公开承诺8项：按期完成4项、逾期完成1项、逾期未完成3项。");
    expect(problems).toContain("逾期未兑现的公开承诺3项。");
  });

  it("公开简报的已兑现数，与公开的公开承诺践诺情况相同", () => {
    const open = modelOf("简报", "public")["open"] as Row;
    const { sentence, groups } = modelOf("践诺", "public");
    expect(open["pledges"]).toBe("截至本月底，已兑现公开承诺6项。");
    expect(sentence).toContain("共有公开承诺10项，已兑现6项");
    const parts = (groups as unknown as readonly Readonly<Record<"own" | "members", Row>>[]).flatMap(
      ({ own, members }) => [own, members],
    );
    expect(parts.reduce((sum, { fulfilled }) => sum + Number(fulfilled), 0)).toBe(6);
  });
});

/** 共有任务3项：… without the phase, which one document writes with its name. */
function countsIn(sentence: string): string {
  return sentence.slice(sentence.indexOf("共有任务"));
}

function statesIn(rows: readonly Row[]) {
  return rows.map(({ name, deadline, state }) => [name, deadline, state]);
}

function rowsIn(table: Json | undefined): readonly Row[] {
  return (table as unknown as { readonly rows: readonly Row[] }).rows;
}

function tiersIn(rows: readonly Row[], suggested: string) {
  return rows.map((row) => [row["name"], row[suggested], row["confirmed"]]);
}

describe("各文件的任务数一致", () => {
  it("简报与阶段任务进展表", () => {
    const { tasks, taskSummary } = modelOf("简报", "internal");
    const phases = modelOf("任务", "internal")["phases"] as unknown as readonly {
      readonly name: string;
      readonly sentence: string;
      readonly tasks: readonly Row[];
    }[];
    const running = phases.find(({ name }) => name.startsWith("第二阶段"));
    expect(statesIn(tasks as readonly Row[])).toEqual(statesIn(running?.tasks ?? []));
    expect(tasks).toHaveLength(3);
    expect(countsIn(taskSummary as string)).toBe(countsIn(running?.sentence ?? ""));
  });
});

describe("各文件的等次一致", () => {
  const summary = modelOf("汇总", "internal");
  const promotion = modelOf("晋档", "internal");

  it("党组织：简报、晋档升级情况表、汇总表", () => {
    const briefing = tiersIn(modelOf("简报", "internal")["organisations"] as readonly Row[], "tier");
    expect(briefing).toHaveLength(2);
    expect(tiersIn(promotion["organisations"] as readonly Row[], "suggested")).toEqual(briefing);
    expect(tiersIn(rowsIn(summary["organisations"]), "tier")).toEqual(briefing);
  });

  it("党员各等次的人数：简报、汇总表、晋档升级情况表", () => {
    const { tierNames, members } = modelOf("简报", "internal");
    const names = tierNames as readonly string[];
    const branches = members as unknown as readonly { readonly branch: string; readonly tiers: readonly string[] }[];
    const all = summary["branches"] as unknown as readonly { readonly name: string; readonly rows: readonly Row[] }[];
    const countIn = (rows: readonly Row[], tier: string) =>
      rows.filter(({ confirmed = "", tier: own }) => (names.includes(confirmed) ? confirmed : own) === tier).length;
    expect(branches).toHaveLength(2);
    for (const { branch, tiers: counts } of branches) {
      const rows = all.find(({ name }) => name === branch)?.rows ?? [];
      expect(counts).toEqual(names.map((tier) => String(countIn(rows, tier))));
    }
    const flow = (promotion["flows"] as unknown as readonly Flow[]).find(({ name }) => name === "党员");
    const sums = names.map((_, at) => (flow?.rows ?? []).reduce((sum, { cells }) => sum + Number(cells[at]), 0));
    const counted = names.map((_, at) => branches.reduce((sum, one) => sum + Number(one.tiers[at]), 0));
    expect(sums).toEqual(counted);
  });
});

interface Flow {
  readonly name: string;
  readonly rows: readonly { readonly cells: readonly string[] }[];
}
