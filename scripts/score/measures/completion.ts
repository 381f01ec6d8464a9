import type { DatasetRecord } from "#domain/dataset.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import { exact } from "#domain/points.ts";
import type { MeasureRule } from "#score/measures/measure-rule.ts";

/**
 * 完成率: records done by their 时限 ÷ records due; nothing to measure when none is due. Reads records whose 时限
 * lies in the window and is not after the period's last day (formats.md section 1, "In the window").
 */
export const completion: MeasureRule<boolean> = {
  look: { name: () => "deadlines", read: isOnTime },
  cell: (record) => record.cells["完成日期"] ?? deadlineCell(record) ?? record.at,
  of: (onTime) => (onTime.length === 0 ? null : exact(onTime.filter(Boolean).length, onTime.length)),
  unit: () => "",
};

function isOnTime(record: DatasetRecord): boolean {
  return record.done !== null && record.due !== null && record.done <= record.due;
}

function deadlineCell(record: DatasetRecord) {
  const { dueField } = tableKind(record.kind);
  return dueField === null ? undefined : record.cells[dueField];
}
