import type { Config, Indicator } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import type { ScoreBook, ScoreLine, SubjectScore, TierLimit } from "#domain/score-book.ts";
import type { SubjectType } from "#domain/subject.ts";
import { commitmentsOf } from "#score/commitments.ts";
import { type ComponentIndicator, componentIndicators } from "#score/component-lines.ts";
import { confirmedTiers } from "#score/confirmed-tiers.ts";
import { gateOf } from "#score/gate.ts";
import { gather } from "#score/gathering.ts";
import type { Ground } from "#score/ground.ts";
import { groundOf } from "#score/ground.ts";
import { type Discipline, disciplinaryLimits, firedVetoes } from "#score/limits.ts";
import { withSmallGroupsKeptBack } from "#score/kept-back.ts";
import { type LinesOfIndicator, scoreIndicators } from "#score/lines.ts";
import { peerScopes } from "#score/peers.ts";
import { ranksOf } from "#score/ranks.ts";
import { selfAssessmentsOf } from "#score/self-assessments.ts";
import type { Candidate } from "#score/subjects.ts";
import { taskProgress } from "#score/tasks.ts";
import { type SuggestedTier, suggestTiers } from "#score/tiers.ts";
import { adderOf } from "#score/totals.ts";
import { unscoredRecords } from "#score/unscored.ts";
import { phaseOf } from "#score/windows.ts";

/**
 * Scores every organisation and member of one period. Pure and total: bad data has become issues before; a
 * configuration that its reader would have refused (no phase, a method without what it needs) is a programming error.
 */
export function computeScores(dataset: Dataset, config: Config): ScoreBook {
  const ground = groundOf(dataset, config);
  const selves = selfAssessmentsOf(ground, config);
  const components = componentIndicators(config);
  const behind = components.flatMap(({ indicator }) => indicator ?? []);
  const gatherings = gather([...config.indicators, ...behind], ground);
  const lines = scoreIndicators(gatherings, ground, selves);
  const discipline = disciplinaryLimits(ground);
  const scored = scoreAll(ground, config, { lines, components, discipline });
  const scopes = peerScopes(scored, config.office);
  const { tiers, ties } = suggestTiers(scopes, config.tiers);
  const ranks = ranksOf(scopes);
  const confirmed = confirmedTiers(ground.candidates, config, dataset.period);
  return {
    period: dataset.period,
    phase: phaseOf(dataset.period, config.phases),
    subjects: scored.map((one) =>
      assemble(one, {
        pending: dataset.pending.has(one.candidate.key),
        rank: ranks.get(one.candidate.key) ?? null,
        suggested: tiers.get(one.candidate.key) ?? null,
        confirmedTier: confirmed.get(one.candidate.key) ?? null,
      }),
    ),
    unscored: unscoredRecords(ground, { gatherings, selves, disciplinary: discipline.records }),
    ties,
    tasks: taskProgress(config, ground),
    commitments: commitmentsOf(ground),
  };
}

/** What is known of a subject before it is compared with its peers. */
type Scored = Omit<SubjectScore, "subject" | "name" | "branch" | "organisationType" | "exempt" | keyof Placed> & {
  readonly candidate: Candidate;
};

/** What the comparison adds. */
type Placed = Pick<SubjectScore, "pending" | "rank" | "tier" | "tierReason" | "confirmedTier">;

interface Standing extends Pick<SubjectScore, "pending" | "rank" | "confirmedTier"> {
  readonly suggested: SuggestedTier | null;
}

interface Lines {
  /** Of indicators, and of what components amount to. */
  readonly lines: ReadonlyMap<Indicator, LinesOfIndicator>;
  readonly components: readonly ComponentIndicator[];
  readonly discipline: Discipline;
}

function scoreAll(ground: Ground, config: Config, { lines, components, discipline }: Lines): readonly Scored[] {
  const scorers = { 组织: scorerOf("组织"), 党员: scorerOf("党员") };
  const codes = codesOf(ground.candidates);
  return ground.candidates.map((candidate, index) => ({
    candidate,
    code: codes[index] ?? "",
    ...scorers[candidate.ref.type](candidate, index),
  }));

  function scorerOf(type: SubjectType): (candidate: Candidate, index: number) => Omit<Scored, "candidate" | "code"> {
    const add = adderOf(type, config);
    const own = config.indicators.filter(({ subjectType }) => subjectType === type).map(linesFor);
    const parts = components
      .filter(({ component }) => component.subjectType === type)
      .map(({ component, indicator }) => ({ component, lines: indicator === null ? [] : linesFor(indicator) }));
    const dimensions = config.dimensions.filter((dimension) => dimension.subjectType === type);
    return ({ key }, index) => {
      const read = own.map((ofIndicator) => ofIndicator[index] ?? null).filter((line) => line !== null);
      const taken = parts.map(({ component, lines: ofPart }) => ({ component, line: ofPart[index] ?? null }));
      const { lines: ownLines, components: behind } = withSmallGroupsKeptBack({ lines: read, components: taken });
      const limits = limitsOf(ownLines, discipline.limits.get(key) ?? []);
      const sums = add({ lines: ownLines, components: behind, limits });
      return { lines: ownLines, gate: gateOf(ownLines, dimensions), limits, ...sums };
    };
  }

  function linesFor(indicator: Indicator): LinesOfIndicator {
    return lines.get(indicator) ?? [];
  }
}

function limitsOf(lines: readonly ScoreLine[], disciplinary: readonly TierLimit[]): readonly TierLimit[] {
  return [...firedVetoes(lines), ...disciplinary];
}

/** Z01, Z02 … and D001, D002 … in the book's order, all of one kind equally long. */
function codesOf(candidates: readonly Candidate[]): readonly string[] {
  const counts = { 组织: 0, 党员: 0 };
  const numbered = candidates.map(({ ref }) => ({ type: ref.type, number: (counts[ref.type] += 1) }));
  const widths = { 组织: Math.max(2, String(counts.组织).length), 党员: Math.max(3, String(counts.党员).length) };
  return numbered.map(({ type, number }) => (type === "组织" ? "Z" : "D") + String(number).padStart(widths[type], "0"));
}

function assemble({ candidate, ...scores }: Scored, { suggested, ...standing }: Standing): SubjectScore {
  const { ref: subject, name, branch, organisationType, exempt } = candidate;
  const tier = suggested?.name ?? null;
  return {
    subject,
    name,
    branch,
    organisationType,
    exempt,
    ...scores,
    ...standing,
    tier,
    tierReason: suggested?.reason ?? null,
  };
}
