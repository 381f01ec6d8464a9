import { type RowPair, alignRows } from "#books/returned/corrections/align-rows.ts";
import type { FlaggedPlace, HandedBack } from "#domain/handed-back.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { cellAddress, parseCellAddress } from "#domain/location.ts";
import { groupBy } from "#domain/order.ts";
import { returnMarkOf } from "#domain/return-mark.ts";
import { type Sheet, type SheetRow, type Workbook, cellText } from "#domain/workbook.ts";

/**
 * What became of a marked place. mended: changed, and nothing is wrong there now · stillWrong: changed, yet wrong · open: not
 * touched and still wrong · settled: not touched, but right by now (something elsewhere was mended) · gone: its row was deleted.
 */
export type Fate = "mended" | "stillWrong" | "open" | "settled" | "gone";

/** A marked place of the old version and what became of it. */
export interface FlaggedFate {
  readonly sheet: string | null;
  /** In the old version; null for a whole sheet. */
  readonly cell: string | null;
  /** In the new version; null where its row is gone. */
  readonly cellNow: string | null;
  readonly found: string;
  /** What the cells hold; "" for blank. */
  readonly before: string;
  readonly after: string;
  readonly fate: Fate;
}

/** A change that nobody asked for. A row that came or went is one change. */
export interface OtherChange {
  readonly sheet: string | null;
  /** `C12`, or 第 12 行. Of the new version; of the old one where the row went. */
  readonly place: string;
  readonly kind: "changed" | "rowAdded" | "rowRemoved" | "sheetAdded" | "sheetRemoved";
  readonly before: string;
  readonly after: string;
}

/** How a corrected file differs from the one that was handed back. */
export interface Correction {
  readonly file: string;
  readonly predecessor: string;
  readonly flagged: readonly FlaggedFate[];
  readonly others: readonly OtherChange[];
}

/** The two versions and what is known of them. `issues` are those of the new file. */
export interface Versions {
  readonly handedBack: HandedBack;
  readonly old: Workbook;
  readonly new: Workbook;
  readonly issues: readonly Issue[];
}

/** Compares a corrected file with the one that was handed back, cell by cell; sheets of ours are left out. */
export function compareVersions(versions: Versions): Correction {
  const { handedBack, issues } = versions;
  const sheets = sheetPairs(versions.old, versions.new);
  const flagged: FlaggedFate[] = [];
  const others: OtherChange[] = [];
  const wrong = new Set(issues.map(({ at }) => `${at.sheet ?? ""}\u0000${at.cell ?? ""}`));
  for (const pair of sheets) {
    const name = (pair.new ?? pair.old)?.name ?? null;
    const own = handedBack.flagged.filter(({ sheet }) => sheet === (pair.old?.name ?? null) && pair.old !== null);
    if (pair.new === null || pair.old === null) {
      flagged.push(...own.map((place) => fateOf(place, { pair: null, stillWrong: false })));
      others.push({
        sheet: name,
        place: "整张工作表",
        kind: pair.new === null ? "sheetRemoved" : "sheetAdded",
        before: "",
        after: "",
      });
      continue;
    }
    const rows = alignRows(pair.old.rows, pair.new.rows);
    const { fates, touched } = fatesOn(own, { rows, sheet: name, wrong });
    flagged.push(...fates);
    others.push(...rows.flatMap((row) => changesIn(row, name, touched)));
  }
  return { file: versions.new.file, predecessor: handedBack.file, flagged, others };
}

/** Sheets of one name; a text file's only sheet has none and meets the first. */
function sheetPairs(old: Workbook, fresh: Workbook): readonly { old: Sheet | null; new: Sheet | null }[] {
  const before = old.sheets.filter((sheet) => returnMarkOf(sheet) === null);
  const after = fresh.sheets.filter((sheet) => returnMarkOf(sheet) === null);
  if (before.length === 1 && after.length === 1) return [{ old: before[0] ?? null, new: after[0] ?? null }];
  const known = new Set(before.map(({ name }) => name));
  return [
    ...before.map((sheet) => ({ old: sheet, new: after.find(({ name }) => name === sheet.name) ?? null })),
    ...after.filter(({ name }) => !known.has(name)).map((sheet) => ({ old: null, new: sheet })),
  ];
}

