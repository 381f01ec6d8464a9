import { produceSample } from "#batch/sample.ts";
import { sampleCommand } from "#cli/commands/sample.ts";
import { runCommand } from "#cli/run-command.ts";

await runCommand(sampleCommand(produceSample));
