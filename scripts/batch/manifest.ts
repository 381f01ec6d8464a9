import { createHash } from "node:crypto";
import type { InputFile } from "#domain/input-file.ts";
import { countIssues, type Issue } from "#domain/issues/issue.ts";
import type { Manifest } from "#domain/manifest.ts";
import type { PdfOutcome } from "#domain/report-job.ts";

/** What the manifest is made of, besides what it takes over as it is. */
export interface ManifestMaterial extends Omit<
  Manifest,
  "inputs" | "configuration" | "documents" | "failed" | "toWrite" | "issues"
> {
  readonly inputFiles: readonly InputFile[];
  readonly configurationFile: { readonly file: string; readonly sha256: string };
  readonly outcomes: readonly PdfOutcome[];
  readonly foundIssues: readonly Issue[];
}

/** Builds `manifest.json`: every input by hash, every sheet's verdict counts, every document by hash. */
export function buildManifest(material: ManifestMaterial): Manifest {
  const { inputFiles, configurationFile, outcomes, foundIssues, ...kept } = material;
  const printed = outcomes.filter((outcome) => outcome.kind === "printed");
  const failed = outcomes.filter((outcome) => outcome.kind === "failed");
  return {
    ...kept,
    configuration: configurationFile,
    inputs: inputFiles.map((file) => ({ file: file.path, sha256: file.sha256, bytes: file.bytes.length })),
    documents: printed.map(({ job, pages, bytes }) => ({
      path: job.path,
      title: job.title,
      face: job.face,
      pages,
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    })),
    failed: failed.map(({ job, reason }) => ({ path: job.path, reason })),
    toWrite: printed.flatMap(({ job }) => job.toWrite.map((one) => ({ ...one, path: job.path }))),
    issues: countIssues(foundIssues),
  };
}
