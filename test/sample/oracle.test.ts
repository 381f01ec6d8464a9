/**
 * An oracle for `scores.json`: it works out every line and every total of every subject of the sample once more,
 * in plain loops and with fractions of its own.
 *
 * Independent of the program: the cells of the configuration workbook and of all sample workbooks (read by exceljs,
 * the csv by TextDecoder), the columns (headers copied by hand), dates, people and their organisations by day,
 * whose record it is, keys, versions and contradictions, windows, 期中计法, filters, measures, methods, rounding,
 * dimensions, ballots, judges' marks, components, bonus, malus, vetoes, disciplinary measures, total, gate, ranks,
 * tiers, ties and self-assessments. Measure and points of a line come from the rows in which its evidence cells stand;
 * that none was forgotten is shown by another pass over the union of the workbooks.
 *
 * Not independent: what kind of table a sheet holds is told by its file name and where its head stands by 序号, both
 * true of the sample only; the rows that are wrong on purpose are taken from the list they were planted from; the
 * meaning of the rules is read from the same documents. Not checked here: codes, units, 待核实, the reasons of most
 * 未计分记录, tasks, commitments, and conditions that the sample's configuration does not use (the oracle throws).
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { DELIBERATE_FAULTS } from "#books/sample/deliberate-faults.ts";
import type { Period } from "#domain/civil-date.ts";
import { type Criteria, criteriaOf } from "./oracle/criteria.ts";
import { dayOf, phaseAt } from "./oracle/days.ts";
import { gridsOf, tidy } from "./oracle/grid.ts";
import { entriesOf, type Entry } from "./oracle/ledgers.ts";
import { type ComparedLine, evidenceFaults, forgottenRecords, lineDifferences } from "./oracle/lines.ts";
import { type Known, oracleMonth, recordAt } from "./oracle/month.ts";
import { filesOfFolder, type FoundScores, producedMonth, SAMPLE } from "./oracle/produce.ts";
import { selfDifferences } from "./oracle/self-marks.ts";
import {
  type ComparedSubject,
  compareSubjects,
  dimensionDifferences,
  gateDifferences,
  standingDifferences,
  totalDifferences,
} from "./oracle/subjects.ts";
import { workingDifferences } from "./oracle/workings.ts";

interface ComparedMonth extends Known {
  readonly scores: FoundScores;
  readonly subjects: readonly ComparedSubject[];
}

const MONTHS: readonly Period[] = ["2010-06", "2010-07", "2010-08"];
const months = new Map<string, ComparedMonth>();
let criteria: Criteria;

beforeAll(async () => {
  criteria = await criteriaOf(`${SAMPLE}/config`, "考评配置.xlsx");
  const entries: Entry[] = [];
  for (const file of await filesOfFolder(`${SAMPLE}/inbox`)) {
    for (const grid of await gridsOf(`${SAMPLE}/inbox`, file)) entries.push(...entriesOf(grid));
  }
  const sound = entries.filter((entry) => !isPlanted(entry));
  for (const month of MONTHS) {
    const { scores } = await producedMonth(month);
    const oracle = oracleMonth(month, sound, criteria);
    months.set(month, { scores, oracle, criteria, subjects: compareSubjects(scores, { oracle, criteria }) });
  }
});

/** A row that is wrong by itself; one that only contradicts others stays: the oracle finds contradictions. */
function isPlanted(entry: Entry): boolean {
  return DELIBERATE_FAULTS.some(
    ({ file, sheet, row, contradicts }) =>
      contradicts === undefined && file === entry.file && sheet === entry.sheet && row === entry.row,
  );
}

function the(month: string): ComparedMonth {
  const compared = months.get(month);
  if (compared === undefined) throw new Error(`${month} was not worked out`);
  return compared;
}

function linesOf(month: string): readonly ComparedLine[] {
  return the(month).subjects.flatMap(({ lines, components }) => lines.concat(components));
}

