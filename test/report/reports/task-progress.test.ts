import { describe, expect, it } from "vitest";
import type { Task } from "#domain/config.ts";
import { buildReports } from "#report/build-reports.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { branchOf, membersOf, reportMaterial } from "../../support/report-month.ts";
import { phase, task } from "../../support/score-config.ts";
import { record } from "../../support/score-dataset.ts";

interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string;
}
interface Progress {
  readonly phases: readonly { readonly name: string; readonly sentence: string; readonly tasks: readonly Row[] }[];
  readonly tables: readonly { readonly organisations: readonly string[]; readonly rows: readonly Row[] }[];
  readonly overdue: readonly (Row & { readonly missing: readonly string[] })[];
}

const built = (material: ReportMaterial) => buildReports({ ...material, only: ["任务"] });

async function progressOf(material: ReportMaterial): Promise<Progress> {
  const [job] = (await built(material)).jobs;
  if (!job) throw new Error("not due");
  return job.model as unknown as Progress;
}

const VOLUNTEERING = { id: "R2-3", responsible: "党员", source: "志愿服务", deadline: "2010-06-20" } as const;
const withTasks = (...tasks: readonly Task[]) => ({ phases: [phase({ tasks })] });
const served = (id: string) => record({ kind: "志愿服务", owner: id, day: "2010-06-10" });

describe("阶段任务进展表", () => {
  it("lists every task of the phases begun with who answers, deadline, state, count and basis", async () => {
    const { phases } = await progressOf(reportMaterial());
    expect(phases.flatMap(({ tasks }) => tasks.map(({ id }) => id))).toHaveLength(4);
    expect(phases[0]?.sentence).toMatch(/^第.阶段共有任务4项：/);
    expect(phases[0]?.tasks[0]).toMatchObject({ responsible: "党组织", state: "已完成", done: "2/2个", isLate: false });
    expect(phases[0]?.tasks.at(-1)).toMatchObject({ responsible: "办公室", state: "由办公室掌握", done: "—" });
    expect(phases[0]?.tasks.every(({ basis }) => basis !== "")).toBe(true);
  });

  it("a phase that has not begun is left out", async () => {
    const phases = [
      phase({ id: "第一阶段", tasks: [task()], to: "2010-06-30" }),
      phase({ id: "第二阶段", from: "2010-07-01", tasks: [task({ id: "R9-1" })] }),
    ];
    const model = await progressOf(reportMaterial({ config: { phases } }));
    expect(model.phases.map(({ tasks }) => tasks.length)).toEqual([1]);
  });

  it("names everybody who is late, organisations in one line", async () => {
    const late = task({ deadline: "2010-06-20" });
    const organisations = ["甲支部", "乙支部", "丙支部"].map((name) => branchOf(name));
    const records = [record({ owner: "丙支部", day: "2010-06-10" })];
    const material = reportMaterial({ organisations, members: [], records, config: withTasks(late) });
    const [row] = (await progressOf(material)).overdue;
    expect(row).toMatchObject({ overdue: "10日", done: "1/3个", missing: ["乙支部、甲支部"] });
  });

  it("members who are late stand under their own branch, however many there are", async () => {
    const members = [...membersOf("乙支部", 60), ...membersOf("甲支部", 3)];
    const records = [served("甲支部/党员02"), ...members.slice(0, 58).map(({ id }) => served(id))];
    const organisations = [branchOf("甲支部"), branchOf("乙支部")];
    const material = reportMaterial({ organisations, members, records, config: withTasks(task(VOLUNTEERING)) });
    const [row] = (await progressOf(material)).overdue;
    expect(row?.["done"]).toBe("59/63名");
    expect(row?.missing).toEqual(["乙支部（2名）：党员59、党员60", "甲支部（2名）：党员01、党员03"]);
  });

  it("a branch whose members are all done is not named", async () => {
    const members = [...membersOf("甲支部", 1), ...membersOf("乙支部", 1)];
    const organisations = [branchOf("甲支部"), branchOf("乙支部")];
    const records = [served("甲支部/党员01")];
    const material = reportMaterial({ organisations, members, records, config: withTasks(task(VOLUNTEERING)) });
    expect((await progressOf(material)).overdue[0]?.missing).toEqual(["乙支部（1名）：党员01"]);
  });

  it("a deadline on the month's last day is over with it", async () => {
    const config = withTasks(task({ deadline: "2010-06-30" }));
    const material = reportMaterial({ organisations: [branchOf("甲支部")], members: [], records: [], config });
    expect((await progressOf(material)).overdue[0]?.["overdue"]).toBe("本月末到期");
  });

  it("when nothing is late the list is empty", async () => {
    const config = withTasks(task({ deadline: "2010-12-31" }));
    expect((await progressOf(reportMaterial({ records: [], config }))).overdue).toEqual([]);
  });

  it.each([
    [1, [1]],
    [8, [8]],
    [9, [5, 4]],
    [60, [8, 8, 8, 8, 8, 8, 8, 4]],
  ])("%i organisations stand side by side, at most eight to a table", async (count, widths) => {
    const organisations = Array.from({ length: count }, (_, at) => branchOf(`第${String(at + 10)}党支部`));
    const { tables } = await progressOf(reportMaterial({ organisations, members: [], records: [] }));
    expect(tables.map((one) => one.organisations.length)).toEqual(widths);
  });

  it("tasks of the office alone make no table by organisation", async () => {
    const config = withTasks(task({ responsible: "办公室", source: null }));
    expect((await progressOf(reportMaterial({ config }))).tables).toEqual([]);
  });

  it("is internal", async () => {
    const [job] = (await built(reportMaterial())).jobs;
    expect([job?.path, job?.face, job?.mayName]).toEqual(["内部/汇总/阶段任务进展表.pdf", "internal", null]);
  });

  it("without a task it is not due", async () => {
    const { jobs, notDue } = await built(reportMaterial({ config: { phases: [phase()] } }));
    expect(jobs).toEqual([]);
    expect(notDue).toEqual([{ title: "阶段任务进展表", reason: "截至本月底，已开始的阶段没有列出任务。" }]);
  });
});
