import { type BookContext, contextOf } from "#books/score-book/context.ts";
import type { GridSheet } from "#books/score-book/frame/grid.ts";
import { writeSheet } from "#books/score-book/frame/write-sheet.ts";
import { type BookPart, partsOf, type ScoreBookMaterial } from "#books/score-book/material.ts";
import { SHEETS } from "#books/score-book/columns.ts";
import { ballotSheet } from "#books/score-book/sheets/ballots.ts";
import { evidenceSheet } from "#books/score-book/sheets/evidence.ts";
import { indicatorSheet } from "#books/score-book/sheets/indicators.ts";
import { instructionSheet } from "#books/score-book/sheets/instructions.ts";
import { lineSheet } from "#books/score-book/sheets/lines.ts";
import { measureSheet } from "#books/score-book/sheets/measures.ts";
import { rankSheet } from "#books/score-book/sheets/ranks.ts";
import { tierSheet } from "#books/score-book/sheets/tiers.ts";
import { totalSheet } from "#books/score-book/sheets/totals.ts";
import { FAST, stampZip } from "#books/zip-stamp.ts";
import type { SubjectType } from "#domain/subject.ts";

/** A workbook of the score book; `branch` null: everybody is in it. The caller gives it a path. */
export interface MadeScoreBook {
  readonly branch: string | null;
  readonly bytes: Uint8Array;
}

const TYPES: readonly SubjectType[] = ["组织", "党员"];

/**
 * Makes 评分明细.xlsx, the living score book: every score is a formula of Excel 2007 over weights and raw cells that a
 * clerk can see and change, with its present value beside the engine's (issue 4). One workbook up to 1,000 subjects, above
 * that one per branch. The same material gives the same bytes.
 */
export async function makeScoreBook(material: ScoreBookMaterial): Promise<readonly MadeScoreBook[]> {
  const made: MadeScoreBook[] = [];
  // One after the other: each may take some hundred megabytes.
  for (const part of partsOf(material)) made.push({ branch: part.branch, bytes: await workbookOf(part) });
  return made;
}

async function workbookOf(part: BookPart): Promise<Uint8Array> {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  // The cached values are shown where nothing is calculated (previews, protected view); whoever can calculate, does.
  workbook.calcProperties = { fullCalcOnLoad: true };
  for (const sheet of sheetsOf(contextOf(part))) writeSheet(workbook, sheet);
  // Stored first: packing it twice would take longer than all the rest.
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } });
  return stampZip(new Uint8Array(stored), FAST);
}

function sheetsOf(context: BookContext): readonly GridSheet[] {
  const totals = new Map(
    TYPES.flatMap((type) => {
      const sheet = totalSheet(type, context);
      return sheet === null ? [] : [[type, sheet] as const];
    }),
  );
  return [
    instructionSheet(context),
    parameterSheet(context),
    indicatorSheet(context),
    evidenceSheet(context),
    ballotSheet(context),
    measureSheet(context),
    lineSheet(context),
    ...[...totals.values()].map(({ sheet }) => sheet),
    rankSheet(context, totals),
    ...TYPES.flatMap((type) => tierSheet(type, context, totals.get(type)) ?? []),
  ];
}

/** 参数: the weights and rules that a clerk may change, section by section. */
function parameterSheet({ parameters, part }: BookContext): GridSheet {
  const widths = [18, 24, 22, 12, 12, 12, 12, 12];
  return {
    name: SHEETS.parameters,
    title: "参数",
    subtitle: `${part.material.subtitle}　黄色单元格可以改动`,
    columns: widths.map((width) => ({ header: null, width })),
    rows: parameters.rows,
    frozen: 0,
    checks: [],
    choices: parameters.choices,
  };
}
