import { EXIT, UsageError } from "#domain/app-error.ts";
import type { Movement } from "#domain/analysis.ts";
import { periodText } from "#domain/civil-date.ts";
import type { CompareOutcome, CompareRequest } from "#domain/compare-run.ts";
import type { SnapshotFiles } from "#domain/month-run.ts";
import type { Console } from "#cli/console.ts";
import { readMaterials } from "#cli/materials.ts";
import { zh } from "#cli/messages/zh.ts";
import { lineWords, nameWords, pointsWords, subjectWords } from "#cli/movement-words.ts";
import type { Options } from "#cli/options.ts";
import type { Command } from "#cli/run-command.ts";
import { sayHistory, snapshotFiles } from "#cli/snapshots.ts";

/** `npm run compare`: what moved between two months and why. The work is joined in by the command's file. */
export function compareCommand(
  compare: (request: CompareRequest, snapshots: SnapshotFiles) => Promise<CompareOutcome>,
): Command {
  return {
    spec: {
      name: "compare",
      summary: zh.commands.compare,
      options: ["inbox", "config", "output", "json"],
      operands: zh.compare.operands,
    },
    async run({ options, console }) {
      const asked = monthsOf(options);
      const materials = await readMaterials(options);
      const outcome = await compare({ ...materials, ...asked }, snapshotFiles(options, materials.sample));
      if (materials.sample) console.say(zh.compare.sample);
      sayHistory(console, outcome.notes);
      sayMovement(console, outcome, asked.subject !== null);
      if (options.json) console.write(outcome.json);
      return EXIT.finished;
    },
  };
}

/** @throws UsageError unless two months stand there, the earlier one first, and at most a name behind them. */
function monthsOf({ operands }: Options): Pick<CompareRequest, "from" | "to" | "subject"> {
  const [from = "", to = "", subject = null] = operands;
  const areMonths = [from, to].every((one) => /^\d{4}-(0[1-9]|1[0-2])$/.test(one));
  if (!areMonths || operands.length > 3 || from >= to) {
    throw new UsageError(zh.compare.badMonths, zh.usage.seeHelp("compare"));
  }
  return { from, to, subject };
}

/** One subject asked for is told with its lines, all subjects without. */
function sayMovement(console: Console, { movement, subjects }: CompareOutcome, inDetail: boolean): void {
  const { from, to, source, criteriaChanges } = movement;
  console.say(zh.compare.heading(periodText(from), periodText(to), zh.compare.source[source]));
  if (criteriaChanges.length > 0) console.say(zh.compare.criteriaChanges);
  for (const change of criteriaChanges) console.say(`  ${change}`);
  for (const type of ["组织", "党员"] as const) {
    const own = subjects.filter(({ subject }) => subject.type === type);
    if (own.length > 0) console.say(zh.compare.subjects[type](own.length));
    for (const one of own) {
      console.say(`  ${subjectWords(one)}`);
      if (inDetail) for (const line of one.moved.lines) console.say(`    ${lineWords(line)}`);
    }
  }
  if (!inDetail) sayLeft(console, movement);
}

function sayLeft(console: Console, { left }: Movement): void {
  if (left.length > 0) console.say(zh.compare.left(left.length));
  for (const one of left) console.say(`  ${nameWords(one)} ${pointsWords(one.total)}`);
}
