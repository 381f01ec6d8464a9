import { duplicates } from "#config/checks.ts";
import type { WholeValues } from "#config/sheet/column.ts";
import type { ConfigBook } from "#config/sheet/config-book.ts";
import { readSheet } from "#config/sheet/read-sheet.ts";
import { filterIssues, readableFilter } from "#config/sheets/filter-issues.ts";
import type { TaskRow } from "#config/sheets/phase-columns.ts";
import { PHASE_COLUMNS } from "#config/sheets/phase-columns.ts";
import { phaseIssues } from "#config/sheets/phase-order.ts";
import { scopeKind, sourceIssues } from "#config/sheets/sources.ts";
import type { Checked } from "#domain/checked.ts";
import type { Phase, Task } from "#domain/config.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { groupBy } from "#domain/order.ts";

/**
 * Reads 阶段任务 into phases with their tasks. Issues: rows of one phase that disagree, phases out of order, with a gap
 * or an overlap, an open end before the last; a 任务编号 twice; filters and sources that cannot be.
 */
export function readPhases(book: ConfigBook): Checked<readonly Phase[]> {
  const sheet = readSheet(book, { name: "阶段任务", columns: PHASE_COLUMNS, needsRows: true });
  const twice = duplicates(
    sheet.rows.map(({ values, at }) => ({ key: values.id, shown: values.id ?? "", at: at("id") })),
  );
  const issues = [...sheet.issues, ...twice, ...sheet.rows.flatMap(taskIssues), ...phaseIssues(sheet.rows)];
  const whole = sheet.rows.flatMap((row) => row.whole ?? []);
  const phases = [...groupBy(whole, (row) => row.phase).values()].flatMap(toPhase);
  return { value: phases, issues };
}

function toPhase(rows: readonly WholeValues<typeof PHASE_COLUMNS>[]): readonly Phase[] {
  const [first] = rows;
  if (!first) return [];
  return [{ id: first.phase, name: first.phaseName, from: first.from, to: first.to, tasks: rows.map(toTask) }];
}

function toTask(row: WholeValues<typeof PHASE_COLUMNS>): Task {
  return {
    id: row.id,
    name: row.task,
    responsible: row.responsible,
    scope: readableFilter(row.scope, scopeKind(row.responsible)),
    deadline: row.deadline,
    source: row.source,
    filter: readableFilter(row.filter, row.source && tableKind(row.source)),
    target: row.target ?? "1",
    basis: row.basis,
  };
}

function taskIssues(row: TaskRow): readonly Issue[] {
  const { responsible, scope, source, filter } = row.values;
  return [
    ...(responsible === "办公室" ? [] : filterIssues(scope, responsible && scopeKind(responsible), row.at("scope"))),
    ...filterIssues(filter, source && tableKind(source), row.at("filter")),
    ...sourceIssues(source, row.at("source")),
    ...idleCells(row),
  ];
}

function idleCells({ values, whole, at }: TaskRow): readonly Issue[] {
  if (whole === null) return [];
  const noSource = { column: "目标值", reason: "没有写数据来源" };
  const forOffice = { column: "适用范围", reason: "责任对象是办公室" };
  return [
    ...(values.filter !== null && values.source === null ? [issue("config-filter-idle", at("source"), undefined)] : []),
    ...(values.target !== null && values.source === null ? [issue("config-unused", at("target"), noSource)] : []),
    ...(values.scope !== null && values.responsible === "办公室"
      ? [issue("config-unused", at("scope"), forOffice)]
      : []),
  ];
}
