import { error, warning } from "#domain/issues/issue-kind.ts";

/** A cell's field and the value found there; personal values are masked before they get here. */
interface Found {
  readonly field: string;
  readonly value: string;
}

/** Two fields of a row that contradict each other, with their values as shown. */
interface Pair extends Found {
  readonly other: string;
  readonly otherValue: string;
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
  "record-beyond-head": error((p: { readonly value: string; readonly columns: number }) => ({
    found: `这一行比表头多出“${p.value}”，表头只有 ${p.columns} 列，各列可能错了位`,
    remedy: "请核对这一行：一格里有逗号的，给这一格加上英文双引号；多余的内容请删去，或补上表头",
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
    remedy: `请写成 ${p.readings.join(" 或 ")}${/^\d{4}\.1$/.test(p.value) ? "；或运行 npm run check -- --confirm，整列一次确认" : ""}`,
  })),
  "record-date-incomplete": error((p: Found) => ({
    found: `${wrote(p)}，看不出是哪一年（月）`,
    remedy: "请写全年月日，如 2010年6月18日；或在表的标题中写明年份和月份",
  })),
  "record-date-year": error((p: Found) => ({
    found: `${wrote(p)}，年份没有写全或不在 1900–2100 年之间`,
    remedy: "请把年份写成四位，如 2010年6月18日",
  })),
  "record-date-time": error((p: Found) => ({
    found: `${wrote(p)}，只有钟点，没有日期`,
    remedy: "请改为如 2010年6月18日",
  })),
  "record-date-several": error((p: Found) => ({
    found: `${wrote(p)}，一格里有几个日期`,
    remedy: "请只写一个日期（几天的活动写第一天）；分几次的请分行填写",
  })),
  "record-date-open": error((p: Found) => ({
    found: `${wrote(p)}，没有具体的日期`,
    remedy: "请写一个日期或月份，如 2010年12月31日",
  })),
  "record-date-unreadable": error((p: Found) => ({
    found: `${wrote(p)}，不是能读懂的日期`,
    remedy: "请改为如 2010年6月18日 或 2010年6月",
  })),
  "record-number": error((p: Found & { readonly example: string; readonly unit: string | null }) => ({
    found: `${wrote(p)}，不是数`,
    remedy: `请只写一个数，如 ${p.example}${p.unit === null ? "" : `（可带单位${p.unit}）`}`,
  })),
  "record-percent": error((p: Found & { readonly decimal: string }) => ({
    found: `${wrote(p)}，这里不用百分数`,
    remedy: `请去掉百分号，只写数，如 ${p.decimal}`,
  })),
  "record-percent-read": warning((p: Found & { readonly share: string }) => ({
    found: `${wrote(p)}，按 ${p.share} 计入`,
    remedy: `不是这个意思的，请去掉百分号只写数；是的，可改写成 ${p.share}`,
  })),
  "record-number-format": warning((p: Found & { readonly shown: string }) => ({
    found: `「${p.field}」的数是 ${p.value}，但单元格格式把它显示成${p.shown}；按 ${p.value} 计入`,
    remedy: "请核对，并把单元格格式改为“常规”",
  })),
  "record-hours-as-time": error((p: { readonly field: string }) => ({
    found: `「${p.field}」是按钟点保存的，不是小时数`,
    remedy: "请把单元格格式改为“常规”，再填写小时数，如 2.5",
  })),
  "record-number-range": error((p: Found & { readonly max: string }) => ({
    found: `${wrote(p)}，超过了 ${p.max}`,
    remedy: "请核对后改正",
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
  "record-name-damaged": error((p: Found) => ({
    found: `${wrote(p)}，里面有丢失或重叠的字`,
    remedy: "请重新填写这个名称；打不出的字请用文字说明",
  })),
  "record-name-private": warning((p: Found) => ({
    found: `${wrote(p)}，里面有自造字，别的电脑上可能显示和打印不出来`,
    remedy: "请改用输入法里的标准字；没有的，可保留",
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
    found: `${wrote(p)}，出生日期一段或最后一位的校验不对，有数字写错`,
    remedy: "请对照证件核对后重新填写",
  })),
  "record-phone": warning((p: Found) => ({
    found: `${wrote(p)}，不像电话号码`,
    remedy: "请核对；手机号应是 11 位",
  })),
  "record-ballot-sum": error(
    (p: {
      readonly votes: string;
      readonly sum: number;
      readonly returned: number;
      readonly valid: number | null;
      readonly abstained: number;
    }) => ({
      found: `各选项${p.votes === "" ? "没有填写票数" : `${p.votes}，合计 ${p.sum} 票`}；收回 ${p.returned} 票${p.valid === null ? "" : `，有效 ${p.valid} 票`}，弃权 ${p.abstained} 票，对不上`,
      remedy: "请核对：各选项票数之和应等于有效票（有效票含弃权的，加上弃权票），各选项票数与弃权票之和不大于收回票",
    }),
  ),
  "record-more-than": error((p: Pair) => ({
    found: `「${p.field}」${p.value} 大于「${p.other}」${p.otherValue}`,
    remedy: "请核对这两个数，改正错的一个",
  })),
  "record-date-order": error((p: Pair) => ({
    found: `「${p.field}」${p.value} 早于「${p.other}」${p.otherValue}`,
    remedy: "请核对这两个日期，改正错的一个",
  })),
  "record-date-early": error((p: Found & { readonly earliest: string }) => ({
    found: `「${p.field}」是 ${p.value}，早于 ${p.earliest}，不可能`,
    remedy: "请核对后重新填写；这往往是数字被当成了日期",
  })),
  "record-age": warning((p: Pair & { readonly years: number }) => ({
    found: `「${p.field}」${p.value} 与「${p.other}」${p.otherValue} 相差不到 ${p.years} 年`,
    remedy: "请核对这两个日期",
  })),
  "record-id-differs": warning((p: Found & { readonly inId: string }) => ({
    found: `「${p.field}」是 ${p.value}，与身份证号里的 ${p.inId} 不一致`,
    remedy: "请对照证件核对",
  })),
};
