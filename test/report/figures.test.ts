import { describe, expect, it } from "vitest";
import { exact } from "#domain/points.ts";
import { limitText, meanPoints, measureText, numberText, percentText, plainPoints, rateText } from "#report/figures.ts";
import { scaleText, windowText } from "#report/scale-words.ts";
import { indicator, measureFrom, pts } from "../support/score-config.ts";

describe("figures are printed exactly, rounded half up", () => {
  it.each([
    [exact(2, 3), "66.7%"],
    [exact(1), "100%"],
    [exact(0), "0%"],
    [exact(19, 20), "95%"],
    [exact("0.0005"), "0.1%"],
    [exact("0.99949"), "99.9%"],
    [exact("0.9995"), "100%"],
  ])("ratio %s is %s", (ratio, text) => {
    expect(percentText(ratio)).toBe(text);
  });

  it.each([
    [exact(3), "3"],
    [exact(100), "100"],
    [exact("2.50"), "2.5"],
    [exact(34, 3), "11.33"],
    [exact("1.005"), "1.01"],
    [exact(0), "0"],
  ])("number %s is %s", (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it("the mean of totals is taken exactly", () => {
    expect(meanPoints([8999, 9000])).toBe(9000);
    expect(meanPoints([1, 1, 2])).toBe(1);
    expect(meanPoints([])).toBeNull();
  });

  it("a rate is — where nothing counted or nothing could be earned", () => {
    expect(rateText(1500, 2000)).toBe("75%");
    expect(rateText(null, null)).toBe("—");
    expect(rateText(0, 0)).toBe("—");
  });

  it("whole points lose their zeros in a sentence", () => {
    expect([1000, 250, 25, 0].map(plainPoints)).toEqual(["10", "2.5", "0.25", "0"]);
  });
});

describe("a measure is printed in its own words", () => {
  it.each([
    { measure: "参会率", measured: exact(27, 28), unit: "", text: "96.4%" },
    { measure: "次数", measured: exact(3), unit: "次", text: "3次" },
    { measure: "合计(时长)", measured: exact("18.5"), unit: "小时", text: "18.5小时" },
    { measure: "有无", measured: exact(1), unit: "", text: "有" },
    { measure: "有无", measured: exact(0), unit: "", text: "无" },
    { measure: "平均(数值)", measured: exact("0.92"), unit: "", text: "0.92" },
  ])("$measure: $text", ({ measure, measured, unit, text }) => {
    expect(measureText(measured, measureFrom(measure), unit)).toBe(text);
  });

  it("no measure is —", () => {
    expect(measureText(null, measureFrom("次数"), "次")).toBe("—");
  });

  it("a target follows its measure", () => {
    expect(limitText("0.95", measureFrom("参会率"), "")).toBe("95%");
    expect(limitText("24", measureFrom("合计(时长)"), "小时")).toBe("24小时");
  });
});

describe("the way to the points is told in a few words", () => {
  it.each([
    [{ method: "按次加分", perUnit: "2" }, "次", "每次2分"],
    [{ method: "按次加分", perUnit: "0.5" }, "篇", "每篇0.5分"],
    [{ method: "按量折算", target: "24" }, "小时", "达到24小时得满分"],
    [{ method: "比率得分", target: "0.9", measure: measureFrom("参会率") }, "", "达到90%得满分"],
    [{ method: "比率得分", target: null, measure: measureFrom("参会率") }, "", "达到100%得满分"],
    [{ method: "扣分", perUnit: "5" }, "次", "每次扣5分"],
    [{ method: "按期完成", perUnit: "0.5" }, "", "按期得满分，逾期每日扣0.5分"],
    [{ method: "一票否决", target: null }, "次", "达到1次即否决"],
  ] as const)("%j", (changes, unit, words) => {
    expect(scaleText(indicator(changes), unit)).toBe(words);
  });

  it("bands are told from left to right", () => {
    const bands = [
      { atLeast: "0.95", points: pts("10") },
      { atLeast: "0.8", points: pts("5") },
      { atLeast: null, points: 0 },
    ];
    const banded = indicator({ method: "分档得分", measure: measureFrom("参会率"), bands });
    expect(scaleText(banded, "")).toBe("95%及以上10分，80%及以上5分，其他0分");
  });

  it("full marks reduced by the share of the window are told with the whole", () => {
    const yearly = indicator({ window: "年", partial: "按进度", full: pts("10") });
    expect(windowText(yearly, pts("2.5"))).toBe("按年，满分按进度折算（全期10分）");
    expect(windowText(yearly, pts("10"))).toBe("按年");
    expect(windowText(yearly, null)).toBe("按年");
  });
});
