import type { BallotGroupResult, ScoreLine } from "#domain/score-book.ts";
import type { Scored } from "#score/totals.ts";

/** The lines of one subject, those of its components too. */
type Lines = Pick<Scored, "lines" | "components">;

/**
 * Keeps a group of voters back in all lines of a subject where one line has to keep it back (domain.md section 5): another
 * line may be about this group alone, or have it among larger ones, and would give it away. A single group kept back could
 * be worked out from its line, so the smallest other one joins it, until nothing more can be worked out.
 */
export function withSmallGroupsKeptBack(own: Lines): Lines {
  const isOpen = own.lines.every(showsAll) && own.components.every(({ line }) => line === null || showsAll(line));
  if (isOpen) return own;
  const kept = keptBack([...ballotsOf(own.lines), ...ballotsOf(own.components.flatMap(({ line }) => line ?? []))]);
  return {
    lines: own.lines.map((line) => hide(line, kept)),
    components: own.components.map(({ component, line }) => ({ component, line: line && hide(line, kept) })),
  };
}

function showsAll({ working }: ScoreLine): boolean {
  return working?.kind !== "ballot" || working.groups.every(({ shown }) => shown);
}

type Groups = readonly BallotGroupResult[];

function ballotsOf(lines: readonly ScoreLine[]): readonly Groups[] {
  const ballots: Groups[] = [];
  for (const { working } of lines) if (working?.kind === "ballot") ballots.push(working.groups);
  return ballots;
}

function keptBack(ballots: readonly Groups[]): ReadonlySet<string> {
  const kept = new Set(ballots.flatMap((groups) => groups.filter(({ shown }) => !shown).map(({ name }) => name)));
  for (let before = -1; before < kept.size;) {
    before = kept.size;
    for (const groups of ballots) {
      const [smallest] = groups.filter(({ name }) => !kept.has(name)).toSorted((a, b) => a.valid - b.valid);
      const hidden = groups.filter(({ name }) => kept.has(name));
      if (hidden.length === 1 && smallest !== undefined) kept.add(smallest.name);
    }
  }
  return kept;
}

function hide(line: ScoreLine, kept: ReadonlySet<string>): ScoreLine {
  const { working } = line;
  if (working?.kind !== "ballot" || !working.groups.some(({ name }) => kept.has(name))) return line;
  const groups = working.groups.map((group) => (kept.has(group.name) ? keptOf(group) : group));
  return { ...line, working: { kind: "ballot", groups } };
}

function keptOf(group: BallotGroupResult): BallotGroupResult {
  return { ...group, shown: false };
}
