import { fixed, type GridCell, input, pointsValue } from "#books/score-book/frame/cell.ts";
import { cellOn, type Span } from "#books/score-book/frame/reference.ts";
import { bonusCapCell } from "#books/score-book/formulas/bonus-cap.ts";
import { SHEETS } from "#books/score-book/columns.ts";
import { columnLetters } from "#domain/location.ts";
import type { Config } from "#domain/config.ts";
import type { SubjectType } from "#domain/subject.ts";

const SHEET = SHEETS.parameters;
/** 参数 has no head: its rows follow the title and the subtitle. */
const FIRST = 3;
const TYPES: readonly SubjectType[] = ["组织", "党员"];

/** The rows of 参数 and where formulas find what they need of them, as references. */
export interface Parameters {
  readonly rows: readonly (readonly GridCell[])[];
  readonly weight: (type: SubjectType, component: string) => string;
  readonly coefficients: string;
  readonly groupWeight: (type: SubjectType, group: string) => string;
  readonly floor: (type: SubjectType, tier: string) => string;
  readonly quota: (type: SubjectType, tier: string) => string;
  /** Lower bound (null: 其他) and points of each band of an indicator, from left to right. */
  readonly bands: (type: SubjectType, indicator: string) => readonly { atLeast: string | null; points: string }[];
  readonly denominator: string;
  readonly trimJudges: string;
  readonly bonusCap: (type: SubjectType) => string;
  readonly choices: readonly { readonly cell: string; readonly words: readonly string[] }[];
}

/** A section of 参数: a heading, heads of columns, rows. `keys` name the rows for formulas. */
interface Section {
  readonly title: string;
  readonly heads: readonly string[];
  readonly keys: readonly string[];
  readonly rows: readonly (readonly GridCell[])[];
}

/** Lays out 参数: what a clerk may change first stands first. `indicators`: rows of 指标, for 加分封顶. */
export function parametersOf(config: Config, indicators: Span): Parameters {
  const sections = {
    components: componentSection(config),
    options: optionSection(config),
    groups: groupSection(config),
    tiers: tierSection(config),
    settings: settingSection(config, indicators),
    bands: bandSection(config),
  };
  const rows: (readonly GridCell[])[] = [];
  const places = new Map<string, number>();
  for (const [name, section] of Object.entries(sections)) {
    if (section.rows.length === 0) continue;
    rows.push(
      [fixed(section.title, "section")],
      section.heads.map((head) => fixed(head, "head")),
    );
    for (const [index, row] of section.rows.entries()) {
      places.set(`${name}\u0000${section.keys[index] ?? ""}`, FIRST + rows.length);
      rows.push(row);
    }
    rows.push([]);
  }
  const at = (name: string, keys: readonly string[], column: number): string =>
    cellOn(SHEET, column, places.get([name, ...keys].join("\u0000")) ?? 1);
  const optionRow = places.get("options\u0000系数") ?? 1;
  const lastOption = columnLetters(config.ballotOptions.length + 1);
  const choiceAt = (key: string): string => `B${places.get(`settings\u0000${key}`) ?? 1}`;
  return {
    rows,
    weight: (type, component) => at("components", [type, component], 3),
    coefficients: `'${SHEET}'!$B$${optionRow}:$${lastOption}$${optionRow}`,
    groupWeight: (type, group) => at("groups", [type, group], 3),
    floor: (type, tier) => at("tiers", [type, tier], 3),
    quota: (type, tier) => at("tiers", [type, tier], 4),
    bands: (type, id) =>
      (bandsOf(config, type, id) ?? []).map(({ atLeast }, index) => ({
        atLeast: atLeast === null ? null : at("bands", [type, id, String(index)], 4),
        points: at("bands", [type, id, String(index)], 5),
      })),
    denominator: at("settings", ["测评分母"], 2),
    trimJudges: at("settings", ["评委去高低"], 2),
    bonusCap: (type) => at("settings", [`${type}加分封顶`], 2),
    choices: [
      { cell: choiceAt("测评分母"), words: ["有效票", "收回票", "发出票"] },
      { cell: choiceAt("评委去高低"), words: ["是", "否"] },
    ],
  };
}

function componentSection({ components }: Config): Section {
  return {
    title: "一、组成与权重（%）",
    heads: ["对象", "组成", "权重", "内容"],
    keys: components.map(({ subjectType, name }) => `${subjectType}\u0000${name}`),
    rows: components.map(({ subjectType, name, weight, content }) => {
      return [fixed(subjectType, "centre"), fixed(name), input(Number(weight)), fixed(content, "centre")];
    }),
  };
}

function optionSection({ ballotOptions }: Config): Section {
  const coefficients = ballotOptions.map(({ coefficient }) => input(Number(coefficient)));
  return {
    title: "二、测评选项系数",
    heads: ["选项", ...ballotOptions.map(({ name }) => name)],
    keys: ["系数"],
    rows: ballotOptions.length === 0 ? [] : [[fixed("系数", "centre"), ...coefficients]],
  };
}

function groupSection({ ballotGroups }: Config): Section {
  return {
    title: "三、测评群体权重（%）",
    heads: ["对象", "群体", "权重"],
    keys: ballotGroups.map(({ subjectType, name }) => `${subjectType}\u0000${name}`),
    rows: ballotGroups.map(({ subjectType, name, weight }) => {
      return [fixed(subjectType, "centre"), fixed(name), input(Number(weight))];
    }),
  };
}

function tierSection({ tiers }: Config): Section {
  return {
    title: "四、等次（从高到低）",
    heads: ["对象", "等次", "下限（分）", "名额比例"],
    keys: tiers.map(({ subjectType, name }) => `${subjectType}\u0000${name}`),
    rows: tiers.map(({ subjectType, name, floor, quota }) => {
      const ratio = quota === null ? null : Number(quota);
      return [fixed(subjectType, "centre"), fixed(name), input(pointsValue(floor), "points"), input(ratio)];
    }),
  };
}

function settingSection(config: Config, indicators: Span): Section {
  const { ballotDenominator, trimJudges } = config.office;
  return {
    title: "五、其他规定",
    heads: ["项目", "内容"],
    keys: ["测评分母", "评委去高低", ...TYPES.map((type) => `${type}加分封顶`)],
    rows: [
      [fixed("测评分母"), input(ballotDenominator, "centre")],
      [fixed("评委去高低"), input(trimJudges ? "是" : "否", "centre")],
      ...TYPES.map((type) => [fixed(`${type}加分封顶（分）`), bonusCapCell(type, config, indicators)]),
    ],
  };
}

function bandSection({ indicators }: Config): Section {
  const bands = indicators.flatMap((indicator) =>
    indicator.bands.map(({ atLeast, points }, index) => {
      const { subjectType: type, id, name } = indicator;
      const bound = atLeast === null ? fixed("其他", "centre") : input(Number(atLeast));
      const cells = [fixed(type, "centre"), fixed(id, "centre"), fixed(name), bound];
      return { key: [type, id, String(index)].join("\u0000"), row: [...cells, input(pointsValue(points), "points")] };
    }),
  );
  return {
    title: "六、分档（从上到下，取先达到的一档）",
    heads: ["对象", "指标编号", "指标", "不低于", "得分"],
    keys: bands.map(({ key }) => key),
    rows: bands.map(({ row }) => row),
  };
}

function bandsOf({ indicators }: Config, type: SubjectType, id: string) {
  return indicators.find((one) => one.subjectType === type && one.id === id)?.bands;
}
