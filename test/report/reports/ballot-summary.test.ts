import { describe, expect, it } from "vitest";
import type { Config } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { buildReports } from "#report/build-reports.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { branchOf, membersOf, reportMaterial } from "../../support/report-month.ts";
import { indicator, office } from "../../support/score-config.ts";
import { ballot, FOUR_LEVELS } from "../../support/score-records.ts";

type Row = Readonly<Record<string, string>>;
interface Summary {
  readonly note: string;
  readonly options: readonly string[];
  readonly organisations: readonly {
    readonly name: string;
    readonly result: string;
    readonly hidden: string;
    readonly groups: readonly (Row & { readonly votes: readonly string[] })[];
  }[];
  readonly branches: readonly Row[];
  readonly voids: readonly Row[];
}

const built = (material: ReportMaterial) => buildReports({ ...material, only: ["测评"] });

async function summaryOf(material: ReportMaterial): Promise<Summary> {
  const [job] = (await built(material)).jobs;
  if (!job) throw new Error("not due");
  return job.model as unknown as Summary;
}

const component = (subjectType: "组织" | "党员") =>
  [
    { subjectType, name: "日常", weight: "80", content: "维度" },
    { subjectType, name: "民主测评", weight: "20", content: "民主测评" },
  ] as const;

const BALLOT_CONFIG: Partial<Config> = {
  office: office({ ballotMinimum: 5, ballotQuorum: "2/3" }),
  ballotOptions: FOUR_LEVELS,
  ballotGroups: (["组织", "党员"] as const).flatMap((subjectType) =>
    ["领导小组", "党员", "群众"].map((name, at) => ({ subjectType, name, weight: at === 0 ? "40" : "30" })),
  ),
  components: [...component("组织"), ...component("党员")],
};

function voted(records: readonly DatasetRecord[], members = 0, changes: Partial<Config> = {}): ReportMaterial {
  const config = { ...BALLOT_CONFIG, ...changes };
  return reportMaterial({
    organisations: [branchOf("甲支部")],
    members: membersOf("甲支部", members),
    records,
    config,
  });
}

const LEADERS = ballot({ group: "领导小组", votes: [6, 1], issued: 8, row: 3 });
const MEMBERS = ballot({ group: "党员", votes: [8, 1, 1], issued: 12, returned: 11, abstained: 1, row: 4 });
const MASSES = ballot({ group: "群众", votes: [10, 10], issued: 20, row: 5 });

