import { describe, expect, it } from "vitest";
import { exact } from "#domain/points.ts";
import { peerStandings } from "#score/peer-standings.ts";

const measures = (...values: readonly (readonly [key: string, peers: string, value: string])[]) =>
  values.map(([key, peers, value]) => ({ key, peers, measured: exact(value) }));
const written = (...args: Parameters<typeof peerStandings>) =>
  Object.fromEntries(
    [...peerStandings(...args)].map(([key, { place, of, best }]) => [key, `${place}/${of} ${best.toFraction()}`]),
  );

describe("places inside peer groups", () => {
  it("of two groups, each with its own best", () => {
    const all = measures(["a", "机关", "3"], ["b", "事业", "9"], ["c", "机关", "5"], ["d", "事业", "1"]);
    expect(written(all, "越大越好")).toEqual({ a: "2/2 5", b: "1/2 9", c: "1/2 5", d: "2/2 9" });
    expect(written(all, "越小越好")).toEqual({ a: "1/2 3", b: "2/2 1", c: "2/2 3", d: "1/2 1" });
  });

  it("equal measures share the better place and the next is skipped", () => {
    const all = measures(["a", "", "7"], ["b", "", "7"], ["c", "", "9"], ["d", "", "7.0"], ["e", "", "1"]);
    expect(written(all, "越大越好")).toEqual({ a: "2/5 9", b: "2/5 9", c: "1/5 9", d: "2/5 9", e: "5/5 9" });
  });

  it("exactly: 1/3 is more than 0.333333333333", () => {
    const all = [...measures(["a", "", "0.333333333333"]), { key: "b", peers: "", measured: exact(1, 3) }];
    expect(written(all, "越大越好")).toEqual({ a: "2/2 1/3", b: "1/2 1/3" });
  });

  it("of nobody there are none; alone one is the first of one", () => {
    expect(written([], "越大越好")).toEqual({});
    expect(written(measures(["a", "", "0"]), "越小越好")).toEqual({ a: "1/1 0" });
  });
});
