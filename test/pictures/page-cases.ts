import type { ReportJob } from "#domain/report-job.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { reportJobs } from "../support/report-jobs.ts";
import { membersOf, reportMaterial } from "../support/report-month.ts";
import { member } from "../support/score-dataset.ts";

import { goldenMaterial } from "./golden-month.ts";

/** A month whose pages are looked at. */
export interface PageCase {
  readonly name: string;
  readonly material: ReportMaterial;
}

const LONG = "机关".repeat(6);
const PARAGRAPH = "围绕中心服务大局建设队伍引领带动学科学用科学讲科学爱科学".repeat(6);
const THREE_PAGES = Array.from({ length: 12 }, () => PARAGRAPH).join("\n");

/** What issue 5 asks to be looked at: a branch of one and of 120, a long name with a rare character, nothing, much text. */
export function pageCases(): readonly PageCase[] {
  const rare = "上官欧阳慕容𬱖䶮";
  return [
    { name: "每种文件都到期的月份", material: goldenMaterial() },
    { name: "一人支部", material: reportMaterial({ branches: { 老干部支部: 1 } }) },
    { name: "一百二十人支部", material: reportMaterial({ branches: { 学会联合支部: 120 } }) },
    {
      name: "八字姓名和长单位名",
      material: reportMaterial({
        branches: { [`${LONG}党支部`]: 3 },
        members: [...membersOf(`${LONG}党支部`, 2), member(`${LONG}党支部/${rare}`)],
      }),
    },
    { name: "没有记录的月份", material: reportMaterial({ records: [] }) },
    { name: "三页长的文字", material: longTexts() },
  ];
}

function longTexts(): ReportMaterial {
  const written = { period: "2010-06", document: "信息简报", position: "经验交流", text: THREE_PAGES, signature: null };
  return reportMaterial({ config: { writtenTexts: [written] } });
}

/** One document of each kind of a case, the first; with its kind's name. */
export async function oneOfEachKind({ material }: PageCase): Promise<readonly ReportJob[]> {
  const jobs = await reportJobs(material);
  const kinds = new Map<string, ReportJob>();
  for (const job of jobs) {
    const kind = `${job.definition.id} ${job.face}`;
    if (!kinds.has(kind)) kinds.set(kind, job);
  }
  return [...kinds.values()];
}
