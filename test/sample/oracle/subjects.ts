import type { Criteria } from "./criteria.ts";
import { differing, unequal } from "./differences.ts";
import { rounded } from "./fraction.ts";
import { tidy } from "./grid.ts";
import { type ComparedLine, compareLines } from "./lines.ts";
import type { OracleMonth, Subject } from "./month.ts";
import type { FoundScores, FoundSubject } from "./produce.ts";
import { componentOf, type Scored, standingsOf, type Tie, sumsOf, totalOf, unmetOf } from "./standing.ts";

/** One subject of `scores.json` beside the oracle's. */
export interface ComparedSubject {
  readonly where: string;
  readonly found: FoundSubject;
  readonly lines: readonly ComparedLine[];
  readonly scored: Scored;
}

/** Works out every subject; throws when `scores.json` lacks one. */
export function compareSubjects(
  scores: FoundScores,
  oracle: OracleMonth,
  criteria: Criteria,
): readonly ComparedSubject[] {
  const compared: ComparedSubject[] = [];
  for (const subject of oracle.subjects) {
    const { type, id } = subject;
    const where = `${oracle.month} ${id}`;
    const found = scores.subjects.find((one) => one.type === type && one.id === id);
    if (found === undefined) throw new Error(`${where} is not scored`);
    const lines = compareLines(subject, found, { oracle, criteria });
    const marked = lines.map(({ indicator, expected }) => ({ indicator, line: expected }));
    const scored = { type, id, scope: scopeOf(subject, criteria), exempt: subject.exempt !== "", lines: marked };
    compared.push({ where, found, lines, scored });
  }
  return compared;
}

function scopeOf({ type, branch, fields }: Subject, criteria: Criteria): string {
  if (type === "党员") return criteria.memberScope === "全体" ? "全体" : branch;
  return criteria.organisationScope === "全体" ? "全体" : (fields.get("类型") ?? "");
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
  const names = found.components.map(({ name, weight }) => [tidy(name), weight]);
  const components = criteria.components.filter((component) => component("对象") === scored.type);
  const written = components.map((component) => [component("组成"), Number(component("权重"))]);
  const exact = componentOf(scored, criteria);
  const score = exact === null ? null : rounded(exact);
  return [
    ...differing(`${where} components`, names, written),
    ...found.components.flatMap((component) => unequal(`${where} ${component.name}`, component.score, score)),
    ...differing(`${where} bonus and malus`, [found.bonus, found.malus], [0, 0]),
    ...unequal(`${where} total`, found.total, totalOf(scored, criteria)),
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