describe("民主测评汇总", () => {
  it("has issued, returned, valid, abstained, votes and rate of every group of an organisation, and the result", async () => {
    const { organisations, options } = await summaryOf(voted([LEADERS, MEMBERS, MASSES]));
    expect(options).toEqual(["优秀", "合格", "基本合格", "不合格"]);
    expect(organisations.map(({ name, hidden }) => [name, hidden])).toEqual([["甲支部", ""]]);
    expect(organisations[0]?.result).toBe("综合得分率94.1%，计94.06分（满分100分）");
    expect(organisations[0]?.groups[1]).toEqual({
      name: "党员",
      weight: "30%",
      issued: "12",
      returned: "11",
      returnRate: "91.7%",
      valid: "10",
      abstained: "1",
      votes: ["8", "1", "1", "0"],
      rate: "94%",
    });
  });

  it("small groups are not shown but counted: how many there are is said, and not one figure of them", async () => {
    const small = ballot({ group: "领导小组", votes: [1, 0, 0, 3], issued: 4, row: 3 });
    const { organisations } = await summaryOf(voted([small, MEMBERS, MASSES]));
    expect(organisations[0]?.groups.map(({ name }) => name)).toEqual(["群众"]);
    expect(organisations[0]?.hidden).toBe("另有2个群体人数较少，不单独列出，票数照常计入");
    expect(organisations[0]?.result).toMatch(/^综合得分率\d/);
  });

  it("where one small group alone voted its result is kept back too", async () => {
    const small = ballot({ group: "领导小组", votes: [1, 0, 0, 3], issued: 4, row: 3 });
    const { organisations } = await summaryOf(voted([small]));
    expect(organisations[0]).toMatchObject({ groups: [], result: "只有一个群体且人数较少，结果不单独列出" });
  });

  it("an indicator that is itself a ballot stands apart under its own name", async () => {
    const indicators = [
      indicator({ id: "Z1-01", name: "群众满意度测评", method: "民主测评", source: "民主测评", perUnit: null }),
    ];
    const { organisations } = await summaryOf(voted([LEADERS, MEMBERS, MASSES], 0, { indicators }));
    expect(organisations.map(({ name }) => name)).toEqual(["甲支部：民主测评", "甲支部：群众满意度测评"]);
  });

  it("too few came back: the ballot is listed with what came back, and counts nowhere", async () => {
    const few = ballot({ group: "群众", votes: [4], issued: 12, row: 6, day: "2010-06-28" });
    const { voids, organisations } = await summaryOf(voted([LEADERS, few]));
    expect(voids).toEqual([
      {
        who: "甲支部",
        group: "群众",
        day: "2010年6月28日",
        issued: "12",
        returned: "4",
        returnRate: "33.3%",
        reason: "收回票数不足，测评无效",
      },
    ]);
    expect(organisations[0]?.groups.map(({ name }) => name)).toEqual(["领导小组"]);
  });

  it("it is due when nothing but a void ballot came", async () => {
    const { organisations, branches, voids } = await summaryOf(voted([ballot({ votes: [1], issued: 9 })]));
    expect([organisations.length, branches.length, voids.length]).toEqual([0, 0, 1]);
  });

  it("members stand by branch in numbers and are not named, however many they are", async () => {
    const records = membersOf("甲支部", 60).flatMap(({ id }, row) => [
      ballot({ owner: id, group: "党员", votes: [5, 1], issued: 8, row: 10 + row }),
      ballot({ owner: id, group: "群众", votes: [6], issued: 6, row: 100 + row }),
    ]);
    const [job] = (await built(voted(records, 60))).jobs;
    expect(job?.model["branches"]).toEqual([
      {
        branch: "甲支部",
        members: "60",
        judged: "60",
        issued: "840",
        returned: "720",
        returnRate: "85.7%",
        valid: "720",
        mean: "98.3%",
      },
    ]);
    expect(JSON.stringify(job?.model)).not.toMatch(/党员\d\d/);
    expect([job?.face, job?.mayName]).toEqual(["internal", []]);
  });

  it("the mean of fewer members than 测评人数下限 would show how one stands: it is left out", async () => {
    const records = membersOf("甲支部", 4).map(({ id }, row) => ballot({ owner: id, votes: [6], row: 10 + row }));
    expect((await summaryOf(voted(records, 4))).branches[0]).toMatchObject({ judged: "4", mean: "—" });
  });

  it("void ballots about members of one branch are counted together", async () => {
    const records = membersOf("甲支部", 3).map(({ id }, row) =>
      ballot({ owner: id, votes: [2], issued: 10, row: 10 + row }),
    );
    const { voids } = await summaryOf(voted(records, 3));
    expect(voids.map(({ who, issued, returned }) => [who, issued, returned])).toEqual([
      ["甲支部党员（3名）", "30", "6"],
    ]);
  });

  it("says what rates, quorum and small groups rest on", async () => {
    expect((await summaryOf(voted([LEADERS]))).note).toBe(
      "注：得分率以有效票数为分母；收回票数不足发出票数66.7%的测评无效；有效票不足5张的群体不单独列出，票数照常计入综合结果。",
    );
  });

  it.each([
    ["no ballot at all", []],
    ["a ballot of an earlier year", [ballot({ votes: [9], day: "2009-06-01" })]],
    ["a ballot after the month", [ballot({ votes: [9], day: "2010-07-01" })]],
  ])("with %s it is not due", async (_, records) => {
    const { jobs, notDue } = await built(voted(records));
    expect(jobs).toEqual([]);
    expect(notDue).toEqual([{ title: "民主测评汇总", reason: "本考核年度截至本月底没有报送可以汇总的民主测评。" }]);
  });
});
