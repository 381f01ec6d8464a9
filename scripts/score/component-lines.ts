import type { Component, Config, Indicator } from "#domain/config.ts";
import { fileLocation } from "#domain/location.ts";
import type { Gathering } from "#score/gathering.ts";
import { gather } from "#score/gathering.ts";
import type { Ground } from "#score/ground.ts";
import type { LinesOfIndicator } from "#score/lines.ts";
import { scoreIndicator } from "#score/lines.ts";
import type { SelfAssessments } from "#score/self-assessments.ts";

/** A component with the lines behind it; 维度 has none, its score comes from the dimensions. */
export interface ScoredComponent {
  readonly component: Component;
  readonly gathering: Gathering | null;
  /** By candidate; empty for 维度. */
  readonly lines: LinesOfIndicator;
}

/** Scores the components that are taken from ballots or judges' marks: out of 100, over the evaluation year so far. */
export function scoreComponents(config: Config, ground: Ground, selves: SelfAssessments): readonly ScoredComponent[] {
  return config.components.map((component) => {
    const indicator = indicatorOf(component, config.file);
    const [gathering] = indicator === null ? [] : gather([indicator], ground);
    if (gathering === undefined) return { component, gathering: null, lines: [] };
    return { component, gathering, lines: scoreIndicator(gathering, ground, selves) };
  });
}

/** A component as the indicator it amounts to, so that ballots and marks are counted in one way only. */
function indicatorOf({ subjectType, name, content }: Component, file: string): Indicator | null {
  if (content === "维度") return null;
  return {
    id: name,
    subjectType,
    dimension: name,
    name,
    full: 10_000,
    method: content,
    source: content,
    measure: { kind: "次数", field: null },
    scope: [],
    filter: [],
    target: null,
    perUnit: null,
    bands: [],
    window: "年",
    partial: "全额",
    direction: "越大越好",
    cap: null,
    veto: null,
    basis: "",
    note: null,
    at: fileLocation(file),
  };
}
