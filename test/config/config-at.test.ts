import { describe, expect, it } from "vitest";
import { configFileFor } from "#config/config-at.ts";

const NAMES = [
  "考评配置-2011-07.xlsx",
  "已确认.xlsx",
  "考评配置.xlsx",
  "考评配置-2010-06.xlsx",
  "~$考评配置-2010-07.xlsx",
];

describe("the configuration of a month", () => {
  it.each([
    ["2010-05", "考评配置.xlsx"],
    ["2010-06", "考评配置-2010-06.xlsx"],
    ["2011-06", "考评配置-2010-06.xlsx"],
    ["2011-07", "考评配置-2011-07.xlsx"],
    ["2012-12", "考评配置-2011-07.xlsx"],
  ])("%s is scored by %s, the newest not later than it", (period, name) => {
    expect(configFileFor(period, NAMES)).toBe(name);
    expect(configFileFor(period, NAMES.toReversed())).toBe(name);
  });

  it("does not exist when all configurations are later, or the names are of another kind", () => {
    expect(configFileFor("2010-05", ["考评配置-2010-06.xlsx"])).toBeNull();
    expect(
      configFileFor("2010-05", ["考评配置-2010-5.xlsx", "考评配置（旧）.xlsx", "考评配置.xls", "~$考评配置.xlsx"]),
    ).toBeNull();
  });

  it("is found in a folder and by a name with full-width signs", () => {
    expect(configFileFor("2010-07", ["data/config/考评配置－２０１０－０６.xlsx"])).toBe(
      "data/config/考评配置－２０１０－０６.xlsx",
    );
  });
});
