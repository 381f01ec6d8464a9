import type { Component, Config, Indicator } from "#domain/config.ts";
import { fileLocation } from "#domain/location.ts";

/** A component, and the indicator it amounts to: out of 100, over the evaluation year so far; null for 维度. */
export interface ComponentIndicator {
  readonly component: Component;
  readonly indicator: Indicator | null;
}

/** The components with their indicators, so that ballots and marks are counted in one way only. */
export function componentIndicators({ components, file }: Config): readonly ComponentIndicator[] {
  return components.map((component) => ({ component, indicator: indicatorOf(component, file) }));
}

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
