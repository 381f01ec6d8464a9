import { describe, expect, it } from "vitest";
import type { Typed } from "../../support/table-builder.ts";
import { importSheet, seen, seenOn, sheetOf } from "../../support/table-builder.ts";

const _ = null;

describe("what is no table", () => {
  it.each<{ what: string; lines: readonly (readonly Typed[])[]; merges?: readonly string[] }>([
    { what: "prose", lines: [["关于开展活动的通知"], ["各支部："], ["一、高度重视。"], ["二、认真组织。"]] },
    {
      what: "numbered prose in two columns",
      lines: [
        ["1、", "请按要求填写，不得漏项。"],
        ["2、", "请于月底前报送；逾期不候。"],
      ],
    },
    { what: "single cells", lines: [[_, 2], [12]] },
    { what: "nothing but formats", lines: [[], []] },
    {
      what: "a form card with a label in front of every value",
      lines: [
        ["党员基本情况登记表"],
        ["姓名", "王伟", "性别", "男"],
        ["民族", "汉", "出生日期", "1980-01-03"],
        ["学历", "本科", "入党日期", "2001-07-01"],
      ],
      merges: ["A1:D1"],
    },
  ])("$what", ({ lines, merges = [] }) => {
    const found = importSheet(sheetOf("说明", lines, { merges }));
    expect(found.regions.map(seen)).toEqual([]);
    expect(found.verdicts.every(({ verdict }) => verdict === "notRecognised")).toBe(true);
  });
});

function csv(lines: readonly (readonly Typed[])[]): readonly string[] {
  return importSheet(sheetOf(null, lines)).regions.map(seen);
}

describe("text files", () => {
  it("a csv without a head has rows of data only", () => {
    expect(
      csv([
        ["张三", "20", "男"],
        ["李四", "31", "女"],
      ]),
    ).toEqual(["head; data 1-2 n2 r2; A, B, C"]);
  });

  it("words in a single line are taken for a head", () => {
    expect(csv([["品名", "Name"]])).toEqual(["head 1; no data; A 品名, B Name"]);
  });
});

describe("a table without a head", () => {
  it("is told of, because nobody can say what its columns are", () => {
    const found = importSheet(
      sheetOf("数据", [
        ["甲", 1, 2],
        ["乙", 3, 4],
      ]),
    );
    expect(found.issues.map(({ code, severity }) => [code, severity])).toEqual([["table-no-head", "warning"]]);
  });
});

describe("a list of one column", () => {
  it.each<{ what: string; lines: readonly (readonly Typed[])[]; are: readonly string[] }>([
    {
      what: "under a known header is a table",
      lines: [["姓名"], ["甲"], ["乙"]],
      are: ["head 1; data 2-3 n2 r2; A 姓名"],
    },
    {
      what: "of figures under words is a table",
      lines: [["度数"], [21], [19.5]],
      are: ["head 1; data 2-3 n2 r2; A 度数"],
    },
    {
      what: "of long figures is no less a table: they are not remarks",
      lines: [["time"], [41224.9999884], [41225.9999884]],
      are: ["head 1; data 2-3 n2 r2; A time"],
    },
    { what: "of words under any word is prose", lines: [["目录"], ["总则"], ["附则"]], are: [] },
  ])("$what", ({ lines, are }) => {
    expect(seenOn(lines)).toEqual(are);
  });
});
