import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: "forks",
    // By itself vitest leaves one core free: on two cores the files would run one after another.
    maxWorkers: "100%",
    // The floors hold for the stages; commands and the disk are tested as processes of their own, which v8 does not see.
    coverage: {
      provider: "v8",
      include: ["scripts/{config,domain,import,score,report,books}/**/*.ts", "scripts/print/{html,fonts}/**/*.ts"],
      reporter: ["text-summary"],
      thresholds: { lines: 95, branches: 90 },
    },
    globalSetup: ["test/support/fresh-program.ts"],
  },
});
