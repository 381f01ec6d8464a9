import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Tests over random data take a second each: they come last, so that only mutants that the tables miss meet them. */
const SLOW = [
  "movement/sums.test.ts",
  "gap/next-tier.test.ts",
  "stability/seating.test.ts",
  "gap/fewest-steps.test.ts",
];

class TablesFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const lateness = ({ moduleId }: TestSpecification) => SLOW.findIndex((name) => moduleId.endsWith(name));
    return Promise.resolve(files.toSorted((a, b) => lateness(a) - lateness(b)));
  }
}

/**
 * The tests that mutants of scripts/score/ meet. Nothing is compiled before them, they start no command. They share one
 * worker, for most of a mutant's time is loading; the long runs of test/score/properties*.test.ts are left out.
 */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/score/**/*.test.ts"],
    exclude: ["test/score/**/properties*.test.ts"],
    testTimeout: 30_000,
    isolate: false,
    sequence: { sequencer: TablesFirst },
  },
});
