import type exceljs from "exceljs";
import { pointsNumber, type Points } from "#domain/points.ts";
import type { ScoreBook } from "#domain/score-book.ts";
import { openedBook, type Values } from "./recalculated.ts";

type Shown = string | number;

/** Every score of a month in one shape, by code: points and full marks of lines; total, place and tier of subjects; "" for none. */
export interface Scores {
  readonly points: Readonly<Record<string, Shown>>;
  readonly full: Readonly<Record<string, Shown>>;
  readonly totals: Readonly<Record<string, Shown>>;
  readonly places: Readonly<Record<string, Shown>>;
  readonly tiers: Readonly<Record<string, Shown>>;
}

/** The engine's scores of evaluated subjects. */
export function scoresOf({ subjects }: ScoreBook): Scores {
  const evaluated = subjects.filter(({ exempt }) => exempt === null);
  const lines = evaluated.flatMap(({ code, lines: own, components }) => [
    ...own.map((line) => ({ code: `${code}-${line.indicator.id}`, line })),
    ...components.flatMap(({ name, line }) => (line === null ? [] : [{ code: `${code}-${name}`, line }])),
  ]);
  return {
    points: Object.fromEntries(lines.map(({ code, line }) => [code, shown(line.points)])),
    full: Object.fromEntries(lines.map(({ code, line }) => [code, shown(line.full)])),
    totals: Object.fromEntries(evaluated.map(({ code, total }) => [code, shown(total)])),
    places: Object.fromEntries(evaluated.map(({ code, rank }) => [code, rank?.place ?? ""])),
    tiers: Object.fromEntries(evaluated.map(({ code, tier }) => [code, tier ?? ""])),
  };
}

/** The same scores as a spreadsheet program works them out in the score book; rounded to the hundredth. */
export async function scoresIn(bytes: Uint8Array, values: Values): Promise<Scores> {
  const book = await openedBook(bytes);
  const column = (sheets: readonly string[], code: string, header: string): Record<string, Shown> =>
    Object.fromEntries(
      sheets.flatMap((name) => {
        const sheet = book.getWorksheet(name);
        return sheet ? readColumn(sheet, values, { code, header }) : [];
      }),
    );
  return {
    points: column(["计分"], "代码", "得分"),
    full: column(["计分"], "代码", "应得满分"),
    totals: column(["组织总分", "党员总分"], "代码", "总分"),
    places: column(["名次"], "代码", "名次"),
    tiers: column(["组织等次", "党员等次"], "代码", "建议等次"),
  };
}

function readColumn(
  sheet: exceljs.Worksheet,
  values: Values,
  { code, header }: { readonly code: string; readonly header: string },
): readonly (readonly [string, Shown])[] {
  const [codes, scores] = [code, header].map((text) => headed(sheet, text));
  const found: [string, Shown][] = [];
  sheet.eachRow((row, number) => {
    const exempt = ["D", "E", "F"].some((column) => row.getCell(column).text.startsWith("免评"));
    if (number < 4 || exempt) return;
    const value = values.get(`${sheet.name}!${row.getCell(scores ?? 0).address}`) ?? "";
    found.push([row.getCell(codes ?? 0).text, typeof value === "number" ? Math.round(value * 100) / 100 : value]);
  });
  return found;
}

/** The column under a header of row 3. */
function headed(sheet: exceljs.Worksheet, text: string): number {
  const heads = sheet.getRow(3).values;
  const index = Array.isArray(heads) ? heads.indexOf(text) : -1;
  if (index < 0) throw new Error(`no column ${text} on ${sheet.name}`);
  return index;
}

/** Rows of a sheet in which the cells of some columns hold some texts. */
export function rowsWhere(
  sheet: exceljs.Worksheet | undefined,
  texts: Readonly<Record<string, string>>,
): readonly number[] {
  const rows: number[] = [];
  sheet?.eachRow((row, number) => {
    if (Object.entries(texts).every(([column, text]) => row.getCell(column).text === text)) rows.push(number);
  });
  return rows;
}

function shown(points: Points | null): Shown {
  return points === null ? "" : pointsNumber(points);
}
