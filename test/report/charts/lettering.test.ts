import { expect, it } from "vitest";
import { brokenName } from "#report/charts/lettering.ts";

it.each([
  ["机关支部", 13, ["机关支部"]],
  ["", 13, [""]],
  ["公开承诺并公示上墙接受监督", 4.2, ["公开承诺", "并公示", "上墙接", "受监督"]],
  ["公开承诺并公示上墙接受监督", 4.6, ["公开承诺", "并公示", "上墙接", "受监督"]],
  ["第12党支部", 3, ["第12", "党支部"]],
  ["学会（联合）支部", 5, ["学会（联", "合）支部"]],
  ["一二三、四五六", 3.5, ["一二三、", "四五六"]],
])("the name %s is broken into lines of at most %f characters, evenly: %j", (name, ems, lines) => {
  expect(brokenName(name, ems)).toEqual(lines);
});
