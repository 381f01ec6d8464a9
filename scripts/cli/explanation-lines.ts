import { dateText, periodText } from "#domain/civil-date.ts";
import type { ExplainedCell, ExplainedLine, Explanation } from "#domain/explanation.ts";
import { locationText } from "#domain/location.ts";
import { zh } from "#cli/messages/zh.ts";

const words = zh.explain;

/** The tree of an explanation as indented lines: total, components, dimensions, lines, cells. */
export function explanationLines(explanation: Explanation, sample: boolean): string[] {
  return [
    ...(sample ? [words.sample] : []),
    ...headLines(explanation),
    ...standingLines(explanation),
    ...treeLines(explanation),
    ...unscoredLines(explanation),
  ];
}

function headLines({ subject, period, total, calculation }: Explanation): string[] {
  const name = subject.branch === null ? subject.name : `${subject.name}（${subject.branch}）`;
  const head = words.head(subject.code, name, periodText(period));
  if (subject.exempt !== null) return [head, words.exempt(subject.exempt)];
  const sum = total === null ? words.noTotal : words.total(marks(total));
  return [head, sum, ...calculation.map(words.calculation), ...(subject.pending ? [words.pending] : [])];
}

function standingLines({ rank, tier, gate, limits, subject }: Explanation): string[] {
  if (subject.exempt !== null) return [];
  return [
    ...(rank === null ? [] : [words.rank(rank)]),
    ...(tier.suggested === null && tier.reason === null ? [] : [words.tier(tier.suggested ?? "—", tier.reason)]),
    tier.confirmed === null ? words.notConfirmed : words.confirmed(tier.confirmed, tier.confirmedReason ?? ""),
    words.gate[gate.state],
    ...gate.reasons.map(words.detail),
    ...limits.flatMap(({ reason, evidence }) => [words.limit(reason), ...indented(evidence.map(cellLine), 1)]),
  ];
}

/** Dimensions stand under the component that is made of them; the base requirement stands last, by itself. */
function treeLines({ components, dimensions, bonus, malus }: Explanation): string[] {
  const scored = dimensions.filter(({ kind }) => kind === "考评");
  const gates = dimensions.filter(({ kind }) => kind === "基本要求");
  return [
    ...components.flatMap(({ name, content, weight, score, line }) => [
      words.component(name, score === null ? words.noData : marks(score), weight),
      ...indented(content === "维度" ? scored.flatMap(dimensionLines) : [], 1),
      ...indented(line === null ? [] : lineLines(line), 1),
    ]),
    ...(bonus === 0 && malus === 0 ? [] : [words.extras(marks(bonus), marks(malus))]),
    ...gates.flatMap(dimensionLines),
  ];
}

function dimensionLines({ name, kind, points, full, lines }: Explanation["dimensions"][number]): string[] {
  const sum = points === null || full === null ? words.nothingCounted : `${marks(points)}/${marks(full)}`;
  const head = kind === "考评" ? words.dimension(name, sum) : words.gateDimension(name, sum);
  return [head, ...indented(lines.flatMap(lineLines), 1)];
}

function lineLines(line: ExplainedLine): string[] {
  const details = [
    words.method(line.method, line.rule, line.window),
    words.span(dateText(line.from), dateText(line.to)),
    ...(line.measuredText === null ? [] : [words.measured(line.measuredText)]),
    ...line.calculation.map(words.counted),
    ...(line.reason === null ? [] : [words.reason(line.reason)]),
    ...line.working.map(words.working),
    ...selfLines(line),
    ...(line.basis === "" ? [] : [words.basis(line.basis)]),
    line.evidence.length === 0 ? words.noEvidence : words.evidence(line.evidence.length),
    ...indented(line.evidence.map(cellLine), 1),
  ];
  return [words.line(line.code, line.name, lineMarks(line)), ...indented(details, 1)];
}

function lineMarks({ state, points, full }: ExplainedLine): string {
  if (state !== "counted" || points === null) return words.notCounted;
  return full === null ? words.outside(marks(points)) : `${marks(points)}/${marks(full)}`;
}

function selfLines({ self }: ExplainedLine): string[] {
  if (self === null) return [];
  const difference = self.difference === null ? null : marks(self.difference);
  return [words.self(marks(self.points), difference), ...indented([cellLine(self.at)], 1)];
}

function cellLine(cell: ExplainedCell): string {
  const about = [cell.day === null ? "" : dateText(cell.day), cell.about].filter((part) => part !== "").join("，");
  return words.cell(locationText(cell), cell.text, about === "" ? "" : `　${about}`);
}

function unscoredLines({ unscored }: Explanation): string[] {
  if (unscored.length === 0) return [];
  const lines = unscored.map(({ at, reason, indicator }) =>
    words.unscoredOne(cellLine(at), words.unscoredReason(reason, indicator)),
  );
  return [words.unscored(unscored.length), ...indented(lines, 1)];
}

/** 分 with two decimals; the numbers of an explanation have no more. */
function marks(points: number): string {
  return points.toFixed(2);
}

function indented(lines: readonly string[], depth: number): string[] {
  return lines.map((line) => `${"  ".repeat(depth)}${line}`);
}
