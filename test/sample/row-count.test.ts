/**
 * The verdicts of every sample sheet add up to its rows, counted another way: from the bytes of the zip and the tags
 * of the sheet's XML (ECMA-376 part 1, 18.3), or from the lines of a text file; not through any reader of ours.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { Period } from "#domain/civil-date.ts";
import type { SheetVerdicts } from "#domain/verdict.ts";
import { isPicture } from "./oracle/grid.ts";
import { filesOfFolder, producedMonth, SAMPLE } from "./oracle/produce.ts";
import { countRows } from "./oracle/row-counts.ts";

const MONTHS: readonly Period[] = ["2010-06", "2010-07", "2010-08"];
const counted = new Map<string, number>();
const accounts = new Map<string, readonly SheetVerdicts[]>();

beforeAll(async () => {
  for (const file of await filesOfFolder(`${SAMPLE}/inbox`)) {
    if (isPicture(file)) continue;
    for (const [sheet, rows] of await countRows(`${SAMPLE}/inbox/${file}`)) counted.set(`${file} › ${sheet}`, rows);
  }
  for (const month of MONTHS) accounts.set(month, (await producedMonth(month)).sheets);
});

it("counts the rows of at least 40 sheets", () => {
  expect(counted.size).toBeGreaterThanOrEqual(40);
  expect(Math.min(...counted.values())).toBeGreaterThan(0);
});

describe.each(MONTHS)("the rows of every sheet in %s", (month) => {
  const sheets = () =>
    (accounts.get(month) ?? []).map((sheet) => [`${sheet.file} › ${sheet.sheet ?? ""}`, sheet] as const);

  it("are accounted for sheet by sheet", () => {
    const names = sheets().map(([name]) => name);
    expect(names.sort()).toEqual([...counted.keys()].sort());
  });

  it("have one verdict each: the sample has no tables side by side", () => {
    const summed = sheets().map(([name, { counts }]) => {
      let sum = 0;
      for (const count of Object.values(counts)) sum += count;
      return [name, sum];
    });
    expect(Object.fromEntries(summed)).toEqual(Object.fromEntries(counted));
  });

  it("are as many as the manifest says are not empty", () => {
    const found = sheets().map(([name, { nonEmptyRows, pairs }]) => [name, [nonEmptyRows, pairs]]);
    const expected = [...counted].map(([name, rows]) => [name, [rows, rows]]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });
});
