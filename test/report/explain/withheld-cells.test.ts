import { describe, expect, it } from "vitest";
import { evidenceCells } from "#report/explain/explained-cells.ts";
import type { ScoreLine } from "#domain/score-book.ts";
import { indicator, measureFrom } from "../../support/score-config.ts";
import { record } from "../../support/score-dataset.ts";
import { bookOf } from "../../support/score-lookup.ts";

const GROUPS = [{ subjectType: "组织" as const, name: "党员", weight: "100" }];
const OPTIONS = [{ name: "优秀", coefficient: "1" }];
const BALLOT = record({
  kind: "民主测评",
  owner: "甲支部",
  values: { 群体: "党员", 发出: "#9", 收回: "#9", 有效: "#9", 优秀: "#9" },
});

function ballotLine(partial: "全额" | "到期"): ScoreLine {
  const reads = { method: "民主测评", source: "民主测评", measure: measureFrom("次数"), window: "年" } as const;
  const settings = { ballotGroups: GROUPS, ballotOptions: OPTIONS };
  const [subject] = bookOf([indicator({ ...reads, partial })], { records: [BALLOT] }, settings).subjects;
  const line = subject?.lines[0];
  if (!line) throw new Error("no line");
  return line;
}

describe("cells of ballots in explain", () => {
  it("are told where the group is large enough", () => {
    expect(evidenceCells(ballotLine("全额"), () => "9").map(({ text }) => text)).toEqual(["9"]);
  });

  it("are withheld while the line does not count: nobody has judged then which groups are too small", () => {
    const line = ballotLine("到期");
    expect(line.state).toBe("not-due");
    expect(evidenceCells(line, () => "9").map(({ text }) => text)).toEqual([null]);
  });
});
