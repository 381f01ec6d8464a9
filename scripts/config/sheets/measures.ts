import { measureText } from "#config/grammar/measure.ts";
import type { IndicatorRow } from "#config/sheets/indicator-columns.ts";
import type { Measure } from "#domain/config.ts";
import type { TableKind, TableKindName } from "#domain/fields/field.ts";
import { TABLE_KIND_LIST, tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { SubjectType } from "#domain/subject.ts";

/** Kinds whose records belong to members: a 组织 indicator reads those of its members (formats.md section 1). */
const PERSONAL: readonly TableKindName[] = ["签到表", "志愿服务", "稿件"];

/**
 * Checks that 统计量 can be taken from 数据来源 for the 对象. Issues: a field that is not there or not a number;
 * 参会率, 完成率 and 人均 of a table that cannot yield them; 按期完成 of a table without a deadline.
 */
export function measureIssues(row: IndicatorRow): readonly Issue[] {
  const { measure, source, subjectType, method } = row.values;
  if (source === null) return [];
  const kind = tableKind(source);
  const late = method === "按期完成" && kind.dueField === null ? [wrongSource(row, "按期完成", dueRule())] : [];
  if (measure === null || late.length > 0) return late;
  return [...fieldIssues(row, measure, kind), ...sourceRule(row, { measure, kind, subjectType })];
}

function wrongSource(row: IndicatorRow, found: string, rule: string): Issue {
  return issue("config-measure-source", row.at("source"), { found, rule });
}

function fieldIssues(row: IndicatorRow, measure: Measure, kind: TableKind): readonly Issue[] {
  const allowed = kind.fields
    .filter((field) => field.type === "number" || field.type === "integer")
    .map((field) => field.name);
  if (measure.field === null || allowed.includes(measure.field)) return [];
  return [issue("config-measure-field", row.at("measure"), { found: measure.field, table: kind.name, allowed })];
}

interface Taken {
  readonly measure: Measure;
  readonly kind: TableKind;
  readonly subjectType: SubjectType | null;
}

function sourceRule(row: IndicatorRow, taken: Taken): readonly Issue[] {
  const rule = refusal(taken);
  return rule === null
    ? []
    : [issue("config-measure-source", row.at("measure"), { found: measureText(taken.measure), rule })];
}

/** Why a measure cannot be taken, as advice; null when it can. */
function refusal({ measure, kind, subjectType }: Taken): string | null {
  if (measure.kind === "参会率") return attendanceRefusal(kind, subjectType);
  if (measure.kind === "人均") return perHeadRefusal(kind, subjectType);
  return measure.kind === "完成率" && kind.dueField === null ? dueRule() : null;
}

function perHeadRefusal(kind: TableKind, subjectType: SubjectType | null): string | null {
  if (subjectType === "党员") return "人均只用于组织的指标；党员请写合计";
  return PERSONAL.includes(kind.name) ? null : `人均的数据来源只能是：${PERSONAL.join("、")}`;
}

/** 参会率 of a person is taken from 签到表, of an organisation from the head-counts of 活动台账 (formats.md section 1). */
function attendanceRefusal(kind: TableKind, subjectType: SubjectType | null): string | null {
  if (kind.name === "签到表") return subjectType === "组织" ? "组织的参会率请从活动台账计算" : null;
  if (kind.name === "活动台账") return subjectType === "党员" ? "党员的参会率请从签到表计算" : null;
  return "参会率的数据来源只能是：签到表（党员）、活动台账（组织）";
}

function dueRule(): string {
  const kinds = TABLE_KIND_LIST.filter((kind) => kind.dueField !== null).map((kind) => kind.name);
  return `按期完成和完成率只用于有完成时限的表：${kinds.join("、")}`;
}
