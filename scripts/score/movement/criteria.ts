import { lastDay, type Period } from "#domain/civil-date.ts";
import type { Config, Indicator } from "#domain/config.ts";
import { by } from "#domain/order.ts";
import type { SubjectType } from "#domain/subject.ts";

/** A configuration, and the month up to which its phases are looked at: later ones decide nothing yet. */
export interface Criteria {
  readonly config: Config;
  readonly until: Period;
}

/** Columns of 指标 that explain and decide nothing. */
const WORDS: ReadonlySet<string> = new Set<keyof Indicator>(["name", "basis", "note", "at"]);

/** All that a line's points depend on besides the records, as a text to be compared. */
export function lineCriteria(indicator: Indicator, criteria: Criteria): string {
  const own = Object.entries(indicator).filter(([name]) => !WORDS.has(name));
  return JSON.stringify([own.sort(by(([name]) => name)), surroundings(indicator, criteria)]);
}

/** All that the total of a kind of subject depends on besides the records, as a text to be compared. */
export function totalCriteria(type: SubjectType, criteria: Criteria): string {
  const { config } = criteria;
  const own = <T extends { readonly subjectType: SubjectType }>(all: readonly T[]): readonly T[] =>
    all.filter((one) => one.subjectType === type);
  const components = own(config.components).map((component) => [
    component,
    component.content !== "维度" &&
      surroundings({ method: component.content, window: "年", subjectType: type }, criteria),
  ]);
  return JSON.stringify([
    own(config.indicators)
      .map((indicator) => lineCriteria(indicator, criteria))
      .sort(),
    own(config.dimensions),
    components,
    config.office.bonusCap,
  ]);
}

/** What decides a line beside its own row: the settings that its window and its method read. */
function surroundings(
  { window, method, subjectType }: Pick<Indicator, "window" | "method" | "subjectType">,
  { config, until }: Criteria,
): readonly unknown[] {
  const { office } = config;
  const byPhase = window === "阶段" || window === "累计";
  const byYear = window === "季" || window === "半年" || window === "年";
  return [
    byPhase && phasesBegun(config, until),
    byYear && office.yearStartMonth,
    method === "民主测评" && ballotSettings(subjectType, config),
    method === "评委打分" && office.trimJudges,
    (method === "排名赋分" || method === "相对最优") && peerSetting(subjectType, config),
  ];
}

function phasesBegun({ phases }: Config, until: Period): readonly unknown[] {
  return phases.filter(({ from }) => from <= lastDay(until)).map(({ from, to }) => [from, to]);
}

function ballotSettings(type: SubjectType, { office, ballotOptions, ballotGroups }: Config): readonly unknown[] {
  const groups = ballotGroups.filter(({ subjectType }) => subjectType === type);
  return [office.ballotDenominator, office.ballotQuorum, ballotOptions, groups];
}

function peerSetting(type: SubjectType, { office }: Config): string {
  return type === "组织" ? office.organisationRankScope : office.memberRankScope;
}
