import type { ConfigRow, Criteria } from "./criteria.ts";
import { differing, unequal } from "./differences.ts";
import { type Fraction, rounded } from "./fraction.ts";
import { tidy } from "./grid.ts";
import { disciplinaryEffects, type Effect, vetoEffects } from "./limits.ts";
import { type ComparedLine, comparedLine, type MeasuredLine, measuredLine } from "./lines.ts";
import type { Known, Subject } from "./month.ts";
import type { FoundScores, FoundSubject } from "./produce.ts";
import { componentOf, outsideOf, type Scored, standingsOf, type Tie, sumsOf, totalOf, unmetOf } from "./standing.ts";

/** One subject of `scores.json` beside the oracle's. */
export interface ComparedSubject {
  readonly where: string;
  readonly found: FoundSubject;
  /** Its indicators, in the order of 指标. */
  readonly lines: readonly ComparedLine[];
  /** Its components of ballots and judges' marks, in the order of 组成. */
  readonly components: readonly ComparedLine[];
  readonly scored: Scored;
}

/** Works out every subject; throws when `scores.json` lacks one. */
export function compareSubjects(scores: FoundScores, all: Known): readonly ComparedSubject[] {
  const { oracle, criteria } = all;
  const measured = oracle.subjects.map((subject) => measureSubject(subject, scores, all));
  const rivals = rivalsOf(
    measured.flatMap(({ lines }) => lines),
    criteria,
  );
  return measured.map(({ subject, found, lines, components }) => {
    const compared = lines.map((line) => comparedLine(line, rivals.get(rivalry(line, criteria)) ?? []));
    const beside = components.map((line) => comparedLine(line, []));
    const scored = {
      type: subject.type,
      id: subject.id,
      scope: scopeOf(subject, criteria),
      exempt: subject.exempt !== "",
      lines: compared.map(({ indicator, expected }) => ({ indicator, line: expected })),
      components: new Map(beside.map(({ indicator, expected }) => [indicator("编号"), expected])),
      effects: effectsOf(subject, compared, all),
    };
    return { where: `${oracle.month} ${subject.id}`, found, lines: compared, components: beside, scored };
  });
}

function effectsOf(subject: Subject, lines: readonly ComparedLine[], all: Known): readonly Effect[] {
  return subject.exempt === "" ? [...vetoEffects(lines), ...disciplinaryEffects(subject, all)] : [];
}

interface MeasuredSubject {
  readonly subject: Subject;
  readonly found: FoundSubject;
  readonly lines: readonly MeasuredLine[];
  readonly components: readonly MeasuredLine[];
}

function measureSubject(subject: Subject, scores: FoundScores, all: Known): MeasuredSubject {
  const { type, id } = subject;
  const found = scores.subjects.find((one) => one.type === type && one.id === id);
  if (found === undefined) throw new Error(`${id} is not scored`);
  const lines: MeasuredLine[] = [];
  for (const indicator of all.criteria.indicators) {
    if (indicator("对象") !== type) continue;
    const [line, ...others] = found.lines.filter((one) => one.indicator === indicator("编号"));
    if (line === undefined || others.length > 0) throw new Error(`${id}: not one line ${indicator("编号")}`);
    lines.push(measuredLine(subject, { indicator, found: line }, all));
  }
  return { subject, found, lines, components: measureComponents(subject, found, all) };
}

function measureComponents(subject: Subject, found: FoundSubject, all: Known): readonly MeasuredLine[] {
  const components: MeasuredLine[] = [];
  for (const component of all.criteria.components) {
    if (component("对象") !== subject.type || component("内容") === "维度") continue;
    const line = found.components.find((one) => tidy(one.name) === component("组成"))?.line;
    if (line === null || line === undefined) throw new Error(`${subject.id}: no line of ${component("组成")}`);
    components.push(measuredLine(subject, { indicator: asIndicator(component), found: line }, all));
  }
  return components;
}

/** A component of ballots or judges' marks as an indicator: out of 100, over the evaluation year so far. */
function asIndicator(component: ConfigRow): ConfigRow {
  const cells: Readonly<Record<string, string>> = {
    编号: component("组成"),
    指标: component("组成"),
    维度: component("组成"),
    对象: component("对象"),
    满分: "100",
    计分方式: component("内容"),
    数据来源: component("内容"),
    统计量: "次数",
    考核周期: "年",
    期中计法: "全额",
  };
  return (header) => cells[header] ?? "";
}

