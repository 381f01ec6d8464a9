import type { Condition, Config, Filter, Indicator, Measure } from "#domain/config.ts";
import { type Points, pointsNumber } from "#domain/points.ts";

/** A row of the configuration as the staff knows it. */
export interface Criterion {
  /** What it is and how it is called: 指标Z1-01“领导干部讲党课”. */
  readonly label: string;
  /** Tells it from the others, whatever else changes in it. */
  readonly key: string;
  /** What it says, by column; a blank cell is null. */
  readonly cells: Readonly<Record<string, string | null>>;
}

/** The rows of a configuration that totals, ranks and tiers depend on, in the order of its sheets. */
export function criteriaRows(config: Config): readonly Criterion[] {
  return [
    settingsRow(config),
    ...config.phases.map(({ id, from, to }) => named("阶段", id, { 开始日期: from, 结束日期: to })),
    ...config.dimensions.map(({ subjectType, name, full, kind }) =>
      named(`${subjectType}维度`, name, { 满分: decimal(full), 类别: kind }),
    ),
    ...config.indicators.map(indicatorRow),
    ...config.components.map(({ subjectType, name, weight, content }) =>
      named(`${subjectType}组成`, name, { 权重: weight, 内容: content }),
    ),
    ...config.tiers.map(({ subjectType, name, floor, quota }) =>
      named(`${subjectType}等次`, name, { 下限: decimal(floor), 名额比例: quota }),
    ),
    ...config.ballotOptions.map(({ name, coefficient }) => named("测评选项", name, { 系数: coefficient })),
    ...config.ballotGroups.map(({ subjectType, name, weight }) =>
      named(`${subjectType}测评群体`, name, { 权重: weight }),
    ),
  ];
}

function named(kind: string, name: string, cells: Criterion["cells"]): Criterion {
  return { label: `${kind}“${name}”`, key: `${kind} ${name}`, cells };
}

function settingsRow({ office }: Config): Criterion {
  return {
    label: "基本信息",
    key: "基本信息",
    cells: {
      年度起始月: String(office.yearStartMonth),
      测评分母: office.ballotDenominator,
      测评有效比例: office.ballotQuorum,
      评委去高低: office.trimJudges ? "是" : "否",
      党员排名范围: office.memberRankScope,
      党组织排名范围: office.organisationRankScope,
      加分封顶: office.bonusCap === null ? null : decimal(office.bonusCap),
    },
  };
}

function indicatorRow(indicator: Indicator): Criterion {
  return {
    label: `指标${indicator.id}“${indicator.name}”`,
    key: `指标 ${indicator.id}`,
    cells: {
      对象: indicator.subjectType,
      维度: indicator.dimension,
      满分: decimal(indicator.full),
      计分方式: indicator.method,
      数据来源: indicator.source,
      统计量: measureWords(indicator.measure),
      适用范围: filterWords(indicator.scope),
      筛选条件: filterWords(indicator.filter),
      目标值: indicator.target,
      每次得分: indicator.perUnit,
      分档: bandWords(indicator.bands),
      考核周期: indicator.window,
      期中计法: indicator.partial,
      方向: indicator.direction,
      封顶: indicator.cap === null ? null : decimal(indicator.cap),
      否决效果: indicator.veto,
    },
  };
}

function decimal(points: Points): string {
  return String(pointsNumber(points));
}

function measureWords({ kind, field }: Measure): string {
  return field === null ? kind : `${kind}（${field}）`;
}

function filterWords(filter: Filter): string | null {
  return filter.length === 0 ? null : filter.map(conditionWords).join("；");
}

function conditionWords({ field, operator, values }: Condition): string {
  return `${field}${operator}${values.join("/")}`;
}

function bandWords(bands: Indicator["bands"]): string | null {
  if (bands.length === 0) return null;
  return bands
    .map(({ atLeast, points }) => `${atLeast === null ? "其他" : `≥${atLeast}`}:${decimal(points)}`)
    .join("；");
}
