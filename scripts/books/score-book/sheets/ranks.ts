import { SHEETS } from "#books/score-book/columns.ts";
import type { BookContext } from "#books/score-book/context.ts";
import { fixed, type GridCell, live, pointsValue } from "#books/score-book/frame/cell.ts";
import type { GridSheet } from "#books/score-book/frame/grid.ts";
import { FIRST_ROW, rangeOf } from "#books/score-book/frame/reference.ts";
import { sameFormula } from "#books/score-book/formulas/same.ts";
import { type Standing, standingsOf } from "#books/score-book/standings.ts";
import type { TotalSheet } from "#books/score-book/sheets/totals.ts";
import type { SubjectType } from "#domain/subject.ts";

const COLUMNS = [
  { header: "对象", width: 7 },
  { header: "排名范围", width: 22 },
  { header: "代码", width: 8 },
  { header: "名称", width: 22 },
  { header: "党组织", width: 22 },
  { header: "总分", width: 9 },
  { header: "名次", width: 7 },
  { header: "参加排名数", width: 9 },
  { header: "程序名次", width: 9 },
  { header: "核对", width: 7 },
];
const TOTAL = 6;

/** 名次: places by total inside each scope; a value where not all of a scope is in this workbook. */
export function rankSheet(context: BookContext, totals: ReadonlyMap<SubjectType, TotalSheet>): GridSheet {
  const types: readonly SubjectType[] = ["组织", "党员"];
  let next = FIRST_ROW;
  const rows = types.flatMap((type) => {
    const standings = standingsOf(type, context.part, next);
    next += standings.length;
    return standings.map((one) => rowOf(one, type, totals.get(type)));
  });
  return {
    name: SHEETS.ranks,
    title: "名次（同分同名次，其后名次顺延）",
    subtitle: context.part.material.subtitle,
    columns: COLUMNS,
    rows,
    frozen: 4,
    checks: [10],
    choices: [],
  };
}

function rowOf({ subject, scope, row, span }: Standing, type: SubjectType, totals: TotalSheet | undefined) {
  const head = [
    fixed(type, "centre"),
    fixed(scope.name),
    fixed(subject.code, "centre"),
    fixed(subject.name),
    fixed(subject.branch ?? "—"),
  ];
  if (subject.exempt !== null || totals === undefined) {
    return [...head, fixed("免评", "centre"), ...[...Array(4).keys()].map(() => fixed(null))];
  }
  const total = live(totals.cell(subject, "total"), pointsValue(subject.total), "points");
  return [...head, total, ...placeCells({ subject, scope, row, span })];
}

function placeCells({ subject, scope, row, span }: Standing): readonly GridCell[] {
  const place = subject.rank?.place ?? "";
  const of = subject.rank?.of ?? "";
  if (span === null || !scope.complete) {
    return [fixed(place), fixed(of), fixed(place), fixed("定值", "centre")];
  }
  const range = rangeOf(TOTAL, span);
  return [
    live(`IF(ISNUMBER($F${row}),RANK($F${row},${range},0),"")`, place),
    live(`IF(ISNUMBER($F${row}),COUNT(${range}),"")`, of),
    fixed(place),
    live(sameFormula(`$G${row}`, `$I${row}`), "一致", "centre"),
  ];
}
