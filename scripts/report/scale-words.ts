import type { Band, Indicator, Measure, Method } from "#domain/config.ts";
import { exact } from "#domain/points.ts";
import { limitText, numberText, plainPoints } from "#report/figures.ts";

/**
 * How an indicator turns its measure into points, in a few words for the person scored: 每次2分. Source: product.md
 * section 4, the table of 计分方式.
 */
export function scaleText(indicator: Indicator, unit: string): string {
  return SCALE_WORDS[indicator.method](indicator, unit);
}

const SCALE_WORDS: Readonly<Record<Method, (indicator: Indicator, unit: string) => string>> = {
  按次加分: eachEarns,
  加分: eachEarns,
  按量折算: reaching,
  比率得分: reaching,
  分档得分: ({ bands, measure }, unit) => bands.map((band) => bandText(band, measure, unit)).join("，"),
  扣分: eachCosts,
  扣减: eachCosts,
  按期完成: ({ perUnit }) => (perUnit === null ? "按期完成得满分" : `按期得满分，逾期每日扣${decimalPoints(perUnit)}`),
  评委打分: () => "按评委平均分",
  民主测评: () => "按测评得分率",
  排名赋分: ({ perUnit }) => `名次每后一位减${decimalPoints(perUnit)}`,
  相对最优: () => "与最优者相比",
  一票否决: ({ target, measure }, unit) => `达到${limitText(target ?? "1", measure, unit)}即否决`,
};

function eachEarns({ perUnit }: Indicator, unit: string): string {
  return `每${occasion(unit)}${decimalPoints(perUnit)}`;
}

function eachCosts({ perUnit }: Indicator, unit: string): string {
  return `每${occasion(unit)}扣${decimalPoints(perUnit)}`;
}

/** 目标值 blank counts as 1. */
function reaching({ target, measure }: Indicator, unit: string): string {
  if (measure.kind === "有无") return "有即得满分";
  return `达到${limitText(target ?? "1", measure, unit)}得满分`;
}

function decimalPoints(decimal: string | null): string {
  return `${numberText(exact(decimal ?? "0"))}分`;
}

/** The window and how it counts while it is not over, where full marks were reduced: 年度考核，按进度折算（全期20分）. */
export function windowText(indicator: Indicator, full: number | null): string {
  const name = windowName(indicator);
  const reduced = full !== null && full !== indicator.full;
  return reduced ? `${name}，满分按进度折算（全期${plainPoints(indicator.full)}分）` : name;
}

/** Over which window the indicator is measured: 按季. */
export function windowName({ window }: Indicator): string {
  return WINDOW_WORDS[window];
}

const WINDOW_WORDS: Readonly<Record<Indicator["window"], string>> = {
  月: "按月",
  季: "按季",
  半年: "按半年",
  年: "按年",
  阶段: "按阶段",
  累计: "累计",
};

function occasion(unit: string): string {
  return unit === "" ? "次" : unit;
}

/** A band of 分档 in words: 3次及以上8分. */
export function bandText(band: Band, measure: Measure, unit: string): string {
  const points = `${plainPoints(band.points)}分`;
  if (band.atLeast === null) return `其他${points}`;
  return `${limitText(band.atLeast, measure, unit)}及以上${points}`;
}
