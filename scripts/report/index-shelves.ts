import { z } from "zod";
import { maskPersonal } from "#domain/text.ts";
import type { Branch } from "#report/branches.ts";
import {
  type DocumentEntry,
  type DocumentGroup,
  type IndexDocument,
  byFolder,
  documentGroupSchema,
  documentSummary,
  hrefOf,
  inReadingOrder,
} from "#report/index-documents.ts";

/** The documents for one circle of readers. */
export const shelfSchema = z.strictObject({
  heading: z.string(),
  /** Who may read them. */
  note: z.string(),
  summary: z.string(),
  /** The index page of the folder; null where it has none. */
  href: z.string().nullable(),
  groups: z.array(documentGroupSchema),
});
export type Shelf = z.infer<typeof shelfSchema>;

const READERS = [
  { folder: "内部", heading: "内部文件", note: "供办公室和领导小组使用，请勿外传" },
  { folder: "公开", heading: "公开文件", note: "可以公示、公开；整个文件夹可直接转交" },
  { folder: "按支部", heading: "各党组织的文件", note: "供该党组织使用；每个文件夹可直接转交" },
] as const;

/** Up to so many pictures of branches' documents the groups stand open. */
const OPEN_AT_MOST = 24;

/** What the shelves of the whole month are put together from. */
export interface ShelfMaterial {
  /** All documents but the members' cards, by path. */
  readonly documents: readonly IndexDocument[];
  readonly branches: readonly Branch[];
  readonly entryOf: (document: IndexDocument) => DocumentEntry;
  /** Folders with an index page of their own. */
  readonly folders: ReadonlySet<string>;
}

/** All documents of the month but the members' cards, by who may read them; circles without a document are left out. */
export function shelvesOf(material: ShelfMaterial): Shelf[] {
  const byReader = byFolder(material.documents, 1);
  const known = READERS.map(({ folder, heading, note }) => ({
    heading,
    note,
    folder,
    documents: byReader.get(folder) ?? [],
  }));
  const others = [...byReader]
    .filter(([folder]) => !READERS.some((reader) => reader.folder === folder))
    .flatMap(([, documents]) => documents);
  return [...known, { heading: "其他文件", note: "", folder: "", documents: others }]
    .filter(({ documents }) => documents.length > 0)
    .map(({ heading, note, folder, documents }) => ({
      heading,
      note,
      summary: documentSummary(documents),
      href: indexOf(folder, material),
      groups: folder === "按支部" ? branchGroups(documents, material) : [oneGroup(documents, material)],
    }));
}

function oneGroup(documents: readonly IndexDocument[], { entryOf }: ShelfMaterial): DocumentGroup {
  const summary = documentSummary(documents);
  return { name: null, summary, href: null, isOpen: true, documents: inReadingOrder(documents).map(entryOf) };
}

function branchGroups(documents: readonly IndexDocument[], material: ShelfMaterial): DocumentGroup[] {
  const names = new Map(material.branches.map(({ folder, name }) => [folder, name]));
  return [...byFolder(documents, 2)].map(([folder, own]) => ({
    name: maskPersonal(names.get(folder) ?? folder.slice("按支部/".length)),
    summary: documentSummary(own),
    href: indexOf(folder, material),
    isOpen: documents.length <= OPEN_AT_MOST,
    documents: own.map(material.entryOf),
  }));
}

function indexOf(folder: string, { folders }: ShelfMaterial): string | null {
  return folders.has(folder) ? hrefOf(`${folder}/index.html`) : null;
}
