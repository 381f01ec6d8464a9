import type { FieldDefinition, TableKind } from "#domain/fields/field.ts";
import { normaliseHeader } from "#domain/text.ts";
import type { HeadColumn } from "#import/table/header-rows.ts";
import type { KindSpellings, Spelling } from "#import/table/spellings.ts";
import { isIndexHeader } from "#domain/fields/index-header.ts";
import { isOfOthers, withoutRemark } from "#import/table/spellings.ts";

/** Two columns that mean the same field; `grave` when reading the wrong one could change a score or a person. */
export interface Twin {
  readonly field: FieldDefinition;
  readonly kept: HeadColumn;
  readonly other: HeadColumn;
  readonly grave: boolean;
}

/** How the columns of a head fit one kind. */
export interface KindFit {
  readonly kind: TableKind;
  readonly fields: ReadonlyMap<number, FieldDefinition>;
  readonly twins: readonly Twin[];
  /** Required fields without a column. */
  readonly missing: readonly string[];
  /** Columns matched, 备注 and 序号 not counted; how many of them only by a weak spelling. */
  readonly matched: number;
  readonly weak: number;
  /** A required field is matched by a weak spelling only. */
  readonly guessed: boolean;
  /** Matched columns ÷ columns, 0..1, 备注 and 序号 not counted. */
  readonly share: number;
}

interface Match extends Spelling {
  readonly column: HeadColumn;
}

/** A parent's text alone speaks for a field only when a single column stands under it. */
const PARENT_RANK = 3;
/** Columns that every table may have and that say nothing of its kind. */
const EVERYWHERE = new Set(["备注", "说明"]);

/** Matches the columns of a head with the fields of a kind: exactly, after normalising; never by parts of words. */
export function fitKind(columns: readonly HeadColumn[], spellings: KindSpellings): KindFit {
  const matches = columns.flatMap((column) => matchOf(column, spellings) ?? []);
  const { kind } = spellings;
  const chosen = kind.fields.flatMap((field) => chosenOf(matches.filter((match) => match.field === field)));
  const fields = new Map(chosen.map(({ best }) => [best.column.column, best.field]));
  const telling = chosen.filter(({ best }) => !EVERYWHERE.has(best.field.name));
  const counted = columns.filter((column) => countsFor(column, fields)).length;
  const present = new Set(chosen.map(({ best }) => best.field.name));
  return {
    kind,
    fields,
    twins: chosen.flatMap(({ twins }) => twins),
    missing: kind.fields.filter((field) => field.required && !present.has(field.name)).map((field) => field.name),
    matched: telling.length,
    weak: telling.filter(({ best }) => best.rank >= 2).length,
    guessed: telling.some(({ best }) => best.rank >= 2 && best.field.required),
    share: counted === 0 ? 0 : telling.length / counted,
  };
}

function countsFor(column: HeadColumn, fields: ReadonlyMap<number, FieldDefinition>): boolean {
  const field = fields.get(column.column);
  if (field !== undefined) return !EVERYWHERE.has(field.name);
  return !column.parts.some((part) => isIndexHeader(part) || EVERYWHERE.has(normaliseHeader(part)));
}

function matchOf(column: HeadColumn, { meanings }: KindSpellings): Match | null {
  if (column.parts.some(isOfOthers)) return null;
  const own = column.parts.at(-1) ?? "";
  const parent = column.parts.length > 1 ? (column.parts[0] ?? "") : "";
  const texts = parent === "" ? [own] : [`${parent}${own}`, `${own}${parent}`, own];
  const spelling = texts.map((text) => lookUp(text, meanings)).find((found) => found !== undefined);
  if (spelling !== undefined) return { ...spelling, column };
  const byParent = parent === "" ? undefined : lookUp(parent, meanings);
  return byParent === undefined ? null : { ...byParent, rank: PARENT_RANK, column };
}

function lookUp(text: string, meanings: KindSpellings["meanings"]): Spelling | undefined {
  return meanings.get(normaliseHeader(text)) ?? meanings.get(withoutRemark(text));
}

/** The column that a field is read from, and the columns that claim to be it just as much. */
function chosenOf(matches: readonly Match[]): readonly { best: Match; twins: readonly Twin[] }[] {
  const rank = Math.min(...matches.map((match) => match.rank));
  const closest = matches.filter((match) => match.rank === rank).sort((a, b) => a.order - b.order);
  const [best, ...others] = closest;
  if (best === undefined || (rank === PARENT_RANK && others.length > 0)) return [];
  const { field } = best;
  const grave = field.required || field.matters;
  return [{ best, twins: others.map((other) => ({ field, kept: best.column, other: other.column, grave })) }];
}
