import type { Config } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import { groupBy } from "#domain/order.ts";
import type { ScoreBook, SubjectScore } from "#domain/score-book.ts";
import { confirmedTiers } from "#score/confirmed-tiers.ts";
import { gateOf } from "#score/gate.ts";
import type { Gathering } from "#score/gathering.ts";
import { gather } from "#score/gathering.ts";
import type { Ground } from "#score/ground.ts";
import { groundOf } from "#score/ground.ts";
import { lineScorer } from "#score/lines.ts";
import { peerScopes } from "#score/peers.ts";
import { ranksOf } from "#score/ranks.ts";
import type { Candidate } from "#score/subjects.ts";
import { taskProgress } from "#score/tasks.ts";
import { suggestTiers } from "#score/tiers.ts";
import { totalsOf } from "#score/totals.ts";
import { unscoredRecords } from "#score/unscored.ts";
import { phaseOf } from "#score/windows.ts";

/**
 * Scores every organisation and member of one period. Pure and total: bad data has become issues before; a
 * configuration that its reader would have refused (a method not computed, no phase) is a programming error.
 */
export function computeScores(dataset: Dataset, config: Config): ScoreBook {
  const ground = groundOf(dataset, config);
  const gatherings = config.indicators.map((indicator) => gather(indicator, ground));
  const scored = scoreAll(ground, gatherings, config);
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
        tier: tiers.get(one.candidate.key) ?? null,
        confirmedTier: confirmed.get(one.candidate.key) ?? null,
      }),
    ),
    unscored: unscoredRecords(ground, gatherings),
    ties,
    tasks: taskProgress(config, ground),
  };
}

/** What is known of a subject before it is compared with its peers. */
type Scored = Pick<SubjectScore, "total" | "gate" | "components" | "dimensions" | "lines"> & {
  readonly candidate: Candidate;
};

type Standing = Pick<SubjectScore, "pending" | "rank" | "tier" | "confirmedTier">;

function scoreAll(ground: Ground, gatherings: readonly Gathering[], config: Config): readonly Scored[] {
  const scorers = gatherings.map((gathering) => ({
    type: gathering.indicator.subjectType,
    score: lineScorer(gathering, ground),
  }));
  const byType = groupBy(scorers, (scorer) => scorer.type);
  return ground.candidates.map((candidate) => {
    const { type } = candidate.ref;
    const lines = (byType.get(type) ?? []).map(({ score }) => score(candidate));
    const dimensions = config.dimensions.filter((dimension) => dimension.subjectType === type);
    const { total, components, dimensions: sums } = totalsOf(type, lines, config);
    return { candidate, lines, gate: gateOf(lines, dimensions), total, components, dimensions: sums };
  });
}

function assemble({ candidate, ...scores }: Scored, standing: Standing): SubjectScore {
  const { ref: subject, name, branch, exempt } = candidate;
  return { subject, name, branch, exempt, ...scores, ...standing, bonus: 0, malus: 0 };
}
