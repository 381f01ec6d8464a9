import type { TableKind } from "#domain/fields/field.ts";
import type { TableContext } from "#domain/table.ts";
import { normaliseHeader } from "#domain/text.ts";
import { kindOfMark } from "#import/table/form-pages.ts";
import type { HeadColumn } from "#import/table/header-rows.ts";
import type { KindFit } from "#import/table/kind-fit.ts";
import { fitKind } from "#import/table/kind-fit.ts";
import type { OccasionHead } from "#import/table/occasions.ts";
import type { KindSpellings, Vocabulary } from "#import/table/spellings.ts";
import { isIndexHeader } from "#domain/fields/index-header.ts";
import { isOfOthers } from "#import/table/spellings.ts";
import { namesOrganisation, speaksOf } from "#import/table/table-context.ts";

/** What a head is judged by. `occasions` are the columns that could be those of a sign-in matrix. */
export interface KindEvidence {
  readonly columns: readonly HeadColumn[];
  readonly spellings: readonly KindSpellings[];
  readonly vocabulary: Vocabulary;
  readonly context: TableContext;
  /** Title, sheet name and file name: they break ties and help a poor fit, never overrule headers. */
  readonly titles: readonly string[];
  readonly readOccasion: (column: HeadColumn) => OccasionHead;
  /** Whether the cells under a column are mostly marks of attendance. */
  readonly holdsMarks: (head: OccasionHead) => boolean;
  /** Whether a cell under a column says that somebody was late, excused or absent: mere ticks may mean anything. */
  readonly holdsAbsence: (head: OccasionHead) => boolean;
  /** No row under the head holds more than a 序号. */
  readonly isUnfilled: boolean;
}

/** A kind that fits, read as a list or, with occasions, as a matrix. */
export interface Candidate {
  readonly fit: KindFit;
  readonly occasions: readonly OccasionHead[];
}

/** One kind · two that fit equally · none, with the closest, null when not two columns fit any. */
export type Choice =
  | { readonly outcome: "chosen"; readonly candidate: Candidate }
  | { readonly outcome: "ambiguous"; readonly kinds: readonly string[] }
  | { readonly outcome: "none"; readonly closest: KindFit | null };

/** Columns that must speak plainly for a kind when a field that it requires is known by a weak spelling only. */
const LEAST_BESIDE_GUESS = 4;

const OF_MARKS = ["活动名称", "日期", "状态"];

/** Chooses the kind of a table by the required fields present and the most matched columns. */
export function chooseKind(evidence: KindEvidence): Choice {
  const fits = possibleKinds(evidence).map((spellings) => fitKind(evidence.columns, spellings));
  const lists = fits.filter((fit) => isComplete(fit, evidence) && isCloseEnough(fit, evidence));
  const matrix = matrixOf(fits, evidence, lists.length > 0);
  const candidates = [...lists.map((fit) => ({ fit, occasions: [] })), ...matrix];
  const best = bestOf(candidates);
  if (best.length === 0) return { outcome: "none", closest: closestOf(fits, evidence) };
  const spoken = best.filter(({ fit }) => speaksOf([fit.kind.name, ...fit.kind.titleWords], evidence.titles));
  const [candidate, second] = spoken.length > 0 ? spoken : best;
  if (candidate === undefined || second !== undefined) {
    return { outcome: "ambiguous", kinds: best.map(({ fit }) => fit.kind.name) };
  }
  return { outcome: "chosen", candidate };
}

/** A table on a blank form of ours says by its mark what it is; any other may be of every kind. */
function possibleKinds({ spellings, context }: KindEvidence): readonly KindSpellings[] {
  const named = context.form === null ? null : kindOfMark(context.form);
  const own = spellings.filter(({ kind }) => kind.name === named);
  return own.length > 0 ? own : spellings;
}

