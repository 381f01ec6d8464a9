import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Working } from "#domain/score-book.ts";
import { countBallots } from "#score/ballots.ts";
import type { Ground } from "#score/ground.ts";
import { judgeMarks } from "#score/judges.ts";
import type { PeerStanding } from "#score/scales/scale.ts";

/** What there is to tell of a line besides its measure: groups of voters, judges' marks, the place among the peers. */
export function workingOf(
  { method, subjectType }: Indicator,
  found: { readonly records: readonly DatasetRecord[]; readonly peers: PeerStanding | null; readonly ground: Ground },
): Working | null {
  const { records, peers, ground } = found;
  if (method === "民主测评") return { kind: "ballot", groups: countBallots(records, subjectType, ground.ballots) };
  if (method === "评委打分") return { kind: "judges", marks: judgeMarks(records, ground.trimJudges) };
  return peers === null ? null : { kind: "peers", ...peers };
}
