import { describe, expect, it } from "vitest";
import { scoreDocumentSchema } from "#score/score-document.ts";
import { scoreJson } from "#score/score-json.ts";
import { fullMonth } from "../support/full-month.ts";

type Path = readonly (string | number)[];

/** A copy of a document with one value changed. */
function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  copy[key] = changed(copy[key], rest, to);
  return copy;
}

describe("the words of the contract (formats.md, scores.json)", () => {
  // Organisations stand by name in code units: 丁支部, 乙支部, 甲支部. Scored inside the tests, so that a mutant of the
  // scoring meets them one by one.
  const branch = 2;
  const acceptor =
    (document = scoreJson(fullMonth())) =>
    (path: Path, value: unknown) =>
      scoreDocumentSchema.safeParse(changed(document, path, value)).success;

  it.each<[Path, string[]]>([
    [
      ["subjects", branch, "type"],
      ["组织", "党员"],
    ],
    [
      ["subjects", branch, "limits", 0, "effect"],
      ["zero", "lowest", "not-highest", "no-tier"],
    ],
    [
      ["subjects", branch, "gate", "state"],
      ["met", "unmet", "not-due"],
    ],
    [
      ["subjects", branch, "components", 0, "content"],
      ["维度", "民主测评", "评委打分"],
    ],
    [
      ["subjects", branch, "dimensions", 0, "kind"],
      ["考评", "基本要求"],
    ],
    [
      ["subjects", branch, "lines", 0, "state"],
      ["counted", "not-due", "exempt"],
    ],
    [
      ["unscored", 0, "reason"],
      [
        "not-evaluated",
        "exempt",
        "no-indicator",
        "blank-field",
        "on-leave",
        "before-window",
        "after-period",
        "no-document",
        "same-matter",
        "no-quorum",
        "unknown-group",
      ],
    ],
    [
      ["tasks", 0, "state"],
      ["done", "partly", "overdue", "open", "unproven"],
    ],
    [
      ["tasks", 0, "organisations", 0, "state"],
      ["done", "partly", "overdue", "open"],
    ],
    [
      ["commitments", 0, "kind"],
      ["公开承诺", "整改台账"],
    ],
    [
      ["commitments", 0, "state"],
      ["kept", "late", "overdue", "open"],
    ],
  ])("%j is one of %j and nothing else", (path, words) => {
    const accepts = acceptor();
    expect(words.filter((word) => !accepts(path, word))).toEqual([]);
    expect(accepts(path, "")).toBe(false);
    expect(accepts(path, "其他")).toBe(false);
  });

  const line = ["subjects", branch, "lines"] as const;
  it.each<[Path, unknown[], unknown[]]>([
    [["period"], ["2010-06"], ["2010-6", "x2010-06", "2010-06-01", "2010年6月"]],
    [[...line, 0, "from"], ["2010-06-01"], ["2010-6-1", "x2010-06-01", "2010-06-01T00:00", "20100601"]],
    [
      [...line, 0, "measured"],
      [1, 0.5, "1/3", "-11/3", "100/300", null],
      ["1/3x", "x1/3", "0.5", "1/", "", undefined],
    ],
    [
      ["subjects", branch, "total"],
      [74.1, 0, null],
      [74.105, "74.1"],
    ],
    [
      ["subjects", branch, "rank"],
      [null],
      [
        { scope: "全体", place: 0, of: 1 },
        { scope: "全体", place: 1, of: 0 },
        { scope: "全体", place: 1.5, of: 2 },
      ],
    ],
    [
      [...line, 1, "working"],
      [null],
      [{ kind: "其他" }, { kind: "peers", place: 0, of: 1, best: 1 }, { kind: "ballot" }, { kind: "judges" }],
    ],
    [
      ["commitments", 0, "days"],
      [0, 3],
      [-1, 0.5],
    ],
    [
      ["tasks", 0, "organisations", 0, "of"],
      [0, 3],
      [-1, 0.5],
    ],
    [["ties"], [[]], [[{ type: "组织", scope: "全体", tier: "先进", places: 0, total: 1, subjects: [] }]]],
  ])("%j may be %j, not %j", (path, good, bad) => {
    const accepts = acceptor();
    expect(good.filter((value) => !accepts(path, value))).toEqual([]);
    expect(bad.filter((value) => accepts(path, value))).toEqual([]);
  });

  it.each<[string, Path]>([
    ["the document", []],
    ["a subject", ["subjects", 0]],
    ["a rank", ["subjects", branch, "rank"]],
    ["a limit", ["subjects", branch, "limits", 0]],
    ["a gate", ["subjects", branch, "gate"]],
    ["a component", ["subjects", branch, "components", 0]],
    ["a dimension", ["subjects", branch, "dimensions", 0]],
    ["a line", [...line, 0]],
    ["a self-assessment", [...line, 2, "self"]],
    ["ballots", [...line, 1, "working"]],
    ["a group", [...line, 1, "working", "groups", 0]],
    ["judges", [...line, 2, "working"]],
    ["a mark", [...line, 2, "working", "marks", 0]],
    ["peers", [...line, 3, "working"]],
    ["an unscored record", ["unscored", 0]],
    ["a task", ["tasks", 0]],
    ["a share", ["tasks", 0, "organisations", 0]],
    ["a commitment", ["commitments", 0]],
    ["a place", ["commitments", 0, "at"]],
  ])("%s has no field that the contract does not name, and misses none", (_, path) => {
    const document = scoreJson(fullMonth());
    const accepts = acceptor(document);
    const found = path.reduce<unknown>((value, key) => Object(value)[key], document);
    const fields = Object.entries(Object(found));
    expect(fields.length).toBeGreaterThan(1);
    expect(accepts([...path, "其他"], 1)).toBe(false);
    for (const [name] of fields) {
      expect(accepts(path, Object.fromEntries(fields.filter(([other]) => other !== name)))).toBe(false);
    }
  });

  it("figures of a group that is shown are whole numbers", () => {
    const accepts = acceptor();
    const at = [...line, 1, "working", "groups", 0] as const;
    const figures = { issued: 9, returned: 8, valid: 7, abstained: 1 };
    expect(accepts([...at, "ballots"], figures)).toBe(true);
    expect(accepts([...at, "ballots"], { ...figures, valid: 1.5 })).toBe(false);
    expect(accepts([...at, "ballots"], { issued: 9 })).toBe(false);
    expect(accepts([...at, "votes"], [{ option: "优秀", count: 7 }])).toBe(true);
    expect(accepts([...at, "votes"], [{ option: "优秀" }])).toBe(false);
    expect(accepts([...at, "votes"], [{ option: "优秀", count: 7, voter: "某人" }])).toBe(false);
  });
});
