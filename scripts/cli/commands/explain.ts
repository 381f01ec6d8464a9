import { EXIT, UsageError } from "#domain/app-error.ts";
import type { Explanation } from "#domain/explanation.ts";
import type { ImportRequest } from "#domain/month-run.ts";
import { explanationLines } from "#cli/explanation-lines.ts";
import { readMaterials } from "#cli/materials.ts";
import { zh } from "#cli/messages/zh.ts";
import type { Command } from "#cli/run-command.ts";

/** `npm run explain -- 名`: one subject's score as a tree down to the cells. The work is joined in by the command's file. */
export function explainCommand(explainScore: (request: ImportRequest, asked: string) => Promise<Explanation>): Command {
  return {
    spec: {
      name: "explain",
      summary: zh.commands.explain,
      options: ["period", "inbox", "config", "json"],
      operands: zh.explain.operand,
    },
    async run({ options, console }) {
      // Blanks inside a name come as several operands: 王 伟.
      const asked = options.operands.join(" ").trim();
      if (asked === "") throw new UsageError(zh.explain.nobody, zh.explain.nobodyRemedy);
      const materials = await readMaterials(options);
      const explanation = await explainScore({ ...materials, period: options.period }, asked);
      if (options.json) console.write(explanation);
      for (const line of explanationLines(explanation, materials.sample)) console.say(line);
      return EXIT.finished;
    },
  };
}
