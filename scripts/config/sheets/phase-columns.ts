import { grouped, optional, required } from "#config/sheet/column.ts";
import { code, day, decimal, name, startDay, text, word } from "#config/sheet/parsers.ts";
import type { ConfigRow } from "#config/sheet/read-sheet.ts";
import { TABLE_KINDS } from "#domain/fields/field.ts";

/** Columns of 阶段任务; those of the phase are merged down over its tasks. */
export const PHASE_COLUMNS = {
  phase: grouped(required("阶段", name)),
  phaseName: grouped(required("阶段名称", text)),
  from: grouped(required("开始日期", startDay)),
  to: grouped(optional("结束日期", day)),
  id: required("任务编号", code),
  task: required("任务", text),
  responsible: required("责任对象", word(["组织", "党员", "办公室"])),
  scope: optional("适用范围", text),
  deadline: required("完成时限", day),
  source: optional("数据来源", word(TABLE_KINDS)),
  filter: optional("筛选条件", text),
  target: optional("目标值", decimal({ min: "0.01", max: null, rule: "大于 0 的数" })),
  basis: required("依据", text),
};
/** A row of 阶段任务. */
export type TaskRow = ConfigRow<typeof PHASE_COLUMNS>;
