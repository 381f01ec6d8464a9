import { describe, expect, it } from "vitest";
import { buildManifest, type ManifestMaterial } from "#batch/manifest.ts";
import { sayPrinted } from "#cli/summary.ts";
import type { PdfOutcome, ToWrite } from "#domain/report-job.ts";
import { aJob } from "../support/print-builders.ts";

const NEEDED: ToWrite = { code: "点评-1", document: "领导点评通报", position: "总评" };

function printed(path: string, toWrite: readonly ToWrite[]): PdfOutcome {
  return { kind: "printed", job: aJob({ path, toWrite }), bytes: new Uint8Array(1), pages: 1, thumbnail: null };
}

function manifestOf(outcomes: readonly PdfOutcome[]) {
  const material: ManifestMaterial = {
    program: { name: "pingbao", version: "0" },
    period: "2010-06",
    periodReason: "",
    sample: false,
    versions: { node: "", browser: "" },
    answers: [],
    sheets: [],
    fonts: [],
    missingGlyphs: [],
    notDue: [],
    leakCheck: { names: 0, unsearchable: 0 },
    inputFiles: [],
    configurationFile: { file: "考评配置.xlsx", sha256: "" },
    outcomes,
    foundIssues: [],
  };
  return buildManifest(material);
}

function said(outcomes: readonly PdfOutcome[]): string {
  const lines: string[] = [];
  const console = { say: (line: string) => void lines.push(line), progress: () => undefined, write: () => undefined };
  sayPrinted(console, manifestOf(outcomes));
  return lines.join("\n");
}

describe("待写的文字", () => {
  it("清单里列出代码、文档、位置和在哪份文件里；没有印成的文件不算", () => {
    const failed: PdfOutcome = { kind: "failed", job: aJob({ path: "内部/乙.pdf", toWrite: [NEEDED] }), reason: "坏" };
    const { toWrite } = manifestOf([printed("内部/甲.pdf", [NEEDED]), printed("内部/丙.pdf", []), failed]);
    expect(toWrite).toEqual([{ ...NEEDED, path: "内部/甲.pdf" }]);
  });

  it("结尾小结说有几处、在哪里填写，逐处列出；没有就不说", () => {
    const words = said([printed("内部/甲.pdf", [NEEDED, { ...NEEDED, code: "点评-2", position: "要求" }])]);
    expect(words).toContain("待写：2 处，请在考评配置的“文稿补充”表中填写（文档、位置）");
    expect(words).toContain("【待补 点评-2】文档“领导点评通报”，位置“要求”（内部/甲.pdf）");
    expect(said([printed("内部/丙.pdf", [])])).not.toContain("待写");
  });
});
