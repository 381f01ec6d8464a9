import { error, warning } from "#domain/issues/issue-kind.ts";

/** A cell's field and the value found there; personal values are masked before they get here. */
interface Found {
  readonly field: string;
  readonly value: string;
}

function wrote(p: Found): string {
  return `「${p.field}」写的是“${p.value}”`;
}

/** What can be wrong with one row of a table. */
export const recordIssues = {
  "record-required": error((p: { readonly field: string }) => ({
    found: `「${p.field}」没有填写`,
    remedy: `请填写「${p.field}」；不需要的行请整行删去`,
  })),
  "record-excel-error": error((p: Found) => ({
    found: `「${p.field}」是 Excel 的错误值 ${p.value}`,
    remedy: "请改正公式，或直接填写结果",
  })),
  "record-formula-unsaved": error((p: { readonly field: string }) => ({
    found: `「${p.field}」是公式，但文件里没有保存计算结果`,
    remedy: "请在 Excel 或 WPS 中打开，保存后重新放入",
  })),
  "record-merged": error((p: { readonly field: string }) => ({
    found: `「${p.field}」是合并单元格，不知道每一行各是多少`,
    remedy: "请取消合并，在每一行分别填写",
  })),
  "record-date-month": error((p: Found & { readonly example: string }) => ({
    found: `${wrote(p)}，月份应在 1–12 之间`,
    remedy: `请改为如 ${p.example}`,
  })),
  "record-date-day": error((p: Found & { readonly month: string; readonly days: number }) => ({
    found: `${wrote(p)}，${p.month}只有 ${p.days} 天`,
    remedy: `请改为 ${p.month}1日 至 ${p.month}${p.days}日 中的一天`,
  })),
  "record-date-ambiguous": error((p: Found & { readonly readings: readonly string[] }) => ({
    found: `${wrote(p)}，可能是 ${p.readings.join("，也可能是 ")}`,
    remedy: `请写成 ${p.readings.join(" 或 ")}`,
  })),
  "record-date-incomplete": error((p: Found) => ({
    found: `${wrote(p)}，看不出是哪一年（月）`,
    remedy: "请写全年月日，如 2010年6月18日；或在表的标题中写明年份和月份",
  })),
  "record-date-year": error((p: Found) => ({
    found: `${wrote(p)}，年份没有写全或不在 1900–2100 年之间`,
    remedy: "请把年份写成四位，如 2010年6月18日",
  })),
  "record-date-unreadable": error((p: Found) => ({
    found: `${wrote(p)}，不是能读懂的日期`,
    remedy: "请改为如 2010年6月18日 或 2010年6月",
  })),
  "record-number": error((p: Found & { readonly units: readonly string[] }) => ({
    found: `${wrote(p)}，不是数`,
    remedy: `请只写数字，如 2.5${p.units.length > 0 ? `（可带单位${p.units[0]}）` : ""}`,
  })),
  "record-integer": error((p: Found) => ({
    found: `${wrote(p)}，应是整数`,
    remedy: "请改为整数，如 12",
  })),
  "record-negative": error((p: Found) => ({
    found: `${wrote(p)}，不能小于 0`,
    remedy: "请改为不小于 0 的数",
  })),
  "record-choice": error((p: Found & { readonly values: readonly string[] }) => ({
    found: `${wrote(p)}，不在可填的内容之内`,
    remedy: `请改为其中之一：${p.values.join("、")}`,
  })),
  "record-mark": error((p: { readonly value: string; readonly occasion: string }) => ({
    found: `“${p.occasion}”一列的记号是“${p.value}”，不知道是什么意思`,
    remedy: "请改为 √（出勤）、△（迟到）、○（请假）、×（缺席）之一，或在表下写明记号的含义；不应参加的留空",
  })),
  "record-name": error((p: Found) => ({
    found: `${wrote(p)}，不像名称`,
    remedy: "请填写姓名或名称的全称",
  })),
  "record-several-names": error((p: Found) => ({
    found: `${wrote(p)}，一格里有几个名称`,
    remedy: "请一行只写一个，其余的另起一行",
  })),
  "record-names-open": warning((p: Found) => ({
    found: `${wrote(p)}，“等”字后面的人没有列出姓名，只计列出的人`,
    remedy: "请把参加人员的姓名写全",
  })),
  "record-ditto": error((p: Found) => ({
    found: `${wrote(p)}，但上面一格没有内容`,
    remedy: "请直接填写内容",
  })),
  "record-code": error((p: Found) => ({
    found: `${wrote(p)}，是数或日期，不是编号（Excel 会把 1-1 改成日期）`,
    remedy: "请把这一格设为文本格式，再填写如 D1-03",
  })),
  "record-id-lost-digits": error((p: Found) => ({
    found: `${wrote(p)}，是按数字保存的，末几位已经丢失`,
    remedy: "请把这一列设为文本格式，再重新填写身份证号",
  })),
  "record-id-length": error((p: Found & { readonly length: number }) => ({
    found: `${wrote(p)}，有 ${p.length} 位，身份证号应是 18 位（旧号 15 位）`,
    remedy: "请核对后填写完整的身份证号",
  })),
  "record-id-checksum": error((p: Found) => ({
    found: `${wrote(p)}，校验不对，有数字写错`,
    remedy: "请对照证件核对后重新填写",
  })),
  "record-phone": warning((p: Found) => ({
    found: `${wrote(p)}，不像电话号码`,
    remedy: "请核对；手机号应是 11 位",
  })),
  "record-more-than-due": error((p: { readonly actual: string; readonly due: string }) => ({
    found: `「实到人数」${p.actual} 大于「应到人数」${p.due}`,
    remedy: "请核对这两个数",
  })),
  "record-date-order": error(
    (p: { readonly field: string; readonly value: string; readonly other: string; readonly otherValue: string }) => ({
      found: `「${p.field}」${p.value} 早于「${p.other}」${p.otherValue}`,
      remedy: "请核对这两个日期",
    }),
  ),
};