/** All required fields have a column; 党组织 may be named around the table instead, except in its own register. */
function isComplete(fit: KindFit, evidence: KindEvidence): boolean {
  return (
    fit.missing.every((name) => mayBeAround(fit.kind, name)) &&
    (fit.missing.length === 0 || namesOrganisation(evidence.context))
  );
}

/** True for a required field that the words around a table may give in place of a column. */
export function mayBeAround(kind: TableKind, field: string): boolean {
  return field === "党组织" && kind.name !== "党组织名册";
}

/** A table of another sort may happen to have 姓名 and 党支部 as well; so most of its columns, and more than one, must be known. */
function isCloseEnough(fit: KindFit, evidence: KindEvidence): boolean {
  const named = speaksOf([fit.kind.name, ...fit.kind.titleWords], evidence.titles);
  if (fit.matched >= 6 || (named && fit.share * 3 >= 1)) return true;
  // 部门 may mean 党组织, but then the rest must leave no doubt: any company keeps 姓名 部门 岗位.
  return fit.share > 0.5 && (fit.guessed ? fit.matched - fit.weak >= LEAST_BESIDE_GUESS : fit.matched >= 2);
}

function bestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const most = Math.max(...candidates.map(({ fit }) => fit.matched));
  const matched = candidates.filter(({ fit }) => fit.matched === most);
  const least = Math.min(...matched.map(({ fit }) => fit.weak));
  return matched.filter(({ fit }) => fit.weak === least);
}

/** The kind that the title names stands before one that happens to lack less. */
function closestOf(fits: readonly KindFit[], { titles }: KindEvidence): KindFit | null {
  const possible = fits.filter((fit) => fit.matched >= 2);
  const unnamed = ({ kind }: KindFit) => (speaksOf([kind.name], titles) ? 0 : 1);
  const [closest] = possible.sort(
    (a, b) => unnamed(a) - unnamed(b) || lacking(a) - lacking(b) || b.matched - a.matched,
  );
  return closest ?? null;
}

/** Share of the required fields that have no column, 0..1. */
function lacking({ kind, missing }: KindFit): number {
  return missing.length / kind.fields.filter(({ required }) => required).length;
}

/**
 * Reads the head as a sign-in matrix: 姓名, none of the list's own columns, and columns for occasions.
 * Heads without a date count only beside dated ones, under a title that says so, or when nothing else
 * fits and somebody was absent.
 */
function matrixOf(fits: readonly KindFit[], evidence: KindEvidence, othersFit: boolean): readonly Candidate[] {
  const fit = fits.find(({ kind }) => kind.name === "签到表");
  if (fit === undefined || fit.missing.length !== OF_MARKS.length || fit.missing.includes("姓名")) return [];
  const possible = evidence.columns.filter((column) => isFree(column, fit, evidence)).map(evidence.readOccasion);
  const marked = possible.filter((head) => evidence.holdsMarks(head));
  if (marked.length === 0) return newForm(fit, evidence);
  const isSaid = marked.some(({ dated }) => dated) || speaksOf(fit.kind.titleWords, evidence.titles);
  const isShown = !othersFit && marked.some((head) => evidence.holdsAbsence(head));
  if (!isSaid && !isShown) return [];
  // Beside columns of marks a dated one is an occasion too, whatever was typed into it.
  const occasions = possible.filter((head) => head.dated || marked.includes(head));
  return [{ fit: { ...fit, missing: [], matched: fit.matched + occasions.length, share: 1 }, occasions }];
}

/** A new form of ours has no occasion written into its head yet. */
function newForm(fit: KindFit, { isUnfilled, context }: KindEvidence): readonly Candidate[] {
  return isUnfilled && context.form !== null ? [{ fit: { ...fit, missing: [] }, occasions: [] }] : [];
}

function isFree(column: HeadColumn, fit: KindFit, { vocabulary }: KindEvidence): boolean {
  if (fit.fields.has(column.column) || column.parts.some((part) => isIndexHeader(part) || isOfOthers(part)))
    return false;
  return !column.parts.every((part) => vocabulary.headers.has(normaliseHeader(part)));
}
