import type { ZodType } from "zod";

/** A value that is its own JSON: no class, no undefined, no function. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Who may read a document: internal (the office and the leading group) · personal (the member, or the branch, it is
 * about) · public (anybody: 公示, 公开). Files of one face share a folder that can be handed on as it is.
 */
export type Face = "internal" | "personal" | "public";

/** What a report is: its template folder and the shape of its model, against which the template is checked. */
export interface ReportDefinition {
  /** Folder in `templates/reports/`. */
  readonly id: string;
  /** The name `--only` takes: 简报, 支部, 依据, 党员 … */
  readonly name: string;
  /** What the document is called in full: 信息简报, 党组织考评报告. */
  readonly title: string;
  readonly schema: ZodType;
  /** read: printed singly, tagged, with outline and page numbers · wide: the same, turned · card: one page, may be printed in batches. */
  readonly layout: "read" | "wide" | "card";
  /** A 目录 behind the title when it has eight pages and more: its headings of the second and third level. */
  readonly contents?: boolean;
}

/** Words that a person has yet to write into the sheet 文稿补充: which 文档, which 位置; the code stands in the document. */
export interface ToWrite {
  readonly code: string;
  readonly document: string;
  readonly position: string;
}

/** One document to print: its model holds final strings; the template only loops, branches and prints. */
export interface ReportJob {
  readonly definition: ReportDefinition;
  /** Path below the period's folder, `/` between folders, ends with `.pdf`; unique in a run. */
  readonly path: string;
  readonly title: string;
  readonly author: string;
  readonly keywords: readonly string[];
  readonly model: { readonly [key: string]: Json };
  readonly face: Face;
  /** Ids of the members whose names may stand in it; null: everybody's. The leak check searches the PDF for the others. */
  readonly mayName: readonly string[] | null;
  /** What `<img data-picture="key">` shows, by key: `data:` addresses, kept out of the model for their size. */
  readonly pictures?: ReadonlyMap<string, string>;
  /** What stands as 【待补 code】 in it. */
  readonly toWrite: readonly ToWrite[];
  /** Texts that the finished PDF must contain (name, branch, total). */
  readonly mustContain: readonly string[];
  /** Whom it is about, for messages: 党员 某某. */
  readonly about: string;
}

/** A kind of document that a month gives no reason for, and why, in words for the clerk. */
export interface NotDue {
  readonly title: string;
  readonly reason: string;
}

/** Where `--booklet` puts all documents of a month together. */
export const BOOKLET_PATH = "内部/合订本.pdf";

/** The documents to be counted: the booklet holds the others once more. */
export function countable<T extends { readonly path: string }>(documents: readonly T[]): readonly T[] {
  return documents.filter(({ path }) => path !== BOOKLET_PATH);
}

/** What became of one document. */
export type PdfOutcome =
  | {
      readonly kind: "printed";
      readonly job: ReportJob;
      readonly bytes: Uint8Array;
      readonly pages: number;
      /** The first page as a small WebP picture, 180 pixels wide; null when the order does not ask for it. */
      readonly thumbnail: Uint8Array | null;
    }
  | { readonly kind: "failed"; readonly job: ReportJob; readonly reason: string };
