import { lineEvidence } from "#domain/evidence.ts";
import { describe, expect, it } from "vitest";
import type { Indicator } from "#domain/config.ts";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import { compareText } from "#domain/order.ts";
import { computeScores } from "#score/compute-scores.ts";
import { config, indicator, measureFrom, pts } from "../support/score-config.ts";
import { dataset, member, organisation, record, records } from "../support/score-dataset.ts";

/** The line of 甲支部, or of its member 张一, scored with 1 分 per unit of 100. */
function lineOf(changes: Partial<Indicator>, data: Partial<Dataset>) {
  const one = indicator({ full: pts("100"), perUnit: "1", ...changes });
  const book = computeScores(dataset(data), config([one]));
  const wanted = one.subjectType === "组织" ? "甲支部" : "甲支部/张一";
  const line = book.subjects.find(({ subject }) => subject.id === wanted)?.lines[0];
  if (!line) throw new Error("no line");
  const cells = lineEvidence(line)
    .map((at) => at.cell ?? "")
    .sort(compareText);
  return { ...line, cells, fraction: line.measured?.toFraction() ?? null };
}

function values(...decimals: readonly (string | null)[]): readonly DatasetRecord[] {
  return decimals.map((decimal, index) =>
    record({
      kind: "指标数据",
      owner: "甲支部",
      row: 3 + index,
      values: { 数值: decimal === null ? null : `#${decimal}` },
    }),
  );
}

const hours = record({ kind: "志愿服务", owner: "甲支部/张一", values: { 时长: "#2", 内容: "义诊" }, row: 7 });

describe("统计量 of a number field", () => {
  it.each([
    ["合计(数值)", ["1.1", "2.2", "-0.3"], "3"],
    ["合计(数值)", [], "0"],
    ["合计(数值)", [null, "2"], "2"],
    ["平均(数值)", ["1", "2", "2"], "5/3"],
    ["平均(数值)", ["1", null], "1"],
    ["最大(数值)", ["-3", "-1.5", "-2"], "-3/2"],
  ])("%s of %j is %s", (measure, decimals, fraction) => {
    const line = lineOf({ source: "指标数据", measure: measureFrom(measure) }, { records: values(...decimals) });
    expect([line.fraction, line.state]).toEqual([fraction, "counted"]);
  });

  it.each(["平均(数值)", "最大(数值)"])("%s of nothing is not due", (measure) => {
    const line = lineOf({ source: "指标数据", measure: measureFrom(measure) }, { records: values(null) });
    expect(line).toMatchObject({ state: "not-due", measured: null, points: null, full: null, records: [] });
  });

  it("names the cell of the field measured, and its unit", () => {
    const line = lineOf({ source: "志愿服务", measure: measureFrom("合计(时长)") }, { records: [hours] });
    expect([line.cells, line.unit]).toEqual([["E7"], "小时"]);
  });
});

describe("次数 and 有无", () => {
  it.each([
    ["次数", 0, "0"],
    ["次数", 3, "3"],
    ["有无", 0, "0"],
    ["有无", 3, "1"],
  ])("%s of %i records is %s", (measure, count, fraction) => {
    const line = lineOf({ measure: measureFrom(measure) }, { records: records(count, { owner: "甲支部" }) });
    expect([line.fraction, lineEvidence(line).length, line.state]).toEqual([fraction, count, "counted"]);
  });

  it("counts manuscripts in 篇", () => {
    expect(lineOf({ source: "稿件" }, {}).unit).toBe("篇");
  });
});

const marks = (...states: readonly string[]) =>
  states.map((state, index) =>
    record({ kind: "签到表", owner: "甲支部/张一", row: 3 + index, values: { 状态: state } }),
  );

const meeting = (due: string | null, present: string | null, row: number) =>
  record({ owner: "甲支部", row, values: { 应到人数: due && `#${due}`, 实到人数: present && `#${present}` } });

