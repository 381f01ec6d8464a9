import { duplicates, sumIssues } from "#config/checks.ts";
import type { ConfigBook } from "#config/sheet/config-book.ts";
import { readSheet } from "#config/sheet/read-sheet.ts";
import type { DimensionRow } from "#config/sheets/dimensions.ts";
import { dimensionKey } from "#config/sheets/dimensions.ts";
import { filterIssues, readableFilter } from "#config/sheets/filter-issues.ts";
import type { IndicatorRow, WholeIndicator } from "#config/sheets/indicator-columns.ts";
import { INDICATOR_COLUMNS } from "#config/sheets/indicator-columns.ts";
import { measureIssues } from "#config/sheets/measures.ts";
import { hasCap, methodIssues, partialOf, standsOutside } from "#config/sheets/methods.ts";
import { scopeKind, sourceIssues } from "#config/sheets/sources.ts";
import type { Checked } from "#domain/checked.ts";
import type { Indicator } from "#domain/config.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { Location } from "#domain/location.ts";
import { exactOf } from "#domain/points.ts";

/**
 * Reads 指标, checked against 维度. Issues: an 编号 twice, an unknown dimension, full marks that do not sum to those of
 * their dimension, and everything that method, measure and filters can get wrong.
 */
export function readIndicators(book: ConfigBook, dimensions: readonly DimensionRow[]): Checked<readonly Indicator[]> {
  const sheet = readSheet(book, { name: "指标", columns: INDICATOR_COLUMNS, needsRows: true });
  const faultyCells = new Set(sheet.issues.map((one) => one.at.cell));
  const twice = duplicates(
    sheet.rows.map(({ values, at }) => ({ key: values.id, shown: values.id ?? "", at: at("id") })),
  );
  const rowIssues = sheet.rows.flatMap((row) => [
    ...unknownDimension(row, dimensions),
    ...methodIssues(row, (key) => faultyCells.has(row.at(key).cell)),
    ...sourceIssues(row.values.source, row.at("source")),
    ...measureIssues(row),
    ...rowFilterIssues(row),
  ]);
  const sums =
    sheet.rows.length === 0 ? [] : dimensions.flatMap((dimension) => dimensionSum(dimension, sheet.rows, dimensions));
  const value = sheet.rows.flatMap((row) => (row.whole ? [toIndicator(row.whole, row.at("id"))] : []));
  return { value, issues: [...sheet.issues, ...twice, ...rowIssues, ...sums] };
}

function rowFilterIssues(row: IndicatorRow): readonly Issue[] {
  const { scope, subjectType, filter, source } = row.values;
  return [
    ...filterIssues(scope, subjectType && scopeKind(subjectType), row.at("scope")),
    ...filterIssues(filter, source && tableKind(source), row.at("filter")),
  ];
}

function unknownDimension(row: IndicatorRow, dimensions: readonly DimensionRow[]): readonly Issue[] {
  const { subjectType, dimension } = row.values;
  const allowed = dimensions.filter((one) => one.values.subjectType === subjectType).map((one) => one.values.name);
  if (subjectType === null || dimension === null || allowed.includes(dimension)) return [];
  if (dimensions.length === 0 || dimensions.some((one) => keyOf(one) === null)) return [];
  const names = allowed.filter((one) => one !== null);
  return [issue("config-dimension-unknown", row.at("dimension"), { found: dimension, allowed: names })];
}

/** A row whose dimension is not known may belong here: then only a sum that is too high is a fault. */
function dimensionSum(
  dimension: DimensionRow,
  rows: readonly IndicatorRow[],
  dimensions: readonly DimensionRow[],
): readonly Issue[] {
  const { subjectType, name, full, kind } = dimension.values;
  const key = dimensionKey(subjectType, name);
  if (key === null || full === null || kind !== "考评") return [];
  const known = new Set(dimensions.map((one) => keyOf(one)));
  const own = rows.filter((row) => keyOf(row) === key && !standsOutside(row.values.method));
  return sumIssues({
    what: `“${subjectType}”维度“${name}”的指标满分`,
    parts: own.map((row) => ({
      amount: row.values.full === null ? null : exactOf(row.values.full),
      at: row.at("full"),
    })),
    expected: exactOf(full),
    at: dimension.at("full"),
    open: rows.some((row) => !known.has(keyOf(row))),
  });
}

function keyOf({ values }: IndicatorRow | DimensionRow): string | null {
  return dimensionKey(values.subjectType, "dimension" in values ? values.dimension : values.name);
}

function toIndicator(row: WholeIndicator, at: Location): Indicator {
  return {
    id: row.id,
    subjectType: row.subjectType,
    dimension: row.dimension,
    name: row.name,
    full: row.full,
    method: row.method,
    source: row.source,
    measure: row.measure,
    scope: readableFilter(row.scope, scopeKind(row.subjectType)),
    filter: readableFilter(row.filter, tableKind(row.source)),
    target: row.target,
    perUnit: row.perUnit,
    bands: row.bands ?? [],
    window: row.window,
    partial: partialOf(row.method, row.partial),
    direction: row.direction ?? "越大越好",
    cap: hasCap(row.method) ? (row.cap ?? row.full) : null,
    veto: row.method === "一票否决" ? row.veto : null,
    basis: row.basis,
    note: row.note,
    at: { file: at.file, sheet: at.sheet, cell: at.cell },
  };
}
