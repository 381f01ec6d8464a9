import type { WholeValues } from "#config/sheet/column.ts";
import { grouped, optional, required } from "#config/sheet/column.ts";
import { code, decimal, marks, name, text, word } from "#config/sheet/parsers.ts";
import type { ConfigRow } from "#config/sheet/read-sheet.ts";
import { SUBJECT_TYPES } from "#config/sheets/dimensions.ts";
import { parseBands } from "#config/grammar/bands.ts";
import { parseMeasure } from "#config/grammar/measure.ts";
import type { CellParser } from "#config/sheet/column.ts";
import type { Band, Measure } from "#domain/config.ts";
import { DIRECTIONS, METHODS, PARTIAL_RULES, VETO_EFFECTS, WINDOWS } from "#domain/config.ts";
import { TABLE_KINDS } from "#domain/fields/field.ts";
import { cellText } from "#domain/workbook.ts";

const NOT_NEGATIVE = { min: "0", max: null, rule: "不小于 0 的数" };

const measure: CellParser<Measure> = (cell) =>
  parseMeasure(cellText(cell.value)) ?? cell.fault("config-measure-syntax", { found: cell.shown });

const bands: CellParser<readonly Band[]> = (cell) => {
  const read = parseBands(cellText(cell.value));
  for (const fault of read.faults) cell.fault("config-bands", fault);
  return read.faults.length === 0 ? read.bands : null;
};

/** Columns of 指标; filters stay text here, because their fields depend on the row's 对象 and 数据来源. */
export const INDICATOR_COLUMNS = {
  id: required("编号", code),
  subjectType: grouped(required("对象", word(SUBJECT_TYPES))),
  dimension: grouped(required("维度", name)),
  name: required("指标", text),
  full: required("满分", marks(1)),
  method: required("计分方式", word(METHODS)),
  source: required("数据来源", word(TABLE_KINDS)),
  measure: required("统计量", measure),
  scope: optional("适用范围", text),
  filter: optional("筛选条件", text),
  target: optional("目标值", decimal({ ...NOT_NEGATIVE, share: true })),
  perUnit: optional("每次得分", decimal(NOT_NEGATIVE)),
  bands: optional("分档", bands),
  window: required("考核周期", word(WINDOWS)),
  partial: optional("期中计法", word(PARTIAL_RULES)),
  direction: optional("方向", word(DIRECTIONS)),
  cap: optional("封顶", marks(1)),
  veto: optional("否决效果", word(VETO_EFFECTS)),
  basis: required("依据", text),
  note: optional("说明", text),
};
/** A row of 指标. */
export type IndicatorRow = ConfigRow<typeof INDICATOR_COLUMNS>;
/** A row of 指标 whose cells are all sound. */
export type WholeIndicator = WholeValues<typeof INDICATOR_COLUMNS>;
/** A column of 指标, by its name in the code. */
export type IndicatorColumn = keyof typeof INDICATOR_COLUMNS;
