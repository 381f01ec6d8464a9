// Mutation test of the scoring engine: npm run test:mutation. Every mutant in scripts/score/ meets the tests of test/score/
// that run its line. Reports go to reports/ (git-ignored). One folder alone: npm run test:mutation -- -m "scripts/score/gap/**"

/** The texts of describe() explain the schema of scores.json to a reader; no behaviour hangs on them. */
const DESCRIPTIONS = {
  kind: "Ignore",
  name: "descriptions",
  value: {
    shouldIgnore(path) {
      const call = path.parentPath;
      const isText = path.isStringLiteral() && path.listKey === "arguments" && call?.isCallExpression();
      const callee = isText ? call.node.callee : null;
      return callee?.type === "MemberExpression" && callee.property.name === "describe"
        ? "words for a reader of the schema"
        : undefined;
    },
  },
};
export const strykerPlugins = [DESCRIPTIONS];

export default {
  plugins: ["@stryker-mutator/vitest-runner", "./.stryker.config.mjs"],
  buildCommand: "node .stryker.bundle.mjs",
  testRunner: "vitest",
  vitest: { configFile: "test/mutation.config.ts", related: false },
  mutate: ["scripts/score/**/*.ts"],
  ignorers: ["descriptions"],
  ignorePatterns: ["/data", "/output", "/reports", "/coverage", "/.cache", "/.browser", "/.fonts", "/templates"],
  coverageAnalysis: "perTest",
  disableTypeChecks: false,
  concurrency: 2,
  timeoutMS: 5_000,
  tempDirName: ".stryker-tmp",
  reporters: ["clear-text", "progress-append-only", "html", "json"],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false },
  htmlReporter: { fileName: "reports/mutation.html" },
  jsonReporter: { fileName: "reports/mutation.json" },
  incrementalFile: "reports/mutation-incremental.json",
  thresholds: { high: 95, low: 90, break: 90 },
  allowEmpty: false,
};
