import { describe, expect, it } from "vitest";
import { renderHtml } from "#print/html/templates.ts";
import { REPORTS } from "#report/reports.ts";
import { ownTemplates } from "../support/printed-reports.ts";
import { goldenJobs } from "./golden-month.ts";

const templates = ownTemplates();
const jobs = await goldenJobs();

describe("每种文件的内容与核对过的一份逐字相同", () => {
  it("每种文件都有一份", () => {
    expect(new Set(jobs.map(({ definition }) => definition.id))).toEqual(new Set(REPORTS.map(({ id }) => id)));
  });

  it.each(jobs.map((job) => [`${job.definition.id}-${job.face}`, job] as const))("%s", async (name, job) => {
    // One tag a line, so that a change can be read.
    const html = renderHtml(job, templates).body.replaceAll("><", ">\n<");
    await expect(`${html}\n`).toMatchFileSnapshot(`golden/${name}.html`);
  });
});
