import { describe, expect, it } from "vitest";
import { CODE, isToldByIndicator, reasonOf } from "#score/outcomes.ts";

describe("what became of a record", () => {
  it("an effect is nearer than any reason; nobody's record is the farthest", () => {
    const codes = Object.values(CODE);
    expect([Math.min(...codes), Math.max(...codes)]).toEqual([CODE.effect, CODE.none]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("every code but those of an effect and of nobody's stands for its reason", () => {
    for (const [reason, code] of Object.entries(CODE)) {
      expect(reasonOf(code)).toBe(reason === "effect" || reason === "none" ? null : reason);
    }
    expect(reasonOf(99)).toBeNull();
  });

  it("an indicator tells what the clerk can mend, and nothing else", () => {
    expect(Object.keys(CODE).filter((reason) => isToldByIndicator(CODE[reason as keyof typeof CODE]))).toEqual([
      "blank-field",
      "no-document",
      "same-matter",
      "no-quorum",
      "unknown-group",
      "nothing-to-measure",
    ]);
  });
});
