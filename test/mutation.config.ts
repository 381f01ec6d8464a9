import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The tests that mutants of scripts/score/ meet; nothing is compiled before them, they start no command. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/score/**/*.test.ts"],
    exclude: ["test/score/**/properties*.test.ts"],
    testTimeout: 30_000,
    isolate: false,
  },
});
