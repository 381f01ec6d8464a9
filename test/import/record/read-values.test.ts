import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import { fieldOf, tableKind } from "#domain/fields/table-kinds.ts";
import { fieldText } from "#domain/record.ts";
import type { CellValue } from "#domain/workbook.ts";
import { readField } from "#import/record/read-field.ts";
import { isSoundIdNumber } from "#domain/id-number.ts";
import { readDecimal } from "#domain/decimal.ts";

const AT = { file: "表.xlsx", sheet: "6月", cell: "C3" };

function reading(kind: TableKindName, fieldName: string, typed: string | CellValue) {
  const field = fieldOf(tableKind(kind), fieldName) ?? defineField(fieldName, "text");
  const value: CellValue = typeof typed === "string" ? { kind: "text", text: typed } : typed;
  const { value: found, faults } = readField(value, { field, month: null, date1904: false });
  const issues = faults.map((fault) => fault(AT));
  const { found: words, remedy } = issues[0]?.text ?? { found: "", remedy: "" };
  return { text: fieldText(found), codes: issues.map(({ code }) => code), found: words, remedy };
}

describe("numbers by one grammar", () => {
  it.each([
    ["12", "12"],
    ["１２．５", "12.5"],
    ["1,234.50", "1234.5"],
    ["+3", "3"],
    ["-0.50", "-0.5"],
    ["007", "7"],
    ["−4", "-4"],
  ])("%s is %s", (written, decimal) => {
    expect(reading("指标数据", "数值", written).text).toBe(decimal);
  });

  it.each(["1,23", "12abc", "0x1F", "9.2.5", "1e400", "NaN", "1 23", "1.", "优", "12人", "."])(
    "%s is a fault",
    (written) => {
      expect(reading("指标数据", "数值", written)).toMatchObject({ text: null, codes: ["record-number"] });
    },
  );

  it("a unit stands only behind a field that has one", () => {
    expect(reading("志愿服务", "时长", "2.5小时").text).toBe("2.5");
    expect(reading("志愿服务", "时长", "1.5 个小时").text).toBe("1.5");
    expect(reading("活动台账", "应到人数", "12 人").text).toBe("12");
    expect(reading("志愿服务", "时长", "2.5人").codes).toEqual(["record-number"]);
  });

  it("heads are counted in whole numbers, and never below zero", () => {
    expect(reading("活动台账", "应到人数", "12.0").text).toBe("12");
    expect(reading("活动台账", "应到人数", "12.5").codes).toEqual(["record-integer"]);
    expect(reading("活动台账", "应到人数", "-1").codes).toEqual(["record-negative"]);
    expect(reading("指标数据", "数值", "-1").text).toBe("-1");
  });

  it.each([
    ["1 234", "1234"],
    ["12,345,678", "12345678"],
    ["负5", "-5"],
    ["－5", "-5"],
    ["'12", "12"],
  ])("%s is %s too", (written, decimal) => {
    expect(reading("指标数据", "数值", written)).toMatchObject({ text: decimal, codes: [] });
  });

  it.each([
    ["约3", "3"],
    ["十二", "12"],
    ["二十人左右", "20"],
    ["一百零五", "105"],
    ["3-5", "2.5"],
    ["优", "2.5"],
  ])("%s is a fault, and the message shows how to write it: %s", (written, example) => {
    const { codes, remedy } = reading("指标数据", "数值", written);
    expect([codes, remedy]).toEqual([["record-number"], `请只写一个数，如 ${example}`]);
  });

  it("a percent sign is read where a share is meant, as text with a warning, and nowhere else", () => {
    expect(reading("指标数据", "数值", "95%")).toMatchObject({ text: "0.95", codes: ["record-percent-read"] });
    expect(reading("指标数据", "数值", "7.5％").text).toBe("0.075");
    const shown: CellValue = { kind: "number", decimal: "0.95", format: "0%" };
    expect(reading("指标数据", "数值", shown)).toMatchObject({ text: "0.95", codes: [] });
    expect(reading("评委打分", "分数", "95%")).toMatchObject({ text: null, codes: ["record-percent"] });
  });

  it("what is out of all proportion is a fault", () => {
    expect(reading("志愿服务", "时长", "744").text).toBe("744");
    expect(reading("志愿服务", "时长", "744.5").codes).toEqual(["record-number-range"]);
    expect(reading("指标数据", "数值", "9".repeat(15)).codes).toEqual([]);
    expect(reading("指标数据", "数值", `-1${"0".repeat(15)}`).codes).toEqual(["record-number-range"]);
  });

  it("a blank is not 0, and TRUE, a date or an error is no number", () => {
    expect(reading("指标数据", "数值", "无")).toMatchObject({ text: null, codes: [] });
    expect(reading("指标数据", "数值", { kind: "flag", flag: true }).codes).toEqual(["record-number"]);
    expect(reading("指标数据", "数值", { kind: "error", code: "#REF!" }).codes).toEqual(["record-excel-error"]);
    expect(reading("指标数据", "数值", { kind: "error", code: "formula" }).codes).toEqual(["record-formula-unsaved"]);
    expect(reading("指标数据", "数值", { kind: "error", code: "merged" }).codes).toEqual(["record-merged"]);
  });

  it("every decimal is read back to the same value", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 999_999 }), (whole, part) => {
        const decimal = readDecimal(`${whole}.${String(part).padStart(6, "0")}`);
        expect(readDecimal(decimal ?? "")).toBe(decimal);
        expect(Number(decimal)).toBe(Number(`${whole}.${String(part).padStart(6, "0")}`));
      }),
    );
  });
});