interface Now {
  readonly rows: readonly RowPair[];
  /** Name of the sheet in the new version. */
  readonly sheet: string | null;
  /** Sheet and cell of every issue of the new file. */
  readonly wrong: ReadonlySet<string>;
}

/** `touched`: the marked cells by their new address. */
function fatesOn(
  flagged: readonly FlaggedPlace[],
  now: Now,
): { fates: readonly FlaggedFate[]; touched: ReadonlySet<string> } {
  const byRow = new Map(now.rows.flatMap((pair) => (pair.old === null ? [] : [[pair.old.row, pair] as const])));
  const byCell = groupBy(flagged, ({ cell }) => cell ?? "");
  const fates = [...byCell.values()].map((places) => {
    const [place] = places;
    if (!place) throw new Error("a group is never empty");
    const found = [...new Set(places.map((one) => one.found))].join("；");
    const at = parseCellAddress(place.cell ?? "");
    const pair = at === null ? null : (byRow.get(at.row) ?? blankRow(at.row, now.rows));
    const cellNow = at === null || !pair?.new ? null : cellAddress(pair.new.row, at.column);
    const stillWrong = now.wrong.has(`${now.sheet ?? ""}\u0000${cellNow ?? ""}`);
    return fateOf({ ...place, found }, { pair, stillWrong });
  });
  return { fates, touched: new Set(fates.flatMap(({ cellNow }) => cellNow ?? [])) };
}

/** A marked row without a single value is in no pair; it moved with the row above it. */
function blankRow(row: number, pairs: readonly RowPair[]): RowPair {
  const above = pairs.findLast((pair) => pair.old !== null && pair.new !== null && pair.old.row < row);
  const now = row + (above === undefined ? 0 : (above.new?.row ?? 0) - (above.old?.row ?? 0));
  const filled = pairs.find((pair) => pair.new?.row === now)?.new ?? null;
  return { old: { row, cells: [] }, new: filled ?? { row: now, cells: [] } };
}

function fateOf(place: FlaggedPlace, now: { pair: RowPair | null; stillWrong: boolean }): FlaggedFate {
  const { sheet, cell, found } = place;
  const at = parseCellAddress(cell ?? "");
  const known = { sheet, cell, found };
  if (at === null) return { ...known, cellNow: null, before: "", after: "", fate: now.stillWrong ? "open" : "mended" };
  const { old, new: row } = now.pair ?? { old: null, new: null };
  const before = textIn(old, at.column);
  if (row === null) return { ...known, cellNow: null, before, after: "", fate: "gone" };
  const after = textIn(row, at.column);
  const fates = before === after ? (["open", "settled"] as const) : (["stillWrong", "mended"] as const);
  return { ...known, cellNow: cellAddress(row.row, at.column), before, after, fate: fates[now.stillWrong ? 0 : 1] };
}

function changesIn(pair: RowPair, sheet: string | null, touched: ReadonlySet<string>): readonly OtherChange[] {
  if (pair.old === null || pair.new === null) {
    const row = pair.new ?? pair.old;
    const text = row === null ? "" : row.cells.map(({ value }) => cellText(value)).join("　");
    const kind = pair.old === null ? "rowAdded" : "rowRemoved";
    return [
      { sheet, place: `第 ${row?.row ?? 0} 行`, kind, before: pair.old ? text : "", after: pair.new ? text : "" },
    ];
  }
  const { old, new: fresh } = pair;
  const columns = [...new Set([...old.cells, ...fresh.cells].map(({ column }) => column))].sort((a, b) => a - b);
  return columns.flatMap((column) => {
    const place = cellAddress(fresh.row, column);
    const [before, after] = [textIn(old, column), textIn(fresh, column)];
    return before === after || touched.has(place) ? [] : [{ sheet, place, kind: "changed" as const, before, after }];
  });
}

function textIn(row: SheetRow | null, column: number): string {
  const value = row?.cells.find((cell) => cell.column === column)?.value;
  return value === undefined ? "" : cellText(value);
}
