import { join } from "node:path";
import { build } from "esbuild";
import { FOLDERS } from "#files/project.ts";

const COMPILED = join(FOLDERS.root, ".cache", "bench");

/**
 * Compiles a program of this folder as the set-up compiles the commands, and returns its file: modules that are loaded
 * one by one would be measured too.
 */
export async function compile(name: string): Promise<string> {
  await build({
    entryPoints: [join(FOLDERS.root, "test", "bench", `${name}.ts`)],
    outdir: COMPILED,
    bundle: true,
    splitting: true,
    external: ["exceljs", "puppeteer"],
    banner: {
      js: 'import { createRequire as makeRequire_ } from "node:module"; const require = makeRequire_(import.meta.url);',
    },
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  return join(COMPILED, `${name}.js`);
}
