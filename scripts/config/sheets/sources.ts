import type { TableKind, TableKindName } from "#domain/fields/field.ts";
import { TABLE_KIND_LIST, tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue, IssuePlace } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";

/** Issues of 数据来源: a register has no dated records; what a subject gives itself (自评表) is only compared. */
export function sourceIssues(source: TableKindName | null, at: IssuePlace): readonly Issue[] {
  if (source === null || isScored(tableKind(source))) return [];
  return [issue("config-word", at, { found: source, allowed: scoredSources() })];
}

/** The table whose fields 适用范围 speaks of: the subject's own register (formats.md section 1). */
export function scopeKind(subject: "组织" | "党员" | "办公室"): TableKind | null {
  if (subject === "办公室") return null;
  return tableKind(subject === "组织" ? "党组织名册" : "花名册");
}

function isScored(kind: TableKind): boolean {
  return kind.nature === "ledger" && kind.name !== "自评表";
}

function scoredSources(): readonly TableKindName[] {
  return TABLE_KIND_LIST.filter(isScored).map((kind) => kind.name);
}
