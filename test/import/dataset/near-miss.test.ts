import { describe, expect, it } from "vitest";
import { nearest } from "#import/dataset/near-miss.ts";

describe("did you mean", () => {
  it.each([
    ["王玮", ["王伟", "李芳"], "王伟"],
    ["欧阳建国", ["欧阳国建", "欧阳明"], "欧阳国建"],
    ["第一支部", ["第一党支部", "第二党支部"], "第一党支部"],
    ["第一党支布", ["第一党支部", "第二党支部"], "第一党支部"],
    ["王玮", ["王伟", "王炜"], null],
    ["周杰", ["王伟", "李芳"], null],
    ["", ["王伟"], null],
    ["王伟", [], null],
  ])("%s among %j: %s", (written, spellings, expected) => {
    expect(nearest(written, spellings)).toBe(expected);
  });
});
