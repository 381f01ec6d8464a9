import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBands } from "#config/grammar/bands.ts";
import { parseDate, parseDateText } from "#config/grammar/date.ts";
import { compareDecimals, parseDecimal, parseShare } from "#config/grammar/decimal.ts";
import { parseFilter } from "#config/grammar/filter.ts";
import { measureText, parseMeasure } from "#config/grammar/measure.ts";
import { dateOfDayNumber } from "#domain/civil-date.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { CellValue } from "#domain/workbook.ts";

function one(field: string, operator: string, ...values: readonly string[]) {
  return [{ field, operator, values }];
}

function serial(days: number): CellValue {
  return { kind: "number", decimal: String(days), format: null };
}

describe("筛选条件", () => {
  const activities = tableKind("活动台账");

  it.each([
    ["类别=党性教育", one("类别", "=", "党性教育")],
    ["类别＝党性教育", one("类别", "=", "党性教育")],
    [" 类别 = 党性教育 ", one("类别", "=", "党性教育")],
    ["类别=党性教育/岗位奉献", one("类别", "=", "党性教育", "岗位奉献")],
    ["类别=党性教育／岗位奉献", one("类别", "=", "党性教育", "岗位奉献")],
    ["类别≠其他", one("类别", "≠", "其他")],
    ["类别!=其他", one("类别", "≠", "其他")],
    ["类别<>其他", one("类别", "≠", "其他")],
    ["类别！＝其他", one("类别", "≠", "其他")],
    ["实到人数≥10", one("实到人数", "≥", "10")],
    ["实到人数>=１０", one("实到人数", "≥", "10")],
    ["实到人数＞＝10", one("实到人数", "≥", "10")],
    ["实到人数<=10", one("实到人数", "≤", "10")],
    ["实到人数＜＝10.50", one("实到人数", "≤", "10.5")],
    ["实到人数=010", one("实到人数", "=", "10")],
    ["形式含党课", one("形式", "含", "党课")],
    ["活动名称含a=b", one("活动名称", "含", "a=b")],
    ["备注为空", one("备注", "为空")],
    ["备注非空", one("备注", "非空")],
    ["日期≥2010年6月", one("日期", "≥", "2010-06-01")],
    ["日期≤2010年6月", one("日期", "≤", "2010-06-30")],
    ["日期=2010.6.18", one("日期", "=", "2010-06-18")],
    ["党组织=机关 第一党支部", one("党组织", "=", "机关第一党支部")],
    ["类别=党课", one("类别", "=", "党性教育")],
    ["专项含三下三服务", one("专项", "含", "三下三服务")],
    ["", []],
  ])("%s", (written, filter) => {
    expect(parseFilter(written, activities)).toEqual({ filter, faults: [] });
  });

  it.each(["；", ";"])("%s joins conditions that must all hold", (join) => {
    const { filter } = parseFilter(`类别=党性教育${join} 形式含党课${join}`, activities);
    expect(filter.map((condition) => condition.field)).toEqual(["类别", "形式"]);
  });

  it.each([
    ["类别", "syntax", "类别"],
    ["类别=", "syntax", "类别="],
    ["类别=党性教育/", "syntax", "类别=党性教育/"],
    ["=党性教育", "syntax", "=党性教育"],
    ["类别>党性教育", "syntax", "类别>党性教育"],
    ["时长≥2", "field", "时长"],
    ["constructor=1", "field", "constructor"],
    ["类别=学习", "value", "学习"],
    ["类别=constructor", "value", "constructor"],
    ["类别≠党性教育/其他", "operand", "类别≠党性教育/其他"],
    ["类别≥1", "operand", "类别≥1"],
    ["实到人数=十", "operand", "实到人数=十"],
    ["日期≥六月", "operand", "日期≥六月"],
    ["日期=2010年6月", "operand", "日期=2010年6月"],
  ])("%s is a fault (%s)", (written, reason, found) => {
    const { filter, faults } = parseFilter(written, activities);
    expect(filter).toEqual([]);
    expect(faults.map((fault) => [fault.reason, fault.found])).toEqual([[reason, found]]);
  });

  it("names every faulty condition and keeps the sound ones", () => {
    const { filter, faults } = parseFilter("种类=1；类别=党性教育；类别=无此", activities);
    expect(filter).toHaveLength(1);
    expect(faults.map((fault) => fault.reason)).toEqual(["field", "value"]);
  });

  it("checks only the form while the table is not known", () => {
    expect(parseFilter("随便=1；乱写", null).faults.map((fault) => fault.reason)).toEqual(["syntax"]);
  });
});

