import { renderHtml, type Templates } from "#print/html/templates.ts";
import { type Branch, branchesOf } from "#report/branches.ts";
import { BRANCH_INDEX, buildBranchIndex } from "#report/index-branch.ts";
import { isIn } from "#report/index-documents.ts";
import { INDEX_PAGE, type IndexMaterial, buildIndexPage } from "#report/index-page.ts";
import { PUBLIC_FOLDER, PUBLIC_INDEX, buildPublicIndex } from "#report/index-public.ts";
import { type Month, monthOf } from "#report/month.ts";
import type { OutputFile } from "#domain/output-file.ts";
import type { ReportDefinition, ReportJob } from "#domain/report-job.ts";

/** Pages for a browser, whose templates are loaded with those of the documents. */
export const INDEX_PAGES: readonly ReportDefinition[] = [INDEX_PAGE, BRANCH_INDEX, PUBLIC_INDEX];

/**
 * The index pages of a month's folder: the internal one, and one in every folder that is handed on and holds at least
 * one document (公开, 按支部/<支部>), which links nothing outside it.
 */
export function indexFiles(material: Omit<IndexMaterial, "folders">, templates: Templates): readonly OutputFile[] {
  const month = monthOf(material);
  const branches = branchesOf(month).filter(({ folder }) => hasDocument(folder, material));
  const publicPages = hasDocument(PUBLIC_FOLDER, material)
    ? [{ folder: PUBLIC_FOLDER, built: buildPublicIndex(month, material) }]
    : [];
  const pages = [...branches.map((branch) => branchPage(branch, month, material)), ...publicPages];
  const folders = pages.map(({ folder }) => folder);
  return [
    htmlFile("index.html", buildIndexPage({ ...material, folders }), templates),
    ...pages.map(({ folder, built }) => htmlFile(`${folder}/index.html`, built, templates)),
  ];
}

type Built = Pick<ReportJob, "definition" | "model">;

function branchPage(branch: Branch, month: Month, material: Omit<IndexMaterial, "folders">) {
  return { folder: branch.folder, built: buildBranchIndex(branch, month, material) };
}

function hasDocument(folder: string, { documents }: Pick<IndexMaterial, "documents">): boolean {
  return documents.some(({ path }) => isIn(folder, path));
}

function htmlFile(path: string, built: Built, templates: Templates): OutputFile {
  const { body } = renderHtml({ ...built, title: built.definition.title }, templates);
  return { path, bytes: new TextEncoder().encode(body) };
}
