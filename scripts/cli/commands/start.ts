import { join } from "node:path";
import { EXIT } from "#domain/app-error.ts";
import { countIssues } from "#domain/issues/issue.ts";
import { periodText } from "#domain/civil-date.ts";
import type { MonthEffects, MonthOutcome, MonthRequest } from "#domain/month-run.ts";
import type { Console } from "#cli/console.ts";
import { type Materials, readFontFiles, readMaterials, startPrinter } from "#cli/materials.ts";
import { zh } from "#cli/messages/zh.ts";
import type { Options } from "#cli/options.ts";
import { handedBackFiles, publish, publishReturned, remember } from "#cli/publish.ts";
import type { Command, CommandContext } from "#cli/run-command.ts";
import { keepSnapshot, sayHistory, snapshotFiles } from "#cli/snapshots.ts";
import { sayPrinted, sayRead, sayReturned, saySubmissions } from "#cli/summary.ts";

/** `npm start`: the main job. `produce` is the month's work, joined in by the command's file. */
export function startCommand(
  produce: (request: MonthRequest, effects: MonthEffects) => Promise<MonthOutcome>,
): Command {
  return {
    spec: {
      name: "start",
      summary: zh.commands.start,
      // oxfmt-ignore
      options: ["period", "inbox", "config", "templates", "output", "fonts", "browser", "only", "jobs", "booklet", "dry-run", "strict", "strict-fonts", "json"],
      operands: null,
    },
    async run(context) {
      const { options, console } = context;
      const materials = await readMaterials(options);
      const request = { ...materials, ...choices(options) };
      const outcome = await produce(request, effectsOf(context, materials));
      return finish(outcome, { options, console, materials });
    },
  };
}

function choices(options: Options) {
  const { period, only, strict, jobs, booklet } = options;
  return { period, only, strict, jobs, booklet, strictFonts: options["strict-fonts"], dryRun: options["dry-run"] };
}

function effectsOf({ options, console, atEnd }: CommandContext, materials: Materials): MonthEffects {
  return {
    begun(period, reason) {
      console.say(zh.start.period(periodText(period), reason, materials.sample));
      if (materials.configurationCopied) console.say(zh.start.configurationCopied);
    },
    async openPrinter() {
      const printer = await startPrinter(options);
      atEnd(() => printer.close());
      return printer;
    },
    readFonts: () => readFontFiles(options),
    handedBack: handedBackFiles(options, materials.sample),
    snapshots: snapshotFiles(options, materials.sample),
    progress: (stage, done, of) => console.progress(stage, done, of),
  };
}

/** Publishes what was made and says, in this order: what was read, what is wrong, where the results are. */
async function finish(
  outcome: MonthOutcome,
  { options, console, materials }: { options: Options; console: Console; materials: Materials },
): Promise<number> {
  sayRead(console, outcome);
  console.say(zh.start.scored(outcome.scored));
  saySubmissions(console, outcome);
  sayHistory(console, outcome.historyNotes);
  const { manifest, returned, files } = outcome;
  if (manifest === null || returned === null) return finishUnprinted(outcome, console);

  const name = `${materials.sample ? "示例-" : ""}${outcome.period}`;
  const publication = await publish(name, files, options);
  const handedBack = await publishReturned(name, returned.files, options);
  if (!materials.sample) {
    await remember(returned, materials.files, options);
    await keepSnapshot(outcome, options);
  }
  sayPrinted(console, manifest);
  console.say(zh.start.problems(manifest.issues, join(publication.folder, "问题清单.xlsx")));
  sayReturned(console, returned, handedBack);
  if (publication.aside) console.say(zh.start.aside);
  console.say(zh.start.where(publication.folder));
  console.say(zh.start.next(join(publication.folder, "index.html")));
  if (options.json) console.write({ folder: publication.folder, returned: returned.copies, manifest });
  if (publication.aside || handedBack.aside) return EXIT.outputNotWritable;
  return manifest.failed.length > 0 ? EXIT.someDocumentsFailed : EXIT.finished;
}

function finishUnprinted(outcome: MonthOutcome, console: Console): number {
  console.say(zh.start.problems(countIssues(outcome.issues), "npm run check"));
  console.say(outcome.refused ? zh.start.strict : zh.start.dryRun);
  return outcome.refused ? EXIT.dataProblems : EXIT.finished;
}