describe("参会率", () => {
  const rate: Partial<Indicator> = { method: "比率得分", measure: measureFrom("参会率") };
  it("of a person leaves 请假 out of both and counts 迟到 as present", () => {
    const line = lineOf(
      { ...rate, subjectType: "党员", source: "签到表" },
      { members: [member("甲支部/张一")], records: marks("出勤", "迟到", "请假", "缺席") },
    );
    expect([line.fraction, line.cells]).toEqual(["2/3", ["E3", "E4", "E6"]]);
  });

  it("of a person always on leave is not due", () => {
    const line = lineOf(
      { ...rate, subjectType: "党员", source: "签到表" },
      { members: [member("甲支部/张一")], records: marks("请假") },
    );
    expect(line.state).toBe("not-due");
  });

  it("of an organisation is Σ实到 ÷ Σ应到 over the activities that have both", () => {
    const line = lineOf(rate, { records: [meeting("10", "9", 3), meeting("20", "12", 4), meeting("5", null, 5)] });
    expect([line.fraction, line.cells]).toEqual(["7/10", ["J3", "J4"]]);
  });

  it("of an organisation without anybody due is not due", () => {
    expect(lineOf(rate, { records: [meeting("0", "0", 3)] }).state).toBe("not-due");
  });
});

const pledge = (row: number, due: string, done: string | null) =>
  record({ kind: "公开承诺", owner: "甲支部", due, done, row });

describe("完成率", () => {
  it("counts what was done by its 时限, over what is due, whatever the method", () => {
    const line = lineOf(
      { method: "比率得分", source: "公开承诺", measure: measureFrom("完成率") },
      {
        records: [
          pledge(3, "2010-06-10", "2010-06-10"),
          pledge(4, "2010-06-10", "2010-06-11"),
          pledge(5, "2010-06-30", null),
          pledge(6, "2010-07-01", "2010-06-01"),
        ],
      },
    );
    expect([line.fraction, line.points]).toEqual(["1/3", pts("33.33")]);
  });

  it("takes rectification by its 整改时限, not by the day it was ordered", () => {
    const mended = record({
      kind: "整改台账",
      owner: "甲支部",
      day: "2010-05-20",
      due: "2010-06-10",
      done: "2010-06-09",
      values: { 下达日期: "@2010-05-20" },
    });
    const rate: Partial<Indicator> = { source: "整改台账", measure: measureFrom("完成率"), method: "比率得分" };
    expect(lineOf(rate, { records: [mended] }).fraction).toBe("1");
    expect(lineOf({ source: "整改台账" }, { records: [mended] }).fraction).toBe("0");
  });
});

const volunteering = (owner: string, decimal: string, changes: { organisation?: string } = {}) =>
  record({ kind: "志愿服务", owner, values: { 时长: `#${decimal}` }, ...changes });

describe("人均", () => {
  const perHead: Partial<Indicator> = { source: "志愿服务", measure: measureFrom("人均(时长)") };

  it("divides by the evaluated members at the period's end", () => {
    const members = ["甲支部/张一", "甲支部/李二", "甲支部/王三"].map((id) => member(id));
    expect(lineOf(perHead, { members, records: [volunteering("甲支部/张一", "5")] }).fraction).toBe("5/3");
    expect(lineOf(perHead, { members }).fraction).toBe("0");
  });

  it("leaves exempt members out of both", () => {
    const members = [member("甲支部/张一"), member("甲支部/李二", { exempt: "长期病休" })];
    const found = [volunteering("甲支部/张一", "3"), volunteering("甲支部/李二", "4")];
    expect(lineOf(perHead, { members, records: found }).fraction).toBe("3");
  });

  it("counts a transferred member's records for the organisation of their date", () => {
    const organisations = [organisation("甲支部"), organisation("乙支部")];
    const members = [member("甲支部/张一"), member("乙支部/李二")];
    const before = volunteering("乙支部/李二", "4", { organisation: "甲支部" });
    expect(lineOf(perHead, { organisations, members, records: [before] }).fraction).toBe("4");
  });

  it("is not due without evaluated members", () => {
    const members = [member("甲支部/李二", { exempt: "长期病休" })];
    expect(lineOf(perHead, { members, records: [] }).state).toBe("not-due");
  });
});
