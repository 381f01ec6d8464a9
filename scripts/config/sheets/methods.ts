import type { IndicatorColumn, IndicatorRow } from "#config/sheets/indicator-columns.ts";
import { INDICATOR_COLUMNS } from "#config/sheets/indicator-columns.ts";
import { bandsAbove } from "#config/grammar/bands.ts";
import type { Method, PartialRule } from "#domain/config.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";

/** What a method that is computed asks of a row. */
interface MethodRule {
  readonly needs: readonly IndicatorColumn[];
  /** Columns that it reads when they are filled. */
  readonly takes: readonly IndicatorColumn[];
  readonly partial: PartialRule;
  readonly refusesZeroTarget: boolean;
}

const NEVER_ZERO = { needs: [], takes: [], refusesZeroTarget: true } as const;
const PER_UNIT = { needs: ["perUnit"], takes: [], refusesZeroTarget: false } as const;

/** The methods that this version computes (product.md section 4); the others are refused. */
const COMPUTED: Readonly<Partial<Record<Method, MethodRule>>> = {
  按次加分: { ...PER_UNIT, partial: "按进度" },
  按量折算: { ...NEVER_ZERO, needs: ["target"], partial: "按进度" },
  比率得分: { ...NEVER_ZERO, takes: ["target"], partial: "全额" },
  分档得分: { needs: ["bands"], takes: [], refusesZeroTarget: false, partial: "全额" },
  扣分: { ...PER_UNIT, partial: "全额" },
  按期完成: { ...PER_UNIT, partial: "全额" },
};

const METHOD_COLUMNS: readonly IndicatorColumn[] = ["target", "perUnit", "bands", "direction", "cap", "veto"];

/** 期中计法 of a row, by its method where the cell is blank. */
export function partialOf(method: Method, written: PartialRule | null): PartialRule {
  return written ?? COMPUTED[method]?.partial ?? "全额";
}

/** True for the methods that stand outside the full marks of their dimension. */
export function standsOutside(method: Method | null): boolean {
  return method === "加分" || method === "扣减" || method === "一票否决";
}

/**
 * Checks what the method of a row needs. Issues: a method that is not computed yet, a needed cell that is blank, 目标值 0,
 * 分档得分 by progress, bands above the full marks; cells that have no effect (warning).
 */
export function methodIssues(row: IndicatorRow, isFaulty: (key: IndicatorColumn) => boolean): readonly Issue[] {
  const { method } = row.values;
  if (method === null) return [];
  const rule = COMPUTED[method];
  if (!rule) {
    const instead = `请改用：${Object.keys(COMPUTED).join("、")}`;
    return [issue("config-not-yet", row.at("method"), { what: `计分方式：${method}`, instead })];
  }
  const blank = rule.needs.filter((key) => row.values[key] === null && !isFaulty(key));
  return [
    ...blank.map((key) => issue("config-method-needs", row.at(key), { method, column: INDICATOR_COLUMNS[key].header })),
    ...zeroTarget(row, method, rule),
    ...(method === "分档得分" ? bandIssues(row) : []),
    ...unused(row, method, rule),
  ];
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
