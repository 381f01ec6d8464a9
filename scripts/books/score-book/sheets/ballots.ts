import { BALLOT, SHEETS } from "#books/score-book/columns.ts";
import type { BookContext } from "#books/score-book/context.ts";
import { type BallotRow, ballotRows } from "#books/score-book/ballot-rows.ts";
import { exactValue, fixed, type GridCell, input, live } from "#books/score-book/frame/cell.ts";
import type { GridSheet } from "#books/score-book/frame/grid.ts";
import { rateColumn } from "#books/score-book/formulas/measure.ts";
import type { PlannedLine } from "#books/score-book/plan.ts";
import { columnLetters } from "#domain/location.ts";
import type { BallotGroupResult } from "#domain/score-book.ts";

/** 测评: the votes of each group of voters that may be shown; the others as one row with their result only. */
export function ballotSheet(context: BookContext): GridSheet {
  const { config, subtitle } = context.part.material;
  const lines = context.plan.flatMap((one) => one.lines).filter(({ line }) => line.indicator.method === "民主测评");
  const options = config.ballotOptions.map(({ name }) => ({ header: name, width: 9 }));
  return {
    name: SHEETS.ballots,
    title: "民主测评（汇总票数）",
    subtitle,
    columns: [
      { header: "代码", width: 17 },
      { header: "对象", width: 18 },
      { header: "群体", width: 34 },
      ...["权重", "发出", "收回", "有效", "弃权"].map((header) => ({ header, width: 8 })),
      ...options,
      { header: "分母", width: 8 },
      { header: "得票折算", width: 10 },
    ],
    rows: lines.flatMap((planned) =>
      ballotRows(planned.line).map((row, index) =>
        rowOf(row, { planned, context, number: (planned.evidence?.first ?? 0) + index }),
      ),
    ),
    frozen: 2,
    checks: [],
    choices: [],
  };
}

interface RowPlace {
  readonly planned: PlannedLine;
  readonly context: BookContext;
  readonly number: number;
}

function rowOf(row: BallotRow, place: RowPlace): readonly GridCell[] {
  const { planned, context } = place;
  const { type } = planned.subject.subject;
  const weightOf = (name: string): string => context.parameters.groupWeight(type, name);
  const head = [fixed(planned.code, "centre"), fixed(planned.subject.name)];
  const options = context.part.material.config.ballotOptions;
  if (row.kind === "group") {
    const { group } = row;
    const weight = live(weightOf(group.name), Number(group.weight));
    return [...head, fixed(group.name), weight, ...countCells(group, place)];
  }
  const weight = live(row.names.map(weightOf).join("+"), weightNow(row.names, planned));
  const withheld = [...Array(options.length + 5).keys()].map(() => fixed("不单列", "centre"));
  const names = `${row.names.join("、")}（人数少，不单列）`;
  return [...head, fixed(names), weight, ...withheld, input(exactValue(row.rate), "percent")];
}

function countCells(group: BallotGroupResult, { context, number }: RowPlace): readonly GridCell[] {
  const { parameters } = context;
  const cell = (column: number): string => `$${columnLetters(column)}${number}`;
  const votes = `${cell(BALLOT.votes)}:${cell(BALLOT.votes + group.votes.length - 1)}`;
  const denominator = cell(rateColumn(group.votes.length) - 1);
  const kind = parameters.denominator;
  const choice = `IF(${kind}="收回票",${cell(BALLOT.returned)},IF(${kind}="发出票",${cell(BALLOT.issued)},${cell(BALLOT.valid)}))`;
  return [
    ...[group.issued, group.returned, group.valid, group.abstained].map((count) => input(count)),
    ...group.votes.map(({ count }) => input(count)),
    live(choice, group.denominator),
    live(
      `IF(${denominator}=0,0,SUMPRODUCT(${votes},${parameters.coefficients})/${denominator})`,
      exactValue(group.rate),
      "percent",
    ),
  ];
}

function weightNow(names: readonly string[], { line }: PlannedLine): number {
  if (line.working?.kind !== "ballot") return 0;
  const groups = line.working.groups.filter(({ name }) => names.includes(name));
  return groups.reduce((sum, { weight }) => sum + Number(weight), 0);
}
