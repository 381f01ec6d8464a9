import { lineEvidence } from "#domain/evidence.ts";
import { exactJson } from "#domain/exact-json.ts";
import { lineCode } from "#domain/line-code.ts";
import type { Location } from "#domain/location.ts";
import type { Points } from "#domain/points.ts";
import { exact, pointsNumber } from "#domain/points.ts";
import type { BallotGroupResult, ScoreLine, Working } from "#domain/score-book.ts";
import type { z } from "zod";
import type { lineSchema } from "#score/line-document.ts";

type LineDocument = z.infer<typeof lineSchema>;

/** A line as it stands in `scores.json`; `subject` is the code of its subject. */
export function lineJson(line: ScoreLine, subject: string): LineDocument {
  const { indicator } = line;
  return {
    code: lineCode(subject, indicator.id),
    indicator: indicator.id,
    name: indicator.name,
    dimension: indicator.dimension,
    method: indicator.method,
    measured: line.measured && exactJson(line.measured),
    unit: line.unit,
    points: orNull(line.points),
    full: orNull(line.full),
    state: line.state,
    from: line.from,
    to: line.to,
    self: selfJson(line),
    working: line.working && workingJson(line.working),
    evidence: lineEvidence(line).map(locationJson),
  };
}

/** A place as plain JSON. */
export function locationJson({ file, sheet, cell }: Location): {
  file: string;
  sheet: string | null;
  cell: string | null;
} {
  return { file, sheet, cell };
}

/** Points as a number of 分; null stays null. */
export function orNull(points: Points | null): number | null {
  return points === null ? null : pointsNumber(points);
}

function selfJson({ selfAssessed, points }: ScoreLine): LineDocument["self"] {
  if (selfAssessed === null) return null;
  const difference = points === null ? null : pointsNumber(points - selfAssessed.points);
  return { points: pointsNumber(selfAssessed.points), difference, at: locationJson(selfAssessed.at) };
}

function workingJson(working: Working): LineDocument["working"] {
  switch (working.kind) {
    case "ballot":
      return { kind: "ballot", groups: working.groups.map(groupJson) };
    case "judges":
      return {
        kind: "judges",
        marks: working.marks.map(({ ratio, counted }) => ({ ratio: exactJson(ratio), counted })),
      };
    case "peers":
      return { kind: "peers", place: working.place, of: working.of, best: exactJson(working.best) };
  }
}

/** A group too small to be shown is named without figures; its votes still count (domain.md section 5). */
function groupJson({ name, shown, rate, votes, ...group }: BallotGroupResult) {
  const weight = exact(group.weight).valueOf();
  if (!shown) return { name, weight, ballots: null, votes: null, rate: null };
  const { issued, returned, valid, abstained } = group;
  const ballots = { issued, returned, valid, abstained };
  return { name, weight, ballots, votes: votes.map((one) => ({ ...one })), rate: exactJson(rate) };
}
