import { expect, it } from "vitest";
import { nameParts } from "#report/name-parts.ts";

it.each([
  ["自觉学习的模范", ["自觉学习", "的模范"]],
  ["科普中心党支部", ["科普中心", "党支部"]],
  ["机关联合党支部", ["机关", "联合党支部"]],
  ["机关支部", ["机关", "支部"]],
  ["党支部", ["党支部"]],
  ["民主测评", ["民主测评"]],
  ["目的", ["目的"]],
  ["", [""]],
])("窄表头中的名称在“的”和党组织种类之前换行：%s → %j", (name, parts) => {
  expect(nameParts(name)).toEqual(parts);
});
