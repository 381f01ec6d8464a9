import { explainScore } from "#batch/explain.ts";
import { explainCommand } from "#cli/commands/explain.ts";
import { runCommand } from "#cli/run-command.ts";

await runCommand(explainCommand(explainScore));
