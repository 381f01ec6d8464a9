import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Printer } from "#domain/printing.ts";
import { openPrinter } from "#print/pdf/printer.ts";
import { type ClausePrints, clausePrints, glyphAt } from "../../support/clause-prints.ts";
import { labelOf } from "../../support/clause-table.ts";
import { CLAUSES } from "../../support/clauses.ts";
import { SEARCH } from "../../support/print-builders.ts";

let printer: Printer;
let prints: ClausePrints;
beforeAll(async () => {
  printer = await openPrinter(SEARCH);
  prints = await clausePrints(printer);
});
afterAll(() => printer.close());

describe("GB/T 9704-2012, measured in the printed PDF", () => {
  it.each(CLAUSES)("$clause $what: $value $unit", ({ value, tolerance, measure }) => {
    expect(Math.abs(measure(prints) - value), `measured ${measure(prints)}`).toBeLessThanOrEqual(tolerance);
  });

  it.each([
    ["7.3.1 the title is 小标宋", "示例市科学", "NotoSerifSCExtraLight-Black"],
    ["7.3.3 一、is 黑体", "一、第一层", "NotoSansSCThin-Medium"],
    ["7.3.3 （一）is 楷体", "（一）第二层", "LXGWWenKai-Regular"],
    ["7.3.3 1. is the face of the body", "第三层标题", "NotoSerifSCExtraLight-Regular"],
    ["7.3.7 附件 is 黑体", "附件1", "NotoSansSCThin-Medium"],
  ])("%s", (_, text, face) => {
    expect(glyphAt(prints.paper, text).face).toBe(face);
  });

  it("is what the README says: the same rows, and figures within the tolerance of the value", async () => {
    const readme = await readFile(new URL("../../../README.md", import.meta.url), "utf8");
    for (const clause of CLAUSES) {
      const row = readme.split("\n").find((line) => line.startsWith(`| ${labelOf(clause)} | `));
      const figure = Number.parseFloat(row?.slice(labelOf(clause).length + 5) ?? "");
      expect(Math.abs(figure - clause.measure(prints)), labelOf(clause)).toBeLessThanOrEqual(clause.tolerance);
    }
  });
});
