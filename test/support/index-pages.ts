import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { INDEX_PAGES, indexFiles } from "#batch/index-files.ts";
import type { OutputFile } from "#domain/output-file.ts";
import type { Json, ReportJob } from "#domain/report-job.ts";
import { readTemplates } from "#files/project.ts";
import { loadTemplates } from "#print/html/templates.ts";
import type { Branch } from "#report/branches.ts";
import type { IndexDocument } from "#report/index-documents.ts";
import type { IndexMaterial } from "#report/index-page.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { reportJobs } from "./report-jobs.ts";

/** A picture of one white pixel. */
export const PICTURE = new Uint8Array(
  Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==", "base64"),
);

/** Documents as if they had been printed: 50 KB, one page. */
export function printed(jobs: readonly Pick<ReportJob, "path" | "title" | "face">[]): IndexDocument[] {
  return jobs.map(({ path, title, face }) => ({ path, title, face, pages: 1, bytes: 51_200 }));
}

/** A document for everybody. */
export const NOTICE: IndexDocument = {
  path: "公开/公示/拟表彰公示.pdf",
  title: "拟表彰公示",
  face: "public",
  pages: 2,
  bytes: 2_000_000,
};

/** Everything that index pages are made of, in a run without anything special. */
export async function indexMaterial(
  material: ReportMaterial,
  changes: Partial<IndexMaterial> = {},
): Promise<IndexMaterial> {
  const documents = changes.documents ?? [...printed(await reportJobs(material)), NOTICE];
  return {
    ...material,
    documents,
    thumbnails: new Map(documents.map(({ path }) => [path, PICTURE])),
    failed: [],
    notDue: [],
    toWrite: [],
    verdicts: [],
    fonts: [],
    appliedAnswers: [],
    scoreBooks: ["评分明细.xlsx"],
    folders: [],
    periodReason: "指定",
    ...changes,
  };
}

/** The index pages of a month as files. */
export async function indexPages(material: IndexMaterial): Promise<readonly OutputFile[]> {
  const folder = fileURLToPath(new URL("../../templates", import.meta.url));
  return indexFiles(material, loadTemplates(await readTemplates(folder), INDEX_PAGES));
}

/** The text of one index page. */
export function pageText(files: readonly OutputFile[], path: string): string {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`no page ${path}`);
  return new TextDecoder().decode(file.bytes);
}

/** Writes a month's folder with its index pages; the documents themselves are empty files. */
export async function writeIndexFolder(folder: string, material: IndexMaterial): Promise<void> {
  const empty = new Uint8Array();
  const others = ["问题清单.xlsx", "scores.json", "manifest.json", "内部/催报提醒.txt", ...material.scoreBooks];
  const paths = [...others, ...material.documents.map(({ path }) => path)];
  const files = [...paths.map((path) => ({ path, bytes: empty })), ...(await indexPages(material))];
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

/** The branch of a name. */
export function branchNamed(branches: readonly Branch[], name: string): Branch {
  const found = branches.find((branch) => branch.name === name);
  if (!found) throw new Error(`no branch ${name}`);
  return found;
}

/** Every address in a model. */
export function hrefsIn(value: Json): readonly string[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((one: Json) => hrefsIn(one));
  return Object.entries(value as Record<string, Json>).flatMap(([key, one]) =>
    key === "href" && typeof one === "string" ? [one] : hrefsIn(one),
  );
}