describe("ID numbers and phones", () => {
  it("the check sign and the birthday decide", () => {
    expect(isSoundIdNumber("11010519491231002X")).toBe(true);
    expect(isSoundIdNumber("110105194912310021")).toBe(false);
    expect(isSoundIdNumber("11010519491331002X")).toBe(false);
  });

  it.each([
    ["11010519491231002x", "11010519491231002X", []],
    ["１１０１０５ 19491231 002X", "11010519491231002X", []],
    ["'11010519491231002X", "11010519491231002X", []],
    ["110105491231002", "110105491231002", []],
    ["110105491331002", null, ["record-id-checksum"]],
    ["110105194912310000", null, ["record-id-lost-digits"]],
    ["990101198503123000", "990101198503123000", []],
    ["无", null, []],
    ["11010519491231002", null, ["record-id-length"]],
    ["110105194912310021", null, ["record-id-checksum"]],
    ["1.10105E+17", null, ["record-id-lost-digits"]],
  ])("%s", (written, id, codes) => {
    expect(reading("花名册", "身份证号", written)).toMatchObject({ text: id, codes });
  });

  it("a number has lost its last digits and is never guessed; the message shows only two of them", () => {
    const found = reading("花名册", "身份证号", { kind: "number", decimal: "110105194912310000", format: null });
    expect(found.codes).toEqual(["record-id-lost-digits"]);
    expect(found.found).toContain("“11****************”");
  });

  it("an unlikely phone is let in with a warning", () => {
    expect(reading("花名册", "联系电话", "0415-2123456")).toMatchObject({ text: "0415-2123456", codes: [] });
    expect(reading("花名册", "联系电话", "1234")).toMatchObject({ text: "1234", codes: ["record-phone"] });
  });
});