describe("分档", () => {
  it.each([
    "≥0.95:10；≥0.9:8；其他:0",
    "≥0.95：10;≥0.9：8;其他：0",
    ">=95%:10; >=90%:8; 其他:0",
    "≥０.９５:１０；≥0.90:8.00；其它:0；",
  ])("%s", (written) => {
    expect(parseBands(written)).toEqual({
      bands: [
        { atLeast: "0.95", points: 1000 },
        { atLeast: "0.9", points: 800 },
        { atLeast: null, points: 0 },
      ],
      faults: [],
    });
  });

  it.each([
    ["0.95:10", "0.95:10"],
    ["≥0.95", "≥0.95"],
    ["≥0.95:十", "≥0.95:十"],
    ["≥0.95:1.005", "≥0.95:1.005"],
    ["≥0.95:-1", "≥0.95:-1"],
    ["≥甲:1", "≥甲:1"],
    ["≥0.9:8；≥0.9:5", "≥0.9:5"],
    ["其他:0；≥0.9:8", "≥0.9:8"],
    ["其他:0；其他:1", "其他:1"],
    ["；", "；"],
  ])("%s is a fault", (written, found) => {
    expect(parseBands(written).faults.map((fault) => fault.found)).toEqual([found]);
  });
});

describe("统计量", () => {
  it.each(["次数", "参会率", "完成率", "有无", "合计(时长)", "平均(数值)", "最大(数值)", "人均(时长)"])(
    "%s",
    (written) => {
      const measure = parseMeasure(written);
      expect(measure && measureText(measure)).toBe(written);
      expect(parseMeasure(` ${written.replace("(", "（").replace(")", "）")} `)).toEqual(measure);
    },
  );

  it.each(["合计", "次数(时长)", "求和(时长)", "合计()", "合计(时长", "合计((时长))", ""])("%s is none", (written) => {
    expect(parseMeasure(written)).toBeNull();
  });
});

describe("numbers", () => {
  it.each([
    ["12.50", "12.5"],
    ["１２．５", "12.5"],
    ["007", "7"],
    ["-0.0", "0"],
    ["+3", "3"],
    ["0.10000000000000000001", "0.10000000000000000001"],
  ])("%s is exactly %s", (written, decimal) => {
    expect(parseDecimal(written)).toBe(decimal);
  });

  it.each(["1e3", "0x1F", "1,000", "1.2.3", ".5", "5.", "", "十", "NaN"])("%s is none", (written) => {
    expect(parseDecimal(written)).toBeNull();
  });

  it.each([
    ["90%", "0.9"],
    ["0.5％", "0.005"],
    ["100%", "1"],
    ["33.33%", "0.3333"],
    ["-5%", "-0.05"],
    ["0.9", "0.9"],
    ["%", null],
  ])("the share %s is %s", (written, decimal) => {
    expect(parseShare(written)).toBe(decimal);
  });

  it("reading a percentage divides by a hundred exactly", () => {
    assert(
      property(integer({ min: 0, max: 1e9 }), integer({ min: 0, max: 6 }), (digits, places) => {
        const text = String(digits).padStart(places + 1, "0");
        const written = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
        const share = parseShare(`${written}%`) ?? "none";
        expect(compareDecimals(share, `${BigInt(digits)}/${100n * 10n ** BigInt(places)}`)).toBe(0);
      }),
    );
  });
});

describe("dates", () => {
  it.each([
    ["2010-06-18", "2010-06-18", "day"],
    ["2010/6/18", "2010-06-18", "day"],
    ["2010.6.18", "2010-06-18", "day"],
    ["2010年6月18日", "2010-06-18", "day"],
    ["２０１０年６月１８日", "2010-06-18", "day"],
    ["20100618", "2010-06-18", "day"],
    ["2010年6月", "2010-06-30", "month"],
    ["2010-02", "2010-02-28", "month"],
    ["2010.10", "2010-10-31", "month"],
    ["201006", "2010-06-30", "month"],
    ["二〇一〇年六月", "2010-06-30", "month"],
  ])("%s", (written, day, precision) => {
    expect(parseDateText(written)).toEqual({ day, precision });
  });

  it.each(["2010", "2010年", "6月18日", "2010-02-30", "2010-13", "18-06-2010", "10.6.18", "40330"])(
    "%s is none",
    (written) => {
      expect(parseDateText(written)).toBeNull();
    },
  );

  it("a serial number is the day Excel shows, in both date systems", () => {
    assert(
      property(integer({ min: 18_264, max: 54_788 }), (days) => {
        const day = dateOfDayNumber(days - 25_569);
        expect(parseDate(serial(days), false)).toEqual({ day, precision: "day" });
        expect(parseDate(serial(days - 1462), true)).toEqual({ day, precision: "day" });
      }),
    );
  });

  it.each(["2010.1", "2010", "0", "-5", "99999999"])("the number %s is none", (decimal) => {
    expect(parseDate({ kind: "number", decimal, format: null }, false)).toBeNull();
  });
});
