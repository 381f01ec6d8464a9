import { compareMonths } from "#batch/compare.ts";
import { compareCommand } from "#cli/commands/compare.ts";
import { runCommand } from "#cli/run-command.ts";

await runCommand(compareCommand(compareMonths));
