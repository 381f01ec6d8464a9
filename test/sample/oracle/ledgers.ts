import type { Grid } from "./grid.ts";

/** One data row of a table, or one mark of a matrix of names × days. */
export interface Entry {
  readonly kind: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  /** Column of the mark in a matrix; "" elsewhere. */
  readonly column: string;
  /** Standard field → tidied text; blanks are not there. */
  readonly fields: ReadonlyMap<string, string>;
  /** Standard field → column letters. */
  readonly columns: ReadonlyMap<string, string>;
  /** The year and the day that the lines above the table name. */
  readonly year: string;
  readonly reported: string;
}

/** What a file of the sample holds, told by its path: the oracle never recognises a table. */
const KIND_OF_FILE: readonly (readonly [RegExp, string])[] = [
  [/活动台账/, "活动台账"],
  [/签到表/, "签到表"],
  [/志愿服务/, "志愿服务"],
  [/稿件/, "稿件"],
  [/公开承诺/, "公开承诺"],
  [/奖惩/, "奖惩"],
  [/指标数据/, "指标数据"],
  [/花名册|党员变动/, "花名册"],
  [/党组织基本情况/, "党组织名册"],
];

const BRANCH = "所在党支部 所属党支部 党支部 所在支部 所属支部 党支部名称 开展支部 所在党组织";
const MARKS: Readonly<Record<string, string>> = { "√": "出勤", "△": "迟到", "○": "请假", "×": "缺席" };

/** The headers of the sample, copied by hand; a field marked ! must be found in every table of its kind. */
const HEADERS: Readonly<Record<string, readonly (readonly [field: string, headers: string])[]>> = {
  活动台账: [
    ["日期!", "日期 活动时间 活动日期 开展时间"],
    ["活动名称!", "活动名称 活动主题 活动题目"],
    ["类别!", "类别 活动类别 活动类型"],
    ["党组织", BRANCH],
    ["形式!", "形式 活动形式 开展形式"],
    ["专项!", "专项 专项活动 结合专项 所属专项"],
    ["应到人数!", "应到人数 应到"],
    ["实到人数!", "实到人数 实到"],
    ["参加人员!", "参加人员 参加人员名单 参加党员 名单"],
  ],
  签到表: [
    ["姓名!", "姓名 参会同志"],
    ["党组织", BRANCH],
    ["活动名称", "会议名称"],
    ["日期", "会议时间"],
    ["状态", "到会情况"],
  ],
  志愿服务: [
    ["姓名!", "姓名 志愿者姓名"],
    ["党组织!", BRANCH],
    ["日期!", "服务日期 服务时间"],
    ["内容!", "服务内容 志愿服务内容 服务项目"],
    ["时长!", "服务时长 服务小时 志愿时长"],
  ],
  稿件: [
    ["姓名!", "作者 撰稿人"],
    ["党组织!", BRANCH],
    ["日期!", "发表日期 报送日期"],
    ["题目!", "标题 稿件题目"],
    ["类型!", "体裁"],
    ["采用级别!", "采用级别"],
    ["展出!", "板报展出"],
  ],
  公开承诺: [
    ["对象!", "承诺人 承诺主体"],
    ["党组织!", BRANCH],
    ["承诺事项!", "承诺内容"],
    ["完成时限!", "完成时限 时限"],
    ["完成日期!", "完成日期 完成时间"],
    ["状态!", "进度 完成情况"],
  ],
  奖惩: [
    ["对象!", "奖惩对象"],
    ["党组织!", BRANCH],
    ["日期!", "奖惩时间"],
    ["类型!", "奖惩类型"],
    ["名称!", "奖惩名称"],
    ["级别!", "级别"],
  ],
  指标数据: [
    ["对象!", "考评对象"],
    ["指标编号!", "指标编号"],
    ["日期!", "统计时间"],
    ["数值!", "完成数"],
  ],
  花名册: [
    ["姓名!", "姓名 党员姓名"],
    ["党组织", BRANCH],
    ["出生日期!", "出生年月 出生日期 出生时间"],
    ["在职状态!", "在职情况 在职状态"],
    ["转入日期", "转入日期 组织关系转入时间"],
    ["转出日期", "转出日期 组织关系转出时间"],
    ["免评", "免评原因 免评理由"],
  ],
  党组织名册: [
    ["党组织!", "党组织名称"],
    ["类型!", "单位性质"],
    ["参评!", "是否参评"],
  ],
};

