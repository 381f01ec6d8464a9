// Run by StrykerJS in its copy of the project, after the mutants are in: puts the tests of scripts/score/ and the code they
// try into one file. A mutant then costs the loading of one file instead of some 250, which is most of its time.
import { build } from "esbuild";
import { readdir } from "node:fs/promises";

/** Tests over random data take a second each: they come last, so that only mutants that the tables miss meet them. */
const SLOW = ["gap/fewest-steps", "stability/seating", "gap/next-tier", "movement/sums"];

const lateness = (name) => SLOW.findIndex((slow) => name.includes(slow));
const names = (await readdir("test/score", { recursive: true })).map((name) => name.replaceAll("\\", "/")).sort();
// The long runs over random data are left to npm test.
const tests = names.filter((name) => name.endsWith(".test.ts") && !name.startsWith("properties"));

/** Some tests score a month while they are loaded: a mutant that breaks this fails a test instead of leaving none to run. */
const loading = (name) => `
  await import("./test/score/${name}").catch((error) => test("${name} loads", () => { throw error; }));`;

await build({
  stdin: {
    contents: `import { test } from "vitest";${tests.sort((a, b) => lateness(a) - lateness(b)).map(loading).join("")}`,
    resolveDir: ".",
  },
  outfile: ".mutation/score.test.mjs",
  bundle: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: ["vitest", "vitest/*", "fast-check"],
  logLevel: "warning",
});
