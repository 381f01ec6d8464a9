import { checkFiles } from "#batch/check.ts";
import { addAnswers } from "#batch/confirm.ts";
import { checkCommand } from "#cli/commands/check.ts";
import { runCommand } from "#cli/run-command.ts";

await runCommand(checkCommand({ check: checkFiles, addAnswers }));
