import { produceForms } from "#batch/forms.ts";
import { formsCommand } from "#cli/commands/forms.ts";
import { runCommand } from "#cli/run-command.ts";

await runCommand(formsCommand(produceForms));
