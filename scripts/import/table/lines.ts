import { normaliseHeader } from "#domain/text.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";

const LABEL = /(?:填报|报送|填表|制表|编制|上报)?(?:单位|日期|时间|人|支部|党支部)(?:\([^()]*\))?[:：]/;
const FOOTER = new RegExp(
  [
    "^(?:填表|制表|填报|经办|审核|复核|审批|报送|统计|联系|打印)(?:人|日期|时间|单位)?(?:\\([^()]*\\))?:",
    "^.{0,10}(?:负责人|书记|签字|签名|签章|盖章|联系电话)(?:\\([^()]*\\))?:",
    "^(?:填表说明|说明|备注|注|注意|附注|图例)(?:\\([^()]*\\))?(?::|\\d|$)",
  ].join("|"),
);
const SUBTOTAL =
  /(?:小计|合计|总计|共计|累计)(?:\([^()]*\))?:?$|^(?:应到|实到|应出席|实出席|出勤|到会|请假|缺席|迟到)(?:人数|率)$|^(?:合计|总计|共计|小计|共)\d+(?:\.\d+)?[人名次条项个小时]*$/;

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

/** True for a row that sums up others: its first text is 小计, 合计, 机关支部小计, 共12人 … */
export function isSubtotal(grid: Grid, row: number): boolean {
  const first = textsOf(grid, row).find((text) => !/^\d*$/.test(text));
  return first !== undefined && first.length <= 16 && SUBTOTAL.test(first);
}

/** True for a text that stands under a table: 填表人：, 审核人：, 注：, 说明： … */
export function isFooterText(text: string): boolean {
  return FOOTER.test(normaliseFooter(text));
}

/** normaliseHeader takes a trailing colon away, which is what a footer is known by. */
function normaliseFooter(text: string): string {
  return `${normaliseHeader(text)}${/[:：]\s*$/.test(text) ? ":" : ""}`;
}
