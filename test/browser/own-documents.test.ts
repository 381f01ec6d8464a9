import { beforeAll, describe, expect, it } from "vitest";
import type { PdfOutcome, ReportJob } from "#domain/report-job.ts";
import type { ScoreLine } from "#domain/score-book.ts";
import { goldenJobs } from "../pictures/golden-month.ts";
import { scoreOf, withScore } from "../support/member-card.ts";
import { reportJobs } from "../support/report-jobs.ts";
import { reportMaterial } from "../support/report-month.ts";
import { secondReading, type StructurePart } from "../support/print-pdfjs.ts";
import { printJobs } from "../support/printed-reports.ts";

/** A document of our own as assistive technology gets it: the tags of all its pages. */
interface Tagged {
  readonly name: string;
  readonly parts: readonly StructurePart[];
}

/** A card, and whatever has few pages: the faces weigh most. Longer documents: 600 KB for ten pages. */
const MOST_BYTES = { once: 120 * 1024, page: 60 * 1024 };

let printed: readonly PdfOutcome[] = [];
let documents: readonly Tagged[] = [];

beforeAll(async () => {
  printed = await printJobs([...(await goldenJobs()), await longCard()]);
  documents = await Promise.all(
    printed
      // A card has no tags: thousands are printed at a time.
      .filter(({ job }) => job.definition.layout !== "card")
      .map(async (outcome) => {
        if (outcome.kind === "failed") throw new Error(outcome.reason);
        const pages = await secondReading(outcome.bytes);
        return { name: `${outcome.job.definition.id} ${outcome.job.face}`, parts: pages.flatMap(({ tags }) => tags) };
      }),
  );
});

function withLongName(line: ScoreLine): ScoreLine {
  const name = line.indicator.name.repeat(6);
  return { ...line, indicator: { ...line.indicator, name } };
}

/** A card whose indicators have names of several lines. */
async function longCard(): Promise<ReportJob> {
  const material = reportMaterial();
  const lines = scoreOf(material).lines.map(withLongName);
  const jobs = await reportJobs({ ...withScore(material, { lines }), only: ["党员"] });
  const job = jobs.find(({ path }) => path.endsWith("机关支部/党员/党员01.pdf"));
  if (!job) throw new Error("no card");
  return job;
}

const ofRole = ({ parts }: Tagged, role: string) => parts.filter((part) => part.role === role);

function holds(part: StructurePart, role: string): boolean {
  return (part.children ?? []).some((one) => "role" in one && (one.role === role || holds(one, role)));
}

describe("每种文件给读屏软件的结构", () => {
  it("有一个一级标题", () => {
    expect(documents.length).toBeGreaterThan(20);
    for (const one of documents) expect(ofRole(one, "H1").length, one.name).toBeGreaterThan(0);
  });

  it("每张图有一段说明，读一遍，不套在另一张图中", () => {
    expect(documents.flatMap((one) => ofRole(one, "Figure")).length).toBeGreaterThan(5);
    for (const one of documents) {
      for (const figure of ofRole(one, "Figure")) {
        expect(figure.alt ?? "", one.name).not.toBe("");
        expect(holds(figure, "Figure"), one.name).toBe(false);
      }
    }
  });

  it("每张表有表头", () => {
    expect(documents.flatMap((one) => ofRole(one, "Table")).length).toBeGreaterThan(20);
    for (const one of documents) {
      for (const table of ofRole(one, "Table")) expect(holds(table, "TH"), one.name).toBe(true);
    }
  });
});

describe("文件的大小", () => {
  it("评分卡和两页以内的文件不超过120 KB，更长的每页不超过60 KB", () => {
    expect(printed.length).toBe(documents.length + 2);
    for (const outcome of printed) {
      if (outcome.kind === "failed") throw new Error(outcome.reason);
      const isCard = outcome.job.definition.layout === "card";
      const most = isCard ? MOST_BYTES.once : Math.max(MOST_BYTES.once, MOST_BYTES.page * outcome.pages);
      expect(outcome.bytes.length, outcome.job.title).toBeLessThanOrEqual(most);
    }
  });
});
