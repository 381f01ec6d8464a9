import { parseArgs } from "node:util";
import { z } from "zod";
import { UsageError } from "#domain/app-error.ts";
import { zh } from "#cli/messages/zh.ts";

/** One option of a command, as it stands in `--help` and as it is read. */
interface OptionSpec {
  readonly type: "string" | "boolean";
  /** What stands after the name in `--help`: DIR, YYYY-MM. */
  readonly value?: string;
  readonly help: string;
}

/** Every option there is; a command names those it takes. */
const OPTIONS = {
  period: { type: "string", value: "2010-07", help: zh.help.period },
  inbox: { type: "string", value: "DIR", help: zh.help.inbox },
  config: { type: "string", value: "FILE", help: zh.help.config },
  templates: { type: "string", value: "DIR", help: zh.help.templates },
  output: { type: "string", value: "DIR", help: zh.help.output },
  fonts: { type: "string", value: "DIR", help: zh.help.fonts },
  browser: { type: "string", value: "FILE", help: zh.help.browser },
  only: { type: "string", value: "简报,支部,依据,党员", help: zh.help.only },
  jobs: { type: "string", value: "N", help: zh.help.jobs },
  booklet: { type: "boolean", help: zh.help.booklet },
  "dry-run": { type: "boolean", help: zh.help.dryRun },
  strict: { type: "boolean", help: zh.help.strict },
  "strict-fonts": { type: "boolean", help: zh.help.strictFonts },
  json: { type: "boolean", help: zh.help.json },
  confirm: { type: "boolean", help: zh.help.confirm },
  help: { type: "boolean", help: zh.help.help },
} as const satisfies Record<string, OptionSpec>;

/** The name of an option. */
export type OptionName = keyof typeof OPTIONS;

/** A command as it introduces itself. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionName[];
  /** What may stand behind the options; null when nothing may. */
  readonly operands: string | null;
}

/** Options with defaults filled in; paths as typed. */
const optionsSchema = z.strictObject({
  period: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .default(null),
  inbox: z.string().min(1).nullable().default(null),
  config: z.string().min(1).nullable().default(null),
  templates: z.string().min(1).nullable().default(null),
  output: z.string().min(1).nullable().default(null),
  fonts: z.string().min(1).nullable().default(null),
  browser: z.string().min(1).nullable().default(null),
  only: z
    .string()
    .transform((names) => names.split(/[,，、]/).filter((name) => name !== ""))
    .nullable()
    .default(null),
  jobs: z.coerce.number().int().min(1).max(16).default(2),
  booklet: z.boolean().default(false),
  "dry-run": z.boolean().default(false),
  strict: z.boolean().default(false),
  "strict-fonts": z.boolean().default(false),
  json: z.boolean().default(false),
  confirm: z.boolean().default(false),
  help: z.boolean().default(false),
});

/** What the user asked for. */
export type Options = z.infer<typeof optionsSchema> & { readonly operands: readonly string[] };

/**
 * Reads the arguments of a command.
 * @throws UsageError naming the first argument that is not understood.
 */
export function readOptions(spec: CommandSpec, argv: readonly string[]): Options {
  const known = Object.fromEntries(spec.options.map((name) => [name, { type: OPTIONS[name].type }]));
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...known, help: { type: "boolean" } },
      allowPositionals: spec.operands !== null,
      strict: true,
    });
    return { ...optionsSchema.parse(values), operands: positionals };
  } catch (cause) {
    throw usageError(spec, cause);
  }
}

function usageError(spec: CommandSpec, cause: unknown): UsageError {
  const remedy = zh.usage.seeHelp(spec.name);
  if (cause instanceof z.ZodError) {
    const name = String(cause.issues[0]?.path[0] ?? "");
    return new UsageError(zh.usage.badValue(name), remedy, cause);
  }
  const named = cause instanceof Error ? /'(-[^']*)'/.exec(cause.message)?.[1] : undefined;
  return new UsageError(named ? zh.usage.unknownOption(named) : zh.usage.badArguments, remedy, cause);
}

/** The text of `--help`. */
export function helpText(spec: CommandSpec): string {
  const lines = [...spec.options, "help" as const].map((name) => {
    const option: OptionSpec = OPTIONS[name];
    const left = option.value ? `--${name} ${option.value}` : `--${name}`;
    return `  ${left.padEnd(28)}${option.help}`;
  });
  return [
    spec.summary,
    "",
    `${zh.help.usage}：npm ${spec.name === "start" ? "start" : `run ${spec.name}`} -- [${zh.help.options}]${spec.operands ? ` ${spec.operands}` : ""}`,
    "",
    ...lines,
    "",
    zh.help.exitCodes,
  ].join("\n");
}