describe("names", () => {
  it.each([
    ["王　伟", "王伟"],
    ["王伟（预备）", "王伟"],
    ["王伟(党小组长)", "王伟"],
    ["阿依古丽•买买提", "阿依古丽·买买提"],
    ["王伟（大）", "王伟(大)"],
    ["阿依古丽 ． 买买提", "阿依古丽·买买提"],
    ["阿依古丽.买买提", "阿依古丽·买买提"],
  ])("%s is %s", (written, name) => {
    expect(reading("花名册", "姓名", written).text).toBe(name);
  });

  it("two names in one cell, or no name at all, are faults", () => {
    expect(reading("花名册", "姓名", "王伟、李强").codes).toEqual(["record-several-names"]);
    expect(reading("花名册", "姓名", "王伟\n李强").codes).toEqual(["record-several-names"]);
    expect(reading("花名册", "姓名", { kind: "number", decimal: "12", format: null }).codes).toEqual(["record-name"]);
    expect(reading("花名册", "姓名", "12").codes).toEqual(["record-name"]);
  });

  it.each([
    ["王伟、李强，张三,赵 六；钱七;孙八\n周九", "王伟、李强、张三、赵六、钱七、孙八、周九"],
    ["王伟 李强 张三", "王伟、李强、张三"],
    ["王 伟", "王伟"],
    ["王伟、王伟", "王伟"],
    ["王伟/李强", "王伟、李强"],
    ["参加人员：王伟、李强（组长），共2人", "王伟、李强"],
    ["无", null],
    ["N/A", null],
    ["全体党员", "全体党员"],
  ])("the list “%s” is %s", (written, names) => {
    expect(reading("活动台账", "参加人员", written)).toMatchObject({ text: names, codes: [] });
  });

  it("等12人 behind the names lets the named ones in and says so", () => {
    const list = reading("活动台账", "参加人员", "王伟、李强等12人");
    expect(list).toMatchObject({ text: "王伟、李强", codes: ["record-names-open"] });
    expect(reading("活动台账", "参加人员", "王伟、李强等 12 人").text).toBe("王伟、李强");
    const counted = reading("活动台账", "参加人员", "王伟、李强，共十二人");
    expect(counted).toMatchObject({ text: "王伟、李强", codes: ["record-names-open"] });
  });
});

describe("choices, flags, codes and ditto marks", () => {
  it.each([
    { kind: "活动台账", field: "类别", written: "主题党日", standard: "党性教育" },
    { kind: "活动台账", field: "类别", written: "服务 群众", standard: "服务群众" },
    { kind: "花名册", field: "人员类别", written: "预备党员", standard: "预备" },
    { kind: "稿件", field: "展出", written: "√", standard: "是" },
    { kind: "稿件", field: "展出", written: "有", standard: "是" },
    { kind: "稿件", field: "展出", written: "1", standard: "是" },
    { kind: "奖惩", field: "级别", written: "省级", standard: "省" },
    { kind: "活动台账", field: "专项", written: "“三下三服务”、全民读书活动", standard: "三下三服务、全民读书" },
    { kind: "花名册", field: "免评", written: "否", standard: null },
    { kind: "花名册", field: "人员类别", written: "正常", standard: null },
    { kind: "花名册", field: "性别", written: "女性", standard: "女" },
    { kind: "活动台账", field: "专项", written: "落实年 全民读书", standard: "落实年、全民读书" },
    { kind: "活动台账", field: "专项", written: "/", standard: null },
    { kind: "公开承诺", field: "责任人", written: "王伟、李 强", standard: "王伟、李强" },
    { kind: "活动台账", field: "党组织", written: "机关一、二\n联合党支部", standard: "机关一、二联合党支部" },
    { kind: "公开承诺", field: "对象", written: "机关一、二联合党支部", standard: "机关一、二联合党支部" },
    { kind: "花名册", field: "免评", written: "长期病休", standard: "长期病休" },
  ] as const)("$kind 「$field」 “$written” is $standard", ({ kind, field, written, standard }) => {
    expect(reading(kind, field, written)).toMatchObject({ text: standard, codes: [] });
  });

  it("an unknown choice is a fault that lists what may stand", () => {
    expect(reading("稿件", "类型", "小说")).toMatchObject({ text: null, codes: ["record-choice"] });
    expect(reading("活动台账", "专项", "落实年、读报").codes).toEqual(["record-choice"]);
    expect(reading("稿件", "类型", "constructor").codes).toEqual(["record-choice"]);
  });

  it("TRUE is 是", () => {
    expect(reading("稿件", "展出", { kind: "flag", flag: true }).text).toBe("是");
  });

  it("an indicator's number that Excel made a date of is a fault", () => {
    expect(reading("指标数据", "指标编号", "Ｄ1-03").text).toBe("D1-03");
    const made: CellValue = { kind: "date", date: { day: "2010-01-01", precision: "day" } };
    expect(reading("指标数据", "指标编号", made).codes).toEqual(["record-code"]);
  });

  it("a ditto mark with nothing above it is a fault", () => {
    expect(reading("花名册", "学历", "〃").codes).toEqual(["record-ditto"]);
  });
});
