import { z } from "zod";
import { by, groupBy } from "#domain/order.ts";
import { countable, type Face } from "#domain/report-job.ts";
import { maskPersonal } from "#domain/text.ts";

/** A printed document, as far as an index page tells of it. */
export interface IndexDocument {
  /** Below the period's folder. */
  readonly path: string;
  readonly title: string;
  readonly face: Face;
  readonly pages: number;
  readonly bytes: number;
}

/** Documents of a month and the pictures of their first pages. */
export interface DocumentShelf {
  readonly documents: readonly IndexDocument[];
  /** Path → WebP, PNG or JPEG, at most 10 KB; documents without a picture are not there. */
  readonly thumbnails: ReadonlyMap<string, Uint8Array>;
}

/** A document to click on. */
export const documentSchema = z.strictObject({
  title: z.string(),
  href: z.string(),
  /** The folder, the pages and the size: 简报，4页，213 KB. */
  facts: z.string(),
  /** What is searched besides the title. */
  words: z.string(),
  /** The first page as a data: address; null where there is none. */
  image: z.string().nullable(),
});
export type DocumentEntry = z.infer<typeof documentSchema>;

/** Documents that stand together. */
export const documentGroupSchema = z.strictObject({
  /** Null: they need no heading of their own. */
  name: z.string().nullable(),
  /** 3份，共12页. */
  summary: z.string(),
  /** The index page of the folder; null where it has none. */
  href: z.string().nullable(),
  isOpen: z.boolean(),
  documents: z.array(documentSchema),
});
export type DocumentGroup = z.infer<typeof documentGroupSchema>;

/** Above so many documents an index page shows no pictures of members' cards. */
const PICTURES_OF_ALL = 300;

/**
 * Makes the entries of one index page, which lies in `folder` (empty: the period's folder). With `cards` (the paths of
 * members' cards) it says which documents go without a picture in a large month: a hundred documents make a page of
 * at most 3 MB, a thousand members none of more than the reports alone.
 */
export function entryWriter(
  { documents, thumbnails }: DocumentShelf,
  { folder, cards }: { readonly folder: string; readonly cards: ReadonlySet<string> },
): (document: IndexDocument) => DocumentEntry {
  const all = documents.filter(({ path }) => isIn(folder, path)).length <= PICTURES_OF_ALL;
  return ({ path, title, pages, bytes }) => {
    const picture = all || !cards.has(path) ? thumbnails.get(path) : undefined;
    const kind = kindOf(path, folder);
    const facts = [kind, `${pages}页`, sizeText(bytes)].filter((fact) => fact !== null);
    return {
      title: maskPersonal(title),
      href: hrefOf(path, folder),
      facts: maskPersonal(facts.join("，")),
      words: maskPersonal(path.split("/").slice(0, -1).join(" ")),
      image: picture === undefined ? null : pictureAddress(picture),
    };
  };
}

/** Says whether a path lies in a folder; every path lies in the empty one. */
export function isIn(folder: string, path: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

/** A path as the address of a link on a page in `folder`. */
export function hrefOf(path: string, folder = ""): string {
  const below = folder === "" ? path : path.slice(folder.length + 1);
  return below.split("/").map(encodeURIComponent).join("/");
}

/** 1份，共1页; 0份. */
export function documentSummary(documents: readonly Pick<IndexDocument, "path" | "pages">[]): string {
  const counted = countable(documents);
  const pages = counted.reduce((sum, one) => sum + one.pages, 0);
  return counted.length === 0 ? "0份" : `${counted.length}份，共${pages}页`;
}

/** Documents by the folder that they lie in, in the order of the list. */
export function byFolder(documents: readonly IndexDocument[], depth: number): Map<string, IndexDocument[]> {
  return groupBy(documents, ({ path }) => path.split("/").slice(0, -1).slice(0, depth).join("/"));
}

/** The kinds in the order in which they are read (product.md section 3); others follow. */
const KINDS = ["简报", "汇总", "通知", "公示", "成果展示", "附件"];

/** Sorts documents of 内部 or 公开 as they are read; those of one kind stay in their order. */
export function inReadingOrder(documents: readonly IndexDocument[]): readonly IndexDocument[] {
  const placeOf = ({ path }: IndexDocument): number => KINDS.indexOf(path.split("/")[1] ?? "");
  return [...documents].sort(by((one) => (placeOf(one) === -1 ? KINDS.length : placeOf(one))));
}

/** The folder that tells what kind of document it is; null in the page's own folder and in 按支部. */
function kindOf(path: string, folder: string): string | null {
  const [first, ...others] = (folder === "" ? path : path.slice(folder.length + 1)).split("/").slice(0, -1);
  if (folder !== "") return first ?? null;
  return first === "按支部" ? null : (others.at(-1) ?? first ?? null);
}

/** 213 KB, 1.4 MB, with a blank at which no line breaks; never 0. */
function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes}\u00A0KB` : `${(kilobytes / 1024).toFixed(1)}\u00A0MB`;
}

const SIGNATURES = [
  { type: "png", begins: [0x89, 0x50] },
  { type: "jpeg", begins: [0xff, 0xd8] },
] as const;

function pictureAddress(bytes: Uint8Array): string {
  const known = SIGNATURES.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
  return `data:image/${known?.type ?? "webp"};base64,${Buffer.from(bytes).toString("base64")}`;
}