/**
 * Every data row of a sheet, whatever its verdict; none for a file that is not one of ours. Where a column of the
 * branch may stand and does not, the sheet is named after the branch.
 */
export function entriesOf(grid: Grid): readonly Entry[] {
  const kind = KIND_OF_FILE.find(([name]) => name.test(grid.file))?.[1];
  if (kind === undefined) return [];
  const [top, bottom] = headOf(grid);
  const columns = columnsOf(kind, grid, bottom);
  const table = { kind, file: grid.file, sheet: grid.sheet, column: "", columns, ...saidAbove(grid, top) };
  const isMatrix = kind === "签到表" && !columns.has("状态");
  const entries: Entry[] = [];
  for (const [row, cells] of grid.rows) {
    if (row <= bottom || !isDataRow(cells, grid)) continue;
    const entry = { ...table, row, fields: fieldsOf(cells, table) };
    if (isMatrix) entries.push(...marksOf(entry, grid, [top, bottom]));
    else entries.push(entry);
  }
  return entries;
}

function fieldsOf(
  cells: ReadonlyMap<string, string>,
  { kind, columns, sheet }: Pick<Entry, "kind" | "columns" | "sheet">,
): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [field, column] of columns) {
    const text = cells.get(column) ?? "";
    if (text !== "") fields.set(field, text);
  }
  const mayNameBranch = (HEADERS[kind] ?? []).some(([field]) => field === "党组织");
  if (mayNameBranch && !columns.has("党组织")) fields.set("党组织", sheet ?? "");
  return fields;
}

/** The year and 填报日期 in the lines above the head. */
function saidAbove(grid: Grid, top: number): { readonly year: string; readonly reported: string } {
  let said = "";
  for (const [row, cells] of grid.rows) if (row < top) said += ` ${[...cells.values()].join(" ")}`;
  return { year: /20\d\d/.exec(said)?.[0] ?? "", reported: /填报日期:(\S+)/.exec(said)?.[1] ?? "" };
}

/** First and last row of the head: in the sample its first column is headed 序号; in the csv it is the first line. */
function headOf(grid: Grid): readonly [top: number, bottom: number] {
  if (grid.sheet === null) return [1, 1];
  const found: number[] = [];
  for (const [row, cells] of grid.rows) {
    if (cells.get("A") === "序号" && (found.length === 0 || found.at(-1) === row - 1)) found.push(row);
  }
  const [top] = found;
  if (top === undefined) throw new Error(`${grid.file} › ${grid.sheet}: no head`);
  return [top, top + found.length - 1];
}

function columnsOf(kind: string, grid: Grid, bottom: number): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  for (const [marked, headers] of HEADERS[kind] ?? []) {
    const field = marked.replace("!", "");
    const spellings = headers.split(" ");
    for (const [column, header] of grid.rows.get(bottom) ?? []) {
      if (spellings.includes(header)) columns.set(field, column);
    }
    if (marked.endsWith("!") && !columns.has(field))
      throw new Error(`${grid.file} › ${grid.sheet}: no column ${field}`);
  }
  return columns;
}

/** A numbered row with more than its number; subtotals, notes, signatures and repeated heads have no number. */
function isDataRow(cells: ReadonlyMap<string, string>, grid: Grid): boolean {
  if (grid.sheet === null) return true;
  return cells.size > 1 && /^\d+$/.test(cells.get("A") ?? "");
}

/** The marks of one person in a matrix; what was held stands above the day, in the merged cells of the first line. */
function marksOf(person: Entry, grid: Grid, [top, bottom]: readonly [number, number]): readonly Entry[] {
  const days = grid.rows.get(bottom) ?? new Map<string, string>();
  const held = (top < bottom ? grid.rows.get(top) : undefined) ?? new Map<string, string>();
  const marks: Entry[] = [];
  for (const [column, sign] of grid.rows.get(person.row) ?? []) {
    const day = days.get(column) ?? "";
    if (!/^\d+月\d+日$/.test(day)) continue;
    const fields = new Map([...person.fields, ["日期", day], ["活动名称", held.get(column) ?? ""]]);
    fields.set("状态", MARKS[sign] ?? sign);
    marks.push({ ...person, column, fields, columns: new Map([["状态", column]]) });
  }
  return marks;
}
