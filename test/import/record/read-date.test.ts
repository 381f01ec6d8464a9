import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfDayNumber, datePartsOf, dateText, dayNumber } from "#domain/civil-date.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { CellValue } from "#domain/workbook.ts";
import type { DateSetting } from "#import/record/read-date.ts";
import { readDate } from "#import/record/read-date.ts";

const setting: DateSetting = { field: defineField("日期", "date"), month: null, date1904: false };
const inJune: DateSetting = { ...setting, month: { year: 2010, month: 6 } };
const text = (value: string): CellValue => ({ kind: "text", text: value });
const number = (decimal: string, format: string | null = null): CellValue => ({ kind: "number", decimal, format });

function faultOf(value: CellValue, options = setting) {
  const [fault] = readDate(value, options).faults;
  return fault?.({ file: "表.xlsx", sheet: "6月", cell: "C3" });
}

describe("dates in all spellings of the staff", () => {
  it.each([
    ["2010-06-18", "2010-06-18", "day"],
    ["2010.6.18", "2010-06-18", "day"],
    ["2010/6/18", "2010-06-18", "day"],
    ["2010年6月18日", "2010-06-18", "day"],
    ["2010年6月18号", "2010-06-18", "day"],
    ["2010 年 6 月 18 日", "2010-06-18", "day"],
    ["２０１０．６．１８", "2010-06-18", "day"],
    ["20100618", "2010-06-18", "day"],
    ["二〇一〇年六月十八日", "2010-06-18", "day"],
    ["二○一○年十月二十日", "2010-10-20", "day"],
    ["2010年6月18日（星期五）", "2010-06-18", "day"],
    ["2010-06-18 14:30", "2010-06-18", "day"],
    ["2010-6-8 9:30", "2010-06-08", "day"],
    ["2010-6-1 9:30-11:00", "2010-06-01", "day"],
    ["2010-06-18T23:59:59.999Z", "2010-06-18", "day"],
    ["2010年6月18日上午", "2010-06-18", "day"],
    ["2010年6月18日下午3点半", "2010-06-18", "day"],
    ["2010/6/18 PM 3:00", "2010-06-18", "day"],
    ["2010.6.18（周五）14:30", "2010-06-18", "day"],
    ["2010、6、18", "2010-06-18", "day"],
    ["2010—6—18", "2010-06-18", "day"],
    ["'2010-6-18", "2010-06-18", "day"],
    ["2010年6月份", "2010-06-30", "month"],
    ["2010年6", "2010-06-30", "month"],
    ["2010年度", "2010-12-31", "year"],
    ["一九七五年三月", "1975-03-31", "month"],
    ["1975.03 45岁", "1975-03-31", "month"],
    ["40347", "2010-06-18", "day"],
    ["2010年6月", "2010-06-30", "month"],
    ["2010.6", "2010-06-30", "month"],
    ["2010.10", "2010-10-31", "month"],
    ["1998.07", "1998-07-31", "month"],
    ["201006", "2010-06-30", "month"],
    ["1975.03(45岁)", "1975-03-31", "month"],
    ["2010年", "2010-12-31", "year"],
    ["2010", "2010-12-31", "year"],
  ])("%s is %s as precisely as written", (written, day, precision) => {
    expect(readDate(text(written), setting)).toEqual({ value: { day, precision }, faults: [] });
  });

  it.each(["", "无", "—", "/", "N/A", "暂无", "至今", "未完成", "长期"])("“%s” is no date, and no fault", (written) => {
    expect(readDate(text(written), setting)).toEqual({ value: null, faults: [] });
  });

  it.each([
    ["40347", "2010-06-18"],
    ["40347.75", "2010-06-18"],
    ["12785", "1935-01-01"],
  ])("the serial number %s in a date column is %s whatever its format", (decimal, day) => {
    expect(readDate(number(decimal), setting).value).toEqual({ day, precision: "day" });
  });

  it.each([
    ["9586", "yyyy-mm-dd", "1926-03-30"],
    ["2010", 'yyyy"年"m"月"d"日"', "1905-07-02"],
    ["9586.5", "yyyy/m/d h:mm", "1926-03-30"],
  ])("the number %s that Excel shows as a date (%s) is that date, %s, not a year", (decimal, format, day) => {
    expect(readDate(number(decimal, format), setting).value).toEqual({ day, precision: "day" });
  });

  it.each([[null], ["0"], ["General"], ['0"年"']])("the number 2010 in the format %j is the year", (format) => {
    expect(readDate(number("2010", format), setting).value).toEqual({ day: "2010-12-31", precision: "year" });
  });

  it("a serial number of a 1904 workbook is the same day", () => {
    expect(readDate(number("38885"), { ...setting, date1904: true }).value?.day).toBe("2010-06-18");
  });

  it.each([
    ["20100618", "2010-06-18"],
    ["201006", "2010-06-30"],
    ["2010.06", "2010-06-30"],
    ["2010.12", "2010-12-31"],
    ["2010.2", "2010-02-28"],
  ])("the number %s was typed as a date: %s", (decimal, day) => {
    expect(readDate(number(decimal), setting).value?.day).toBe(day);
  });

  it("2010.1 as a number may be October: asked, not guessed", () => {
    expect(faultOf(number("2010.1"))?.text.found).toBe("「日期」写的是“2010.1”，可能是 2010年1月，也可能是 2010年10月");
  });

  it("7.3 as a number may be the 30th; 2.3 may not", () => {
    expect(faultOf(number("7.3"), inJune)?.code).toBe("record-date-ambiguous");
    expect(readDate(number("2.3"), inJune).value?.day).toBe("2010-02-03");
    expect(readDate(number("7.4"), inJune).value?.day).toBe("2010-07-04");
    expect(readDate(number("13.1"), inJune).value).toBeNull();
  });

  it("the clerk's settled habit decides, and a text file is as unsure as a number", () => {
    expect(readDate(number("2010.1"), { ...setting, lostZero: true }).value?.day).toBe("2010-10-31");
    expect(readDate(number("2010.1"), { ...setting, lostZero: false }).value?.day).toBe("2010-01-31");
    expect(faultOf(number("2010.1"), { ...setting, lostZero: null })?.code).toBe("record-date-ambiguous");
    expect(faultOf(text("2010.1"), { ...setting, untyped: true })?.code).toBe("record-date-ambiguous");
    expect(readDate(text("2010.1"), setting).value?.day).toBe("2010-01-31");
  });

  it.each([
    ["2010年12月底前", "2010-12-31", "month"],
    ["2010年底前", "2010-12-31", "year"],
    ["6月30日前", "2010-06-30", "day"],
    ["截至2010年9月末", "2010-09-30", "month"],
    ["2010-9-30", "2010-09-30", "day"],
  ])("the deadline %s is %s", (written, day, precision) => {
    const until = { ...inJune, field: defineField("完成时限", "date", { deadline: true }) };
    expect(readDate(text(written), until).value).toEqual({ day, precision });
  });

  it("2010.1 shown with two decimals is October, as everybody sees", () => {
    expect(readDate(number("2010.1", "0.00"), setting).value?.day).toBe("2010-10-31");
  });

  it.each([
    ["6月18日", "2010-06-18"],
    ["7.3", "2010-07-03"],
    ["18日", "2010-06-18"],
    ["6月", "2010-06-30"],
  ])("%s is completed from the table's surroundings to %s", (written, day) => {
    expect(readDate(text(written), inJune).value?.day).toBe(day);
  });

  it.each<[string, DateSetting, string]>([
    ["6月18日", setting, "record-date-incomplete"],
    ["3日", { ...setting, month: { year: 2010, month: null } }, "record-date-incomplete"],
    ["2010.13", setting, "record-date-month"],
    ["2010年2月30日", setting, "record-date-day"],
    ["98.7.1", setting, "record-date-year"],
    ["1810年6月1日", setting, "record-date-year"],
    ["2022.11.29白", setting, "record-date-unreadable"],
    ["长期", { ...setting, field: defineField("完成时限", "date", { required: true }) }, "record-date-open"],
    ["’10.6.18", setting, "record-date-year"],
    ["99.07", setting, "record-date-year"],
    ["99年7月", inJune, "record-date-year"],
    ["14:30", setting, "record-date-time"],
    ["上午9时", setting, "record-date-time"],
    ["2010.6.18-20", setting, "record-date-several"],
    ["6月18日至20日", inJune, "record-date-several"],
    ["6月18日、6月25日", inJune, "record-date-several"],
    ["18/6/2010", setting, "record-date-unreadable"],
    ["2010年12月底前", setting, "record-date-unreadable"],
  ])("%s is a fault, named by what is wrong", (written, options, code) => {
    expect(faultOf(text(written), options)?.code).toBe(code);
  });

  it("the message says what stands there and what to type instead", () => {
    expect(faultOf(text("2010.13"))?.text).toEqual({
      found: "「日期」写的是“2010.13”，月份应在 1–12 之间",
      remedy: "请改为如 2010年12月",
    });
  });

  it.each([["0"], ["60"], ["-3"], ["2958466"], ["1000000000"]])("the number %s is no date", (decimal) => {
    expect(readDate(number(decimal), setting).value).toBeNull();
    expect(faultOf(number(decimal))?.severity).toBe("error");
  });

  it.each(["十", "1", "2010年", "至", " 1:"])("a cell full of “%s” is refused at once", (sign) => {
    const started = performance.now();
    expect(faultOf(text(sign.repeat(32_767 / sign.length)))?.severity).toBe("error");
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("every day from 1920 to 2099 is read back from each spelling", () => {
    const days = fc.integer({ min: dayNumber("1920-01-01"), max: dayNumber("2099-12-31") });
    fc.assert(
      fc.property(days, (dayNumberOf) => {
        const day = dateOfDayNumber(dayNumberOf) ?? "";
        const { year, month, day: dayOfMonth } = datePartsOf(day);
        const spellings = [day, dateText(day), `${year}.${month}.${dayOfMonth}`, day.replaceAll("-", "")];
        for (const spelling of spellings) expect(readDate(text(spelling), setting).value?.day).toBe(day);
        expect(readDate(number(String(dayNumberOf - dayNumber("1899-12-30"))), setting).value?.day).toBe(day);
      }),
    );
  });
});
