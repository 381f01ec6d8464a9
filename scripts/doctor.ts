import { diagnose } from "#batch/diagnose.ts";
import { doctorCommand } from "#cli/commands/doctor.ts";
import { runCommand } from "#cli/run-command.ts";

await runCommand(doctorCommand(diagnose));
