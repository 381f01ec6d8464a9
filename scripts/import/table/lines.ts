import { normaliseHeader } from "#domain/text.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";

const LABEL = /(?:填报|报送|填表|制表|编制|上报)?(?:单位|日期|时间|人|支部|党支部)(?:\([^()]*\))?[:：]/;
const FOOTER = new RegExp(
  [
    "^(?:填表|制表|制单|填报|经办|审核|复核|审批|报送|统计|联系|打印|编制)(?:人|日期|时间|单位)?(?:\\([^()]*\\))?:",
    "^.{0,10}(?:负责人|书记|签字|签名|签章|盖章|联系电话|会计|出纳|主管|经理)(?:\\([^()]*\\))?:",
    "^(?:填表说明|说明|备注|注|注意|附注|图例|备考)(?:\\([^()]*\\))?(?::|\\d|$)",
    "^(?:接上页|转下页|接下页|续上页|此页无正文|第\\d+页|共\\d+[页条])",
  ].join("|"),
);
const SUM = "小计|合计|总计|共计|累计";
const SUBTOTAL = new RegExp(
  [
    `(?:${SUM})(?:\\([^()]*\\))?:?$`,
    `^(?:${SUM})(?:金额)?(?:\\([^()]*\\))?:`,
    "^(?:应到|实到)$|^(?:应到|实到|应出席|实出席|出勤|到会|请假|缺席|迟到)(?:人数|人次|率)$",
    `^(?:${SUM}|共)\\d+(?:\\.\\d+)?[人名次条项个小时]*$`,
    "^(?:(?:grand)?total|sub-?total|sum)$",
    "^(?:总|班级)?(?:平均|平均分|平均值|人均|最高分|最低分|及格率|优秀率)$",
  ].join("|"),
);
const MAYBE_SUM = /[计共数率分均值次到]|total|sum/i;
const SUM_WORD = new RegExp(`^(?:${SUM}|total|subtotal)$`);

/** The text of every cell of a row, blanks out, half-width. */
export function textsOf(grid: Grid, row: number): readonly string[] {
  return grid.cellsOf(row).map((cell) => normaliseHeader(cellText(cell.value)));
}

/** A row that is a line of words over or under a table rather than a row of it: one cell, or labels such as 填报单位：. */
export function isLoneLine(grid: Grid, row: number): boolean {
  const cells = grid.cellsOf(row);
  if (cells.length <= 1) return true;
  return cells.length <= 6 && cells.some((cell) => LABEL.test(cellText(cell.value).replace(/\s+/g, "")));
}

/** True for a row that sums up others: its first words are 小计, 合计, 机关支部小计, 共12人 …, or 小计 stands behind its group. */
export function isSubtotal(grid: Grid, row: number): boolean {
  const words = grid
    .cellsOf(row)
    .slice(0, 4)
    .map((cell) => cellText(cell.value))
    .filter((text) => text.length <= 40 && !/^\s*\d*\s*$/.test(text));
  // Nearly every row of a long table is told from a total by this alone.
  if (!words.some((text) => MAYBE_SUM.test(text))) return false;
  const [first = "", ...others] = words.map(normaliseHeader);
  return (first.length <= 16 && SUBTOTAL.test(first)) || others.slice(0, 2).some((word) => SUM_WORD.test(word));
}

/** True for a text that stands under a table: 填表人：, 审核人：, 注：, 说明： … */
export function isFooterText(text: string): boolean {
  return FOOTER.test(normaliseFooter(text));
}

/** normaliseHeader takes a trailing colon away, which is what a footer is known by. */
function normaliseFooter(text: string): string {
  return `${normaliseHeader(text)}${/[:：]\s*$/.test(text) ? ":" : ""}`;
}
