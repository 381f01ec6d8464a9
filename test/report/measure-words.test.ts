import { describe, expect, it } from "vitest";
import type { DatasetRecord } from "#domain/dataset.ts";
import { measureWords } from "#report/measure-words.ts";
import { measureFrom } from "../support/score-config.ts";
import type { RecordWords } from "../support/score-dataset.ts";
import { record } from "../support/score-dataset.ts";
import { lineOf } from "../support/score-line.ts";

/** Records of one member, each saying one thing. */
function saying(kind: RecordWords["kind"] & string, ...values: NonNullable<RecordWords["values"]>[]): DatasetRecord[] {
  return values.map((one, index) => record({ kind, owner: "甲支部/张一", values: one, row: 3 + index }));
}

const hours = (...amounts: string[]) => saying("志愿服务", ...amounts.map((amount) => ({ 时长: `#${amount}` })));
const marks = (...states: string[]) => saying("签到表", ...states.map((状态) => ({ 状态 })));
const heads = (...counts: [string, string][]) =>
  saying("活动台账", ...counts.map(([present, due]) => ({ 实到人数: `#${present}`, 应到人数: `#${due}` })));

/** Pledges by deadline and day of completion. */
function pledges(...days: [string, string | null][]): DatasetRecord[] {
  return days.map(([due, done], index) =>
    record({ kind: "公开承诺", owner: "甲支部", due, done, row: 3 + index, day: due }),
  );
}

const PLEDGES = pledges(["2010-06-10", "2010-06-10"], ["2010-06-10", "2010-06-21"], ["2010-06-20", null]);

describe("how a measure comes from what the records say", () => {
  it.each<[string, readonly DatasetRecord[], Parameters<typeof lineOf>[1], string]>([
    ["合计(时长)", hours("2.5", "2", "1.50"), { measured: "6", unit: "小时" }, "2.5＋2＋1.5＝6小时"],
    ["平均(时长)", hours("1.2", "1.25", "1.36"), { measured: "1.27", unit: "小时" }, "（1.2＋1.25＋1.36）÷3＝1.27小时"],
    ["平均(时长)", hours("1", "1", "1", "2", "2", "3", "4"), { measured: "2", unit: "小时" }, "7项合计14÷7＝2小时"],
    ["合计(时长)", hours("0.125", "2.50"), { measured: "2.625", unit: "小时" }, "0.125＋2.5＝2.63小时"],
    ["人均(时长)", hours("2", "4"), { measured: "1.2", unit: "小时" }, "合计6小时÷5人＝1.2小时"],
    [
      "参会率",
      marks("出勤", "缺席", "迟到", "出勤"),
      { measured: "3/4", unit: "" },
      "到会3次（含迟到）÷应到4次（不含请假）＝75%",
    ],
    ["参会率", heads(["20", "20"], ["16", "20"]), { measured: "9/10", unit: "" }, "实到（20＋16）÷应到（20＋20）＝90%"],
    ["参会率", heads(["16", "20"]), { measured: "4/5", unit: "" }, "实到16÷应到20＝80%"],
    ["完成率", PLEDGES, { measured: "1/3", unit: "" }, "按期完成1项÷到期3项＝33.3%"],
  ])("%s", (...row) => {
    const [measure, found, words, expected] = row;
    const source = found[0]?.kind ?? "志愿服务";
    expect(measureWords(lineOf({ measure: measureFrom(measure), source }, { records: found, ...words }))).toBe(
      expected,
    );
  });

  it("按期完成 tells how late each was, by the last day of the window", () => {
    const line = lineOf(
      { method: "按期完成", measure: measureFrom("完成率"), source: "公开承诺" },
      { records: PLEDGES },
    );
    expect(measureWords(line)).toBe("按期完成1项，逾期11日完成1项，逾期未完成1项");
    const later = pledges(["2010-06-10", "2010-07-03"], ["2010-06-11", null]);
    expect(measureWords({ ...line, records: later })).toBe("逾期未完成2项");
  });

  it.each<[string, Parameters<typeof lineOf>]>([
    ["counting the records tells it", [{}, { records: hours("1"), measured: "1" }]],
    ["one record says it", [{ measure: measureFrom("合计(时长)") }, { records: hours("2.5"), measured: "2.5" }]],
    ["one record is the mean", [{ measure: measureFrom("平均(时长)") }, { records: hours("2.5"), measured: "2.5" }]],
    ["there is nothing per head", [{ measure: measureFrom("人均(时长)") }, { records: hours("0"), measured: "0" }]],
    ["nobody was to come", [{ measure: measureFrom("参会率") }, { records: heads(["0", "0"]), measured: "1" }]],
    ["there are no records", [{ measure: measureFrom("合计(时长)") }, { records: [], measured: "0" }]],
    ["there is no measure", [{ measure: measureFrom("合计(时长)") }, { records: hours("1", "2"), measured: null }]],
    [
      "the figures do not come to it",
      [{ measure: measureFrom("合计(时长)") }, { records: hours("1", "2"), measured: "4" }],
    ],
  ])("says nothing where %s", (_, words) => {
    expect(measureWords(lineOf(...words))).toBeNull();
  });
});
