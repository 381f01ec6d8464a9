import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const run = promisify(execFile);

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
  readonly modules: readonly { readonly source: string }[];
}

async function cruise(folder: string): Promise<Cruise> {
  const command = join(ROOT, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const args = [command, "--config", ".dependency-cruiser.mjs", "--output-type", "json", "scripts"];
  const { stdout } = await run(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 28 }).catch(
    (failed: { stdout: string }) => failed,
  );
  return JSON.parse(stdout) as Cruise;
}

/** One file that breaks one rule; the folder is what makes it wrong. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ["score-imports-itself-and-domain", "score/a.ts", `export * from "#report/target.ts";`],
  ["import-imports-itself-and-domain", "import/table/a.ts", `export * from "#score/target.ts";`],
  ["print-imports-itself-and-domain", "print/html/a.ts", `export * from "#report/target.ts";`],
  ["domain-imports-domain", "domain/a.ts", `export * from "#score/target.ts";`],
  ["batch-imports-stages-and-domain", "batch/a.ts", `export * from "#files/target.ts";`],
  ["cli-imports-files-printer-domain", "cli/a.ts", `export * from "#score/target.ts";`],
  ["commands-import-cli-and-batch", "wrong.ts", `export * from "#score/target.ts";`],
  ["disk-only-in-files-cli-pdf", "score/b.ts", `export { readFile } from "node:fs/promises";`],
  ["puppeteer-only-in-print-pdf", "batch/b.ts", `export { launch } from "puppeteer";`],
  ["readers-only-in-import-workbook", "import/table/b.ts", `export { parse } from "csv-parse";`],
  ["exceljs-only-in-books", "import/workbook/b.ts", `export { Workbook } from "exceljs";`],
  ["echarts-only-in-charts", "report/b.ts", `export { init } from "echarts";`],
  ["fonts-and-pdf-libraries-only-in-print", "books/b.ts", `export { PDFDocument } from "@cantoo/pdf-lib";`],
  ["handlebars-only-in-print-html", "report/c.ts", `export { default } from "handlebars";`],
  ["no-cycles", "domain/ring-a.ts", `export * from "#domain/ring-b.ts";`],
  ["no-orphans", "score/lonely.ts", "export const lonely = 1;"],
];

describe("the import rules", () => {
  let folder = "";
  let found: Cruise | null = null;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pingbao-rules-"));
    for (const name of ["package.json", "tsconfig.json", ".dependency-cruiser.mjs"])
      await cp(join(ROOT, name), join(folder, name));
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
    const targets = ["report", "score", "files"].map(
      (stage) => [`${stage}/target.ts`, "export const target = 1;"] as const,
    );
    const ring = ["domain/ring-b.ts", `export * from "#domain/ring-a.ts";`] as const;
    for (const [path, text] of [...targets, ring, ...PLANTED.map(([, file, code]) => [file, code] as const)]) {
      await mkdir(dirname(join(folder, "scripts", path)), { recursive: true });
      await writeFile(join(folder, "scripts", path), text);
    }
    found = await cruise(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(PLANTED)("%s catches scripts/%s", (rule, file) => {
    const caught = found?.summary.violations.filter((violation) => violation.from === `scripts/${file}`) ?? [];
    expect(caught.map((violation) => violation.rule.name)).toContain(rule);
  });

  it("are checked on every module there is, and none is broken", async () => {
    const sources = (await readdir(join(ROOT, "scripts"), { recursive: true })).filter((name) => name.endsWith(".ts"));
    expect(sources.length).toBeGreaterThan(100);
    const { modules, summary } = await cruise(ROOT);
    const read = new Set(modules.map((module) => module.source));
    expect(sources.filter((name) => !read.has(`scripts/${name.replaceAll("\\", "/")}`))).toEqual([]);
    expect(summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`)).toEqual([]);
  });
});
