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

/**
 * Some tests score a month while they are loaded or while their cases are collected. A mutant that breaks this would leave
 * no test to run, and so pass for one that nobody noticed: these two make it fail a test instead.
 */
const loading = (name) => `
  await import("./test/score/${name}").catch((error) => test("${name} loads", () => { throw error; }));`;
const COLLECTING = `
  import { describe as plain, test } from "vitest";
  export * from "vitest";
  const collected = (cases) => () => {
    try { cases(); } catch (error) { test("is collected", () => { throw error; }); }
  };
  export const describe = (name, cases) => plain(name, collected(cases));`;

const vitestThatCollects = {
  name: "vitest that collects",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vitest$/ }, ({ namespace }) =>
      namespace === "collecting" ? { path: "vitest", external: true } : { path: "vitest", namespace: "collecting" },
    );
    onLoad({ filter: /^vitest$/, namespace: "collecting" }, () => ({ contents: COLLECTING, resolveDir: "." }));
  },
};

await build({
  stdin: {
    contents: `import { test } from "vitest";${tests.sort((a, b) => lateness(a) - lateness(b)).map(loading).join("")}`,
    resolveDir: ".",
  },
  outfile: ".mutation/score.test.mjs",
  plugins: [vitestThatCollects],
  bundle: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: ["vitest/*", "fast-check"],
  logLevel: "warning",
});
