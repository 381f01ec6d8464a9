import type { TableKind, TableKindName } from "#domain/fields/field.ts";
import { TABLE_KIND_LIST, tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue, IssuePlace } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";

/** Ballots, judges' marks and self-assessments are read but not scored in this version. */
const NOT_SCORED: ReadonlySet<TableKindName> = new Set<TableKindName>(["民主测评", "评委打分", "自评表"]);

/** Issues of 数据来源: a register has no dated records; a table that cannot be scored yet. */
export function sourceIssues(source: TableKindName | null, at: IssuePlace): readonly Issue[] {
  if (source === null || isScored(tableKind(source))) return [];
  if (NOT_SCORED.has(source)) {
    const instead = `请改用：${scoredSources().join("、")}`;
    return [issue("config-not-yet", at, { what: `数据来源：${source}`, instead })];
  }
  return [issue("config-word", at, { found: source, allowed: scoredSources() })];
}

/** The table whose fields 适用范围 speaks of: the subject's own register (formats.md section 1). */
export function scopeKind(subject: "组织" | "党员" | "办公室"): TableKind | null {
  if (subject === "办公室") return null;
  return tableKind(subject === "组织" ? "党组织名册" : "花名册");
}

function isScored(kind: TableKind): boolean {
  return kind.nature === "ledger" && !NOT_SCORED.has(kind.name);
}

function scoredSources(): readonly TableKindName[] {
  return TABLE_KIND_LIST.filter(isScored).map((kind) => kind.name);
}
