import { EXIT } from "#domain/app-error.ts";
import type { OutputFile } from "#domain/output-file.ts";
import { publishFolder } from "#files/outbox.ts";
import { FOLDERS } from "#files/project.ts";
import { zh } from "#cli/messages/zh.ts";
import type { Command } from "#cli/run-command.ts";

/** `npm run sample`: writes the sample again. `make` makes its files, joined in by the command's file. */
export function sampleCommand(make: () => Promise<readonly OutputFile[]>): Command {
  return {
    spec: { name: "sample", summary: zh.commands.sample, options: [], operands: null },
    async run({ console }) {
      const files = await make();
      await publishFolder(FOLDERS.samples, files, String(process.pid));
      console.say(zh.sample.written(files.length, FOLDERS.samples));
      return EXIT.finished;
    },
  };
}
