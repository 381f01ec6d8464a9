import { beforeAll, describe, expect, it } from "vitest";
import { analyseMonth } from "#batch/analyse-month.ts";
import { importFrom, type MonthImport } from "#batch/import-month.ts";
import { type InboxReader, openInbox } from "#batch/read-inbox.ts";
import type { Period } from "#domain/civil-date.ts";
import type { ImportRequest } from "#domain/month-run.ts";
import { subjectKey } from "#domain/subject.ts";
import { computeScores } from "#score/compute-scores.ts";
import { sampleFiles } from "../support/sample-inbox.ts";

let inbox: InboxReader;
let request: ImportRequest;
beforeAll(async () => {
  const { inbox: files, config: configurations } = await sampleFiles();
  request = { files, inboxIssues: [], isolate: null, configurations, period: "2010-08" };
  inbox = await openInbox(request, () => undefined);
});

const monthAt = (period: Period): Promise<MonthImport> =>
  importFrom(inbox, { ...request, period }, { anyMonth: false });

async function analysed(period: Period, asked: Period[] = []) {
  const month = await monthAt(period);
  const read = async (one: Period) => {
    asked.push(one);
    return null;
  };
  return analyseMonth(month, computeScores(month.dataset, month.config), { inbox, snapshots: { read } });
}

const BRANCH = { type: "组织", id: "科技馆党支部" } as const;

describe("the trend of the sample's year", () => {
  it("has the total of every month as that month itself gives it", async () => {
    const { analysis } = await analysed("2010-08");
    const trend = analysis.trend.get(subjectKey(BRANCH)) ?? [];
    expect(trend.map(({ period }) => period)).toEqual(["2010-06", "2010-07", "2010-08"]);
    for (const { period, total } of trend) {
      const { dataset, config } = await monthAt(period);
      const own = computeScores(dataset, config).subjects.find(({ subject }) => subject.id === BRANCH.id);
      expect(total).toBe(own?.total);
    }
  });

  it("recalls no month twice", async () => {
    const asked: Period[] = [];
    await analysed("2010-08", asked);
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
    expect(asked).toContain("2010-06");
  });

  it("in the first month of the evaluation year is that month alone", async () => {
    const { analysis } = await analysed("2010-06");
    expect(analysis.trend.get(subjectKey(BRANCH))?.map(({ period }) => period)).toEqual(["2010-06"]);
  });
});
