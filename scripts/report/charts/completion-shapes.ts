import {
  type CompletionFigures,
  countOf,
  type MappedTask,
  type Share,
  shareOf,
  type State,
  STATES,
} from "#report/charts/completion-cells.ts";
import { CORE_WIDTH } from "#report/charts/chart.ts";
import { brokenName, emsOf, widest } from "#report/charts/lettering.ts";
import { box, letters, type Place, type Shape, TYPE } from "#report/charts/shapes.ts";
import { INK } from "#report/charts/svg.ts";
import { NO_FIGURE } from "#report/figures.ts";

const NAME_EMS = 12;
/** Ems left free between two heads. */
const HEAD_GAP = 1;
/** Two lines of small type; low enough that two maps stand on a turned page. */
const LEAST_ROW = 27;
const LINE_HEIGHT = { name: 14, small: 12.5 };
const WIDEST_CELL = 90;
const KEY_HEIGHT = 24;
const SIGN = 9;

interface Layout {
  readonly left: number;
  readonly top: number;
  readonly cell: { readonly width: number; readonly height: number };
}

/** Head, rows and key of the map, and how high they stand. */
export function completionShapes({ branches, tasks }: CompletionFigures): {
  readonly shapes: readonly Shape[];
  readonly height: number;
} {
  const names = branches.map((branch) => brokenName(branch, NAME_EMS));
  const left = Math.max(...names.map(widest)) * TYPE.plain + 8;
  const width = Math.min(WIDEST_CELL, (CORE_WIDTH - left - 1) / tasks.length);
  const heads = tasks.map(({ id, name }) => [id, ...brokenName(name, width / TYPE.small - HEAD_GAP)]);
  const top = highest(heads) * LINE_HEIGHT.small + 6;
  const height = Math.max(LEAST_ROW, highest(names) * LINE_HEIGHT.name + 4);
  const layout = { left, top, cell: { width, height } };
  const foot = top + branches.length * height;
  const shapes = [
    ...heads.map((lines, column) => headShape(lines, { column, layout })),
    ...branches.flatMap((branch, row) => rowShapes({ tasks, branch, lines: names[row] ?? [branch] }, { row, layout })),
    ...keyShapes({ x: left, y: foot + KEY_HEIGHT / 2 + 2 }),
  ];
  return { shapes, height: foot + KEY_HEIGHT + 2 };
}

function highest(texts: readonly (readonly string[])[]): number {
  return Math.max(...texts.map(({ length }) => length));
}

/** The lines of a head stand on the table. */
function headShape(
  lines: readonly string[],
  { column, layout: { left, top, cell } }: { readonly column: number; readonly layout: Layout },
): Shape {
  const y = top - 3 - (lines.length * LINE_HEIGHT.small) / 2;
  return letters(lines.join("\n"), { x: left + (column + 0.5) * cell.width, y }, { align: "center", size: TYPE.small });
}

function rowShapes(
  branch: { readonly tasks: readonly MappedTask[]; readonly branch: string; readonly lines: readonly string[] },
  { row, layout: { left, top, cell } }: { readonly row: number; readonly layout: Layout },
): readonly Shape[] {
  const y = top + row * cell.height;
  const cells = branch.tasks.flatMap((task, column) =>
    cellShapes(shareOf(task, branch.branch), { x: left + column * cell.width, y }, cell),
  );
  return [letters(branch.lines.join("\n"), { x: left - 6, y: y + cell.height / 2 }, { align: "right" }), ...cells];
}

function cellShapes(share: Share | null, { x, y }: Place, size: Layout["cell"]): readonly Shape[] {
  const middle = { x: x + size.width / 2, y: y + size.height / 2 };
  if (share === null) {
    return [
      box({ x, y }, size, { fill: INK.paper }),
      letters(NO_FIGURE, middle, { align: "center", size: TYPE.small }),
    ];
  }
  const { word, fill, ink } = STATES[share.state];
  const count = countOf(share);
  const lineAt = (line: number): number => middle.y + (count === "" ? 0 : line * LINE_HEIGHT.small);
  const start = middle.x - (SIGN + 2 + emsOf(word) * TYPE.small) / 2;
  return [
    box({ x, y }, size, { fill }),
    ...signShapes(share.state, { x: start, y: lineAt(-0.5) }),
    letters(word, { x: start + SIGN + 2, y: lineAt(-0.5) }, { size: TYPE.small, color: ink }),
    ...(count === ""
      ? []
      : [letters(count, { x: middle.x, y: lineAt(0.5) }, { align: "center", size: TYPE.small, color: ink })]),
  ];
}

/** The sign of a state, its left edge at the place and centred on its height. */
function signShapes(state: State, { x, y }: Place): readonly Shape[] {
  const { sign, ink } = STATES[state];
  return sign.map((line) => ({
    type: "polyline",
    silent: true,
    shape: { points: pointsOf(line).map(([right = 0, down = 0]) => [x + right, y - SIGN / 2 + down]) },
    style: { stroke: ink, lineWidth: 1.2, fill: "none" },
  }));
}

function pointsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: numbers.length / 2 }, (_, at) => numbers.slice(at * 2, at * 2 + 2));
}

const KEY: readonly (readonly [State, string])[] = [
  ["done", "已完成"],
  ["partly", "部分完成"],
  ["overdue", "逾期未完成"],
  ["open", "未到期"],
];

function keyShapes({ x, y }: Place): readonly Shape[] {
  return KEY.flatMap(([state, words], at) => keyOf(state, words, { x: x + at * 96, y }));
}

function keyOf(state: State, words: string, { x, y }: Place): readonly Shape[] {
  return [
    box({ x, y: y - 8 }, { width: 16, height: 16 }, { fill: STATES[state].fill }),
    ...signShapes(state, { x: x + 3.5, y }),
    letters(words, { x: x + 22, y }, { size: TYPE.small }),
  ];
}
