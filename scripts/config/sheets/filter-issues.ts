import { parseFilter } from "#config/grammar/filter.ts";
import type { FilterFault } from "#config/grammar/operand.ts";
import type { Filter } from "#domain/config.ts";
import type { TableKind } from "#domain/fields/field.ts";
import type { Issue, IssuePlace } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";

/** The faults of a filter cell; none for a blank one. With `kind` null only its form is checked. */
export function filterIssues(written: string | null, kind: TableKind | null, at: IssuePlace): readonly Issue[] {
  return written === null ? [] : parseFilter(written, kind).faults.map((fault) => faultIssue(fault, kind, at));
}

/** The conditions of a filter cell that was checked; none for a blank one. */
export function readableFilter(written: string | null, kind: TableKind | null): Filter {
  return written === null ? [] : parseFilter(written, kind).filter;
}

function faultIssue(fault: FilterFault, kind: TableKind | null, at: IssuePlace): Issue {
  const { found } = fault;
  switch (fault.reason) {
    case "syntax":
      return issue("config-filter-syntax", at, { found });
    case "field": {
      const allowed = kind?.fields.map((field) => field.name) ?? [];
      return issue("config-field-unknown", at, { found, table: kind?.name ?? "", allowed });
    }
    case "value":
      return issue("config-filter-value", at, { found, field: fault.field.name, allowed: fault.field.values ?? [] });
    case "operand":
      return issue("config-filter-operand", at, { found, field: fault.field.name, rule: fault.rule });
  }
}
