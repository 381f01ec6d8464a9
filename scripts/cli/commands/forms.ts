import { EXIT } from "#domain/app-error.ts";
import type { FormsOutcome } from "#domain/forms-run.ts";
import type { ImportRequest } from "#domain/month-run.ts";
import { readInbox } from "#files/inbox.ts";
import { ensureConfiguration, FOLDERS, readConfigurations } from "#files/project.ts";
import { pathOr } from "#cli/materials.ts";
import { zh } from "#cli/messages/zh.ts";
import { isolateIn } from "#cli/isolate.ts";
import type { Options } from "#cli/options.ts";
import { publish } from "#cli/publish.ts";
import type { Command } from "#cli/run-command.ts";

/** `npm run forms`: writes the blank forms. `produce` makes them, joined in by the command's file. */
export function formsCommand(
  produce: (request: ImportRequest, onForms: (done: number, of: number) => void) => Promise<FormsOutcome>,
): Command {
  return {
    spec: {
      name: "forms",
      summary: zh.commands.forms,
      options: ["inbox", "config", "output", "json"],
      operands: null,
    },
    async run({ options, console }) {
      const copied = options.config === null && (await ensureConfiguration());
      const { files, forms, branches } = await produce(await requestOf(options), (done, of) =>
        console.progress("books", done, of),
      );
      const publication = await publish(zh.forms.folder, files, options);
      if (copied) console.say(zh.start.configurationCopied);
      console.say(zh.forms.written(forms, files.length));
      console.say(branches.length === 0 ? zh.forms.noRegister : zh.forms.branches(branches.length));
      if (publication.aside) console.say(zh.start.aside);
      console.say(zh.start.where(publication.folder));
      console.say(branches.length === 0 ? zh.forms.next : zh.forms.nextBranches);
      if (options.json) console.write({ folder: publication.folder, files: files.map(({ path }) => path) });
      return publication.aside ? EXIT.outputNotWritable : EXIT.finished;
    },
  };
}

/** The office's own configuration, and its inbox for the register: the sample has no say in the office's forms. */
async function requestOf(options: Options): Promise<ImportRequest> {
  const inbox = await readInbox(pathOr(options.inbox, FOLDERS.inbox));
  const configurations = await readConfigurations(pathOr(options.config, FOLDERS.config));
  return { files: inbox.value, inboxIssues: inbox.issues, isolate: isolateIn(), configurations, period: null };
}