describe.each(MONTHS)("scores.json of %s, worked out once more", (month) => {
  it("scores the organisations that take part and the members on the last day, and nobody else", () => {
    const { scores, oracle } = the(month);
    const found = scores.subjects.map(({ type, id, name, branch, exempt }) => [
      type,
      id,
      name,
      branch ?? "",
      tidy(exempt),
    ]);
    const expected = oracle.subjects.map(({ type, id, name, branch, exempt }) => [type, id, name, branch, exempt]);
    expect(expected.length).toBeGreaterThan(60);
    expect(found.map((one) => one.join()).sort()).toEqual(expected.map((one) => one.join()).sort());
  });

  it("stands in the phase of its last day", () => {
    const { id, name } = phaseAt(the(month).oracle.people.lastDay, criteria.phases);
    const { phase } = the(month).scores;
    expect([tidy(phase.id), tidy(phase.name)]).toEqual([id, name]);
  });

  it("has one line per indicator, in the order of the configuration", () => {
    for (const { found, lines } of the(month).subjects) {
      expect(found.lines.map((line) => line.indicator)).toEqual(lines.map(({ indicator }) => indicator("编号")));
    }
  });

  it("gives every line the state, window, measure, full marks and points of the cells it names", () => {
    expect(linesOf(month).length).toBeGreaterThan(1200);
    expect(linesOf(month).flatMap((line) => lineDifferences(line))).toEqual([]);
  });

  it("names as evidence only the measured cells of own records inside the window that pass the filter", () => {
    expect(linesOf(month).flatMap(({ evidence }) => evidence).length).toBeGreaterThan(700);
    expect(linesOf(month).flatMap((line) => evidenceFaults(line, the(month)))).toEqual([]);
  });

  it("forgets no record of any workbook and counts none twice", () => {
    expect(linesOf(month).flatMap((line) => forgottenRecords(line, the(month)))).toEqual([]);
  });

  it("shows how ballots and judges' marks came out and how peers compare, but no group that is too small", () => {
    expect(linesOf(month).filter(({ found }) => found.working !== null).length).toBeGreaterThan(100);
    expect(linesOf(month).flatMap((line) => workingDifferences(line))).toEqual([]);
  });

  it("shows beside a line what its subject gave itself for the month", () => {
    expect(linesOf(month).flatMap((line) => selfDifferences(line, the(month).oracle))).toEqual([]);
  });

  it("adds the lines up to dimensions", () => {
    expect(the(month).subjects.flatMap((subject) => dimensionDifferences(subject, criteria))).toEqual([]);
  });

  it("adds dimensions, ballots, judges' marks, bonus and malus up to components and total, and applies the vetoes", () => {
    expect(the(month).subjects.flatMap((subject) => totalDifferences(subject, criteria))).toEqual([]);
  });

  it("judges the base requirement by its counted lines, and names the unmet ones", () => {
    expect(the(month).subjects.flatMap((subject) => gateDifferences(subject, criteria))).toEqual([]);
  });

  it("ranks by total and suggests tiers by cut-off, quota, gate, vetoes and discipline; ties are left to people", () => {
    const { subjects, scores } = the(month);
    expect(standingDifferences(subjects, scores, criteria)).toEqual([]);
  });

  it("shows the tiers that people confirmed beside the suggested ones", () => {
    const written = criteria.confirmed.filter((row) => dayOf(row("考核月份"), "").startsWith(month));
    const found = the(month).scores.subjects.filter((one) => one.confirmedTier !== null);
    expect(
      found
        .map((one) => [one.type, one.name, one.branch ?? "", one.confirmedTier, tidy(one.confirmedReason)].join())
        .sort(),
    ).toEqual(written.map((row) => [row("对象"), row("名称"), row("党组织"), row("等次"), row("理由")].join()).sort());
  });

  it("leaves no record without effect unmentioned", () => {
    const { oracle, scores } = the(month);
    const listed = new Set(linesOf(month).flatMap(({ evidence }) => evidence.map((record) => record?.key)));
    for (const { found } of linesOf(month)) if (found.self) listed.add(recordAt(oracle, found.self.at)?.key);
    for (const { at } of scores.unscored) listed.add(recordAt(oracle, at)?.key);
    const first = criteria.phases.map((phase) => phase.from).sort()[0] ?? "";
    const silent = oracle.records.filter(
      ({ day, key }) => day >= first && day <= oracle.people.lastDay && !listed.has(key),
    );
    expect(silent.map((record) => record.key)).toEqual([]);
  });
});

describe("the oracle itself", () => {
  it("puts all methods, all states and all verdicts of the gate to the test", () => {
    const all = MONTHS.flatMap((month) => linesOf(month));
    const counted = all.filter(({ expected }) => expected.state === "counted");
    const gates = MONTHS.flatMap((month) => the(month).subjects.map(({ found }) => found.gate.state));
    expect(new Set(counted.map(({ indicator }) => indicator("计分方式"))).size).toBe(13);
    expect(new Set(all.map(({ expected }) => expected.state)).size).toBe(3);
    expect(new Set(gates).size).toBe(3);
  });

  it("lets the program run in one of its files only", async () => {
    const folder = fileURLToPath(new URL("./oracle", import.meta.url));
    const files = (await filesOfFolder(folder)).filter((file) => file !== "produce.ts");
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) expect(await readFile(`${folder}/${file}`, "utf8")).not.toMatch(/from "#/);
  });
});
