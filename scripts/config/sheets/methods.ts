import type { IndicatorColumn, IndicatorRow } from "#config/sheets/indicator-columns.ts";
import { INDICATOR_COLUMNS } from "#config/sheets/indicator-columns.ts";
import { bandsAbove } from "#config/grammar/bands.ts";
import type { Method, PartialRule } from "#domain/config.ts";
import type { Issue } from "#domain/issues/issue.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import { issue } from "#domain/issues/issue.ts";

/** What a method asks of a row. */
interface MethodRule {
  readonly needs: readonly IndicatorColumn[];
  /** Columns that it reads when they are filled. */
  readonly takes: readonly IndicatorColumn[];
  readonly partial: PartialRule;
  readonly refusesZeroTarget: boolean;
  /** The only 数据来源 that it can read; null: any. */
  readonly source: TableKindName | null;
}

const PLAIN: MethodRule = { needs: [], takes: [], partial: "全额", refusesZeroTarget: false, source: null };

/** What every method needs (product.md section 4; formats.md, Details). */
const RULES: Readonly<Record<Method, MethodRule>> = {
  按次加分: { ...PLAIN, needs: ["perUnit"], partial: "按进度" },
  按量折算: { ...PLAIN, needs: ["target"], partial: "按进度", refusesZeroTarget: true },
  比率得分: { ...PLAIN, takes: ["target"], refusesZeroTarget: true },
  分档得分: { ...PLAIN, needs: ["bands"] },
  扣分: { ...PLAIN, needs: ["perUnit"] },
  按期完成: { ...PLAIN, needs: ["perUnit"] },
  评委打分: { ...PLAIN, source: "评委打分" },
  民主测评: { ...PLAIN, source: "民主测评" },
  排名赋分: { ...PLAIN, needs: ["perUnit"], takes: ["direction"] },
  相对最优: { ...PLAIN, takes: ["direction"] },
  // Only 奖惩 has 文号, without which no bonus counts.
  加分: { ...PLAIN, needs: ["perUnit"], takes: ["cap"], source: "奖惩" },
  扣减: { ...PLAIN, needs: ["perUnit"], takes: ["cap"] },
  一票否决: { ...PLAIN, needs: ["veto"], takes: ["target"], refusesZeroTarget: true },
};

const METHOD_COLUMNS: readonly IndicatorColumn[] = ["target", "perUnit", "bands", "direction", "cap", "veto"];

/** 期中计法 of a row, by its method where the cell is blank. */
export function partialOf(method: Method, written: PartialRule | null): PartialRule {
  return written ?? RULES[method].partial;
}

/** True for the methods that stand outside the full marks of their dimension. */
export function standsOutside(method: Method | null): boolean {
  return method === "加分" || method === "扣减" || method === "一票否决";
}

/** True for the methods whose points are bounded by 封顶 (满分 where that is blank). */
export function hasCap(method: Method): boolean {
  return method === "加分" || method === "扣减";
}

/**
 * Checks what the method of a row needs. Issues: a needed cell that is blank, 目标值 0, a 数据来源 that the method cannot
 * read, 分档得分 by progress, bands above the full marks; cells that have no effect (warning).
 */
export function methodIssues(row: IndicatorRow, isFaulty: (key: IndicatorColumn) => boolean): readonly Issue[] {
  const { method } = row.values;
  if (method === null) return [];
  const rule = RULES[method];
  const blank = rule.needs.filter((key) => row.values[key] === null && !isFaulty(key));
  return [
    ...blank.map((key) => issue("config-method-needs", row.at(key), { method, column: INDICATOR_COLUMNS[key].header })),
    ...zeroTarget(row, method, rule),
    ...wrongSource(row, method, rule),
    ...(method === "分档得分" ? bandIssues(row) : []),
    ...unused(row, method, rule),
  ];
}

function wrongSource(row: IndicatorRow, method: Method, rule: MethodRule): readonly Issue[] {
  const { source } = row.values;
  if (rule.source === null || source === null || source === rule.source) return [];
  return [issue("config-method-source", row.at("source"), { method, found: source, allowed: rule.source })];
}

function zeroTarget(row: IndicatorRow, method: Method, rule: MethodRule): readonly Issue[] {
  if (!rule.refusesZeroTarget || row.values.target !== "0") return [];
  return [issue("config-target-zero", row.at("target"), { method })];
}

function bandIssues(row: IndicatorRow): readonly Issue[] {
  const { bands, full, partial } = row.values;
  const above = bands === null || full === null ? [] : bandsAbove(bands, full);
  return [
    ...above.map((fault) => issue("config-bands", row.at("bands"), fault)),
    ...(partial === "按进度" ? [issue("config-partial-bands", row.at("partial"), undefined)] : []),
  ];
}

function unused(row: IndicatorRow, method: Method, rule: MethodRule): readonly Issue[] {
  return METHOD_COLUMNS.filter((key) => row.values[key] !== null && ![...rule.needs, ...rule.takes].includes(key)).map(
    (key) => {
      const params = { column: INDICATOR_COLUMNS[key].header, reason: `计分方式是“${method}”` };
      return issue("config-unused", row.at(key), params);
    },
  );
}
