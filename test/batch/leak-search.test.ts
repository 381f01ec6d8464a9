import { describe, expect, it } from "vitest";
import { glyphOrigins } from "#batch/glyph-origins.ts";
import { leakSearch } from "#batch/leak-search.ts";
import { config, indicator, office } from "../support/score-config.ts";
import { dataset, fields, member, organisation, record } from "../support/score-dataset.ts";

const at = (cell: string) => ({ file: "花名册.xlsx", sheet: "在职", cell });

describe("whose names the leak check searches for", () => {
  const members = ["张三丰", "先进者", "王朝阳", "李小明", "赵文档"].map((name) => member(`甲/${name}`, { name }));
  const records = [record({ kind: "活动台账", owner: "甲", values: { 活动名称: "学习王朝阳同志事迹" } })];
  const month = {
    dataset: dataset({ members, organisations: [organisation("甲")], records }),
    config: config([indicator({ name: "先进者比例" })], {
      office: office({ items: { 受理电话: "139-0000-0000" } }),
    }),
  };
  const templates = new Map([["reports/a/report.hbs", "<p>赵文档{{name}}</p>"]]);
  const { search, leakCheck } = leakSearch(month, { files: [], templates });

  it("is every member, without names that the office, a template or an activity uses as words; these are counted", () => {
    expect([...search.names.names].sort()).toEqual(["张三丰", "李小明"].sort());
    expect(leakCheck).toEqual({ names: 2, unsearchable: 3 });
  });

  it("lets the office's own phone stand", () => {
    expect(search.phones).toEqual(["13900000000"]);
  });
});

describe("a character that fonts lack", () => {
  it("is traced to the person and the cell: in the roster, and in the records of whoever it is", () => {
    const members = [
      member("甲/王䶮", { name: "王䶮", at: at("B3") }),
      member("甲/李四", { name: "李四", at: at("B4"), values: fields({ 备注: "原名𠮷" }) }),
    ];
    const records = [record({ kind: "奖惩", owner: "甲/李四", row: 9, values: { 名称: "𠮷祥奖" } })];
    const originsOf = glyphOrigins(dataset({ members, records }));
    expect(originsOf("䶮")).toEqual([{ whose: "王䶮", at: at("B3") }]);
    expect(originsOf("𠮷")).toEqual([
      { whose: "李四", at: at("B4") },
      { whose: "李四", at: records[0]?.cells["名称"] },
    ]);
    expect(originsOf("→")).toEqual([]);
  });
});
