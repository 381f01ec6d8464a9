import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The tests that mutants of scripts/score/ meet, as .stryker.bundle.mjs has put them into one file. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: { include: [".mutation/*.test.mjs"], testTimeout: 30_000, isolate: false },
});