/** The measures in every line by peer group. */
function rivalsOf(lines: readonly MeasuredLine[], criteria: Criteria): ReadonlyMap<string, readonly Fraction[]> {
  const rivals = new Map<string, Fraction[]>();
  for (const line of lines) {
    const { state, measured } = line.measured;
    if (state !== "counted" || measured === null) continue;
    const key = rivalry(line, criteria);
    rivals.set(key, [...(rivals.get(key) ?? []), measured]);
  }
  return rivals;
}

/** Organisations compete with those of the same 类型, members within the scope of their rank. */
function rivalry({ indicator, subject }: MeasuredLine, criteria: Criteria): string {
  const group = subject.type === "党员" ? scopeOf(subject, criteria) : (subject.fields.get("类型") ?? "其他");
  return `${indicator("编号")} ${group}`;
}

function scopeOf({ type, branch, fields }: Subject, criteria: Criteria): string {
  if (type === "党员") return criteria.memberScope === "全体" ? "全体" : branch;
  return criteria.organisationScope === "全体" ? "全体" : (fields.get("类型") ?? "其他");
}

/** Where the dimensions of a subject are not the sums of its lines. */
export function dimensionDifferences({ where, found, scored }: ComparedSubject, criteria: Criteria): readonly string[] {
  const differences: string[] = [];
  const dimensions = criteria.dimensions.filter((dimension) => dimension("对象") === scored.type);
  const names = found.dimensions.map(({ name, kind }) => [tidy(name), kind]);
  const written = dimensions.map((dimension) => [dimension("维度"), dimension("类别")]);
  differences.push(...differing(`${where} dimensions`, names, written));
  for (const { name, points, full } of found.dimensions) {
    const sums = sumsOf(scored, tidy(name));
    differences.push(...unequal(`${where} ${name} points`, points, sums.points));
    differences.push(...unequal(`${where} ${name} full`, full, sums.full));
  }
  return differences;
}

/** Where components, bonus, malus and total are not what the lines add up to. */
export function totalDifferences({ where, found, scored }: ComparedSubject, criteria: Criteria): readonly string[] {
  const components = criteria.components.filter((component) => component("对象") === scored.type);
  const names = found.components.map(({ name, content, weight }) => [tidy(name), content, weight]);
  const written = components.map((row) => [row("组成"), row("内容"), Number(row("权重"))]);
  const scores = components.flatMap((component, at) => {
    const exact = componentOf(scored, component, criteria);
    const shown = found.components[at]?.score ?? null;
    return unequal(`${where} ${component("组成")}`, shown, exact === null ? null : rounded(exact));
  });
  return [
    ...differing(`${where} components`, names, written),
    ...scores,
    ...unequal(`${where} bonus`, found.bonus, outsideOf(scored, "加分", criteria)),
    ...unequal(`${where} malus`, found.malus, outsideOf(scored, "扣减", criteria)),
    ...unequal(`${where} total`, found.total, totalOf(scored, criteria)),
    ...differing(`${where} limits`, found.limits.map(({ effect }) => effect).toSorted(), scored.effects.toSorted()),
  ];
}

/** Where the gate is not judged by the counted lines of 基本要求, or does not name the unmet ones. */
export function gateDifferences({ where, found, scored }: ComparedSubject, criteria: Criteria): readonly string[] {
  const unmet = unmetOf(scored, criteria);
  const judged = unmet !== null && unmet.length > 0 ? "unmet" : "met";
  const ids = (unmet ?? []).map((indicator) => indicator("编号"));
  const named = found.gate.reasons.map((reason) => ids.find((id) => reason.includes(id)) ?? reason);
  return [
    ...differing(`${where} gate`, found.gate.state, unmet === null ? "not-due" : judged),
    ...differing(`${where} reasons`, named, ids),
  ];
}

/** Where ranks and tiers differ, and which ties are listed by one side only. */
export function standingDifferences(
  subjects: readonly ComparedSubject[],
  scores: FoundScores,
  criteria: Criteria,
): readonly string[] {
  const everybody = subjects.map(({ scored }) => scored);
  const { standings, ties } = standingsOf(everybody, criteria);
  const differences: string[] = [];
  for (const { where, found, scored } of subjects) {
    const standing = standings.get(`${scored.type} ${scored.id}`);
    const rank = standing === undefined ? null : { scope: scored.scope, place: standing.place, of: standing.of };
    differences.push(...differing(`${where} rank`, found.rank, rank));
    differences.push(...differing(`${where} tier`, found.tier, standing?.tier ?? null));
  }
  return [...differences, ...differing(`${scores.period} ties`, tieTexts(scores.ties), tieTexts(ties))];
}

function tieTexts(ties: readonly Tie[]): readonly string[] {
  return ties
    .map((tie) => [tie.type, tie.scope, tie.tier, tie.places, ...tie.subjects.toSorted()].join(" "))
    .toSorted();
}
